import { CellDefinitions } from '@/app/_parts/methods/cells'
import { Contents } from '@/app/_parts/methods/contents'
import { MetricDefinitions } from '@/app/_parts/methods/metrics'
import { NothingRules } from '@/app/_parts/methods/nothing'
import { Rules } from '@/app/_parts/methods/rules'
import { page, titled } from '@/app/_parts/page'
import { Shell } from '@/app/_parts/shell'
import { type PageProps, viewOf } from '@/app/_parts/view'
import { METHODS } from '@/lib/locale/methods'
import '@/app/styles/agencies.css'
import '@/app/styles/methods.css'

export const generateMetadata = titled((lang) => METHODS[lang].title)

/** Every metric, every cell and every rule, generated from the definitions that the program runs on. */
export default page(async (props: PageProps) => {
  const view = await viewOf(props, '/methods')
  const { lang } = view
  const t = METHODS[lang]
  return (
    <Shell view={view} section="methods">
      <h1>{t.question}</h1>
      <p className="lead">{t.lead}</p>
      <Contents lang={lang} />
      <MetricDefinitions lang={lang} />
      <NothingRules lang={lang} />
      <Rules lang={lang} />
      <CellDefinitions lang={lang} />
    </Shell>
  )
})
