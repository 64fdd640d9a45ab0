import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { evaluate } from '@/lib/metrics/evaluate'
import type { Filters } from '@/lib/url'
import { withRegion } from './agencies'
import type { ReportRow, ReportsPage } from './answers'
import { identityColumns } from './parts'
import { type Proven, provenCells } from './printed'
import { keyOf, markOf, pageSize, rowsOf } from './rows'
import { whereReports } from './where'

/** Which reports; `after` is the `next` of the page before. */
export interface ReportSearch {
  readonly filters: Filters
  readonly after?: string
  readonly limit?: number
}

type ListedReport = Omit<ReportRow, 'figure'> & { region: string; proven: Proven }

/**
 * The current reports under the filters, newest year first, then by region: the same rows as reports.csv. The count
 * is exact. `filters.metric` narrows nothing; it adds what each report counts for.
 */
export const reportsList = async (db: Database, search: ReportSearch): Promise<ReportsPage> => {
  const { filters, after } = search
  const size = pageSize(search.limit)
  const key = keyOf(after, ['number', 'string', 'number', 'number'])
  const beyond = key
    ? sql` and (-r.year, coalesce(r.region_code, ''), r.agency_id, r.id) >
        (${key[0]}::int, ${key[1]}::text, ${key[2]}::bigint, ${key[3]}::bigint)`
    : sql``
  const [listed, [counted]] = await Promise.all([
    rowsOf<ListedReport>(
      db,
      sql`with page as (
          select r.* from reports r where ${whereReports(filters)}${beyond}
           order by r.year desc, coalesce(r.region_code, ''), r.agency_id, r.id limit ${size + 1})
        select ${identityColumns}, a.id::float8 as "agencyId", a.name as agency,
               coalesce(to_jsonb(g.path), '[]') as "regionPath", r.level, r.kind, r.origin,
               coalesce(r.region_code, '') as region, to_jsonb(p.*) as proven
          from page r join agencies a on a.id = r.agency_id ${withRegion}
          join figures p on p.agency_id = r.agency_id and p.report_id = r.id
         order by r.year desc, coalesce(r.region_code, ''), r.agency_id, r.id`,
    ),
    rowsOf<{ total: number }>(db, sql`select count(*)::float8 as total from reports r where ${whereReports(filters)}`),
  ])
  const last = listed.length > size ? listed[size - 1] : undefined
  const rows = listed.slice(0, size).map(({ region: _region, proven, ...row }): ReportRow => {
    const figure = filters.metric ? evaluate(filters.metric, provenCells(proven), row.edition) : null
    return { ...row, figure }
  })
  return {
    rows,
    total: counted?.total ?? 0,
    next: last ? markOf([-last.year, last.region, last.agencyId, last.id]) : null,
  }
}
