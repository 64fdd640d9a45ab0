/** A whole ranking as lines of a file, written by the database (see files.ts). */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { RANKING_COLUMNS } from '@/lib/export/columns'
import { csvLineSql } from '@/lib/export/csv'
import { METRICS, type MetricId } from '@/lib/form'
import { END, type FileQuery } from './files'
import { type RankingSearch, rankedBy, rankedRow, signOf } from './ranking'

/** A number with all its digits and no exponent. */
const plain = (number: string): string => `(${number})::text::numeric`

const columnsSql = (
  metric: MetricId,
  hasCases: boolean,
): Readonly<Record<(typeof RANKING_COLUMNS)[number]['name'], string>> => ({
  agency_id: 'a.id',
  agency: 'a.name',
  region_code: 'a.region_code',
  region_path: `array_to_string(g.path, '/')`,
  level: 'a.level',
  kind: 'a.kind',
  scope: 'told.scope',
  year: 'told.year',
  report_id: 'ranked.report_id',
  metric: 'told.metric',
  numerator: 'ranked.numerator',
  denominator: hasCases ? 'ranked.cases' : 'null',
  value: plain(METRICS[metric].unit === 'per100' ? 'ranked.value * 100' : 'ranked.value'),
  unit: 'told.unit',
  origin: 'meta.origin',
})

const NONE: FileQuery = { rows: sql`select '' where false`, count: sql`select 0 as lines` }

/**
 * ranking.csv: every agency of a ranking, in its order. It is sorted once; what stands beside a row is looked up as its
 * line is written.
 */
export const rankingFile = async (db: Database, search: Omit<RankingSearch, 'after' | 'limit'>): Promise<FileQuery> => {
  const ranked = await rankedBy(db, search)
  if (ranked.year === null) return NONE
  const { metric, order, scope, year, where, cases } = ranked
  const columns = columnsSql(metric, cases !== null)
  const line = csvLineSql(RANKING_COLUMNS.map((column) => ({ ...column, sql: columns[column.name] })))
  return {
    rows: sql`select ${sql.raw(`${line} || ${END}`)}
      from (select ${scope}::text as scope, ${year}::int as year, ${metric}::text as metric, ${METRICS[metric].unit}::text as unit) told
     cross join (select (select origin from meta) as origin) meta
     cross join (
       select * from (select ${rankedRow(ranked)} from figures r where ${where}) r
        order by ${signOf(order)}value desc, cases desc, agency desc offset 0) ranked
     cross join lateral (select * from agencies a where a.id = ranked.agency offset 0) a
      left join lateral (select g.path from regions g where g.code = a.region_code offset 0) g on true
     order by ${signOf(order)}ranked.value desc, ranked.cases desc, ranked.agency desc`,
    count: sql`select count(*) as lines from figures r where ${where}`,
  }
}
