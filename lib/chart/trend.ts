/** Figures by year as lines. Gaps stay gaps, points on few cases are hollow, and a line never crosses a break. */
import { BREAKS, METRICS, type MetricId, type MetricUnit } from '@/lib/form'
import { figureLine, figureText } from '@/lib/format'
import { type Figure, metricValue } from '@/lib/metrics/figure'
import type { Lang } from '@/lib/url'
import { frameOf, yearLabels } from './frame'
import { baseOption, type Drawing, markOf, type Option, type Size, textStyle, WIDTHS } from './option'
import { type Colour, colour } from './theme'
import { breakLines, lineOf } from './trend-lines'

export interface TrendPoint {
  readonly year: number
  /** Null leaves a gap: no report, no denominator, or too few cases. */
  readonly value: number | null
  readonly firm: boolean
  readonly label: string
  /** The point in words, for the live chart. */
  readonly text: string
}

export interface TrendSeries {
  readonly name: string
  readonly colour: Colour
  readonly shape: 'circle' | 'diamond'
  readonly points: readonly TrendPoint[]
}

export interface Trend {
  readonly unit: MetricUnit
  readonly series: readonly TrendSeries[]
  /** Years from which figures are not comparable with earlier ones, with the reason. */
  readonly breaks: readonly { readonly year: number; readonly why: string }[]
  /** Words for data that are not real. */
  readonly mark: string | null
  readonly lang: Lang
  /** Whether names stand at the ends of the lines; else the page gives a key. */
  readonly named: boolean
}

/** One year's figure as a point: percent for shares, nothing where a rate would rest on fewer than `SMALL_N.show` cases. */
export const trendPoint = (metric: MetricId, year: number, figure: Figure, lang: Lang): TrendPoint => {
  const shown = figureText(metric, figure, lang)
  const label = figureLine(metric, figure, lang)
  if (shown.state !== 'value') return { year, value: null, firm: false, label, text: label }
  const value = metricValue(metric, figure)
  const scaled = value !== null && METRICS[metric].unit === 'share' ? value * 100 : value
  const text = shown.fraction ? `${shown.text} (${shown.fraction})` : shown.text
  return { year, value: scaled, firm: shown.firm, label, text }
}

/** The breaks that concern any of the metrics. */
export const breaksOf = (metrics: readonly MetricId[], lang: Lang): Trend['breaks'] =>
  BREAKS.filter((item) => item.metrics.some((metric) => metrics.includes(metric))).map(({ year, why }) => ({
    year,
    why: why[lang],
  }))

const HEIGHTS: Readonly<Record<Size, number>> = { wide: 320, narrow: 290 }

/** Draws lines of one or more series by year; at most four stay legible. */
export const drawTrend = (trend: Trend, size: Size): Drawing => {
  const frame = frameOf(trend, size, HEIGHTS[size])
  const option: Option = {
    ...baseOption(),
    grid: { ...frame.room, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: yearLabels(frame),
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('edge') } },
      axisLabel: { interval: 0, margin: 12, ...textStyle(size) },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...frame.scale,
      axisLabel: { formatter: trend.unit === 'share' ? '{value}%' : undefined, margin: 10, ...textStyle(size) },
      splitLine: { lineStyle: { color: colour('line') } },
    },
    graphic: markOf(trend.mark, size),
    series: [...trend.series.map((series) => lineOf(trend, frame, series)), breakLines(frame)].flat(),
  }
  return { option, width: WIDTHS[size], height: frame.height }
}
