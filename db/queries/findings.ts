import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { NATION } from '@/lib/form'
import type { Filters } from '@/lib/url'
import type { FindingCount } from './answers'
import { agenciesNamed } from './named'
import { isBlank } from './names'
import { rowsOf } from './rows'
import { whereSlices } from './slices'
import { narrowedBy } from './where'

/** Sums are kept of the nation and the provinces alone, and by nothing but the dimensions of a report. */
export const areSummed = ({ region = NATION.code, q, agency }: Filters): boolean =>
  region.endsWith('0000') && agency === undefined && isBlank(q)

/**
 * Counts of findings by report as a table `r` of SQL, with a condition that narrows it: where a text fits few agencies,
 * theirs alone are looked up.
 */
export const countsUnder = async (db: Database, filters: Filters): Promise<SQL> => {
  const { q, ...others } = filters
  if (isBlank(q)) return sql`finding_counts r where ${narrowedBy(filters)}`
  const { hits, areFew } = await agenciesNamed(db, filters)
  return areFew
    ? sql`(${hits}) named cross join lateral (
        select * from finding_counts c where c.agency_id = named.id offset 0) r where ${narrowedBy(others)}`
    : sql`finding_counts r where r.agency_id in (${hits}) and ${narrowedBy(others)}`
}

/**
 * How often each rule spoke over the current reports under the filters, most frequent first. Kept, not counted
 * (db/rollup/findings): in sums, or by report where no sum is narrow enough.
 */
export const findingsSummary = async (db: Database, filters: Filters): Promise<FindingCount[]> =>
  rowsOf<FindingCount>(
    db,
    areSummed(filters)
      ? sql`select u.code, u.severity, sum(u.findings)::float8 as findings, sum(u.reports)::float8 as reports
              from finding_rollups u where ${whereSlices(filters)}
             group by u.code, u.severity order by sum(u.findings) desc, u.code, u.severity`
      : sql`select r.code, r.severity, sum(r.findings)::float8 as findings, count(*)::float8 as reports
              from ${await countsUnder(db, filters)}
             group by r.code, r.severity order by sum(r.findings) desc, r.code, r.severity`,
  )
