import { SearchBox, toAgency } from './search-box'
import type { View } from './view'

interface NameSearchProps {
  readonly view: View
  /** Whether agencies are suggested while one types; a choice leads to the agency's own page. */
  readonly suggests?: boolean
  readonly words: { readonly search: string; readonly hint: string; readonly button: string }
}

/** The search for agencies by name on a page with filters; the filters stay. */
export const NameSearch = ({ view: { path, lang, filters }, suggests = false, words }: NameSearchProps) => {
  const { q, ...others } = filters
  const { search, hint, button } = words
  return (
    <SearchBox
      name="q"
      action={path}
      lang={lang}
      label={search}
      hint={hint}
      button={button}
      value={q}
      keep={others}
      {...(suggests && { to: toAgency(lang) })}
    />
  )
}
