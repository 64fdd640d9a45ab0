/** Storing one report: one transaction, from the document to the sums and the release. */
import { and, eq, max, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { addedBy, moveRollups, type Slot } from '@/db/rollup'
import { documents, reports } from '@/db/schema'
import { addAgency, refreshAgency } from './agency'
import { checkDuplicates, fingerprintsIn, fingerprintsOf } from './duplicates'
import { putDocument, putReport } from './facts'
import { checkAcrossYears, countAgain, replaceFindings } from './findings'
import { agencyId, reportId } from './ids'
import { lockAgencies, lockFingerprints } from './locks'
import { makeRoomFor, moveRelease } from './origin'
import type { CrossChecks, Outcome, ReportRecord } from './record'
import { retrying } from './retry'
import { settleCurrent } from './versions'

type Stored = typeof reports.$inferSelect

const slotOf = ({ agencyId: agency, scope, year }: Stored): Slot => ({ agency, scope, year })
/** The address of a document that was stored without one, or with another. */
const noteAddress = async (tx: Database, agency: number, { document, report }: ReportRecord): Promise<void> => {
  if (document.url === null) return
  const ofBytes = and(eq(documents.agencyId, agency), eq(documents.sha256, document.sha256))
  const [stored] = await tx.select({ url: documents.url }).from(documents).where(ofBytes)
  if (stored?.url === document.url) return
  await putDocument(tx, agency, document, report.host)
  await moveRelease(tx, report.origin)
}

/** Removes the documents of reports that are now another agency's. The address that one of them was stored with, or null. */
const takeAddress = async (tx: Database, agency: number, stale: readonly Stored[]): Promise<string | null> => {
  let address: string | null = null
  for (const { agencyId: of, sha256 } of stale.filter((one) => one.agencyId !== agency)) {
    const removed = await tx
      .delete(documents)
      .where(and(eq(documents.agencyId, of), eq(documents.sha256, sha256)))
      .returning({ url: documents.url })
    address ??= removed[0]?.url ?? null
  }
  return address
}

const latestVersion = async (tx: Database, { agency, scope, year }: Slot): Promise<number> => {
  const inSlot = and(eq(reports.agencyId, agency), eq(reports.scope, sql`${scope}`), eq(reports.year, year))
  const [row] = await tx
    .select({ latest: max(reports.version) })
    .from(reports)
    .where(inSlot)
  return row?.latest ?? 0
}

const storeIn = async (tx: Database, record: ReportRecord, cross: CrossChecks): Promise<Outcome> => {
  const { document, report } = record
  const { sha256 } = document
  const agency = agencyId(report.agency, report.region)
  const id = reportId(agency, report.year, report.scope, sha256)
  const slot: Slot = { agency, scope: report.scope, year: report.year }
  await makeRoomFor(tx, report.origin)
  const ofBytes = () => tx.select().from(reports).where(eq(reports.sha256, sha256))
  await lockAgencies(tx, [agency, ...(await ofBytes()).map((one) => one.agencyId)])
  const known = await ofBytes()
  const same = known.find((one) => one.id === id)
  const stale = known.filter((one) => one.id !== id)
  if (same?.parser === record.parser && stale.length === 0) {
    await noteAddress(tx, agency, record)
    return 'unchanged'
  }

  const slots = [slot, ...stale.map(slotOf)]
  const isRenamed = await addAgency(tx, agency, record)
  const named = isRenamed ? await fingerprintsOf(tx, agency) : []
  const figures = new Set([...(await fingerprintsIn(tx, slots)), ...named])
  if (record.fingerprint !== null) figures.add(record.fingerprint)
  await lockFingerprints(tx, [...figures])
  const before = await addedBy(tx, slots)
  for (const { agencyId: of, id: gone } of stale)
    await tx.delete(reports).where(and(eq(reports.agencyId, of), eq(reports.id, gone)))
  const url = document.url ?? (await takeAddress(tx, agency, stale))
  await putDocument(tx, agency, { ...document, url }, report.host)
  const version = same?.version ?? (await latestVersion(tx, slot)) + 1
  await putReport(tx, { agencyId: agency, id }, record, version)
  let current: number | null = null
  for (const one of slots.toReversed()) current = await settleCurrent(tx, one)
  await replaceFindings(tx, { agencyId: agency, reportId: id }, record.findings)
  for (const one of slots) await checkAcrossYears(tx, one, cross.years)
  for (const one of new Set(slots.map((each) => each.agency))) await refreshAgency(tx, one)
  await checkDuplicates(tx, [...figures], cross.duplicate)
  // Those of current reports have been counted.
  if (current !== id) await countAgain(tx, agency, [id])
  await moveRollups(tx, slots, before)
  await moveRelease(tx, report.origin)
  return version > 1 && current === id && !same ? 'superseded' : 'stored'
}

/**
 * Stores a report. Idempotent by the hash of its bytes and the version of the reading code; another report of the
 * same agency, year and scope supersedes the current one, which is kept; one with the same figures from elsewhere is
 * kept beside it as another source. Several processes may store at once.
 * The first published report removes all simulated ones.
 * @throws Error for a simulated report among published ones, and for what the store cannot hold
 */
export const storeReport = (db: Database, record: ReportRecord, cross: CrossChecks): Promise<Outcome> =>
  retrying(() => db.transaction((tx) => storeIn(tx, record, cross)))
