import type { AgencyReport } from '@/app/_data'
import { type TrendPoint, trendPoint } from '@/lib/chart/trend'
import type { MetricId } from '@/lib/form'
import { UNITS } from '@/lib/locale/units'
import type { Lang } from '@/lib/url'

/** One year of an agency as a point; a year without report is a gap that says so. */
export const reportPoint = (metric: MetricId, year: number, report: AgencyReport | null, lang: Lang): TrendPoint => {
  if (report) return trendPoint(metric, year, report.figures[metric], lang)
  const { words } = UNITS[lang].nothing['no-report']
  return { year, value: null, firm: false, label: words, text: words }
}
