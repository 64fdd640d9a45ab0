import type { AgencyReport } from '@/app/_data'
import { type TrendPoint, trendPoint } from '@/lib/chart/trend'
import type { MetricId } from '@/lib/form'
import { figureText } from '@/lib/format'
import { AGENCIES } from '@/lib/locale/agencies'
import { UNITS } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'
import type { LineYear } from './years'

/** A year as a point. Without a report it is a gap that says so, and so is a figure in doubt. */
export const reportPoint = (metric: MetricId, year: number, report: AgencyReport | null, lang: Lang): TrendPoint => {
  if (report && !report.figures[metric].doubtful) return trendPoint(metric, year, report.figures[metric], lang)
  const words = report ? AGENCIES[lang].doubtShort : UNITS[lang].nothing['no-report'].words
  return { year, value: null, firm: false, label: words, text: words }
}

/** What stands in place of a year's figures on a line; null where there is a report. */
export const gapWords = ({ report, otherScope }: LineYear, lang: Lang): string | null => {
  if (report) return null
  return otherScope ? AGENCIES[lang].otherScope : UNITS[lang].nothing['no-report'].glyph
}

/** Whether a figure may be a headline: it has a value, rests on enough cases, and is not in doubt. */
export const isTelling = (report: AgencyReport, metric: MetricId, lang: Lang): boolean =>
  !report.figures[metric].doubtful && figureText(metric, report.figures[metric], lang).state === 'value'
