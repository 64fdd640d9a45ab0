/** What is stored of the reports that a batch can touch. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Slot } from '@/db/rollup'
import { NATION } from '@/lib/form'
import type { Report } from '@/lib/report/report'
import { type Subject, subjectTable } from './attempts'
import { inSort } from './findings'
import type { Held } from './plan'
import { slotTable } from './slots'
import { claimsOf, type Version } from './version'

/** The report that is stored of some bytes. */
export interface StoredBytes extends Record<string, unknown> {
  readonly sha256: string
  readonly agencyId: number
  readonly id: number
  readonly scope: string
  readonly year: number
  readonly parser: string
  readonly url: string | null
}

/** Reports stored of any of these bytes. Hashes without one are left out. */
export const storedOf = (db: Database, hashes: readonly string[]): Promise<readonly StoredBytes[]> =>
  db.execute<StoredBytes>(sql`
    select r.sha256, r.agency_id::float8 as "agencyId", r.id::float8 as id, r.scope, r.year, r.parser, d.url
      from reports r
      join documents d on d.agency_id = r.agency_id and d.sha256 = r.sha256
     where r.sha256 = any(${sql.param(hashes)}::text[])`)

type VersionRow = Omit<Version, 'claims'> & {
  readonly current: boolean
  readonly url: string | null
  readonly host: string | null
  readonly narrative: Report['narrative']
} & Record<string, unknown>

const heldOf = ({ current, url, host, narrative, ...version }: VersionRow): Held => ({
  version: { ...version, claims: claimsOf(narrative) },
  page: { agencyId: version.agencyId, sha256: version.sha256, url, host },
  current,
})

/** All versions in some slots. */
export const versionsIn = async (tx: Database, slots: readonly Slot[]): Promise<Held[]> => {
  const rows = await tx.execute<VersionRow>(sql`
    select r.agency_id::float8 as "agencyId", r.id::float8 as id, r.year, r.scope, r.sha256, r.version, r.parser,
           r.fingerprint, r.current, d.url, d.host, e.narrative
      from ${slotTable(slots)}
      join reports r on r.agency_id = s.agency and r.year = s.year and r.scope = s.scope
      join documents d on d.agency_id = r.agency_id and d.sha256 = r.sha256
      join readings e on e.agency_id = r.agency_id and e.report_id = r.id`)
  return rows.map(heldOf)
}

/** Each region with those above it, the nation first; codes that the table of regions lacks are left out. */
export const lineages = async (tx: Database, codes: readonly string[]): Promise<Map<string, readonly string[]>> => {
  const rows = await tx.execute<{ of: string; path: string[] }>(sql`
    with recursive up (of, code, parent, depth) as (
      select code, code, parent, 0 from regions where code = any(${sql.param(codes)}::text[])
       union all
      select up.of, r.code, r.parent, depth + 1 from up join regions r on r.code = up.parent where depth < 8)
    select of, array_agg(code order by depth desc) as path from up group by of`)
  return new Map(rows.map(({ of, path }) => [of, path]))
}

/** The lineage of reports whose region is unknown, and of central bodies. */
export const NATION_ALONE: readonly string[] = [NATION.code]

/** A report as it was read and stored before. */
export interface ReadBefore extends Record<string, unknown> {
  readonly sha256: string
  readonly url: string | null
  /** Findings that it has by itself. */
  readonly findings: number
}

/** Of some bytes those that stand in the store as the code `parser` read them, and as nothing else. */
export const readBefore = (db: Database, subjects: readonly Subject[]): Promise<readonly ReadBefore[]> =>
  db.execute<ReadBefore>(sql`
    select k.sha256, d.url, (select count(*)::int from findings f
             where f.agency_id = r.agency_id and f.report_id = r.id and ${inSort('own')}) as findings
      from (select distinct sha256, parser from ${subjectTable(subjects)}) k
      join reports r on r.sha256 = k.sha256 and r.parser = k.parser
      join documents d on d.agency_id = r.agency_id and d.sha256 = r.sha256
     where not exists (select from reports o
                        where o.sha256 = r.sha256 and (o.agency_id, o.id) <> (r.agency_id, r.id))`)
