import type { ComparisonYear } from '@/app/_data'
import { METRICS, type MetricId } from '@/lib/form'
import { figureText, points, signed } from '@/lib/format'
import { AGENCIES } from '@/lib/locale/agencies'
import { COMPARE } from '@/lib/locale/compare'
import { metricValue } from '@/lib/metrics/figure'
import type { Lang } from '@/lib/url'

/** A minus B in one year; words where the two may not be set against each other, nothing where one is missing. */
export const differenceOf = (
  { a, b, sameScope }: ComparisonYear,
  metric: MetricId,
  lang: Lang,
): { readonly text: string; readonly comparable: boolean } | null => {
  if (!a || !b) return null
  const [left, right] = [a.figures[metric], b.figures[metric]]
  if (left.doubtful || right.doubtful) return { text: AGENCIES[lang].doubtShort, comparable: false }
  const states = [figureText(metric, left, lang).state, figureText(metric, right, lang).state]
  if (states.includes('few')) return { text: COMPARE[lang].few, comparable: false }
  const [from, to] = [metricValue(metric, right), metricValue(metric, left)]
  if (from === null || to === null) return null
  if (sameScope === false) return { text: COMPARE[lang].scopeDiffers, comparable: false }
  const { unit } = METRICS[metric]
  if (unit === 'share') return { text: points(to - from, lang), comparable: true }
  return { text: signed(to - from, lang, unit === 'per100' ? 1 : 0), comparable: true }
}
