/**
 * Reports with nearly the same figures. They find each other by the keys of their likeness (lib/report/likeness), each
 * of which few reports share by chance, and are then held against each other cell by cell. As with equal ones, what is
 * found depends on which reports are stored, not on the order they came in.
 */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { cellsFrom } from '@/db/queries/printed'
import type { EditionId } from '@/lib/form'
import type { ReportKey } from './finding-rows'
import { inSort, type Judged, keyTable, putFindings } from './findings'
import { gather } from './gather'
import type { CrossChecks, Tables } from './record'

/** Of more current reports than this with one key, the first in order are held against each other. */
const MOST = 60

/** A report as a member of the group of one of its keys. */
interface Member extends ReportKey, Record<string, unknown> {
  agency: string
  year: number
  fingerprint: string | null
  likeness: number[]
  key: number
  /** Whether it is current, and among the first of its group. */
  counts: boolean
}

/**
 * Members of the groups with these keys: those that count where there are several, and all that were told of another
 * report, which may have gone.
 */
const membersOf = (tx: Database, keys: readonly number[]) =>
  tx.execute<Member>(sql`
    select m.agency_id::float8 as "agencyId", m.id::float8 as "reportId", a.name as agency, m.year, m.fingerprint,
           to_jsonb(m.likeness) as likeness, m.key, m.counts
      from (select r.*, k.key, t.told, r.current and row_number() over same <= ${MOST}::int as counts,
                   count(*) filter (where r.current) over (partition by k.key) as members
              from (select distinct p::int as key from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) p) k
              join reports r on r.likeness && array[k.key]
             cross join lateral (
               select exists (select from findings f where f.agency_id = r.agency_id and f.report_id = r.id
                                 and ${inSort('near')}) as told) t
            window same as (partition by k.key order by r.current desc, r.year, r.agency_id, r.scope, r.id)) m
      join agencies a on a.id = m.agency_id
     where (m.members > 1 and m.counts) or m.told
     order by m.key, m.year, m.agency_id, m.scope, m.id`)

/** Its own body's reports before others', the nearest year first. */
const nearestTo = (one: Member) => {
  const isOther = ({ agencyId }: Member): number => (agencyId === one.agencyId ? 0 : 1)
  return (a: Member, b: Member): number => isOther(a) - isOther(b) || b.year - a.year || b.reportId - a.reportId
}

/**
 * What each report to be judged may repeat: reports of an earlier year, or of another body in the same year. Those that
 * have every figure in common are told of as such (./duplicates).
 */
const likeliestOf = (members: readonly Member[], judged: ReadonlyMap<number, Member>): Map<Member, Member[]> => {
  const groups = gather(
    members.filter(({ counts }) => counts),
    ({ key }) => key,
  )
  const likely = new Map([...judged.keys()].map((id) => [id, new Map<number, Member>()]))
  for (const group of groups.values())
    for (const one of group)
      for (const other of group)
        if (other.reportId !== one.reportId && other.year <= one.year && !isEqual(one, other))
          likely.get(one.reportId)?.set(other.reportId, other)
  return new Map(
    [...judged.values()].map((one) => [one, [...(likely.get(one.reportId)?.values() ?? [])].sort(nearestTo(one))]),
  )
}

const isEqual = (one: Member, other: Member): boolean =>
  one.fingerprint !== null && one.fingerprint === other.fingerprint

interface Grid extends Record<string, unknown> {
  id: number
  edition: EditionId | null
  values: (number | null)[]
}

const tablesOf = ({ edition, values }: Grid): Tables => ({ edition, cells: cellsFrom(edition, values) })

/** Every cell of some reports, by their ids. */
const gridsOf = async (tx: Database, keys: readonly ReportKey[]): Promise<ReadonlyMap<number, Grid>> => {
  if (keys.length === 0) return new Map()
  const rows = await tx.execute<Grid>(sql`
    select g.report_id::float8 as id, g.edition, to_jsonb(g.values) as values
      from ${keyTable(keys)} join grids g on g.agency_id = k.agency_id and g.report_id = k.report_id`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Judges all reports that have one of these keys. Those of which the findings changed. */
export const checkNear = async (
  tx: Database,
  keys: ReadonlySet<number>,
  { nearDuplicate }: Pick<CrossChecks, 'nearDuplicate'>,
): Promise<ReportKey[]> => {
  if (keys.size === 0) return []
  const touched = await membersOf(tx, [...keys])
  if (touched.length === 0) return []
  const others = new Set(touched.flatMap(({ likeness }) => likeness).filter((key) => !keys.has(key)))
  const beside = others.size === 0 ? [] : await membersOf(tx, [...others])
  const likely = likeliestOf([...touched, ...beside], new Map(touched.map((one) => [one.reportId, one])))
  const compared = new Map(
    [...likely].flatMap(([one, all]) => (all.length > 0 ? [one, ...all] : [])).map((one) => [one.reportId, one]),
  )
  const grids = await gridsOf(tx, [...compared.values()])
  const judged = [...likely].map(([one, all]): Judged => ({ ...one, found: firstOf(one, all, grids, nearDuplicate) }))
  return putFindings(tx, 'near', judged)
}

/** What is told of the first of the others that is nearly the same. */
const firstOf = (
  one: Member,
  others: readonly Member[],
  grids: ReadonlyMap<number, Grid>,
  nearDuplicate: CrossChecks['nearDuplicate'],
): Judged['found'] => {
  const own = grids.get(one.reportId)
  if (!own || others.length === 0) return []
  const now = { ...tablesOf(own), year: one.year }
  for (const { agencyId, agency, year, reportId: report } of others) {
    const grid = grids.get(report)
    const found =
      grid && nearDuplicate(now, { ...tablesOf(grid), agency, year, report, sameAgency: agencyId === one.agencyId })
    if (found) return [found]
  }
  return []
}
