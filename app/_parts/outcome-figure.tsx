import { drawMix } from '@/lib/chart/mix'
import { OUTCOMES, type Outcome, outcomeMetric } from '@/lib/form'
import { figureLine } from '@/lib/format'
import { FIGURES } from '@/lib/locale/figures'
import type { SeriesPoint } from '@/lib/metrics/figure'
import { Figure } from './figure'
import { OutcomeKey } from './key'
import { notesOf } from './notes'
import { SeriesTable, seriesCsv } from './series-table'
import { markFor } from './trend-figure'
import type { View } from './view'

interface OutcomeFigureProps {
  readonly id: string
  readonly view: View
  readonly title: string
  readonly subtitle: string
  readonly points: readonly SeriesPoint[]
}

const METRICS = (Object.keys(OUTCOMES) as Outcome[]).map(outcomeMetric)

/** What became of the requests, a bar a year. */
export const OutcomeFigure = ({ id, view, title, subtitle, points }: OutcomeFigureProps) => {
  const { lang } = view
  const t = FIGURES[lang]
  const rows = points.map(({ year, figures }) => ({
    label: String(year),
    figures,
    note: t.n(figureLine('disposed', figures.disposed, lang)),
  }))
  return (
    <Figure
      id={id}
      view={view}
      title={title}
      subtitle={subtitle}
      draw={(size) => drawMix({ rows, mark: markFor(view), lang }, size)}
      legend={<OutcomeKey lang={lang} />}
      notes={[t.mixNote, ...notesOf(points, METRICS, lang)]}
      table={<SeriesTable view={view} caption={title} points={points} metrics={METRICS} />}
      csv={seriesCsv(view)}
      metric={METRICS[0] ?? 'disclosure_rate'}
    />
  )
}
