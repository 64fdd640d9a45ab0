'use client'

import { useParams } from 'next/navigation'
import { SiteHeader } from '@/app/_parts/site-header'
import { SITE } from '@/lib/locale/site'
import { href } from '@/lib/url'

interface ErrorProps {
  readonly error: Error & { readonly digest?: string }
}

/** A page that failed: nothing half shown, a number to report it by, and the way on. */
const ErrorPage = ({ error }: ErrorProps) => {
  const lang = useParams().lang === 'en' ? 'en' : 'zh'
  const t = SITE[lang]
  return (
    <>
      <SiteHeader lang={lang} otherAddress={href('/', lang === 'en' ? 'zh' : 'en')} />
      <main id="main" className="page message">
        <h1>{t.error.title}</h1>
        <p>{t.error.sentence}</p>
        <p>{t.error.next}</p>
        {error.digest && (
          <p>
            {t.error.code} <code>{error.digest}</code>
          </p>
        )}
        <p className="message-links">
          <button type="button" onClick={() => location.reload()}>
            {t.error.retry}
          </button>
          <a href={href('/', lang)}>{t.notFound.home}</a>
        </p>
      </main>
    </>
  )
}

export default ErrorPage
