import type { Metadata } from 'next'
import { searchAgencies, storeState } from '@/app/_data'
import { AgencyList } from '@/app/_parts/agency/agency-list'
import { NoAgency } from '@/app/_parts/agency/no-agency'
import { FilterBar } from '@/app/_parts/filter-bar'
import { NameSearch } from '@/app/_parts/name-search'
import { afterOf, Pager } from '@/app/_parts/pager'
import { Shell } from '@/app/_parts/shell'
import { spelled } from '@/app/_parts/spelling'
import { langOf, type PageProps, viewOf } from '@/app/_parts/view'
import { AGENCIES } from '@/lib/locale/agencies'
import '@/app/styles/agencies.css'

export const generateMetadata = async (props: PageProps): Promise<Metadata> => ({
  title: AGENCIES[await langOf(props)].title,
})

/** Finding an agency: by name, pinyin, initials, region, tier and kind. */
const AgenciesPage = async (props: PageProps) => {
  const view = await viewOf(props, '/agencies')
  const { lang, filters } = view
  const t = AGENCIES[lang]
  const asked = await spelled(filters)
  const [found, { years }] = await Promise.all([searchAgencies({ filters: asked, after: afterOf(view) }), storeState()])
  return (
    <Shell view={view} section="agencies">
      <h1>{t.question}</h1>
      <NameSearch view={view} words={t} />
      <FilterBar view={view} fields={['region', 'level', 'kind', 'scope', 'from', 'to']} />
      {found.rows.length === 0 ? (
        <NoAgency view={view} />
      ) : (
        <section className="found" aria-labelledby="found-title">
          <div className="found-head">
            <h2 id="found-title">{filters.q ? t.results : t.all}</h2>
            <p className="hint">{t.strip}</p>
          </div>
          <AgencyList rows={found.rows} years={years} lang={lang} />
          <Pager view={view} next={found.next} />
        </section>
      )}
    </Shell>
  )
}

export default AgenciesPage
