/**
 * What reports show against others: the year before, reports with the same figures, regions above and below. What is
 * found depends on which reports are stored, not on the order or the batches they came in: whatever a changed slot can
 * have a part in is judged anew, for all slots at once.
 *
 * Within a transaction: `surroundings` before the slots change; `checkAcross` when they hold what they shall hold and
 * the right versions are current; `checkRegions` once the rollups have moved, which it reads.
 */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Slot } from '@/db/rollup'
import { checkTwins, fingerprintsBy } from './duplicates'
import { countFindings, type ReportKey } from './findings'
import type { CrossChecks } from './record'
import { checkWholes } from './region-sums'
import { slotTable } from './slots'
import { checkYears } from './years'

interface Agency {
  readonly name: string
  readonly region: string | null
}

/** What the findings on other reports may say of these slots. */
export interface Surroundings {
  readonly agencies: ReadonlyMap<number, Agency>
  readonly fingerprints: ReadonlySet<string>
}

const agenciesOf = async (tx: Database, slots: readonly Slot[]): Promise<Surroundings['agencies']> => {
  const rows = await tx.execute<{ id: number; name: string; region: string | null }>(sql`
    select a.id::float8 as id, a.name, a.region_code as region
      from (select distinct agency from ${slotTable(slots)}) s join agencies a on a.id = s.agency`)
  return new Map(rows.map((one) => [one.id, one]))
}

/** Names and regions of the slots' agencies, and the fingerprints of all versions in the slots. */
export const surroundings = async (tx: Database, slots: readonly Slot[]): Promise<Surroundings> => {
  if (slots.length === 0) return { agencies: new Map(), fingerprints: new Set() }
  const prints = await tx.execute<{ fingerprint: string }>(sql`
    select distinct r.fingerprint from ${slotTable(slots)}
      join reports r on r.agency_id = s.agency and r.scope = s.scope and r.year = s.year
     where r.fingerprint is not null`)
  return {
    agencies: await agenciesOf(tx, slots),
    fingerprints: new Set(prints.map(({ fingerprint }) => fingerprint)),
  }
}

/**
 * Judges all that the slots have a part in, but for regions. `touched` are the slots' reports, `changed` those of which
 * the findings changed: both are to be counted.
 */
export const judgeAcross = async (
  tx: Database,
  slots: readonly Slot[],
  before: Surroundings,
  cross: CrossChecks,
): Promise<{ readonly touched: readonly ReportKey[]; readonly changed: readonly ReportKey[] }> => {
  if (slots.length === 0) return { touched: [], changed: [] }
  const { touched, changed } = await checkYears(tx, slots, cross)
  const now = await surroundings(tx, slots)
  // What is said of an agency's twins names it.
  const renamed = [...now.agencies].flatMap(([id, { name }]) => {
    const known = before.agencies.get(id)
    return known && known.name !== name ? [id] : []
  })
  const fingerprints = new Set([...before.fingerprints, ...now.fingerprints, ...(await fingerprintsBy(tx, renamed))])
  return { touched, changed: [...changed, ...(await checkTwins(tx, [...fingerprints], cross))] }
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
  const { touched, changed } = await judgeAcross(tx, slots, before, cross)
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
