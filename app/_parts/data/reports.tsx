import type { ReportRow } from '@/app/_data'
import { metricHref } from '@/app/_parts/cell-link'
import { type Column, DataTable } from '@/app/_parts/data-table'
import { regionLine } from '@/app/_parts/region-line'
import { Value } from '@/app/_parts/value'
import type { View } from '@/app/_parts/view'
import { editionLabel, METRICS, SCOPES } from '@/lib/form'
import { integer } from '@/lib/format'
import { DATA } from '@/lib/locale/data'
import { FINDINGS } from '@/lib/locale/findings'
import { href, type Lang } from '@/lib/url'

const Verdict = ({ row, lang }: { readonly row: ReportRow; readonly lang: Lang }) => {
  const t = FINDINGS[lang]
  if (row.errors === 0 && row.warnings === 0) return <span className="hint">{t.clean}</span>
  const texts = [
    row.errors > 0 ? t.errors(integer(row.errors, lang)) : '',
    row.warnings > 0 ? t.warnings(integer(row.warnings, lang)) : '',
  ]
  return <a href={`${href(`/reports/${row.id}`, lang)}#findings`}>{texts.filter(Boolean).join(' · ')}</a>
}

/** The reports under the filters; where a metric is asked for, what each adds to the sums. */
export const ReportList = ({ view, rows }: { readonly view: View; readonly rows: readonly ReportRow[] }) => {
  const { lang, filters } = view
  const t = DATA[lang]
  const { metric } = filters
  const columns: Column[] = [
    { key: 'agency', label: t.agency },
    { key: 'year', label: t.year },
    ...(metric ? [{ key: 'metric', label: METRICS[metric].label[lang], numeric: true }] : []),
    { key: 'scope', label: t.scope },
    { key: 'edition', label: t.edition },
    { key: 'findings', label: t.findings },
  ]
  return (
    <DataTable
      caption={t.list}
      quiet
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <span key="agency" className="row-agency" lang="zh-CN">
            <a href={href(`/agencies/${row.agencyId}`, lang)}>{row.agency}</a>
            <span className="agency-path">{regionLine(row, lang)}</span>
          </span>,
          <a key="year" href={href(`/reports/${row.id}`, lang)}>
            {row.year}
          </a>,
          ...(metric && row.figure
            ? [
                <a key="metric" href={metricHref(row, metric, lang)}>
                  <Value metric={metric} figure={row.figure} lang={lang} />
                </a>,
              ]
            : []),
          SCOPES[row.scope][lang],
          editionLabel(row.edition)[lang],
          <Verdict key="findings" row={row} lang={lang} />,
        ],
      }))}
    />
  )
}
