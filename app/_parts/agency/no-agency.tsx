import { Empty } from '@/app/_parts/empty'
import type { View } from '@/app/_parts/view'
import { AGENCIES } from '@/lib/locale/agencies'

/** Nothing found: what to try, then which conditions to drop. */
export const NoAgency = ({ view }: { readonly view: View }) => {
  const t = AGENCIES[view.lang]
  const { q } = view.filters
  return (
    <>
      {q && (
        <section className="tries">
          <h2>{t.noneFor(q)}</h2>
          <ul>
            {t.tries.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <Empty view={view} />
    </>
  )
}
