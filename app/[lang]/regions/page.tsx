import { children } from '@/app/_data'
import { Spread } from '@/app/_parts/distribution/spread'
import { Empty } from '@/app/_parts/empty'
import { FilterBar } from '@/app/_parts/filter-bar'
import { page, titled } from '@/app/_parts/page'
import { RankingSection } from '@/app/_parts/ranking-section'
import { Shell } from '@/app/_parts/shell'
import { TileFigure } from '@/app/_parts/tile-figure'
import { latestYear } from '@/app/_parts/tiles'
import { type PageProps, viewOf } from '@/app/_parts/view'
import { METRICS, NATION } from '@/lib/form'
import { REGIONS } from '@/lib/locale/regions'

export const generateMetadata = titled((lang) => REGIONS[lang].question)

/** The provinces by one metric in one year: as squares, then in order. */
export default page(async (props: PageProps) => {
  const view = await viewOf(props, '/regions')
  const { lang, filters } = view
  const metric = filters.metric ?? 'disclosure_rate'
  const { to: _, ...allYears } = filters
  const provinces = await children(allYears, NATION.code)
  const year = latestYear(provinces, filters.to)
  const t = REGIONS[lang]
  return (
    <Shell view={view} section="regions">
      <h1>{t.question}</h1>
      {year !== null && <p className="lead">{t.lead(METRICS[metric].label[lang], String(year))}</p>}
      <FilterBar
        view={view}
        fields={['metric', 'to', 'level', 'kind', 'scope']}
        metric={metric}
        oneYear
        keep={['all']}
      />
      {year === null ? (
        <Empty view={view} />
      ) : (
        <>
          <TileFigure view={view} title={t.grid} series={provinces} metric={metric} />
          <RankingSection view={view} title={t.ranking} series={provinces} metric={metric} />
          <Spread view={view} metric={metric} inside />
        </>
      )}
    </Shell>
  )
})
