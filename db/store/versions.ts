/** Which version of a report is the current one, where several sources of it were stored. */
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Slot } from '@/db/rollup'
import { reports } from '@/db/schema'
import type { Report } from '@/lib/report/report'

interface VersionRow extends Record<string, unknown> {
  id: number
  current: boolean
  fingerprint: string | null
  url: string | null
  host: string | null
  narrative: Report['narrative']
}

const versionsOf = (tx: Database, { agency, scope, year }: Slot) =>
  tx.execute<VersionRow>(sql`
    select r.id::float8 as id, r.current, r.fingerprint, d.url, d.host, e.narrative
      from ${reports} r
      join documents d on d.agency_id = r.agency_id and d.sha256 = r.sha256
      join readings e on e.agency_id = r.agency_id and e.report_id = r.id
     where r.agency_id = ${agency} and r.scope = ${scope} and r.year = ${year}
     order by r.version, r.id`)

const claimsOf = ({ narrative }: VersionRow): string =>
  narrative.map(({ claims, value }) => `${claims} ${value}`).join('|')

/**
 * Whether two versions are sources of one report: the same figures, in tables and prose. A page that was changed at its
 * own address is a new version even so.
 */
const isCopy = (one: VersionRow, other: VersionRow): boolean =>
  one.fingerprint !== null &&
  one.fingerprint === other.fingerprint &&
  (one.url === null || one.url !== other.url) &&
  claimsOf(one) === claimsOf(other)

const isOfficial = ({ host }: VersionRow): boolean => host !== null && /(^|\.)gov\.cn$/.test(host)

/** The last version that is no copy of an earlier one; of its own copies, the first on a government host. */
const chosenOf = (versions: readonly VersionRow[]): VersionRow | undefined => {
  const newest = versions.findLast((one, i) => !versions.slice(0, i).some((earlier) => isCopy(one, earlier)))
  if (!newest || isOfficial(newest)) return newest
  return versions.find((one) => isOfficial(one) && isCopy(one, newest)) ?? newest
}

/** Makes the right version of a slot current, and no other. The id of that version; null for an empty slot. */
export const settleCurrent = async (tx: Database, slot: Slot): Promise<number | null> => {
  const chosen = chosenOf(await versionsOf(tx, slot))
  if (!chosen) return null
  const { agency, scope, year } = slot
  const inSlot = and(eq(reports.agencyId, agency), eq(reports.scope, sql`${scope}`), eq(reports.year, year))
  await tx
    .update(reports)
    .set({ current: false })
    .where(and(inSlot, reports.current, ne(reports.id, chosen.id)))
  if (!chosen.current)
    await tx
      .update(reports)
      .set({ current: true })
      .where(and(inSlot, eq(reports.id, chosen.id)))
  return chosen.id
}
