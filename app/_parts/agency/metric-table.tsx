import { ReportChips } from '@/app/_parts/chips'
import { Nothing } from '@/app/_parts/nothing'
import { ReportValue } from '@/app/_parts/report-value'
import { TableBox } from '@/app/_parts/table-box'
import { METRIC_IDS, METRICS } from '@/lib/form'
import { AGENCIES } from '@/lib/locale/agencies'
import { href, type Lang } from '@/lib/url'
import type { AgencyYear } from './years'

interface MetricTableProps {
  readonly years: readonly AgencyYear[]
  readonly lang: Lang
}

const keyOf = ({ year, report }: AgencyYear): string => `${year}-${report?.scope ?? ''}`

const YearHead = ({ item: { year, report }, lang }: { readonly item: AgencyYear; readonly lang: Lang }) =>
  report ? (
    <>
      <a href={href(`/reports/${report.id}`, lang)}>{AGENCIES[lang].reportOf(String(year))}</a>
      <ReportChips report={report} lang={lang} />
    </>
  ) : (
    year
  )

/** Years across, metrics down: every number leads to the cells of its report. */
export const MetricTable = ({ years, lang }: MetricTableProps) => {
  const t = AGENCIES[lang]
  return (
    <TableBox label={t.yearsTitle} keepsFirst>
      <table>
        <caption className="hidden">{t.yearsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{t.metric}</th>
            {years.map((item) => (
              <th key={keyOf(item)} scope="col" className="number year-head">
                <YearHead item={item} lang={lang} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {METRIC_IDS.map((metric) => (
            <tr key={metric}>
              <th scope="row">
                <a href={`${href('/methods', lang)}#${metric}`}>{METRICS[metric].label[lang]}</a>
              </th>
              {years.map((item) => (
                <td key={keyOf(item)} className={item.report ? 'number' : 'number gap'}>
                  {item.report ? (
                    <ReportValue report={item.report} metric={metric} lang={lang} />
                  ) : (
                    <Nothing kind="no-report" lang={lang} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}
