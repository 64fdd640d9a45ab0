/** Agencies in the order of a metric as lines of ranking.csv. */
import { type Kind, type Level, METRICS, type MetricId, type Origin, type Scope } from '@/lib/form'
import { type Figure, metricValue } from '@/lib/metrics/figure'
import { RANKING_COLUMNS } from './columns'
import { csvLine } from './csv'

interface Row {
  readonly id: number
  readonly name: string
  readonly regionCode: string | null
  readonly regionPath: readonly string[]
  readonly level: Level
  readonly kind: Kind
  readonly report: number
  readonly figure: Figure
}

/** As the query answers it. */
interface Ranked {
  readonly metric: MetricId
  readonly scope: Scope
  readonly year: number | null
  readonly rows: readonly Row[]
}

export const rankingLines = ({ metric, scope, year, rows }: Ranked, origin: Origin | null): string[] =>
  rows.map(({ id, name, regionCode, regionPath, level, kind, report, figure }) =>
    csvLine(RANKING_COLUMNS, [
      id,
      name,
      regionCode,
      regionPath.join('/'),
      level,
      kind,
      scope,
      year,
      report,
      metric,
      figure.numerator,
      figure.denominator,
      metricValue(metric, figure),
      METRICS[metric].unit,
      origin,
    ]),
  )
