import { agency, compare } from '@/app/_data'
import { Chooser } from '@/app/_parts/compare/chooser'
import { ComparisonResult } from '@/app/_parts/compare/result'
import { idOf } from '@/app/_parts/id'
import { page, titled } from '@/app/_parts/page'
import { Shell } from '@/app/_parts/shell'
import { type PageProps, viewOf } from '@/app/_parts/view'
import { COMPARE } from '@/lib/locale/compare'
import '@/app/styles/agencies.css'
import '@/app/styles/compare.css'

export const generateMetadata = titled((lang) => COMPARE[lang].title)

/** Two agencies year by year, or the choice of them. */
export default page(async (props: PageProps) => {
  const view = await viewOf(props, '/compare')
  const t = COMPARE[view.lang]
  const [idA, idB] = [idOf(view.params.a), idOf(view.params.b)]
  const comparison = idA !== null && idB !== null ? await compare(idA, idB) : null
  if (comparison)
    return (
      <Shell view={view} section="compare">
        <h1>{t.question}</h1>
        <ComparisonResult view={view} comparison={comparison} />
      </Shell>
    )
  const [a, b] = await Promise.all([idA === null ? null : agency(idA), idB === null ? null : agency(idB)])
  const unknown = (['a', 'b'] as const).filter((side) => view.params[side] && !{ a, b }[side])
  return (
    <Shell view={view} section="compare">
      <h1>{t.question}</h1>
      <p className="lead">{t.choose}</p>
      {unknown.map((side) => (
        <p key={side} className="problem" role="status">
          {t.unknown(t.side[side])}
        </p>
      ))}
      <div className="choosers">
        <Chooser view={view} side="a" chosen={a} other={b} />
        <Chooser view={view} side="b" chosen={b} other={a} />
      </div>
    </Shell>
  )
})
