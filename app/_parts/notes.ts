/** The notes under a figure of aggregated data: coverage, basis, doubts, small numbers. */
import { METRICS, type MetricId, SMALL_N } from '@/lib/form'
import { integer } from '@/lib/format'
import { FIGURES } from '@/lib/locale/figures'
import { UNITS } from '@/lib/locale/units'
import type { SeriesPoint } from '@/lib/metrics/figure'
import type { Lang } from '@/lib/url'

/** “2024: 314 reports of 402 agencies”: stands beside every aggregate. */
export const coverageNote = (point: SeriesPoint, lang: Lang): string =>
  FIGURES[lang].coverageIn(String(point.year), integer(point.reports, lang), integer(point.agencies, lang))

/** Which reports the series is made of; a series may change its basis from year to year, and says so. */
export const basisNote = (points: readonly SeriesPoint[], lang: Lang): string => {
  const { basisNote: t } = FIGURES[lang]
  const [first, ...others] = new Set(points.map((point) => point.basis))
  if (!first || others.length === 0) return t[first ?? 'own']
  const area = points.filter((point) => point.basis === 'area').map((point) => String(point.year))
  return t.mixed(area.join(UNITS[lang].list))
}

/** All notes of a series; the last year's coverage first. */
export const notesOf = (points: readonly SeriesPoint[], metrics: readonly MetricId[], lang: Lang): string[] => {
  const last = points.at(-1)
  if (!last) return []
  const t = FIGURES[lang]
  const rates = metrics.some((metric) => METRICS[metric].unit !== 'count')
  const small = points.some((point) =>
    metrics.some((metric) => (point.figures[metric].denominator ?? 0) < SMALL_N.firm),
  )
  return [
    coverageNote(last, lang),
    ...(last.flagged > 0 ? [t.flaggedOf(integer(last.flagged, lang))] : []),
    basisNote(points, lang),
    ...(rates && small ? [t.smallNumbers(String(SMALL_N.show), String(SMALL_N.firm))] : []),
  ]
}
