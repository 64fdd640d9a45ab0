import { OVERVIEW } from '@/lib/locale/overview'
import type { Lang } from '@/lib/url'
import { toAgency } from './search-box'
import { Suggest } from './suggest/suggest.client'

/** The search for an agency in the header of every page: a plain form, with names while one types where scripts run. */
export const SiteSearch = ({ lang }: { readonly lang: Lang }) => {
  const { search, searchHint, searchButton } = OVERVIEW[lang].go
  return (
    <search className="site-search" aria-label={search}>
      <form method="get" action="/agencies" className="search-form">
        {lang === 'en' && <input type="hidden" name="lang" value={lang} />}
        <label className="hidden" htmlFor="site-search">
          {search}
        </label>
        <Suggest id="site-search" name="q" lang={lang} placeholder={search} title={searchHint} {...toAgency(lang)} />
        <button type="submit">{searchButton}</button>
      </form>
    </search>
  )
}
