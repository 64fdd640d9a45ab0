import { OVERVIEW } from '@/lib/locale/overview'
import { href, type Lang } from '@/lib/url'
import { SearchBox, toAgency } from './search-box'

/** The ways straight to an agency: by its name, or two of them side by side. */
export const Entrances = ({ lang }: { readonly lang: Lang }) => {
  const t = OVERVIEW[lang].go
  return (
    <aside className="entrances" aria-label={t.title}>
      <section>
        <h2>{t.search}</h2>
        <SearchBox
          name="q"
          action="/agencies"
          lang={lang}
          label={t.search}
          hint={t.searchHint}
          button={t.searchButton}
          value={undefined}
          keep={{}}
          to={toAgency(lang)}
        />
      </section>
      <section>
        <h2>{t.compare}</h2>
        <p className="hint">{t.compareText}</p>
        <a className="onward" href={href('/compare', lang)}>
          {t.compareLink}
        </a>
      </section>
    </aside>
  )
}
