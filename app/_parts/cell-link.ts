/** Addresses of what is behind a number: a report, one of its cells, one of its metrics. */
import type { ReportIdentity } from '@/app/_data'
import type { CellKey, MetricId } from '@/lib/form'
import { metricCells } from '@/lib/metrics/formula'
import { href, type Lang } from '@/lib/url'

/** A cell of a report, shown in the source text. */
export const cellHref = (report: number, cell: CellKey, lang: Lang): string =>
  `${href(`/reports/${report}`, lang, {}, { cell })}#cell`

/** What a metric of a report rests on: the cell, or the metric's line on the page of the report. */
export const metricHref = (report: ReportIdentity, metric: MetricId, lang: Lang): string => {
  const [only, ...others] = metricCells(metric, report.edition)
  return only && others.length === 0
    ? cellHref(report.id, only, lang)
    : `${href(`/reports/${report.id}`, lang)}#${metric}`
}
