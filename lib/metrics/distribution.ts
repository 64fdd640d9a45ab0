/** Histograms of a rate's values: read, compared, and asked for quantiles. */
import { type Bin, metricBins, type RateId } from './bins'

/**
 * A histogram is kept as one whole number whose digits in base 10⁸ are the counts, the first bin's last: two
 * histograms are then added, and one taken from another, as numbers are, exactly.
 */
export const DIGITS = 8

/** The counts of a histogram kept as a number; as many as the metric has bins. */
export const countsOf = (metric: RateId, kept: string): number[] => {
  const { length } = metricBins(metric)
  const digits = kept.padStart(length * DIGITS, '0')
  return Array.from({ length }, (_, bin) => {
    const end = digits.length - bin * DIGITS
    return Number(digits.slice(end - DIGITS, end))
  })
}

export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

export interface Quantile {
  readonly value: number
  /** The exact quantile is at most this far away; null: it is at least `value`, in the open bin. */
  readonly within: number | null
}

/** The value of the `rank`-th report (from 0), as if those of a bin stood in it at even distances. */
const atRank = (bins: readonly Bin[], counts: readonly number[], rank: number): Quantile | null => {
  let before = 0
  for (const [index, { from, to }] of bins.entries()) {
    const count = counts[index] ?? 0
    if (rank < before + count) {
      if (to === null) return { value: from, within: null }
      return { value: from + ((to - from) * (rank - before + 0.5)) / count, within: to - from }
    }
    before += count
  }
  return null
}

/**
 * The quantile at `p` of 0–1, between two neighbouring reports as a straight line (PostgreSQL's percentile_cont); null
 * of no report. Off by less than the width of a bin; of values that lie in the exact bins it is exact.
 */
export const quantile = (metric: RateId, counts: readonly number[], p: number): Quantile | null => {
  const n = total(counts)
  if (n === 0) return null
  const bins = metricBins(metric)
  const place = p * (n - 1)
  const low = atRank(bins, counts, Math.floor(place))
  const high = atRank(bins, counts, Math.ceil(place))
  if (!low || !high) return null
  const share = place - Math.floor(place)
  if (share === 0) return low
  const within = low.within === null || high.within === null ? null : Math.max(low.within, high.within)
  return { value: low.value + (high.value - low.value) * share, within }
}

export interface Quartiles {
  readonly low: Quantile
  readonly median: Quantile
  readonly high: Quantile
}

/** The quartiles; null of no report. */
export const quartiles = (metric: RateId, counts: readonly number[]): Quartiles | null => {
  const [low, median, high] = [0.25, 0.5, 0.75].map((p) => quantile(metric, counts, p))
  return low && median && high ? { low, median, high } : null
}

/** Reports in lower bins than `bin`, in the same one, and in higher ones. */
export interface Standing {
  readonly lower: number
  readonly same: number
  readonly higher: number
}

export const standing = (counts: readonly number[], bin: number): Standing => ({
  lower: total(counts.slice(0, bin)),
  same: counts[bin] ?? 0,
  higher: total(counts.slice(bin + 1)),
})
