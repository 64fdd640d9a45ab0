import { children, series } from '@/app/_data'
import { Answer } from '@/app/_parts/answer'
import { Spread } from '@/app/_parts/distribution/spread'
import { Empty } from '@/app/_parts/empty'
import { Entrances } from '@/app/_parts/entrances'
import { FilterBar } from '@/app/_parts/filter-bar'
import { page, titled } from '@/app/_parts/page'
import { SeriesFigures } from '@/app/_parts/series-figures'
import { Shell } from '@/app/_parts/shell'
import { TileFigure } from '@/app/_parts/tile-figure'
import { type PageProps, viewOf } from '@/app/_parts/view'
import { NATION } from '@/lib/form'
import { OVERVIEW } from '@/lib/locale/overview'
import { href } from '@/lib/url'

export const generateMetadata = titled((lang) => OVERVIEW[lang].question)

/** Overview: the question, its answer in figures, and the ways down. */
export default page(async (props: PageProps) => {
  const view = await viewOf(props, '/')
  const [points, provinces] = await Promise.all([series(view.filters), children(view.filters, NATION.code)])
  const t = OVERVIEW[view.lang]
  return (
    <Shell view={view} section="overview">
      <div className="opening">
        <div>
          <h1>{t.question}</h1>
          <Answer view={view} points={points} />
        </div>
        <Entrances lang={view.lang} />
      </div>
      <FilterBar view={view} fields={['region', 'level', 'kind', 'scope', 'from', 'to']} />
      {points.length > 0 ? <SeriesFigures view={view} points={points} /> : <Empty view={view} />}
      <Spread view={view} metric="disclosure_rate" />
      <TileFigure view={view} title={t.go.regions} series={provinces} metric="disclosure_rate">
        <p>
          <a className="onward" href={href('/regions', view.lang)}>
            {t.go.regionsLink}
          </a>
        </p>
      </TileFigure>
    </Shell>
  )
})
