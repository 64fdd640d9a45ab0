/** Storing reports: one transaction a batch, from the documents to the sums and the release. */
import type { Database } from '@/db/client'
import { moveFlags, moveRollups, rollupsBefore, type Slot } from '@/db/rollup'
import { checkAcross, checkRegions, surroundings } from './across'
import { addAgencies, refreshAgencies } from './agency'
import { forgetTries } from './attempts'
import { removeReports, setCurrent, writeDocuments, writeReports } from './facts'
import { gather } from './gather'
import { lineages, NATION_ALONE, type StoredBytes, storedOf, versionsIn } from './known'
import { lockStore } from './locks'
import { makeRoomFor, moveRelease, WrongOrigin } from './origin'
import { type Packed, pack } from './packed'
import { type Plan, planOf } from './plan'
import type { CrossChecks, Outcome, ReportRecord } from './record'
import { isRefusal, Refused } from './refusal'
import { retrying } from './retry'

/** What became of a record: how it was stored, or why the store refuses it. */
export type Settled = Outcome | Error

const slotOfStored = ({ agencyId: agency, scope, year }: StoredBytes): Slot => ({ agency, scope, year })
const hashOf = ({ document }: Packed): string => document.sha256
const slotOf = ({ agency, scope, year }: Packed): Slot => ({ agency, scope, year })

const unknownRegion = (code: string | null): Refused =>
  new Refused(`region ${code} is not in the table of regions: store the regions first`)

type Lineages = Awaited<ReturnType<typeof lineages>>

/** Brings the store from what it holds to what the plan says, with all that follows from it. */
const carryOut = async (tx: Database, plan: Plan, moved: readonly Packed[], regions: Lineages, cross: CrossChecks) => {
  const { slots } = plan
  const around = await surroundings(tx, slots)
  await addAgencies(tx, moved)
  await rollupsBefore(tx, slots)
  await removeReports(tx, plan.removed)
  await setCurrent(tx, plan.lowered, false)
  await writeDocuments(tx, plan)
  await writeReports(tx, plan.written, (region) => regions.get(region ?? '') ?? NATION_ALONE)
  await setCurrent(tx, plan.raised, true)
  await refreshAgencies(tx, [...new Set(slots.map(({ agency }) => agency))])
  await checkAcross(tx, slots, around, cross)
  await moveRollups(tx)
  await checkRegions(tx, slots, around, cross)
  await moveFlags(tx)
}

/** A batch of one origin within its transaction, while no other is at it. */
const merge = async (tx: Database, batch: readonly Packed[], cross: CrossChecks): Promise<Settled[]> => {
  const origin = batch[0]?.origin ?? 'published'
  await lockStore(tx)
  await makeRoomFor(tx, origin)
  const regions = await lineages(tx, [...new Set(batch.flatMap(({ region }) => region ?? []))])
  const placed = batch.filter(({ region }) => region === null || regions.has(region))
  const known = await storedOf(tx, [...new Set(placed.map(hashOf))])
  const stored = await versionsIn(tx, [...placed.map(slotOf), ...known.map(slotOfStored)])
  const plan = planOf(placed, stored)
  const outcomes = new Map(placed.map((one, index) => [one, plan.outcomes[index]]))
  const moved = placed.filter((one) => outcomes.get(one) !== 'unchanged')
  if (plan.slots.length > 0) await carryOut(tx, plan, moved, regions, cross)
  else await writeDocuments(tx, plan)
  if (plan.slots.length > 0 || plan.changed.length > 0) await moveRelease(tx, origin)
  await forgetTries(
    tx,
    placed.map(({ document, parser }) => ({ sha256: document.sha256, parser })),
  )
  return batch.map((one) => outcomes.get(one) ?? unknownRegion(one.region))
}

/** Bytes that were read by the same code before, and are in the store as they come: nothing is to be done. */
const isStored = ({ document, parser, id }: Packed, [one, ...more]: readonly StoredBytes[]): boolean =>
  more.length === 0 && one?.id === id && one.parser === parser && (document.url === null || document.url === one.url)

const storeRun = async (db: Database, batch: readonly Packed[], cross: CrossChecks): Promise<Settled[]> => {
  try {
    return await retrying(() => db.transaction((tx) => merge(tx, batch, cross)))
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (batch.length === 1 || error instanceof WrongOrigin) return batch.map(() => error)
    // Whichever record it was, it is to fail alone.
    const half = Math.ceil(batch.length / 2)
    const first = await storeRun(db, batch.slice(0, half), cross)
    return [...first, ...(await storeRun(db, batch.slice(half), cross))]
  }
}

/**
 * Batches of neighbours. Reports of one origin each, because published ones drive simulated ones out; and what was stored
 * as another report before, or comes as another one in the same breath, by itself: an agency may go with it and come back.
 */
const runsOf = (all: readonly Packed[], known: ReadonlyMap<string, readonly StoredBytes[]>): Packed[][] => {
  const runs: Packed[][] = []
  const idOf = new Map<string, number>()
  let isOpen = false
  for (const one of all) {
    const hash = hashOf(one)
    const moves = (idOf.get(hash) ?? one.id) !== one.id || known.get(hash)?.some(({ id }) => id !== one.id)
    idOf.set(hash, one.id)
    const run = runs.at(-1)
    if (isOpen && !moves && run?.[0]?.origin === one.origin) run.push(one)
    else runs.push([one])
    isOpen = !moves
  }
  return runs
}

/**
 * Stores reports in their order, a batch in one transaction: all that it can, and says of each what became of it.
 * Idempotent by the hash of the bytes and the version of the reading code; another report of the same agency, year and scope
 * supersedes the current one, which is kept; one with the same figures from elsewhere is kept beside it as another
 * source. Several processes may store at once: their batches take turns. The first published report removes all
 * simulated ones; a simulated one among published ones is refused, and so is what a column cannot hold.
 * @throws Error when the database cannot store anything
 */
export const storePacked = async (db: Database, all: readonly Packed[], cross: CrossChecks): Promise<Settled[]> => {
  const settled = new Map<Packed, Settled>()
  const known = gather(await retrying(() => storedOf(db, [...new Set(all.map(hashOf))])), ({ sha256 }) => sha256)
  for (const same of gather(all, hashOf).values())
    if (same.every((one) => isStored(one, known.get(hashOf(one)) ?? [])))
      for (const one of same) settled.set(one, 'unchanged')
  for (const one of all) if (one.refusal !== null && !settled.has(one)) settled.set(one, new Refused(one.refusal))
  const left = all.filter((one) => !settled.has(one))
  for (const run of runsOf(left, known)) {
    const outcomes = await storeRun(db, run, cross)
    for (const [index, one] of run.entries()) settled.set(one, outcomes[index] ?? 'unchanged')
  }
  return all.map((one) => settled.get(one) ?? 'unchanged')
}

/** The same for records whose rows are not written out yet. @throws Error as above */
export const storeReports = (db: Database, records: readonly ReportRecord[], cross: CrossChecks): Promise<Settled[]> =>
  storePacked(db, records.map(pack), cross)

/** The same for one report. @throws Error for one that is refused */
export const storeReport = async (db: Database, record: ReportRecord, cross: CrossChecks): Promise<Outcome> => {
  const [settled] = await storeReports(db, [record], cross)
  if (settled instanceof Error) throw settled
  return settled ?? 'unchanged'
}
