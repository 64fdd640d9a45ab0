import type { Ranking, RankingRow } from '@/app/_data'
import { AgencyChips } from '@/app/_parts/chips'
import { type Column, DataTable } from '@/app/_parts/data-table'
import { RankingPlot } from '@/app/_parts/ranking-plot'
import { regionLine } from '@/app/_parts/region-line'
import { Value } from '@/app/_parts/value'
import { METRICS, SMALL_N } from '@/lib/form'
import { metricNumber } from '@/lib/format'
import { RANKED } from '@/lib/locale/ranked'
import { REGIONS } from '@/lib/locale/regions'
import { metricValue } from '@/lib/metrics/figure'
import { wilson } from '@/lib/metrics/interval'
import { href, type Lang } from '@/lib/url'

interface RankedTableProps {
  readonly ranking: Ranking
  readonly caption: string
  /** Whether these are the first: a later page does not know how many stand before it. */
  readonly isFirst: boolean
  readonly lang: Lang
}

/** The end of the scale is printed as a round rate would be. */
const FIRM = 100

const valuesOf = ({ metric, rows }: Ranking): (number | null)[] => rows.map(({ figure }) => metricValue(metric, figure))

/** Agencies in their order, each with its value, the fraction it is, its interval, and the way to the report. */
export const RankedTable = ({ ranking, caption, isFirst, lang }: RankedTableProps) => {
  const { metric, rows } = ranking
  const [t, words] = [RANKED[lang], REGIONS[lang]]
  const { unit, label } = METRICS[metric]
  const values = valuesOf(ranking)
  const max = Math.max(0, ...values.map((value) => value ?? 0))
  const rankOf = (value: number | null) => 1 + values.indexOf(value)
  const columns: Column[] = [
    { key: 'agency', label: t.agency },
    { key: 'value', label: label[lang], numeric: true },
    {
      key: 'plot',
      label: (unit === 'share' ? words.intervalOf : words.scaleOf)(metricNumber(metric, max, FIRM, lang)),
    },
    { key: 'kind', label: t.kind },
  ]
  const cellsOf = ({ id, name, regionPath, level, kind, report, figure }: RankingRow, value: number | null) => {
    const { numerator, denominator } = figure
    const interval = unit === 'share' && numerator !== null && denominator ? wilson(numerator, denominator) : null
    const spot = {
      value,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      isFirm: denominator === null || denominator >= SMALL_N.rank,
    }
    return {
      agency: (
        <span className="ranked-agency">
          {isFirst && <span className="rank">{rankOf(value)}</span>}
          <span className="row-agency" lang="zh-CN">
            <a href={href(`/agencies/${id}`, lang)}>{name}</a>
            <span className="agency-path">{regionLine({ level, regionPath }, lang)}</span>
          </span>
        </span>
      ),
      value: (
        <a href={`${href(`/reports/${report}`, lang)}#${metric}`}>
          <Value metric={metric} figure={figure} lang={lang} />
        </a>
      ),
      plot: <RankingPlot spot={spot} max={max} bar={unit === 'count'} />,
      kind: <AgencyChips agency={{ level, kind }} lang={lang} />,
    }
  }
  return (
    <DataTable
      caption={caption}
      quiet
      columns={columns}
      rows={rows.map((row, index) => {
        const cells = cellsOf(row, values[index] ?? null)
        return { key: row.report, cells: columns.map(({ key }) => cells[key as keyof typeof cells]) }
      })}
    />
  )
}
