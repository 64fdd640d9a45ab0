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
  readonly breaks: readonly Break[]
}

/** A break with its words: left or right of its line, whichever side has more room, and no wider than that. */
interface Break {
  readonly year: number
  readonly why: string
  readonly isLeft: boolean
  readonly width: number
}

const BREAK_WIDTHS: Readonly<Record<Size, number>> = { wide: 300, narrow: 200 }
export const LINE_HEIGHT = 17

/** Words begin or end so far beyond the line they belong to. */
export const OVERHANG = 4

/** Lines are broken by widths of a plain font; ours are a little wider. */
const MEASURED = 0.92

const LABELS_TOP = 24
const YEAR_GAP = 6
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

/** The figures beside the value axis: half steps are wider than its round end. */
const ticksOf = ({ max, interval }: Scale, { unit, lang }: Trend): string[] =>
  Array.from({ length: Math.round(max / interval) + 1 }, (_, step) => {
    const value = Math.round(step * interval * 1e6) / 1e6
    return unit === 'share' ? `${value}%` : Number.isInteger(value) ? integer(value, lang) : String(value)
  })

/** Lays out a trend on a drawing that is `height` high before words above the plot are added. */
export const frameOf = (trend: Trend, size: Size, height: number): Frame => {
  const points = trend.series.flatMap((series) => series.points)
  const years = points.map((point) => point.year)
  const [first, last] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [0, 0]
  const values = points.map((point) => point.value)
  const scale = scaleOf(values, trend.unit === 'share' ? 100 : undefined, trend.unit === 'count' ? 1 : 0)
  const names = trend.named && trend.series.length > 1 ? trend.series.map((series) => endOf(series).label) : ['']
  const left = Math.max(...ticksOf(scale, trend).map((tick) => textWidth(tick, size))) + 12
  const right = Math.max(16, ...names.map((name) => textWidth(name, size) + 4))
  const plot = WIDTHS[size] - left - right
  const breaks = trend.breaks.flatMap(({ year, why }): Break[] => {
    if (year <= first || year > last) return []
    const x = left + (plot * (year - first)) / (last - first + 1)
    const isLeft = x > WIDTHS[size] / 2
    const room = ((isLeft ? x : WIDTHS[size] - x) + OVERHANG) * MEASURED
    return [{ year, why, isLeft, width: Math.floor(Math.min(BREAK_WIDTHS[size], room)) }]
  })
  const lines = Math.max(0, ...breaks.map(({ why, width }) => Math.ceil(textWidth(why, size) / width)))
  const above = (lines > 0 ? lines * LINE_HEIGHT + 4 : 0) + (trend.mark === null ? 0 : MARK_HEIGHT)
  return {
    first,
    last,
    size,
    scale,
    breaks,
    room: {
      left,
      right,
      top: LABELS_TOP + above,
      bottom: FOOT,
    },
    height: height + above,
  }
}

/** Categories of the axis: years at the odd positions, as many as can stand side by side, the last one in any case. */
export const yearLabels = (frame: Frame): string[] => {
  const count = frame.last - frame.first + 1
  const every = Math.ceil((textWidth(String(frame.last), frame.size) + YEAR_GAP) / stepOf(frame))
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const year = frame.first + (index - 1) / 2
    return index % 2 === 1 && (frame.last - year) % every === 0 ? String(year) : ''
  })
}
