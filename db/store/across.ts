/**
 * What reports show against others: the year before, reports with the same figures or nearly so, regions above and
 * below. What is found depends on which reports are stored, not on the order or the batches they came in: whatever a changed slot can
 * have a part in is judged anew, for all slots at once.
 *
 * Within a transaction: `surroundings` before the slots change; `checkAcross` when they hold what they shall hold and
 * the right versions are current; `checkRegions` once the rollups have moved, which it reads.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Slot } from '@/db/rollup'
import { checkTwins } from './duplicates'
import type { ReportKey } from './finding-rows'
import { countFindings } from './findings'
import { checkNear } from './near'
import type { CrossChecks } from './record'
import { checkWholes } from './region-sums'
import { slotTable } from './slots'
import { checkYears } from './years'

interface Agency {
  readonly name: string
  readonly region: string | null
}

/** By what reports are found that have the same figures, or nearly so. */
interface Marks {
  readonly fingerprints: ReadonlySet<string>
  readonly likeness: ReadonlySet<number>
}

/** What the findings on other reports may say of these slots. */
export interface Surroundings extends Marks {
  readonly agencies: ReadonlyMap<number, Agency>
}

const agenciesOf = async (tx: Database, slots: readonly Slot[]): Promise<Surroundings['agencies']> => {
  const rows = await tx.execute<{ id: number; name: string; region: string | null }>(sql`
    select a.id::float8 as id, a.name, a.region_code as region
      from (select distinct agency from ${slotTable(slots)}) s join agencies a on a.id = s.agency`)
  return new Map(rows.map((one) => [one.id, one]))
}

/** The marks of some reports `r`. */
const marksOf = async (tx: Database, reports: SQL): Promise<Marks> => {
  const rows = await tx.execute<{ fingerprint: string | null; likeness: number[] | null }>(sql`
    select r.fingerprint, to_jsonb(r.likeness) as likeness from ${reports}
     where r.fingerprint is not null or r.likeness is not null`)
  return {
    fingerprints: new Set(rows.flatMap(({ fingerprint }) => fingerprint ?? [])),
    likeness: new Set(rows.flatMap(({ likeness }) => likeness ?? [])),
  }
}

/** Names and regions of the slots' agencies, and the marks of all versions in the slots. */
export const surroundings = async (tx: Database, slots: readonly Slot[]): Promise<Surroundings> => {
  if (slots.length === 0) return { agencies: new Map(), fingerprints: new Set(), likeness: new Set() }
  const marks = await marksOf(
    tx,
    sql`${slotTable(slots)} join reports r on r.agency_id = s.agency and r.scope = s.scope and r.year = s.year`,
  )
  return { agencies: await agenciesOf(tx, slots), ...marks }
}

/** The marks of all reports of some agencies. */
const marksBy = (tx: Database, agencies: readonly number[]): Promise<Marks> =>
  marksOf(
    tx,
    sql`jsonb_array_elements_text(${JSON.stringify(agencies)}::jsonb) s join reports r on r.agency_id = s::bigint`,
  )

/**
 * Judges all that the slots have a part in, but for regions, given what surrounded them `before` they changed, and does
 * `now`. `touched` are the slots' reports, `changed` those of which
 * the findings changed: both are to be counted.
 */
export const judgeAcross = async (
  tx: Database,
  slots: readonly Slot[],
  before: Surroundings,
  now: Surroundings,
  cross: CrossChecks,
): Promise<{ readonly touched: readonly ReportKey[]; readonly changed: readonly ReportKey[] }> => {
  if (slots.length === 0) return { touched: [], changed: [] }
  const { touched, changed } = await checkYears(tx, slots, cross)
  // What is said of an agency's twins names it.
  const renamed = [...now.agencies].flatMap(([id, { name }]) => {
    const known = before.agencies.get(id)
    return known && known.name !== name ? [id] : []
  })
  const all: Marks[] = [before, now, ...(renamed.length > 0 ? [await marksBy(tx, renamed)] : [])]
  const equal = await checkTwins(tx, [...new Set(all.flatMap(({ fingerprints }) => [...fingerprints]))], cross)
  const near = await checkNear(tx, new Set(all.flatMap(({ likeness }) => [...likeness])), cross)
  return { touched, changed: [...changed, ...equal, ...near] }
}

/**
 * The same, and counts the findings of all those reports. The slots' own findings are stored, their agencies are shown
 * by the right names, and the slots are those of the rollups' ledger.
 */
export const checkAcross = async (
  tx: Database,
  slots: readonly Slot[],
  before: Surroundings,
  cross: CrossChecks,
): Promise<void> => {
  const { touched, changed } = await judgeAcross(tx, slots, before, await surroundings(tx, slots), cross)
  await countFindings(tx, changed, touched)
}

/** Judges the government-wide reports of the slots' regions and of those directly above them. Reads the rollups. */
export const checkRegions = async (
  tx: Database,
  slots: readonly Slot[],
  before: Surroundings,
  cross: CrossChecks,
): Promise<void> => {
  if (slots.length === 0) return
  const agencies = await agenciesOf(tx, slots)
  const places = slots.flatMap(({ agency, year }) => {
    const region = (agencies.get(agency) ?? before.agencies.get(agency))?.region
    return region ? [{ region, year }] : []
  })
  await countFindings(tx, await checkWholes(tx, slots, places, cross))
}
