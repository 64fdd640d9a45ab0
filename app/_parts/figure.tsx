import type { ReactNode } from 'react'
import type { Drawing, Size } from '@/lib/chart/option'
import type { MetricId } from '@/lib/form'
import { FIGURES } from '@/lib/locale/figures'
import { SITE } from '@/lib/locale/site'
import { href } from '@/lib/url'
import { Chart } from './chart'
import type { View } from './view'

interface FigureProps {
  /** Unique on the page; also the anchor of the figure. */
  readonly id: string
  readonly view: View
  /** What the figure says, as a sentence. */
  readonly title: string
  /** What, where, when, in which unit. */
  readonly subtitle: string
  readonly draw?: (size: Size) => Drawing
  /** A drawing of another kind. */
  readonly picture?: ReactNode
  /** Names of colours, where they do not stand in the chart itself. */
  readonly legend?: ReactNode
  /** Coverage, basis, doubts: a line each. */
  readonly notes: readonly string[]
  /** The same data as a table. */
  readonly table: ReactNode
  /** Address of the same data as a file. */
  readonly csv: string
  /** The metric whose definition is linked. */
  readonly metric: MetricId
}

/** A chart with its words, its table twin, its file and its definition. */
export const Figure = ({
  id,
  view,
  title,
  subtitle,
  draw,
  picture,
  legend,
  notes,
  table,
  csv,
  metric,
}: FigureProps) => {
  const t = FIGURES[view.lang]
  return (
    <section className="figure" id={id} aria-labelledby={`${id}-title`}>
      <header className="figure-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p className="figure-subtitle">
          {subtitle}
          {view.simulated && <strong className="simulated">{SITE[view.lang].simulated.short}</strong>}
        </p>
        {legend}
      </header>
      <div className="figure-body">
        {draw ? (
          <Chart draw={draw} labelledBy={`${id}-title`} describedBy={`${id}-notes`} />
        ) : (
          <div role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-notes`}>
            {picture}
          </div>
        )}
        <div className="figure-actions">
          <details>
            <summary>{t.table}</summary>
            {table}
          </details>
          <a href={csv} download>
            {t.csv}
          </a>
          <a href={`${href('/methods', view.lang)}#${metric}`}>{t.definition}</a>
        </div>
      </div>
      <div className="figure-notes" id={`${id}-notes`}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </section>
  )
}
