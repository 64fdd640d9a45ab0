import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Filters } from '@/lib/url'
import type { FindingCount } from './answers'
import { rowsOf } from './rows'
import { whereReports } from './where'

/** How often each rule spoke over the current reports under the filters, most frequent first. */
export const findingsSummary = (db: Database, filters: Filters): Promise<FindingCount[]> =>
  rowsOf<FindingCount>(
    db,
    sql`select f.code, f.severity, count(*)::float8 as findings, count(distinct f.report_id)::float8 as reports
          from reports r join findings f on f.agency_id = r.agency_id and f.report_id = r.id
         where ${whereReports(filters)} group by f.code, f.severity order by count(*) desc, f.code`,
  )
