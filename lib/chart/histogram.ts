/**
 * The shape of a distribution in the size of a word or of a figure: where each bar and each value lies, in hundredths of
 * the width. Exactly none and exactly all stand apart at the ends, as many reports have them and they mean something
 * of their own.
 */
import { METRICS } from '@/lib/form'
import { type Bin, metricBins, type RateId } from '@/lib/metrics/bins'
import { total } from '@/lib/metrics/distribution'

/** Neighbouring bins that are drawn, and listed, as one. */
export interface Group extends Bin {
  /** The first of its bins, and the one after its last. */
  readonly first: number
  readonly end: number
}

export interface HistogramScale {
  readonly groups: readonly Group[]
  /** Where the inner values end: 1 for shares. */
  readonly max: number
  /** Whether a bar beyond `max` stands at the right end: exactly all, or what is off the scale. */
  readonly hasEnd: boolean
}

export interface Bar {
  readonly from: number
  readonly to: number
  /** 0–1 of the highest. */
  readonly height: number
}

/** Room of a bar at either end, and the gap beside it. */
const END = 4
const GAP = 1.5
const LEAST_MAX = 5

/** Bins of a share by five points, centred on 0 %, 5 %, 10 % …; cases per 100 by one. */
const SIZES = { share: { first: 3, others: 5 }, per100: { first: 2, others: 4 } }
/** Bins wider than this stand alone. */
const WIDE = 1

const groupsOf = (metric: RateId): Group[] => {
  const bins = metricBins(metric)
  const sizes = SIZES[METRICS[metric].unit === 'share' ? 'share' : 'per100']
  const groups: Group[] = []
  const last = bins.length - 1
  for (let first = 1, size = sizes.first; first < last; size = sizes.others) {
    const one = bins[first]
    const isWide = one?.to != null && one.to - one.from > WIDE
    const end = Math.min(first + (isWide ? 1 : size), last)
    const [from, to] = [bins[first]?.from ?? 0, bins[end - 1]?.to ?? null]
    groups.push({ first, end, from, to })
    first = end
  }
  return groups
}

/** One scale for all of several histograms of a metric. */
export const histogramScale = (metric: RateId, all: readonly (readonly number[])[]): HistogramScale => {
  const groups = groupsOf(metric)
  if (METRICS[metric].unit === 'share') return { groups, max: 1, hasEnd: true }
  const used = groups.filter(({ first, end }) => all.some((counts) => total(counts.slice(first, end)) > 0))
  const max = Math.max(LEAST_MAX, ...used.map(({ to }) => Math.ceil(to ?? 0)))
  return {
    groups: groups.filter(({ from }) => from < max),
    max,
    hasEnd: all.some((counts) => (counts[metricBins(metric).length - 1] ?? 0) > 0),
  }
}

const inner = ({ hasEnd }: HistogramScale): readonly [number, number] => [END + GAP, hasEnd ? 100 - END - GAP : 100]

/** Where a value lies; none, all and what is off the scale in the middle of their bars. */
export const placeOf = (scale: HistogramScale, value: number): number => {
  const [left, right] = inner(scale)
  if (value <= 0) return END / 2
  if (scale.hasEnd && value >= scale.max) return 100 - END / 2
  return left + (Math.min(value, scale.max) / scale.max) * (right - left)
}

/** The bars of one histogram; bars stand for as many reports as their area says. */
export const barsOf = (scale: HistogramScale, counts: readonly number[]): Bar[] => {
  const { groups, max, hasEnd } = scale
  const [left, right] = inner(scale)
  const x = (value: number) => left + (Math.min(value, max) / max) * (right - left)
  const widest = groups.map(({ from, to }) => (to ?? max) - from)
  const usual = [...widest].sort((a, b) => a - b)[Math.floor(widest.length / 2)] ?? 1
  const bars = [
    { from: 0, to: END, size: counts[0] ?? 0 },
    ...groups.map(({ first, end, from, to }, index) => ({
      from: x(from),
      to: x(to ?? max),
      size: (total(counts.slice(first, end)) * usual) / (widest[index] ?? usual),
    })),
    ...(hasEnd ? [{ from: 100 - END, to: 100, size: counts.at(-1) ?? 0 }] : []),
  ]
  const most = Math.max(...bars.map(({ size }) => size))
  return bars.filter(({ size }) => size > 0).map(({ from, to, size }) => ({ from, to, height: size / most }))
}

/** What the bars stand for, with how many reports each has, those of none included. */
export const barCounts = (
  { groups, hasEnd }: HistogramScale,
  metric: RateId,
  counts: readonly number[],
): { bin: Bin; count: number }[] => {
  const bins = metricBins(metric)
  const [none, all] = [bins[0], bins.at(-1)]
  return [
    ...(none ? [{ bin: none, count: counts[0] ?? 0 }] : []),
    ...groups.map(({ first, end, from, to }) => ({ bin: { from, to }, count: total(counts.slice(first, end)) })),
    ...(hasEnd && all ? [{ bin: all, count: counts.at(-1) ?? 0 }] : []),
  ]
}
