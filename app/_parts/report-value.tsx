import type { AgencyReport, ReportFigure, ReportIdentity } from '@/app/_data'
import type { MetricId } from '@/lib/form'
import { AGENCIES } from '@/lib/locale/agencies'
import type { Lang } from '@/lib/url'
import { metricHref } from './cell-link'
import { Nothing } from './nothing'
import { Value } from './value'

interface ReportValueProps {
  readonly report: ReportIdentity & { readonly figures: AgencyReport['figures'] }
  readonly metric: MetricId
  readonly lang: Lang
}

/** The sign of a figure that rests on a cell which failed an equation. */
export const Doubt = ({ figure, lang }: { readonly figure: ReportFigure; readonly lang: Lang }) =>
  figure.doubtful && (
    <span className="doubt" title={AGENCIES[lang].doubt}>
      <span aria-hidden="true">{AGENCIES[lang].doubtGlyph}</span>
      <span className="hidden">{AGENCIES[lang].doubt}</span>
    </span>
  )

/** A metric of one report, leading to the cells behind it. */
export const ReportValue = ({ report, metric, lang }: ReportValueProps) => {
  const figure = report.figures[metric]
  return (
    <a href={metricHref(report, metric, lang)}>
      <Doubt figure={figure} lang={lang} />
      <Value metric={metric} figure={figure} lang={lang} />
    </a>
  )
}

/** The same where there may be no report at all. */
export const MaybeValue = ({
  report,
  metric,
  lang,
}: Omit<ReportValueProps, 'report'> & { report: AgencyReport | null }) =>
  report ? <ReportValue report={report} metric={metric} lang={lang} /> : <Nothing kind="no-report" lang={lang} />
