import type { ReactNode } from 'react'
import { SITE } from '@/lib/locale/site'
import { address, href } from '@/lib/url'
import { SiteFooter } from './site-footer'
import type { View } from './view'

export type Section = 'overview' | 'regions' | 'agencies' | 'compare' | 'data' | 'methods'

const SECTIONS: Readonly<Record<Section, string>> = {
  overview: '/',
  regions: '/regions',
  agencies: '/agencies',
  compare: '/compare',
  data: '/data',
  methods: '/methods',
}

interface ShellProps {
  readonly view: View
  /** The part of the site that the page belongs to. */
  readonly section?: Section
  readonly children: ReactNode
}

/** Header, band for simulated data, main part and footer of every page. */
export const Shell = ({ view, section, children }: ShellProps) => {
  const t = SITE[view.lang]
  const other = view.lang === 'en' ? 'zh' : 'en'
  const otherAddress = address(view.path, view.params, { lang: other === 'en' ? 'en' : undefined })
  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="site-header">
        <div className="page site-header-row">
          <a className="site-name" href={href('/', view.lang)}>
            {t.name}
            <span className="site-name-other" lang={SITE[other].htmlLang}>
              {t.otherName}
            </span>
          </a>
          <nav aria-label={t.navigation}>
            <ul className="site-nav">
              {(Object.keys(SECTIONS) as Section[]).map((key) => (
                <li key={key}>
                  <a href={href(SECTIONS[key], view.lang)} aria-current={key === section ? 'page' : undefined}>
                    {t.nav[key]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a className="site-language" href={otherAddress} lang={SITE[other].htmlLang} hrefLang={SITE[other].htmlLang}>
            {t.otherLanguage}
          </a>
        </div>
      </header>
      {view.simulated && (
        <aside className="band" aria-label={t.simulated.mark}>
          <p className="page">
            <strong>{t.simulated.mark}</strong> {t.simulated.sentence}
          </p>
        </aside>
      )}
      <main id="main" className="page">
        {children}
      </main>
      <SiteFooter lang={view.lang} />
    </>
  )
}
