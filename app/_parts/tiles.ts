/** Provinces as squares: what each shows, and its class of shade. */
import type { RegionSeries } from '@/app/_data'
import { classBreaks, classOf } from '@/lib/chart/classes'
import { TILES, type TilePlace } from '@/lib/chart/tiles'
import { METRICS, type MetricId, SMALL_N } from '@/lib/form'
import { figureLine, metricNumber } from '@/lib/format'
import { type Figure, metricValue, type SeriesPoint } from '@/lib/metrics/figure'
import type { Lang } from '@/lib/url'

export interface Tile extends TilePlace {
  /** Whether the store knows the region, so that there is a page to go to. */
  readonly known: boolean
  readonly text: string
  /** Null: no figure, or too few cases to shade. */
  readonly shade: number | null
}

export interface Tiles {
  readonly year: number | null
  readonly tiles: readonly Tile[]
  /** Ends of the classes in words, lowest first. */
  readonly breaks: readonly string[]
}

/** Ends of classes have two digits that count: tenths of a percent only below ten. */
const precision = (end: number): number => (end < 0.1 ? 100 : 1)

/** The latest year that any of the series has, not after `to`. */
export const latestYear = (series: readonly { points: readonly SeriesPoint[] }[], to?: number): number | null => {
  const years = series.flatMap(({ points }) => points.map((point) => point.year)).filter((year) => !to || year <= to)
  return years.length > 0 ? Math.max(...years) : null
}

/** A value that may be shaded and ranked: a rate needs `SMALL_N.rank` cases. */
export const rankedValue = (metric: MetricId, figure: Figure | undefined): number | null => {
  if (!figure) return null
  if (METRICS[metric].unit !== 'count' && (figure.denominator ?? 0) < SMALL_N.rank) return null
  return metricValue(metric, figure)
}

/** All 34 squares for a metric in one year; classes are those of all years in view, so that years compare. */
export const tilesOf = (
  series: readonly RegionSeries[],
  metric: MetricId,
  to: number | undefined,
  lang: Lang,
): Tiles => {
  const year = latestYear(series, to)
  const values = series.flatMap(({ points }) => points.map((point) => rankedValue(metric, point.figures[metric])))
  const breaks = classBreaks(values.filter((value) => value !== null))
  const figures = new Map(
    series.map(({ code, points }) => [code, points.find((point) => point.year === year)?.figures[metric]]),
  )
  const tiles = TILES.map((place) => {
    const figure = figures.get(place.code)
    const value = rankedValue(metric, figure)
    return {
      ...place,
      known: figures.has(place.code),
      text: figure ? figureLine(metric, figure, lang) : '',
      shade: value === null ? null : classOf(value, breaks),
    }
  })
  return { year, tiles, breaks: breaks.map((end) => metricNumber(metric, end, precision(end), lang)) }
}
