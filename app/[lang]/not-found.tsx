import type { Metadata } from 'next'
import { SiteHeader } from '@/app/_parts/site-header'
import { SITE } from '@/lib/locale/site'
import { href, type Lang } from '@/lib/url'

const LANGS: readonly Lang[] = ['zh', 'en']

export const metadata: Metadata = { title: LANGS.map((lang) => SITE[lang].notFound.title).join(' · ') }

/** Next tells this page nothing of the address, so it speaks both languages. */
const NotFound = () => (
  <>
    <SiteHeader lang="zh" otherAddress={href('/', 'en')} />
    <main id="main" className="page message">
      {LANGS.map((lang, index) => {
        const t = SITE[lang].notFound
        const Title = index === 0 ? 'h1' : 'h2'
        return (
          <section key={lang} lang={SITE[lang].htmlLang}>
            <Title>{t.title}</Title>
            <p>{t.sentence}</p>
            <ul className="message-links">
              <li>
                <a href={href('/', lang)}>{t.home}</a>
              </li>
              <li>
                <a href={href('/agencies', lang)}>{t.agencies}</a>
              </li>
              <li>
                <a href={href('/regions', lang)}>{t.regions}</a>
              </li>
            </ul>
          </section>
        )
      })}
    </main>
  </>
)

export default NotFound
