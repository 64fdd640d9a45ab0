import type { ReactNode } from 'react'

interface Term {
  readonly key: string
  readonly name: string
  /** Whether the key is a word of files and addresses, to be shown. */
  readonly isWord?: boolean
  readonly says: ReactNode
}

/** Words with what they mean, each with an address of its own: `of` and its key. */
export const Terms = ({ of, terms }: { readonly of: string; readonly terms: readonly Term[] }) => (
  <dl className="terms">
    {terms.map(({ key, name, isWord = true, says }) => (
      <div key={key} id={`${of}-${key}`}>
        <dt>
          {name} {isWord && <code>{key}</code>}
        </dt>
        <dd>{says}</dd>
      </div>
    ))}
  </dl>
)
