/** Sums by year: of a region, of its tiers, of its children. Read from rollups alone. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { rollupNames } from '@/db/schema'
import { LEVELS, type Level, METRIC_IDS, NATION, type Scope } from '@/lib/form'
import { figuresBy } from '@/lib/metrics/evaluate'
import type { SeriesPoint } from '@/lib/metrics/figure'
import type { Filters } from '@/lib/url'
import type { LevelSeries, RegionSeries } from './answers'
import { childTargets, oneTarget, summedRollups, type Targets } from './basis'
import { coverageOf } from './coverage'
import { rowsOf } from './rows'

type SumRow = {
  target: string
  year: number
  basis: Scope
  reports: number
  flagged: number
  agencies: number
} & Record<ReturnType<typeof rollupNames>['reports'], number>

const COLUMNS = METRIC_IDS.flatMap((metric) => {
  const { numerator, denominator, reports } = rollupNames(metric)
  return [numerator, ...(denominator ? [denominator] : []), reports]
})

const figuresOf = (row: SumRow) =>
  figuresBy((metric) => {
    const { numerator, denominator, reports } = rollupNames(metric)
    if (row[reports] === 0) return { numerator: null, denominator: null, reports: 0 }
    return { numerator: row[numerator], denominator: denominator && row[denominator], reports: row[reports] }
  })

const pointsBy = async (db: Database, filters: Filters, targets: Targets): Promise<Map<string, SeriesPoint[]>> => {
  const rows = await rowsOf<SumRow>(
    db,
    sql`with ${summedRollups(filters, targets, ['reports', 'flagged', ...COLUMNS])}
      select s.*, s.scope as basis, coalesce(v.agencies, 0) as agencies
        from summed s join target t on t.code = s.target ${coverageOf(filters, targets)}
       where s.reports > 0 order by s.target, s.year`,
  )
  const points = new Map<string, SeriesPoint[]>()
  for (const row of rows) {
    const { target, year, basis, reports, flagged } = row
    // Without a scope asked for, an area figure is the region's one report: the region itself is all there is to cover.
    const agencies = basis === 'area' && !filters.scope ? reports : row.agencies
    const point = { year, reports, agencies, flagged, basis, figures: figuresOf(row) }
    const known = points.get(target)
    if (known) known.push(point)
    else points.set(target, [point])
  }
  return points
}

/**
 * One point for each year that has reports, of the region asked for or the nation. `filters.q` and `filters.metric`
 * narrow nothing: sums are kept by region, level, kind, scope and edition.
 */
export const series = async (db: Database, filters: Filters): Promise<SeriesPoint[]> => {
  const code = filters.region ?? NATION.code
  return (await pointsBy(db, filters, oneTarget(code))).get(code) ?? []
}

/** The same, tier by tier; tiers without reports are left out. */
export const seriesByLevel = async (db: Database, filters: Filters): Promise<LevelSeries[]> => {
  const levels = filters.level ? [filters.level] : (Object.keys(LEVELS) as Level[])
  const all = await Promise.all(
    levels.map(async (level) => ({ level, points: await series(db, { ...filters, level }) })),
  )
  return all.filter(({ points }) => points.length > 0)
}

/** One series for each child of `region`, in the order of codes; children without reports have no points. */
export const children = async (db: Database, filters: Filters, region: string): Promise<RegionSeries[]> => {
  const [points, named] = await Promise.all([
    pointsBy(db, { ...filters, region }, childTargets(region)),
    rowsOf<{ code: string; name: string }>(
      db,
      sql`select code, name from regions where parent = ${region} order by code`,
    ),
  ])
  return named.map((child) => ({ ...child, points: points.get(child.code) ?? [] }))
}
