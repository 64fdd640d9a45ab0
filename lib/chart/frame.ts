/** The room of a chart by year: its axes, its margins, and what has to fit into them. */
import { integer } from '@/lib/format'
import { MARK_HEIGHT, type Size, textWidth, WIDTHS } from './option'
import { type Scale, scaleOf } from './scale'
import type { Trend, TrendPoint, TrendSeries } from './trend'

export interface Frame {
  readonly first: number
  readonly last: number
  readonly size: Size
  readonly scale: Scale
  readonly room: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly height: number
  /** The breaks that lie between the years shown. */
  readonly breaks: Trend['breaks']
}

export const BREAK_WIDTHS: Readonly<Record<Size, number>> = { wide: 300, narrow: 200 }
export const LINE_HEIGHT = 17

const LABELS_TOP = 24
const FOOT = 30

const lastKnown = (series: TrendSeries): TrendPoint | undefined =>
  series.points.filter((point) => point.value !== null).at(-1)

/** The point at which a line ends, and its name with the value there. */
export const endOf = (series: TrendSeries): { point: TrendPoint | undefined; label: string } => {
  const point = lastKnown(series)
  return { point, label: `${series.name} ${point?.label ?? ''}`.trim() }
}

/** Positions are half years, so that a break can stand between two of them; the outermost are margins. */
export const position = (frame: Frame, year: number): number => 2 * (year - frame.first) + 1

/** Pixels between two years, and pixels of one unit of the value axis. */
export const stepOf = ({ first, last, room, size }: Frame): number =>
  (WIDTHS[size] - room.left - room.right) / (last - first + 1)
export const unitOf = ({ height, room, scale }: Frame): number => (height - room.top - room.bottom) / scale.max

/** Lays out a trend on a drawing that is `height` high before words above the plot are added. */
export const frameOf = (trend: Trend, size: Size, height: number): Frame => {
  const points = trend.series.flatMap((series) => series.points)
  const years = points.map((point) => point.year)
  const [first, last] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [0, 0]
  const values = points.map((point) => point.value)
  const scale = scaleOf(values, trend.unit === 'share' ? 100 : undefined, trend.unit === 'count' ? 1 : 0)
  const names = trend.named && trend.series.length > 1 ? trend.series.map((series) => endOf(series).label) : ['']
  const breaks = trend.breaks.filter(({ year }) => year > first && year <= last)
  const lines = Math.max(0, ...breaks.map(({ why }) => Math.ceil(textWidth(why, size) / BREAK_WIDTHS[size])))
  const top = trend.unit === 'share' ? `${scale.max}%` : integer(scale.max, trend.lang)
  const above = (lines > 0 ? lines * LINE_HEIGHT + 4 : 0) + (trend.mark === null ? 0 : MARK_HEIGHT)
  return {
    first,
    last,
    size,
    scale,
    breaks,
    room: {
      left: textWidth(top, size) + 12,
      right: Math.max(16, ...names.map((name) => textWidth(name, size) + 4)),
      top: LABELS_TOP + above,
      bottom: FOOT,
    },
    height: height + above,
  }
}

/** Categories of the axis: years at the odd positions; on a narrow drawing of many years every second one. */
export const yearLabels = (frame: Frame): string[] => {
  const count = frame.last - frame.first + 1
  const every = frame.size === 'narrow' && count > 7 ? 2 : 1
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const year = frame.first + (index - 1) / 2
    return index % 2 === 1 && (frame.last - year) % every === 0 ? String(year) : ''
  })
}
