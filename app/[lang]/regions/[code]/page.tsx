import { children, region, series } from '@/app/_data'
import { Spread } from '@/app/_parts/distribution/spread'
import { Empty } from '@/app/_parts/empty'
import { FilterBar } from '@/app/_parts/filter-bar'
import { missing, page, titled } from '@/app/_parts/page'
import { RankingSection } from '@/app/_parts/ranking-section'
import { regionText } from '@/app/_parts/region-name'
import { RegionOpening } from '@/app/_parts/region-opening'
import { SeriesFigures } from '@/app/_parts/series-figures'
import { Shell } from '@/app/_parts/shell'
import { type PageProps, viewOf } from '@/app/_parts/view'
import { REGIONS } from '@/lib/locale/regions'

interface RegionProps extends PageProps {
  readonly params: Promise<{ readonly lang: string; readonly code: string }>
}

const placeOf = async (props: RegionProps) => {
  const { code } = await props.params
  return (/^\d{6}$/.test(code) ? await region(code) : null) ?? missing()
}

export const generateMetadata = titled(async (lang, props: RegionProps) => {
  const place = await placeOf(props)
  return regionText(place.code, place.name, lang)
})

/** One region: its trend, the regions inside it, and the ways to its agencies and reports. */
export default page(async (props: RegionProps) => {
  const place = await placeOf(props)
  const address = await viewOf(props, `/regions/${place.code}`)
  const { region: _, ...filters } = address.filters
  const view = { ...address, filters }
  const here = { ...view, filters: { ...filters, region: place.code } }
  const [points, inside] = await Promise.all([series(here.filters), children(here.filters, place.code)])
  const metric = filters.metric ?? 'disclosure_rate'
  return (
    <Shell view={view} section="regions">
      <RegionOpening view={here} place={place} points={points} />
      <FilterBar
        view={view}
        fields={['metric', 'from', 'to', 'level', 'kind', 'scope']}
        metric={metric}
        keep={['all']}
        place={regionText(place.code, place.name, view.lang)}
      />
      {points.length > 0 ? <SeriesFigures view={here} points={points} /> : <Empty view={view} />}
      {inside.some((child) => child.points.length > 0) && (
        <RankingSection view={here} title={REGIONS[view.lang].children} series={inside} metric={metric} />
      )}
      <Spread view={here} metric={metric} inside />
    </Shell>
  )
})
