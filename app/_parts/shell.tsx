import type { ReactNode } from 'react'
import { SITE } from '@/lib/locale/site'
import { address } from '@/lib/url'
import { SiteFooter } from './site-footer'
import { type Section, SiteHeader } from './site-header'
import type { View } from './view'

interface ShellProps {
  readonly view: View
  /** The part of the site that the page belongs to. */
  readonly section?: Section
  readonly children: ReactNode
}

/** Header, band for simulated data, main part and footer of every page. */
export const Shell = ({ view, section, children }: ShellProps) => {
  const t = SITE[view.lang]
  const other = address(view.path, view.params, { lang: view.lang === 'en' ? undefined : 'en' })
  return (
    <>
      <SiteHeader lang={view.lang} section={section} otherAddress={other} />
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
