/**
 * Reports with the same figures. What is found depends on which reports are stored, not on the order they came in: all
 * with one fingerprint are judged anew whenever one of them comes, goes, or gives way to another version.
 */
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Slot } from '@/db/rollup'
import { reports } from '@/db/schema'
import { countAgain, replaceSort } from './findings'
import { lockAgencies } from './locks'
import type { CrossChecks } from './record'

interface Member extends Record<string, unknown> {
  id: number
  agencyId: number
  agency: string
  year: number
  scope: string
  current: boolean
  /** Whether it is said to repeat a report already. */
  told: boolean
}

/** More reports than this with the same figures are one matter: the rest is stored without a word about it. */
const MOST = 60

const membersOf = (tx: Database, fingerprint: string) =>
  tx.execute<Member>(sql`
    select r.id::float8 as id, r.agency_id::float8 as "agencyId", a.name as agency, r.year, r.scope, r.current,
           exists (select from findings f where f.agency_id = r.agency_id and f.report_id = r.id
                     and f.code = 'duplicate') as told
      from ${reports} r join agencies a on a.id = r.agency_id
     where r.fingerprint = ${fingerprint}
     order by r.year, r.agency_id, r.scope, r.version, r.id limit ${MOST}`)

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

/** Fingerprints of all versions in some slots. */
export const fingerprintsIn = async (tx: Database, slots: readonly Slot[]): Promise<string[]> => {
  const found = new Set<string>()
  for (const { agency, scope, year } of slots) {
    const rows = await tx
      .selectDistinct({ fingerprint: reports.fingerprint })
      .from(reports)
      .where(and(eq(reports.agencyId, agency), eq(reports.scope, sql`${scope}`), eq(reports.year, year)))
    for (const { fingerprint } of rows) if (fingerprint !== null) found.add(fingerprint)
  }
  return [...found]
}

/** Fingerprints of all reports of an agency, whose name is in what is said of their twins. */
export const fingerprintsOf = async (tx: Database, agency: number): Promise<string[]> => {
  const rows = await tx
    .selectDistinct({ fingerprint: reports.fingerprint })
    .from(reports)
    .where(eq(reports.agencyId, agency))
  return rows.flatMap(({ fingerprint }) => fingerprint ?? [])
}

/** Judges all reports with these fingerprints, which have to be locked. */
export const checkDuplicates = async (
  tx: Database,
  fingerprints: readonly string[],
  duplicate: CrossChecks['duplicate'],
): Promise<void> => {
  for (const fingerprint of fingerprints) {
    const members = await membersOf(tx, fingerprint)
    // Nearly every report is the only one with its figures.
    if (members.length < 2 && !members.some(({ told }) => told)) continue
    await lockAgencies(
      tx,
      members.map(({ agencyId }) => agencyId),
    )
    for (const [at, one] of members.entries()) {
      const { agencyId, id, year } = one
      const found = twinsOf(members, one, at).map((twin) =>
        duplicate(year, {
          agency: twin.agency,
          year: twin.year,
          sameAgency: twin.agencyId === agencyId,
          report: twin.id,
        }),
      )
      if (found.length === 0 && !one.told) continue
      await replaceSort(tx, { agencyId, reportId: id }, 'twins', found)
      await countAgain(tx, agencyId, [id])
    }
  }
}
