import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { EDITION_IDS, type MetricId, snake } from '@/lib/form'
import { evaluate } from '@/lib/metrics/evaluate'
import { metricCells } from '@/lib/metrics/formula'
import type { Filters } from '@/lib/url'
import { withRegion } from './agencies'
import type { ReportRow, ReportsPage } from './answers'
import { identityColumns } from './parts'
import { type Proven, provenCells } from './printed'
import { type ReportPlace, selectReports } from './report-places'
import { keyOf, markOf, pageSize, rowsOf } from './rows'

/** Which reports; `after` is the `next` of the page before. */
export interface ReportSearch {
  readonly filters: Filters
  readonly after?: string
  readonly limit?: number
}

const placeAt = (mark: string | undefined): ReportPlace | null => {
  const key = keyOf(mark, ['number', 'string', 'number', 'number'])
  return key && { year: Number(key[0]), region: String(key[1]), agency: Number(key[2]), id: Number(key[3]) }
}

/** The proven cells that a metric rests on, in whatever edition. */
const cellsOf = (metric: MetricId): SQL => {
  const columns = new Set(EDITION_IDS.flatMap((edition) => metricCells(metric, edition)).map(snake))
  return sql.raw(`jsonb_build_object(${[...columns].map((name) => `'${name}', p.${name}`).join(', ')})`)
}

type Shown = Omit<ReportRow, 'figure'> & { proven: Proven }

/** Reports by their places, in the order given. */
const shown = (db: Database, places: readonly ReportPlace[], metric: MetricId | undefined): Promise<Shown[]> => {
  const agencies = sql.param(places.map(({ agency }) => agency))
  const ids = sql.param(places.map(({ id }) => id))
  return rowsOf<Shown>(
    db,
    sql`select ${identityColumns}, a.id::float8 as "agencyId", a.name as agency,
               coalesce(to_jsonb(g.path), '[]') as "regionPath", r.level, r.kind, r.origin,
               ${metric ? cellsOf(metric) : sql`'{}'::jsonb`} as proven
          from unnest(${agencies}::bigint[], ${ids}::bigint[]) with ordinality as page(agency, report, place)
          join reports r on r.agency_id = page.agency and r.id = page.report
          join agencies a on a.id = page.agency ${withRegion}
          join figures p on p.agency_id = page.agency and p.report_id = page.report
         order by page.place`,
  )
}

/**
 * The current reports under the filters, newest year first, then by region: the same rows as reports.csv. The count
 * is exact, except where it is said to be a lower bound. `filters.metric` narrows nothing; it adds what each report
 * counts for.
 */
export const reportsList = async (db: Database, search: ReportSearch): Promise<ReportsPage> => {
  const { filters, after } = search
  const size = pageSize(search.limit)
  const { places, total, isExact } = await selectReports(db, filters, placeAt(after), size + 1)
  const page = places.slice(0, size)
  const last = places.length > size ? page.at(-1) : undefined
  const rows = (await shown(db, page, filters.metric)).map(({ proven, ...row }): ReportRow => {
    const figure = filters.metric ? evaluate(filters.metric, provenCells(proven), row.edition) : null
    return { ...row, figure }
  })
  return { rows, total, isExact, next: last ? markOf([last.year, last.region, last.agency, last.id]) : null }
}
