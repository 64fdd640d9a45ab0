/** Figures by year as lines. Gaps stay gaps, points on few cases are hollow, and a line never crosses a break. */
import { BREAKS, METRICS, type MetricId, type MetricUnit } from '@/lib/form'
import { figureLine, figureText, integer } from '@/lib/format'
import { type Figure, metricValue } from '@/lib/metrics/figure'
import type { Lang } from '@/lib/url'
import {
  baseOption,
  type Drawing,
  MARK_HEIGHT,
  markOf,
  type Option,
  type Size,
  strongText,
  textStyle,
  textWidth,
  WIDTHS,
} from './option'
import { type Scale, scaleOf } from './scale'
import { type Colour, colour } from './theme'

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

/** The breaks that concern any of the metrics, each year once. */
export const breaksOf = (metrics: readonly MetricId[], lang: Lang): Trend['breaks'] =>
  BREAKS.filter((item) => item.metrics.some((metric) => metrics.includes(metric))).map(({ year, why }) => ({
    year,
    why: why[lang],
  }))

interface Frame {
  readonly first: number
  readonly last: number
  readonly size: Size
  readonly scale: Scale
  readonly room: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

/** Positions are half years, so that a break can stand between two of them; the outermost are margins. */
const position = (frame: Frame, year: number): number => 2 * (year - frame.first) + 1

const BREAK_WIDTHS: Readonly<Record<Size, number>> = { wide: 300, narrow: 200 }
const LINE_HEIGHT = 17
const SYMBOL_SIZE = 8

const insideBreaks = (trend: Trend, first: number, last: number) =>
  trend.breaks.filter(({ year }) => year > first && year <= last)

const frameOf = (trend: Trend, size: Size): Frame => {
  const years = trend.series.flatMap((series) => series.points.map((point) => point.year))
  const [first, last] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [0, 0]
  const values = trend.series.flatMap((series) => series.points.map((point) => point.value))
  const scale = scaleOf(values, trend.unit === 'share' ? 100 : undefined, trend.unit === 'count' ? 1 : 0)
  const names = trend.named && trend.series.length > 1 ? trend.series.map((series) => endLabel(series)) : ['']
  const words = insideBreaks(trend, first, last)
  const lines = Math.max(0, ...words.map(({ why }) => Math.ceil(textWidth(why, size) / BREAK_WIDTHS[size])))
  return {
    first,
    last,
    size,
    scale,
    room: {
      left: textWidth(axisLabel(trend, scale.max), size) + 12,
      right: Math.max(16, ...names.map((name) => textWidth(name, size) + 4)),
      top: 24 + (lines > 0 ? lines * LINE_HEIGHT + 4 : 0) + (trend.mark === null ? 0 : MARK_HEIGHT),
      bottom: 30,
    },
  }
}

const axisLabel = (trend: Trend, value: number): string =>
  trend.unit === 'share' ? `${value}%` : integer(value, trend.lang)

const lastKnown = (series: TrendSeries): TrendPoint | undefined =>
  series.points.filter((point) => point.value !== null).at(-1)
const endLabel = (series: TrendSeries): string => `${series.name} ${lastKnown(series)?.label ?? ''}`.trim()

const symbolStyle = (series: TrendSeries, firm: boolean) => ({
  color: firm ? colour(series.colour) : colour('paper'),
  borderColor: colour(series.colour),
  borderWidth: 2,
})

const lineOf = (trend: Trend, frame: Frame, series: TrendSeries): NonNullable<Option['series']> => {
  const single = trend.series.length === 1
  const end = lastKnown(series)
  const points = series.points.map((point) => ({
    value: [position(frame, point.year), point.value],
    symbol: series.shape,
    itemStyle: symbolStyle(series, point.firm),
    text: point.text,
    label: {
      show: single || (trend.named && point === end),
      position: single ? ('top' as const) : ('right' as const),
      distance: 8,
      formatter: single ? point.label : endLabel(series),
      ...strongText(frame.size),
    },
  }))
  const gaps = insideBreaks(trend, frame.first, frame.last).map(({ year }) => ({
    value: [position(frame, year) - 1, null],
    text: '',
  }))
  const known = new Set(series.points.map((point) => point.year))
  const absent: typeof gaps = []
  for (let year = frame.first; year <= frame.last; year++)
    if (!known.has(year)) absent.push({ value: [position(frame, year), null], text: '' })
  return {
    type: 'line',
    name: series.name,
    data: [...points, ...gaps, ...absent].sort((a, b) => Number(a.value[0]) - Number(b.value[0])),
    connectNulls: false,
    symbolSize: series.shape === 'diamond' ? SYMBOL_SIZE + 2 : SYMBOL_SIZE,
    showAllSymbol: true,
    lineStyle: { color: colour(series.colour), width: 2.5, type: series.shape === 'diamond' ? [7, 4] : 'solid' },
    itemStyle: { color: colour(series.colour) },
    labelLayout: single ? { hideOverlap: true } : { moveOverlap: 'shiftY' },
    emphasis: { disabled: true },
    clip: false,
    z: 3,
  }
}

/** A dashed line from the axis up to its words, left or right of it, whichever side has more room. */
const breakLines = (trend: Trend, frame: Frame): NonNullable<Option['series']> => {
  const breaks = insideBreaks(trend, frame.first, frame.last)
  return {
    type: 'scatter',
    silent: true,
    symbolSize: 0,
    z: 2,
    data: breaks.map(({ year, why }) => {
      const x = position(frame, year) - 1
      const toLeft = x > (2 * (frame.last - frame.first + 1)) / 2
      return {
        value: [x, frame.scale.max],
        label: {
          show: true,
          position: 'top' as const,
          align: toLeft ? ('right' as const) : ('left' as const),
          offset: [toLeft ? 4 : -4, -16],
          formatter: why,
          width: BREAK_WIDTHS[frame.size],
          overflow: 'break' as const,
          lineHeight: LINE_HEIGHT,
          ...textStyle(frame.size),
        },
      }
    }),
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: colour('edge'), type: [4, 4], width: 1 },
      data: breaks.map(({ year }) => ({ xAxis: position(frame, year) - 1 })),
    },
  }
}

/** Categories of the axis: years at the odd positions; on a narrow drawing of many years every second one. */
const yearLabels = (frame: Frame): string[] => {
  const count = frame.last - frame.first + 1
  const every = frame.size === 'narrow' && count > 7 ? 2 : 1
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const year = frame.first + (index - 1) / 2
    return index % 2 === 1 && (frame.last - year) % every === 0 ? String(year) : ''
  })
}

const HEIGHTS: Readonly<Record<Size, number>> = { wide: 320, narrow: 290 }

/** Draws lines of one or more series by year; at most four stay legible. */
export const drawTrend = (trend: Trend, size: Size): Drawing => {
  const frame = frameOf(trend, size)
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
    series: [...trend.series.map((series) => lineOf(trend, frame, series)), breakLines(trend, frame)].flat(),
  }
  return { option, width: WIDTHS[size], height: HEIGHTS[size] + Math.max(0, frame.room.top - 46) }
}
