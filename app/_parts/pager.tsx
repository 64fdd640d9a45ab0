import { AGENCIES } from '@/lib/locale/agencies'
import { address } from '@/lib/url'
import type { View } from './view'

/** The way on in a long list, and back to its beginning. */
export const Pager = ({ view, next }: { readonly view: View; readonly next: string | null }) => {
  const t = AGENCIES[view.lang]
  const inside = view.params.after !== undefined
  if (!next && !inside) return null
  return (
    <nav className="pager" aria-label={t.more}>
      {inside && <a href={address(view.path, view.params, { after: undefined })}>{t.first}</a>}
      {next && (
        <a rel="next" className="onward" href={address(view.path, view.params, { after: next })}>
          {t.more}
        </a>
      )}
    </nav>
  )
}

/** The place in the list that the address names. */
export const afterOf = (view: View): string | undefined =>
  typeof view.params.after === 'string' ? view.params.after : undefined
