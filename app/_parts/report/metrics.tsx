import type { ReportDetail } from '@/app/_data'
import { DataTable } from '@/app/_parts/data-table'
import { Doubt } from '@/app/_parts/report-value'
import { Value } from '@/app/_parts/value'
import { APPROXIMATE, METRIC_IDS, METRICS, type MetricId } from '@/lib/form'
import { AGENCIES } from '@/lib/locale/agencies'
import { REPORT } from '@/lib/locale/report'
import { describe } from '@/lib/metrics/describe'
import { metricCells } from '@/lib/metrics/formula'
import { href, type Lang } from '@/lib/url'

/** More cells than this are a whole group of rows: the formula's words say it better. */
const FEW = 3

interface RestsOnProps {
  readonly report: ReportDetail
  readonly metric: MetricId
  readonly lang: Lang
}

const RestsOn = ({ report, metric, lang }: RestsOnProps) => {
  const cells = metricCells(metric, report.edition)
  const { formula } = describe(metric, lang)
  const [only] = cells
  if (!only || cells.length > FEW) return formula
  return <a href={`#c-${only}`}>{formula}</a>
}

/** Every metric of the report with its fraction and its formula. */
export const ReportMetrics = ({ report, lang }: { readonly report: ReportDetail; readonly lang: Lang }) => {
  const t = REPORT[lang]
  return (
    <section className="block" id="metrics">
      <h2>{t.metrics}</h2>
      <p className="hint">{t.metricsLead}</p>
      {report.edition === '2014' && <p className="hint">{APPROXIMATE.disposed?.[lang]}</p>}
      <DataTable
        caption={t.metrics}
        quiet
        columns={[
          { key: 'metric', label: t.metric },
          { key: 'figure', label: t.figure, numeric: true },
          { key: 'formula', label: t.formula },
        ]}
        rows={METRIC_IDS.map((metric) => ({
          key: metric,
          cells: [
            <a key="metric" id={metric} href={`${href('/methods', lang)}#${metric}`}>
              {METRICS[metric].label[lang]}
              {report.edition === '2014' && APPROXIMATE[metric] && <small className="hint"> {t.approximate}</small>}
            </a>,
            <span key="figure">
              <Doubt figure={report.figures[metric]} lang={lang} />
              <Value metric={metric} figure={report.figures[metric]} lang={lang} />
            </span>,
            <RestsOn key="formula" report={report} metric={metric} lang={lang} />,
          ],
        }))}
      />
      <p className="hint">
        {AGENCIES[lang].doubtGlyph} {AGENCIES[lang].doubt}
      </p>
    </section>
  )
}
