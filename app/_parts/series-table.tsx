import { METRICS, type MetricId } from '@/lib/form'
import { integer } from '@/lib/format'
import { FIGURES } from '@/lib/locale/figures'
import { UNITS } from '@/lib/locale/units'
import type { SeriesPoint } from '@/lib/metrics/figure'
import { href } from '@/lib/url'
import { DataTable } from './data-table'
import { Value } from './value'
import type { View } from './view'

interface SeriesTableProps {
  readonly view: View
  readonly caption: string
  readonly points: readonly SeriesPoint[]
  readonly metrics: readonly MetricId[]
}

/** The table twin of a series: newest year first, each with the way to the reports behind it. */
export const SeriesTable = ({ view, caption, points, metrics }: SeriesTableProps) => {
  const { lang, filters } = view
  const t = FIGURES[lang]
  const behind = (year: number, metric?: MetricId) => href('/data', lang, { ...filters, from: year, to: year, metric })
  return (
    <DataTable
      caption={`${t.table}${UNITS[lang].colon}${caption}`}
      quiet
      columns={[
        { key: 'year', label: t.year },
        ...metrics.map((metric) => ({ key: metric, label: METRICS[metric].label[lang], numeric: true })),
        { key: 'coverage', label: t.coverage, numeric: true },
        { key: 'flagged', label: t.flagged, numeric: true },
        { key: 'basis', label: t.basisLabel },
      ]}
      rows={[...points].reverse().map((point) => ({
        key: point.year,
        cells: [
          point.year,
          ...metrics.map((metric) => (
            <a key={metric} href={behind(point.year, metric)}>
              <Value metric={metric} figure={point.figures[metric]} lang={lang} />
            </a>
          )),
          <a key="coverage" href={behind(point.year)} title={t.reportsBehind(String(point.year))}>
            {integer(point.reports, lang)}/{integer(point.agencies, lang)}
          </a>,
          integer(point.flagged, lang),
          t.basis[point.basis],
        ],
      }))}
    />
  )
}

/** The address of a series as a file: the rows of the page, with the mark that spreadsheets need. */
export const seriesCsv = (view: View, by: 'year' | 'region' = 'year'): string =>
  href('/api/v1/series.csv', view.lang, view.filters, { by, bom: 1 })
