import type { ReactNode } from 'react'
import { DataTable } from '@/app/_parts/data-table'
import { MaybeValue } from '@/app/_parts/report-value'
import { METRICS, type MetricId } from '@/lib/form'
import { FIGURES } from '@/lib/locale/figures'
import type { Lang } from '@/lib/url'
import type { AgencyYear } from './years'

interface LineTableProps {
  readonly caption: string
  readonly line: readonly AgencyYear[]
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
    rows={[...line].reverse().map(({ year, report }) => ({
      key: year,
      muted: report === null,
      cells: [
        year,
        ...metrics.map((metric) => <MaybeValue key={metric} report={report} metric={metric} lang={lang} />),
        ...beside.map(({ of }) => of(year)),
      ],
    }))}
  />
)
