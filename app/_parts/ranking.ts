/** Regions set in order by one metric in one year. */
import type { RegionSeries } from '@/app/_data'
import { METRICS, type MetricId } from '@/lib/form'
import { type Figure, metricValue, type SeriesPoint } from '@/lib/metrics/figure'
import { wilson } from '@/lib/metrics/interval'
import { rankedValue } from './tiles'

export interface Ranked {
  readonly series: RegionSeries
  readonly point: SeriesPoint
  readonly figure: Figure
  /** Equal values share a rank; null where the cases are too few to be ranked. */
  readonly rank: number | null
  readonly value: number | null
  /** Ends of the 95 % interval, for shares. */
  readonly low: number | null
  readonly high: number | null
}

export interface Ranking {
  readonly ranked: readonly Ranked[]
  /** Regions with a report of that year, but too few cases or an unknown figure. */
  readonly others: readonly Ranked[]
}

const rowOf = (series: RegionSeries, point: SeriesPoint, metric: MetricId): Ranked => {
  const figure = point.figures[metric]
  const { numerator, denominator } = figure
  const interval =
    METRICS[metric].unit === 'share' && numerator !== null && denominator !== null
      ? wilson(numerator, denominator)
      : null
  const value = metricValue(metric, figure)
  return { series, point, figure, rank: null, value, low: interval?.low ?? null, high: interval?.high ?? null }
}

const byValue = (a: Ranked, b: Ranked): number => (b.value ?? -1) - (a.value ?? -1)

/** Orders the regions that reported in `year`, highest value first; children without a report that year are left out. */
export const rankRegions = (all: readonly RegionSeries[], metric: MetricId, year: number | null): Ranking => {
  const rows = all.flatMap((series) => {
    const point = series.points.find((one) => one.year === year)
    return point ? [rowOf(series, point, metric)] : []
  })
  const rankable = rows.filter((row) => rankedValue(metric, row.figure) !== null).sort(byValue)
  const ranked = rankable.map((row) => ({
    ...row,
    rank: 1 + rankable.filter((other) => byValue(other, row) < 0).length,
  }))
  return { ranked, others: rows.filter((row) => rankedValue(metric, row.figure) === null).sort(byValue) }
}
