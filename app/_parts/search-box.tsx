import { href, type Lang } from '@/lib/url'
import { Suggest } from './suggest/suggest.client'

interface SearchBoxProps {
  /** Also the name of the parameter. */
  readonly name: string
  readonly action: string
  readonly lang: Lang
  readonly label: string
  readonly hint: string
  readonly button: string
  readonly value: string | undefined
  /** Parameters that the address keeps. */
  readonly keep: Readonly<Record<string, string | number | undefined>>
  /** Show the label to everyone, not to screen readers alone. */
  readonly labelled?: boolean
  /** Where the agency that is chosen while typing leads: its id stands between the two. Without it nothing is suggested. */
  readonly to?: { readonly before: string; readonly after: string }
}

/** A search as a plain form. */
export const SearchBox = ({
  name,
  action,
  lang,
  label,
  hint,
  button,
  value,
  keep,
  labelled = false,
  to,
}: SearchBoxProps) => (
  <search>
    <form method="get" action={action} className="search-box">
      {Object.entries(lang === 'en' ? { ...keep, lang } : keep).map(
        ([key, text]) => text !== undefined && <input key={key} type="hidden" name={key} value={text} />,
      )}
      <label className={labelled ? 'field-label' : 'hidden'} htmlFor={`search-${name}`}>
        {label}
      </label>
      <div className="search-form">
        {to ? (
          <Suggest
            id={`search-${name}`}
            name={name}
            lang={lang}
            value={value}
            describedBy={`search-${name}-hint`}
            {...to}
          />
        ) : (
          <input
            type="search"
            id={`search-${name}`}
            name={name}
            defaultValue={value}
            maxLength={100}
            aria-describedby={`search-${name}-hint`}
            autoComplete="off"
          />
        )}
        <button type="submit">{button}</button>
      </div>
      <p className="hint" id={`search-${name}-hint`}>
        {hint}
      </p>
    </form>
  </search>
)

/** A choice leads to the agency's own page. */
export const toAgency = (lang: Lang) => ({ before: '/agencies/', after: href('', lang) })
