import type { ReactNode } from 'react'
import type { RegionSeries } from '@/app/_data'
import { METRICS, type MetricId } from '@/lib/form'
import { FIGURES } from '@/lib/locale/figures'
import { REGIONS } from '@/lib/locale/regions'
import { SITE } from '@/lib/locale/site'
import { href } from '@/lib/url'
import { TileGrid } from './tile-grid'
import { tilesOf } from './tiles'
import type { View } from './view'

interface TileFigureProps {
  readonly view: View
  readonly title: string
  readonly series: readonly RegionSeries[]
  readonly metric: MetricId
  /** Links under the words. */
  readonly children?: ReactNode
}

/** The provinces as squares, with the words of a figure; its table twin is the ranking. */
export const TileFigure = ({ view, title, series, metric, children }: TileFigureProps) => {
  const { lang, filters } = view
  const tiles = tilesOf(series, metric, filters.to, lang)
  return (
    <section className="figure" id="provinces" aria-labelledby="provinces-title">
      <header className="figure-head">
        <h2 id="provinces-title">{title}</h2>
        <p className="figure-subtitle">
          {REGIONS[lang].gridSubtitle(METRICS[metric].label[lang], String(tiles.year ?? ''))}
          {view.simulated && <strong className="simulated">{SITE[lang].simulated.short}</strong>}
        </p>
      </header>
      <div className="figure-body">
        <TileGrid view={view} tiles={tiles} metric={metric} />
      </div>
      <div className="figure-notes">
        <p>{METRICS[metric].caveat[lang]}</p>
        <p>
          <a href={`${href('/methods', lang)}#${metric}`}>{FIGURES[lang].definition}</a>
        </p>
        {children}
      </div>
    </section>
  )
}
