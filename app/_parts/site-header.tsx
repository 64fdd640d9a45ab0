import { SITE } from '@/lib/locale/site'
import { href, type Lang } from '@/lib/url'
import { SiteSearch } from './site-search'

/** The parts of the site, in the order of the navigation. */
const SECTIONS = {
  overview: '/',
  regions: '/regions',
  agencies: '/agencies',
  compare: '/compare',
  check: '/check',
  data: '/data',
  methods: '/methods',
} as const

export type Section = keyof typeof SECTIONS

interface SiteHeaderProps {
  readonly lang: Lang
  /** The part of the site that the page belongs to. */
  readonly section?: Section | undefined
  /** The same page in the other language. */
  readonly otherAddress: string
}

/** Skip link, name, navigation, the search for an agency, the way to the other language. */
export const SiteHeader = ({ lang, section, otherAddress }: SiteHeaderProps) => {
  const t = SITE[lang]
  const other = SITE[lang === 'en' ? 'zh' : 'en'].htmlLang
  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="site-header">
        <div className="page site-header-row">
          <a className="site-name" href={href('/', lang)}>
            {t.name}
            <span className="site-name-other" lang={other}>
              {t.otherName}
            </span>
          </a>
          <nav aria-label={t.navigation}>
            <ul className="site-nav">
              {(Object.keys(SECTIONS) as Section[]).map((key) => (
                <li key={key}>
                  <a href={href(SECTIONS[key], lang)} aria-current={key === section ? 'page' : undefined}>
                    {t.nav[key]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <SiteSearch lang={lang} />
          <a className="site-language" href={otherAddress} lang={other} hrefLang={other}>
            {t.otherLanguage}
          </a>
        </div>
      </header>
    </>
  )
}
