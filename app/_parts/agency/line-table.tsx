import type { ReactNode } from 'react'
import { DataTable } from '@/app/_parts/data-table'
import { ReportValue } from '@/app/_parts/report-value'
import { METRICS, type MetricId } from '@/lib/form'
import { FIGURES } from '@/lib/locale/figures'
import type { Lang } from '@/lib/url'
import { gapWords } from './line'
import type { LineYear } from './years'

interface LineTableProps {
  readonly caption: string
  readonly line: readonly LineYear[]
  readonly metrics: readonly MetricId[]
  readonly lang: Lang
  /** Further columns, with the content of each year. */
  readonly beside?: readonly {
    readonly key: string
    readonly label: string
    readonly of: (year: number) => ReactNode
  }[]
}

/** The table twin of an agency's chart, newest year first. */
export const LineTable = ({ caption, line, metrics, lang, beside = [] }: LineTableProps) => (
  <DataTable
    caption={caption}
    quiet
    columns={[
      { key: 'year', label: FIGURES[lang].year },
      ...metrics.map((metric) => ({ key: metric, label: METRICS[metric].label[lang], numeric: true })),
      ...beside.map(({ key, label }) => ({ key, label, numeric: true })),
    ]}
    rows={[...line].reverse().map((item) => ({
      key: item.year,
      muted: item.report === null,
      cells: [
        item.year,
        ...metrics.map((metric) =>
          item.report ? (
            <ReportValue key={metric} report={item.report} metric={metric} lang={lang} />
          ) : (
            gapWords(item, lang)
          ),
        ),
        ...beside.map(({ of }) => of(item.year)),
      ],
    }))}
  />
)
