import { Checker } from '@/app/_parts/check/checker.client'
import { page, titled } from '@/app/_parts/page'
import { Shell } from '@/app/_parts/shell'
import { type PageProps, viewOf } from '@/app/_parts/view'
import { MAX_BYTES, warmInspection } from '@/lib/inspect'
import { CHECK } from '@/lib/locale/check'
import '@/app/styles/agencies.css'
import '@/app/styles/report.css'
import '@/app/styles/check.css'

export const generateMetadata = titled((lang) => CHECK[lang].title)

/** A report put in by its author, and what is wrong with it. */
export default page(async (props: PageProps) => {
  // Whoever sees the page may hand in a report soon. If the reader cannot start, the first document says so.
  warmInspection().catch(() => undefined)
  const view = await viewOf(props, '/check')
  const t = CHECK[view.lang]
  const limit = { bytes: MAX_BYTES, words: `${Math.floor(MAX_BYTES / 1e6)} MB` }
  return (
    <Shell view={view} section="check">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <p className="hint privacy">{t.privacy}</p>
      <noscript>
        <p className="problem">{t.needsScripts}</p>
      </noscript>
      <Checker lang={view.lang} limit={limit} />
    </Shell>
  )
})
