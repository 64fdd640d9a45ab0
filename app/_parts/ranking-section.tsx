import type { RegionSeries } from '@/app/_data'
import { METRICS, type MetricId, SMALL_N } from '@/lib/form'
import { integer } from '@/lib/format'
import { FIGURES } from '@/lib/locale/figures'
import { REGIONS } from '@/lib/locale/regions'
import { SITE } from '@/lib/locale/site'
import { address } from '@/lib/url'
import { rankRegions } from './ranking'
import { RankingTable } from './ranking-table'
import { seriesCsv } from './series-table'
import { latestYear } from './tiles'
import { flag, type View } from './view'

interface RankingSectionProps {
  readonly view: View
  readonly title: string
  readonly series: readonly RegionSeries[]
  readonly metric: MetricId
}

/** The ranking of regions by one metric; those with few cases are listed on request, and never ranked. */
export const RankingSection = ({ view, title, series, metric }: RankingSectionProps) => {
  const { lang, filters } = view
  const t = REGIONS[lang]
  const year = latestYear(series, filters.to)
  const { ranked, others } = rankRegions(series, metric, year)
  const all = flag(view, 'all')
  const threshold = String(SMALL_N.rank)
  const { unit } = METRICS[metric]
  const toggle = `${address(view.path, view.params, { all: all ? undefined : 1 })}#ranking`
  const caption = t.rankingOf(METRICS[metric].label[lang], String(year ?? ''))
  const rows = all ? [...ranked, ...others] : ranked
  return (
    <section className="ranking" id="ranking" aria-labelledby="ranking-title">
      <header className="ranking-head">
        <h2 id="ranking-title">{title}</h2>
        <p className="figure-subtitle">
          {caption}
          {view.simulated && <strong className="simulated">{SITE[lang].simulated.short}</strong>}
        </p>
      </header>
      {rows.length > 0 ? (
        <RankingTable view={view} caption={caption} rows={rows} metric={metric} />
      ) : (
        <p>{t.noChildren}</p>
      )}
      <div className="figure-notes">
        {(unit !== 'count' || others.length > 0) && (
          <p>
            {all ? t.everyone : t.threshold(threshold)}{' '}
            {!all && others.length > 0 && t.hidden(integer(others.length, lang))}{' '}
            <a href={toggle}>{all ? t.showRanked(threshold) : t.showAll}</a>
          </p>
        )}
        {unit === 'share' && <p>{t.intervalNote}</p>}
        <p>{unit === 'count' ? t.countNote : t.rankNote}</p>
        <p>
          <a href={seriesCsv(view, 'region')} download>
            {FIGURES[lang].csv}
          </a>
        </p>
      </div>
    </section>
  )
}
