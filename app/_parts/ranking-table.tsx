import { METRICS, type MetricId } from '@/lib/form'
import { fraction, integer, metricNumber } from '@/lib/format'
import { FIGURES } from '@/lib/locale/figures'
import { REGIONS } from '@/lib/locale/regions'
import { UNITS } from '@/lib/locale/units'
import { metricValue } from '@/lib/metrics/figure'
import { href } from '@/lib/url'
import { type Column, DataTable, type Row } from './data-table'
import type { Ranked } from './ranking'
import { RankingPlot } from './ranking-plot'
import { RegionName } from './region-name'
import { Spark } from './spark'
import { rankedValue } from './tiles'
import { Value } from './value'
import type { View } from './view'

interface RankingTableProps {
  readonly view: View
  readonly caption: string
  readonly rows: readonly Ranked[]
  readonly metric: MetricId
}

/** The end of the scale is printed as a round rate would be. */
const FIRM = 100

/** Every value that a plot or a sparkline shows: they share one scale in all rows. */
const valuesOf = (rows: readonly Ranked[], metric: MetricId): number[] =>
  rows
    .flatMap(({ figure, series }) => [
      metricValue(metric, figure),
      ...series.points.map((point) => rankedValue(metric, point.figures[metric])),
    ])
    .filter((value) => value !== null)

/** Regions in order, each with its value, its fraction, its coverage, its course over the years and the way down. */
export const RankingTable = ({ view, caption, rows, metric }: RankingTableProps) => {
  const { lang, filters } = view
  const [t, words] = [REGIONS[lang], FIGURES[lang]]
  const { region: _, ...others } = filters
  const count = METRICS[metric].unit === 'count'
  const all = valuesOf(rows, metric)
  const max = Math.max(0, ...all)
  const bottom = Math.min(max, ...all)
  const years = rows.flatMap(({ series }) => series.points.map((point) => point.year))
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const span = UNITS[lang].range(String(from), String(to))
  const behind = (row: Ranked) =>
    href('/data', lang, { ...others, region: row.series.code, from: row.point.year, to: row.point.year, metric })
  const columns: Column[] = [
    {
      key: 'region',
      label: (
        <>
          <span className="rank">{t.rank}</span>
          {t.region}
        </>
      ),
    },
    { key: 'value', label: METRICS[metric].label[lang], numeric: true },
    ...(count ? [] : [{ key: 'fraction', label: t.fraction, numeric: true }]),
    {
      key: 'plot',
      label: (METRICS[metric].unit === 'share' ? t.intervalOf : t.scaleOf)(metricNumber(metric, max, FIRM, lang)),
    },
    { key: 'spark', label: span },
    { key: 'coverage', label: words.coverage, numeric: true },
    { key: 'basis', label: words.basisLabel },
  ]
  const rowOf = (row: Ranked): Row => {
    const { code, name, points } = row.series
    const { numerator, denominator } = row.figure
    const cells = {
      region: (
        <>
          <span className="rank">{row.rank}</span>
          <a href={href(`/regions/${code}`, lang, others)}>
            <RegionName code={code} name={name} lang={lang} />
          </a>
        </>
      ),
      value: <Value metric={metric} figure={row.figure} lang={lang} bare />,
      plot: <RankingPlot spot={{ ...row, isFirm: row.rank !== null }} max={max} bar={count} />,
      fraction: numerator !== null && denominator !== null ? fraction(numerator, denominator, lang) : null,
      spark: <Spark points={points} metric={metric} years={[from, to]} scale={[bottom, max]} />,
      coverage: (
        <a href={behind(row)}>
          {integer(row.point.reports, lang)}/{integer(row.point.agencies, lang)}
        </a>
      ),
      basis: words.basis[row.point.basis],
    }
    return { key: code, cells: columns.map(({ key }) => cells[key as keyof typeof cells]), muted: row.rank === null }
  }
  return <DataTable caption={caption} quiet columns={columns} rows={rows.map(rowOf)} />
}
