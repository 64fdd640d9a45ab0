/**
 * Bins that the values of a rate are counted in: the shape of every distribution. Exactly none and exactly all have
 * bins of their own; between them the bins of shares are centred on whole percents, because small denominators heap
 * values there. A bin is told from both counts in whole numbers, so that SQL and JavaScript agree on every value.
 */
import { METRIC_IDS, METRICS, type MetricId, type MetricUnit, SMALL_N } from '@/lib/form'
import { metricSql } from './sql'

/** Metrics with a denominator. */
export type RateId = {
  [Id in MetricId]: (typeof METRICS)[Id]['unit'] extends 'count' ? never : Id
}[MetricId]

type RateUnit = Exclude<MetricUnit, 'count'>

export const isRate = (metric: MetricId): metric is RateId => METRICS[metric].unit !== 'count'

export const RATE_IDS: readonly RateId[] = METRIC_IDS.filter(isRate)

/** A report enters the distribution of a rate from this many cases in the denominator: below it a rate is mostly chance. */
export const MIN_CASES = SMALL_N.firm

/** Bins of equal width, in thousandths of a point: a point is 1 % of a share, or one case per 100. */
interface Stretch {
  readonly from: number
  readonly width: number
  readonly bins: number
}

const POINT = 1000

interface Ladder {
  readonly stretches: readonly Stretch[]
  /** A share of 1 has the last bin; otherwise the last bin is open. */
  readonly closed: boolean
  /** One point in the unit of the metric. */
  readonly point: number
}

const LADDERS: Readonly<Record<RateUnit, Ladder>> = {
  share: { stretches: [{ from: -500, width: 1000, bins: 101 }], closed: true, point: 0.01 },
  per100: {
    stretches: [
      { from: -125, width: 250, bins: 100 },
      { from: 24_875, width: 2500, bins: 30 },
    ],
    closed: false,
    point: 1,
  },
}

const ladderOf = (metric: RateId): Ladder => LADDERS[METRICS[metric].unit]

const endOf = ({ from, width, bins }: Stretch): number => from + width * bins

/** A bin in the unit of the metric; `from` equals `to` for exact values, `to` is null for the open bin. */
export interface Bin {
  readonly from: number
  readonly to: number | null
}

const binsOf = ({ stretches, closed, point }: Ladder): Bin[] => {
  const scaled = (thousandths: number) => (thousandths * point) / POINT
  const top = closed ? 100 * POINT : Number.POSITIVE_INFINITY
  const inner = stretches.flatMap(({ from, width, bins }) =>
    Array.from({ length: bins }, (_, index) => ({
      from: scaled(Math.max(0, from + index * width)),
      to: scaled(Math.min(top, from + (index + 1) * width)),
    })),
  )
  const last = stretches.at(-1)
  const end = closed || !last ? { from: 100 * point, to: 100 * point } : { from: scaled(endOf(last)), to: null }
  return [{ from: 0, to: 0 }, ...inner, end]
}

const BINS: Readonly<Record<RateUnit, readonly Bin[]>> = {
  share: binsOf(LADDERS.share),
  per100: binsOf(LADDERS.per100),
}

/** All bins of a metric, ascending; their places in the array are their numbers. */
export const metricBins = (metric: RateId): readonly Bin[] => BINS[METRICS[metric].unit]

/**
 * The bin of one report's rate; null where it is left out: fewer cases than MIN_CASES, or a share that is none
 * because it has more hits than cases.
 */
export const binOf = (metric: RateId, numerator: number, denominator: number): number | null => {
  const { stretches, closed } = ladderOf(metric)
  if (denominator < MIN_CASES || numerator < 0 || (closed && numerator > denominator)) return null
  if (numerator === 0) return 0
  const last = metricBins(metric).length - 1
  if (closed && numerator === denominator) return last
  const scaled = 100 * POINT * numerator
  let first = 1
  for (const stretch of stretches) {
    if (scaled < endOf(stretch) * denominator)
      return first + Math.floor((scaled - stretch.from * denominator) / (stretch.width * denominator))
    first += stretch.bins
  }
  return last
}

/** The same over one row of figures, as SQL text; both sides may be given as expressions that are cheaper to repeat. */
export const binSql = (metric: RateId, sides = metricSql(metric)): string => {
  const { stretches, closed } = ladderOf(metric)
  const [n, d] = [sides.numerator, sides.denominator ?? 'null']
  const last = metricBins(metric).length - 1
  let first = 1
  const steps = stretches.map((stretch) => {
    const { from, width, bins } = stretch
    const step = `when ${100 * POINT} * ${n} < ${endOf(stretch)} * ${d}
      then ${first} + (${100 * POINT} * ${n} - (${from}) * ${d}) / (${width} * ${d})`
    first += bins
    return step
  })
  return `case when ${d} >= ${MIN_CASES} and ${n} >= 0${closed ? ` and ${n} <= ${d}` : ''} then
    case when ${n} = 0 then 0 ${closed ? `when ${n} = ${d} then ${last} ` : ''}${steps.join(' ')} else ${last} end end`
}
