/** Sums as lines of series.csv, one for each point and metric. */
import { APPROXIMATE, FIRST_EXACT_YEAR, type Level, METRIC_IDS, METRICS, type MetricId, type Origin } from '@/lib/form'
import { metricValue, type SeriesPoint } from '@/lib/metrics/figure'
import { SERIES_COLUMNS } from './columns'
import { csvLine } from './csv'

/** A line of the chart: what its points are of. */
export interface NamedSeries {
  readonly code: string
  readonly name: string
  readonly level: Level | null
  readonly points: readonly SeriesPoint[]
}

/** Says in a file that a figure of the years of the 2014 sheet is only roughly that of later years. */
const ROUGH = 'approximate'

const pointLine = ({ code, name, level }: NamedSeries, point: SeriesPoint, metric: MetricId, origin: Origin | null) => {
  const figure = point.figures[metric]
  return csvLine(SERIES_COLUMNS, [
    code,
    name,
    point.year,
    level,
    point.basis,
    point.reports,
    point.agencies,
    metric,
    figure.numerator,
    figure.denominator,
    figure.reports,
    metricValue(metric, figure),
    METRICS[metric].unit,
    origin,
    figure.reports > 0 && point.year < FIRST_EXACT_YEAR && metric in APPROXIMATE ? ROUGH : null,
  ])
}

/** All lines; `metric` narrows to one. */
export const seriesLines = (all: readonly NamedSeries[], origin: Origin | null, metric?: MetricId): string[] =>
  all.flatMap((one) =>
    one.points.flatMap((point) => (metric ? [metric] : METRIC_IDS).map((id) => pointLine(one, point, id, origin))),
  )
