/**
 * Reports with the same figures. What is found depends on which reports are stored, not on the order they came in: all
 * with one fingerprint are judged anew whenever one of them comes, goes, or gives way to another version.
 */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { ReportKey } from './finding-rows'
import { inSort, type Judged, putFindings } from './findings'
import type { CrossChecks } from './record'

interface Member extends Record<string, unknown> {
  id: number
  agencyId: number
  agency: string
  year: number
  scope: string
  current: boolean
}

/** More reports than this with the same figures are one matter: the rest is stored without a word about it. */
const MOST = 60

const isSameReport = (one: Member, other: Member): boolean =>
  one.agencyId === other.agencyId && one.year === other.year && one.scope === other.scope

/**
 * The reports that a member repeats: an earlier version of itself; and, if it is a current one, a current one of an
 * earlier year (its own agency's before others', the nearest year first) or of another agency in the same year.
 */
const twinsOf = (members: readonly Member[], one: Member, at: number): Member[] => {
  const source = members.slice(0, at).find((other) => isSameReport(one, other))
  const others = members.filter((other) => other.current && other.year <= one.year && !isSameReport(one, other))
  const nearest = (own: boolean) => others.findLast((other) => (other.agencyId === one.agencyId) === own)
  const copied = one.current ? (nearest(true) ?? nearest(false)) : undefined
  return [source, copied].filter((twin) => twin !== undefined)
}

interface Ranked extends Member {
  fingerprint: string
  rank: number
}

/**
 * The reports with each fingerprint that has several, or one of which a report is told: the first `MOST` in order, and
 * later ones only where they were told something, which then goes.
 */
const membersOfAll = (tx: Database, fingerprints: readonly string[]) =>
  tx.execute<Ranked>(sql`
    select m.id::float8 as id, m.agency_id::float8 as "agencyId", a.name as agency, m.year, m.scope, m.current,
           m.told, m.fingerprint, m.rank::int
      from (select r.*, t.told, row_number() over same as rank, count(*) over (partition by r.fingerprint) as members
              from jsonb_array_elements_text(${JSON.stringify(fingerprints)}::jsonb) p
              join reports r on r.fingerprint = p
             cross join lateral (
               select exists (select from findings f where f.agency_id = r.agency_id and f.report_id = r.id
                                 and ${inSort('twins')}) as told) t
            window same as (partition by r.fingerprint order by r.year, r.agency_id, r.scope, r.version, r.id)) m
      join agencies a on a.id = m.agency_id
     where (m.members > 1 and m.rank <= ${MOST}::int) or m.told
     order by m.fingerprint, m.rank`)

const groupsOf = (rows: readonly Ranked[]): Ranked[][] => {
  const groups: Ranked[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0]?.fingerprint === row.fingerprint) last.push(row)
    else groups.push([row])
  }
  return groups
}

/** Judges all reports with these fingerprints. Those of which the findings changed. */
export const checkTwins = async (
  tx: Database,
  fingerprints: readonly string[],
  { duplicate }: Pick<CrossChecks, 'duplicate'>,
): Promise<ReportKey[]> => {
  if (fingerprints.length === 0) return []
  const judged = groupsOf(await membersOfAll(tx, fingerprints)).flatMap((group) => {
    const members = group.filter(({ rank }) => rank <= MOST)
    return group.map((one): Judged => {
      const at = members.indexOf(one)
      const twins = at < 0 ? [] : twinsOf(members, one, at)
      const found = twins.map(({ agency, agencyId, year, id }) =>
        duplicate(one.year, { agency, year, sameAgency: agencyId === one.agencyId, report: id }),
      )
      return { agencyId: one.agencyId, reportId: one.id, found }
    })
  })
  return putFindings(tx, 'twins', judged)
}
