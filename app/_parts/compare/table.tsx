import type { ReactNode } from 'react'
import type { Comparison, ComparisonYear } from '@/app/_data'
import { ReportChips } from '@/app/_parts/chips'
import { Nothing } from '@/app/_parts/nothing'
import { MaybeValue } from '@/app/_parts/report-value'
import { TableBox } from '@/app/_parts/table-box'
import { METRIC_IDS, METRICS, type MetricId } from '@/lib/form'
import { COMPARE } from '@/lib/locale/compare'
import { href, type Lang } from '@/lib/url'
import { differenceOf } from './difference'

interface GroupProps {
  readonly years: readonly ComparisonYear[]
  readonly lang: Lang
}

const SIDES = ['a', 'b'] as const

const Side = ({ side, lang }: { readonly side: 'a' | 'b'; readonly lang: Lang }) => (
  <th scope="row" className="side-cell">
    <span className={`side-${side} side-letter`} title={COMPARE[lang].side[side]}>
      {side.toUpperCase()}
    </span>
  </th>
)

const Cells = ({
  years,
  of,
}: {
  readonly years: GroupProps['years']
  readonly of: (year: ComparisonYear) => ReactNode
}) =>
  years.map((year) => (
    <td key={year.year} className="number">
      {of(year)}
    </td>
  ))

/** Whose figures each report has, and on which form: to be known before the numbers. */
const Reports = ({ years, lang }: GroupProps) => (
  <tbody>
    {SIDES.map((side, index) => (
      <tr key={side} className="reports-row">
        {index === 0 && (
          <th scope="rowgroup" rowSpan={2}>
            {COMPARE[lang].notes}
          </th>
        )}
        <Side side={side} lang={lang} />
        <Cells
          years={years}
          of={(year) => {
            const report = year[side]
            return report ? <ReportChips report={report} lang={lang} /> : <Nothing kind="no-report" lang={lang} />
          }}
        />
      </tr>
    ))}
  </tbody>
)

const Difference = ({ year, metric, lang }: { year: ComparisonYear; metric: MetricId; lang: Lang }) => {
  const difference = differenceOf(year, metric, lang)
  return difference && <span className={difference.comparable ? 'value' : 'hint'}>{difference.text}</span>
}

const Metric = ({ years, metric, lang }: GroupProps & { readonly metric: MetricId }) => (
  <tbody id={`rows-${metric}`}>
    {SIDES.map((side, index) => (
      <tr key={side}>
        {index === 0 && (
          <th scope="rowgroup" rowSpan={3}>
            <a href={`${href('/methods', lang)}#${metric}`}>{METRICS[metric].label[lang]}</a>
          </th>
        )}
        <Side side={side} lang={lang} />
        <Cells years={years} of={(year) => <MaybeValue report={year[side]} metric={metric} lang={lang} />} />
      </tr>
    ))}
    <tr className="difference-row">
      <th scope="row" className="side-cell">
        {COMPARE[lang].difference}
      </th>
      <Cells years={years} of={(year) => <Difference year={year} metric={metric} lang={lang} />} />
    </tr>
  </tbody>
)

/** Every metric with years across: A, B, and A minus B in points or in requests. */
export const ComparisonTable = ({
  comparison: { years },
  lang,
}: {
  readonly comparison: Comparison
  readonly lang: Lang
}) => {
  const t = COMPARE[lang]
  return (
    <TableBox label={t.table} keepsFirst>
      <table className="aligned">
        <caption className="hidden">{t.table}</caption>
        <thead>
          <tr>
            <th scope="col">{t.metric}</th>
            <th scope="col">
              <span className="hidden">{t.row}</span>
            </th>
            {years.map(({ year }) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <Reports years={years} lang={lang} />
        {METRIC_IDS.map((metric) => (
          <Metric key={metric} years={years} metric={metric} lang={lang} />
        ))}
      </table>
    </TableBox>
  )
}
