/** Values of a distribution in words; quantiles come from bins, so they have no decimals that bins do not have. */
import type { HistogramScale } from '@/lib/chart/histogram'
import { METRICS, SMALL_N } from '@/lib/form'
import { metricNumber } from '@/lib/format'
import { DISTRIBUTION } from '@/lib/locale/distribution'
import type { Bin, RateId } from '@/lib/metrics/bins'
import type { Quantile } from '@/lib/metrics/distribution'
import type { Lang } from '@/lib/url'

/** Cases that allow a decimal, for ends of bins that lie at half points. */
const FINE = 1000

export const valueText = (metric: RateId, value: number, lang: Lang): string =>
  metricNumber(metric, value, SMALL_N.firm, lang)

export const quantileText = (metric: RateId, { value, within }: Quantile, lang: Lang): string => {
  const text = valueText(metric, value, lang)
  return within === null ? DISTRIBUTION[lang].atLeast(text) : text
}

/** A bin, or several side by side. */
export const binText = (metric: RateId, { from, to }: Bin, lang: Lang): string => {
  const t = DISTRIBUTION[lang]
  const end = (value: number) => metricNumber(metric, value, FINE, lang)
  if (to === null) return t.beyond(end(from))
  return from === to ? t.exactly(valueText(metric, from, lang)) : t.range(end(from), end(to))
}

/** Values that are named under a scale. */
export const ticksOf = (metric: RateId, { max }: HistogramScale): number[] => {
  const step = METRICS[metric].unit === 'share' ? 0.25 : max <= 10 ? 2 : max <= 25 ? 5 : 20
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, index) => index * step)
}
