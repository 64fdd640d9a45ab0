/** Storing one report: one transaction, from the document to the sums and the release. */
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { addedBy, moveRollups, type Slot } from '@/db/rollup'
import { documents, reports } from '@/db/schema'
import { addAgency, refreshAgency } from './agency'
import { putDocument, putReport, type Version } from './facts'
import { checkAcrossYears, replaceFindings } from './findings'
import { agencyId, reportId } from './ids'
import { makeRoomFor, moveRelease } from './origin'
import type { AcrossYears, Outcome, ReportRecord } from './record'
import { retrying } from './retry'

type Stored = typeof reports.$inferSelect

const slotOf = ({ agencyId: agency, scope, year }: Stored): Slot => ({ agency, scope, year })
const inSlot = ({ agency, scope, year }: Slot) =>
  and(eq(reports.agencyId, agency), eq(reports.scope, sql`${scope}`), eq(reports.year, year))

/** Writers of one agency take turns; in a fixed order, so that none waits for the other. */
const lockAgencies = async (tx: Database, ids: readonly number[]): Promise<void> => {
  for (const id of [...new Set(ids)].sort((a, b) => a - b))
    await tx.execute(sql`select pg_advisory_xact_lock(${id}::bigint)`)
}

const versionsOf = (tx: Database, slot: Slot): Promise<Stored[]> =>
  tx.select().from(reports).where(inSlot(slot)).orderBy(desc(reports.version))

/** Where the reading of these bytes told another agency, year or scope before, that report goes, and its forerunner is current again. */
const remove = async (tx: Database, stale: Stored): Promise<void> => {
  const slot = slotOf(stale)
  await tx.delete(reports).where(and(inSlot(slot), eq(reports.id, stale.id)))
  const [latest] = await versionsOf(tx, slot)
  if (stale.current && latest)
    await tx
      .update(reports)
      .set({ current: true })
      .where(and(inSlot(slot), eq(reports.id, latest.id)))
}

const nextVersion = async (tx: Database, slot: Slot): Promise<Version> => {
  const [latest] = await versionsOf(tx, slot)
  await tx
    .update(reports)
    .set({ current: false })
    .where(and(inSlot(slot), reports.current))
  return { version: (latest?.version ?? 0) + 1, current: true }
}

/** The address of a document that was stored without one, or with another. */
const noteAddress = async (tx: Database, { document, report }: ReportRecord): Promise<void> => {
  if (document.url === null) return
  const [stored] = await tx.select({ url: documents.url }).from(documents).where(eq(documents.sha256, document.sha256))
  if (stored?.url === document.url) return
  await putDocument(tx, document, report.host)
  await moveRelease(tx, report.origin)
}

const storeIn = async (tx: Database, record: ReportRecord, across: AcrossYears): Promise<Outcome> => {
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
    await noteAddress(tx, record)
    return 'unchanged'
  }

  const slots = [slot, ...stale.map(slotOf)]
  const before = await addedBy(tx, slots)
  for (const one of stale) await remove(tx, one)
  await addAgency(tx, agency, record)
  await putDocument(tx, document, report.host)
  const version = same ?? (await nextVersion(tx, slot))
  await putReport(tx, { agencyId: agency, id }, record, version)
  await replaceFindings(tx, { agencyId: agency, reportId: id }, record.findings)
  for (const one of slots) await checkAcrossYears(tx, one, across)
  for (const one of new Set(slots.map((each) => each.agency))) await refreshAgency(tx, one)
  await moveRollups(tx, slots, before)
  await moveRelease(tx, report.origin)
  return version.version > 1 && !same ? 'superseded' : 'stored'
}

/**
 * Stores a report. Idempotent by the hash of its bytes and the version of the reading code; another report of the
 * same agency, year and scope supersedes the current one, which is kept. Several processes may store at once.
 * The first published report removes all simulated ones.
 * @throws Error for a simulated report among published ones, and for what the store cannot hold
 */
export const storeReport = (db: Database, record: ReportRecord, across: AcrossYears): Promise<Outcome> =>
  retrying(() => db.transaction((tx) => storeIn(tx, record, across)))
