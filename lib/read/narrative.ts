/** What the prose says in figures: requests received, answered, carried over, disputes. Exact claims only. */
import type { Place } from '@/lib/source/document'
import type { Claim, Relation } from './claim'
import { lastMatch } from './matches'
import { type Normalized, rawStretch } from './normalize'
import { clausesOf, type Stretch, sentencesOf } from './prose'
import { relationsIn } from './relations'
import { emptyProblems } from './sections'
import { mayTellIn, saidIn } from './sentence'
import { SPOKEN_FOR_AREA, SPOKEN_FOR_SELF } from './words'
import { yearOf } from './years'

const blank = (match: string): string => ' '.repeat(match.length)

/** Whose figures a stretch of a sentence gives: the last word on it holds. */
const scopeOf = (text: string): Claim['scope'] => {
  const area = lastMatch(text, SPOKEN_FOR_AREA)
  const rest = area < 0 ? text : text.replace(SPOKEN_FOR_AREA, blank)
  const own = lastMatch(rest, SPOKEN_FOR_SELF)
  return area === own ? undefined : area > own ? 'area' : 'own'
}

/** What the prose states: counts to be held against the tables, and relations between its own figures. */
export interface Narrative {
  readonly claims: readonly Claim[]
  readonly relations: readonly Relation[]
  /** Section five, where it says next to nothing. */
  readonly emptyProblems: Place | null
}

/** A stretch in the raw text, without the white space before it. */
const quoteOf = (normal: Normalized, { start, end }: Stretch): Place =>
  rawStretch(normal, start + normal.text.slice(start, end).search(/\S/), end)

/**
 * The claims of the prose outside `tables` (places in the raw text), in reading order. Approximations, other years,
 * comparisons, plans, and figures of which it is not clear what they count are left out: what is here may be held
 * against the tables.
 */
export const readNarrative = (normal: Normalized, tables: readonly Place[]): Narrative => {
  const { text } = normal
  const year = yearOf(text)
  const claims: Claim[] = []
  const relations: Relation[] = []
  for (const sentence of sentencesOf(normal, tables)) {
    const clauses = clausesOf(normal, sentence)
    if (!mayTellIn(text, clauses)) continue
    const said = saidIn(text, year, sentence, clauses)
    let scope: Claim['scope']
    let from = sentence.start
    for (const one of said) {
      const { claims: name, value, of, end } = one
      if (end > from) scope = scopeOf(text.slice(from, end)) ?? scope
      from = Math.max(from, end)
      claims.push({ claims: name, value, of, quote_place: quoteOf(normal, one), scope })
    }
    if (said.length > 0)
      for (const { kind, whole, parts, percent } of relationsIn(text, clauses, said))
        relations.push({ kind, whole, parts, percent, quote_place: quoteOf(normal, sentence) })
  }
  return { claims, relations, emptyProblems: tables.length > 0 ? emptyProblems(normal, tables) : null }
}
