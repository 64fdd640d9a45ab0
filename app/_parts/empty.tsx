import { storeState } from '@/app/_data'
import { SITE } from '@/lib/locale/site'
import { href } from '@/lib/url'
import { conditionsOf, without } from './filter-sentence'
import type { View } from './view'

interface EmptyProps {
  readonly view: View
  /** What there is none of, where it is not reports. */
  readonly title?: string
  /** Conditions besides the filters, each with the address without it. */
  readonly also?: readonly { readonly text: string; readonly href: string }[]
}

/** Nothing to show: says why, and offers each condition to drop. */
export const Empty = async ({ view, title, also = [] }: EmptyProps) => {
  const t = SITE[view.lang]
  const [conditions, state] = await Promise.all([conditionsOf(view), storeState()])
  return (
    <section className="empty">
      <h2>{title ?? t.empty.title}</h2>
      {conditions.length + also.length === 0 ? (
        <>
          <p>{state.reports === 0 ? t.empty.store : t.empty.none}</p>
          <p>
            <a href={href('/regions', view.lang)}>{t.notFound.regions}</a>
          </p>
        </>
      ) : (
        <>
          <p>{t.empty.drop}</p>
          <ul>
            {also.map(({ text, href: address }) => (
              <li key={address}>
                <a href={address}>{text}</a>
              </li>
            ))}
            {conditions.map(({ keys, text }) => (
              <li key={keys.join()}>
                <a href={without(view, keys)}>{text}</a>
              </li>
            ))}
            <li>
              <a href={href(view.path, view.lang)}>{t.empty.dropAll}</a>
            </li>
          </ul>
        </>
      )}
    </section>
  )
}
