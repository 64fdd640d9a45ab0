/** How many reports there are under filters, by edition: what their files hold. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { EditionId, NO_EDITION } from '@/lib/form'
import type { Filters } from '@/lib/url'
import { agenciesNamed } from './named'
import { isBlank } from './names'
import { rowsOf } from './rows'
import { whereSlices } from './slices'
import { whereReports } from './where'

/** Reports of each edition that has any; `NO_EDITION` for those of which no table could be read. */
export type ReportCounts = Readonly<Partial<Record<EditionId | typeof NO_EDITION, number>>>

const counted = async (db: Database, from: SQL): Promise<ReportCounts> => {
  const rows = await rowsOf<{ edition: EditionId | typeof NO_EDITION; reports: number }>(
    db,
    sql`select edition, sum(reports)::float8 as reports from (${from}) counted group by edition having sum(reports) > 0`,
  )
  return Object.fromEntries(rows.map(({ edition, reports }) => [edition, reports]))
}

/** Reports of some agencies (a query of their `id`), which have to be few. */
const ofAgencies = (agencies: SQL, filters: Filters): SQL => sql`
  select r.edition, 1 as reports from (${agencies}) named cross join lateral (
    select * from figures f where f.agency_id = named.id and f.current offset 0) r where ${whereReports(filters)}`

/**
 * Current reports under the filters, counted exactly; null where a text fits so many agencies that counting would take
 * long. `filters.metric` narrows nothing.
 */
export const reportCounts = async (db: Database, filters: Filters): Promise<ReportCounts | null> => {
  const { q, agency } = filters
  if (agency !== undefined) return counted(db, ofAgencies(sql`select ${agency}::bigint as id`, filters))
  if (isBlank(q)) return counted(db, sql`select u.edition, u.reports from rollups u where ${whereSlices(filters)}`)
  const { hits, areFew } = await agenciesNamed(db, filters)
  return areFew ? counted(db, ofAgencies(hits, { ...filters, q: undefined })) : null
}
