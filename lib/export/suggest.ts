/** The search while one types: what its address holds, and what it answers. */
import type { Parameter, Refusal } from './parameters'

/** An agency that fits; `region` names its region and those above it, province first. */
export interface Suggested {
  readonly id: number
  readonly name: string
  readonly region: readonly string[]
}

/** How many are answered at most. */
export const SUGGESTED = 8

const MAX_TEXT = 100

export const SUGGEST_PARAMETERS = {
  q: {
    about: 'Agency name, pinyin or initials, as far as typed.',
    required: true,
    values: { like: `text of 1 to ${MAX_TEXT} characters`, pattern: `^.{1,${MAX_TEXT}}$` },
  },
} as const satisfies Readonly<Record<string, Parameter>>

/** The text to look for, or what is wrong with the address: it takes one `q` and nothing else. */
export const suggestText = (search: URLSearchParams): string | Refusal => {
  const other = [...search.keys()].find((key) => !(key in SUGGEST_PARAMETERS))
  if (other !== undefined) {
    const param = other.slice(0, MAX_TEXT)
    return {
      param,
      value: '',
      message: `the search has no parameter ${param}`,
      allowed: Object.keys(SUGGEST_PARAMETERS),
    }
  }
  const [text = '', ...more] = search.getAll('q')
  const q = text.replaceAll('\u0000', '').trim()
  if (q && q.length <= MAX_TEXT && more.length === 0) return q
  const { like } = SUGGEST_PARAMETERS.q.values
  return { param: 'q', value: text.slice(0, MAX_TEXT), message: `q takes ${like}, once`, allowed: like }
}
