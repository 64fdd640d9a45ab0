/** How reports spread over a rate: from the histograms kept beside the sums. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { rollupNames } from '@/db/schema'
import { type Kind, type Level, NATION, type Scope, snake } from '@/lib/form'
import { binOf, MIN_CASES, metricBins, type RateId } from '@/lib/metrics/bins'
import { countsOf, quartiles, standing, total } from '@/lib/metrics/distribution'
import { metricSql } from '@/lib/metrics/sql'
import type { Filters } from '@/lib/url'
import type {
  AgencyStanding,
  Distribution,
  DistributionPoint,
  RegionDistribution,
  RegionLink,
  ReportStanding,
} from './answers'
import { rowsOf } from './rows'
import { whereRollups } from './where'

/** Which reports; `by` asks for each child of the region instead of the region itself. */
export interface DistributionQuestion {
  readonly filters: Filters
  readonly metric: RateId
  readonly by?: 'region'
}

/** The histogram of a rate, and the reports known to it, over rollups `u`: to be grouped. */
const keptSql = (metric: RateId): string => `coalesce(sum(d.${snake(metric)}), 0)::text`
const knownSql = (metric: RateId): string => `sum(u.${rollupNames(metric).reports})::float8`

/** The histograms `d` of rollups `u`; a row without any report in a histogram has none. */
const withHistograms = sql`left join distributions d on d.region_code = u.region_code and d.year = u.year
  and d.level = u.level and d.kind = u.kind and d.scope = u.scope and d.edition = u.edition`

interface Kept {
  year: number
  kept: string
  known: number
}

const pointOf = (metric: RateId, { year, kept, known }: Kept): DistributionPoint => {
  const counts = countsOf(metric, kept)
  const n = total(counts)
  return { year, n, left: known - n, counts, quartiles: quartiles(metric, counts) }
}

/**
 * The distribution of a rate within a region (or the nation), or in each of its children, year by year, over reports of
 * one scope: own ones where none is asked for. Filters of tier, kind, edition and years narrow; `q` and `agency` do not.
 */
export const distribution = async (db: Database, question: DistributionQuestion): Promise<Distribution> => {
  const { filters, metric, by } = question
  const scope = filters.scope ?? 'own'
  const code = filters.region ?? NATION.code
  const targets = by === 'region' ? sql`t.parent = ${code}` : sql`t.code = ${code}`
  const [named, rows] = await Promise.all([
    rowsOf<RegionLink>(db, sql`select t.code, t.name from regions t where ${targets} order by t.code`),
    rowsOf<Kept & { code: string }>(
      db,
      sql`select t.code, u.year, ${sql.raw(`${keptSql(metric)} as kept, ${knownSql(metric)} as known`)}
            from regions t cross join lateral (
              select * from rollups u where u.region_code = t.code and u.scope = ${scope} and ${whereRollups(filters)}
              offset 0) u ${withHistograms}
           where ${targets}
           group by t.code, u.year order by t.code, u.year`,
    ),
  ])
  const points = new Map<string, DistributionPoint[]>(named.map((region) => [region.code, []]))
  for (const row of rows) if (row.known > 0) points.get(row.code)?.push(pointOf(metric, row))
  const regions = named.map((region): RegionDistribution => ({ ...region, points: points.get(region.code) ?? [] }))
  return { metric, scope, bins: metricBins(metric), minimum: MIN_CASES, regions }
}

/** One report; of each metric asked for its own figures and what is kept of its peers', in the order asked. */
interface OwnRow extends RegionLink {
  year: number
  scope: Scope
  level: Level
  kind: Kind
  numerators: (number | null)[]
  denominators: (number | null)[]
  kept: string[]
  known: number[]
}

const listed = (expressions: readonly string[]): SQL => sql.raw(`jsonb_build_array(${expressions.join(', ')})`)

const standingOf = (metric: RateId, at: number, row: OwnRow): ReportStanding => {
  const { year, scope, level, kind, code, name } = row
  const point = pointOf(metric, { year, kept: row.kept[at] ?? '0', known: row.known[at] ?? 0 })
  const [hits, cases] = [row.numerators[at] ?? null, row.denominators[at] ?? null]
  const isKnown = hits !== null && cases !== null
  const bin = isKnown ? binOf(metric, hits, cases) : null
  const figure = isKnown
    ? { numerator: hits, denominator: cases, reports: 1 }
    : { numerator: null, denominator: null, reports: 0 }
  const place = bin === null ? null : standing(point.counts, bin)
  return { ...point, scope, level, kind, region: { code, name }, figure, bin, standing: place }
}

/**
 * Where an agency's reports stand among those of the same year, scope, tier and kind in the region above its own (the
 * nation for provinces and central bodies): an answer for each metric, in one question. Proven figures only.
 */
export const agencyStanding = async (
  db: Database,
  agency: number,
  metrics: readonly RateId[],
): Promise<AgencyStanding[]> => {
  const sides = metrics.map((metric) => metricSql(metric))
  const rows = await rowsOf<OwnRow>(
    db,
    sql`with own as (
          select f.year, f.scope, f.level, f.kind, p.code, p.name,
                 ${listed(sides.map(({ numerator }) => numerator))} as numerators,
                 ${listed(sides.map(({ denominator }) => denominator ?? 'null'))} as denominators
            from figures f
            left join regions g on g.code = f.region_code
            join regions p on p.code = coalesce(g.parent, ${NATION.code})
           where f.agency_id = ${agency} and f.current)
        select own.*, peers.* from own cross join lateral (
          select ${listed(metrics.map(keptSql))} as kept, ${listed(metrics.map(knownSql))} as known
            from rollups u ${withHistograms}
           where u.region_code = own.code and u.year = own.year and u.scope = own.scope and u.level = own.level
             and u.kind = own.kind) peers
         order by own.year, own.scope`,
  )
  return metrics.map((metric, at) => {
    const reports = rows.map((row) => standingOf(metric, at, row))
    return { metric, bins: metricBins(metric), minimum: MIN_CASES, reports }
  })
}
