import { searchAgencies, storeState } from '@/app/_data'
import { AgencyList } from '@/app/_parts/agency/agency-list'
import { NoAgency } from '@/app/_parts/agency/no-agency'
import { FilterBar } from '@/app/_parts/filter-bar'
import { NameSearch } from '@/app/_parts/name-search'
import { page, titled } from '@/app/_parts/page'
import { afterOf, Pager } from '@/app/_parts/pager'
import { askedOf, RANKING_PARAMETERS } from '@/app/_parts/ranked/asked'
import { Ranked } from '@/app/_parts/ranked/ranked'
import { Shell } from '@/app/_parts/shell'
import { spelled } from '@/app/_parts/spelling'
import { type PageProps, type View, viewOf } from '@/app/_parts/view'
import { AGENCIES } from '@/lib/locale/agencies'
import { RANKED } from '@/lib/locale/ranked'
import '@/app/styles/agencies.css'

export const generateMetadata = titled((lang) => AGENCIES[lang].title)

/** Agencies found by name, region, tier and kind, in the order of their names. */
const Named = async ({ view }: { readonly view: View }) => {
  const { lang, filters } = view
  const t = AGENCIES[lang]
  const asked = await spelled(filters)
  const [found, { years }] = await Promise.all([searchAgencies({ filters: asked, after: afterOf(view) }), storeState()])
  if (found.rows.length === 0) return <NoAgency view={view} />
  return (
    <section className="found" aria-labelledby="found-title">
      <div className="found-head">
        <h2 id="found-title">{filters.q ? t.results : t.all}</h2>
        <p className="hint">{filters.q && filters.metric ? RANKED[lang].search : t.strip}</p>
      </div>
      <AgencyList rows={found.rows} years={years} lang={lang} />
      <Pager view={view} next={found.next} />
    </section>
  )
}

/** Finding an agency by name, or ranking agencies by a metric. */
export default page(async (props: PageProps) => {
  const given = await viewOf(props, '/agencies')
  const view = { ...given, problems: [...given.problems, ...askedOf(given).problems] }
  const { lang, filters } = view
  const { metric, q } = filters
  return (
    <Shell view={view} section="agencies">
      <h1>{AGENCIES[lang].question}</h1>
      <NameSearch view={view} words={AGENCIES[lang]} suggests />
      <FilterBar
        view={view}
        fields={['region', 'level', 'kind', 'scope', 'from', 'to', 'metric']}
        noMetric={RANKED[lang].byName}
        keep={RANKING_PARAMETERS}
      />
      {metric && !q ? <Ranked view={view} metric={metric} /> : <Named view={view} />}
    </Shell>
  )
})
