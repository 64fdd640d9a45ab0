import { breaksOf, drawTrend, type Trend, trendPoint } from '@/lib/chart/trend'
import { METRICS, type MetricId } from '@/lib/form'
import { SITE } from '@/lib/locale/site'
import type { SeriesPoint } from '@/lib/metrics/figure'
import { Figure } from './figure'
import { notesOf } from './notes'
import { SeriesTable, seriesCsv } from './series-table'
import type { View } from './view'

interface TrendFigureProps {
  readonly id: string
  readonly view: View
  readonly title: string
  readonly subtitle: string
  readonly points: readonly SeriesPoint[]
  /** Drawn as lines, at most two; all of one unit. */
  readonly metrics: readonly [MetricId, ...MetricId[]]
  /** Further columns of the table. */
  readonly beside?: readonly MetricId[]
}

/** Words for data that are not real, where they are not. */
export const markFor = (view: View): string | null => (view.simulated ? SITE[view.lang].simulated.mark : null)

/** One or two metrics of a series by year. */
export const TrendFigure = ({ id, view, title, subtitle, points, metrics, beside = [] }: TrendFigureProps) => {
  const { lang } = view
  const trend: Trend = {
    unit: METRICS[metrics[0]].unit,
    series: metrics.map((metric, index) => ({
      name: METRICS[metric].label[lang],
      colour: index === 0 ? 'a' : 'b',
      shape: index === 0 ? 'circle' : 'diamond',
      points: points.map(({ year, figures }) => trendPoint(metric, year, figures[metric], lang)),
    })),
    breaks: breaksOf(metrics, lang),
    mark: markFor(view),
    lang,
    named: true,
  }
  return (
    <Figure
      id={id}
      view={view}
      title={title}
      subtitle={subtitle}
      draw={(size) => drawTrend(trend, size)}
      notes={notesOf(points, metrics, lang)}
      table={<SeriesTable view={view} caption={title} points={points} metrics={[...metrics, ...beside]} />}
      csv={seriesCsv(view)}
      metric={metrics[0]}
    />
  )
}
