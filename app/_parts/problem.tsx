import { SITE } from '@/lib/locale/site'
import { href, type Lang } from '@/lib/url'
import { SiteHeader } from './site-header'

interface ProblemProps {
  readonly lang: Lang
  readonly kind: 'notFound' | 'unavailable'
}

/** A page in place of another: why, and the ways on. */
export const Problem = ({ lang, kind }: ProblemProps) => {
  const t = SITE[lang]
  const words = t[kind]
  return (
    <>
      <SiteHeader lang={lang} otherAddress={href('/', lang === 'en' ? 'zh' : 'en')} />
      <main id="main" className="page message">
        <h1>{words.title}</h1>
        <p>{words.sentence}</p>
        <ul className="message-links">
          <li>
            <a href={href('/', lang)}>{t.notFound.home}</a>
          </li>
          <li>
            <a href={href('/agencies', lang)}>{t.notFound.agencies}</a>
          </li>
          <li>
            <a href={href('/regions', lang)}>{t.notFound.regions}</a>
          </li>
        </ul>
      </main>
    </>
  )
}
