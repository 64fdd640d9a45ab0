/** What the prose says in figures: requests received, answered, carried over, disputes. Exact claims only. */
import type { Document, Place } from '@/lib/source/document'
import type { Claim, ClaimName } from './claim'
import { claimsOf, noneOf, saysWhat } from './claims'
import { type Counted, countedIn } from './counted'
import type { Normalized } from './normalize'
import { type Sentence, type Stretch, sentencesOf } from './prose'
import {
  AMONG_THEM,
  CARRIED,
  NO_FIGURE_OF_THE_YEAR,
  ON_DISCLOSURE,
  PERIOD,
  RECEIVED,
  REQUESTS,
  SPOKEN_FOR_AREA,
  SPOKEN_FOR_SELF,
  YEAR_IN_PROSE,
} from './words'

const CONTEXT = 300

interface Said extends Stretch {
  claims: ClaimName
  readonly value: number
}

/** The year that the prose is about: the statistical period's, else the one named most often. */
const yearOf = (text: string): number | null => {
  const [period] = text.matchAll(PERIOD)
  if (period) return Number(period[1])
  const counts = new Map<string, number>()
  for (const [year] of text.matchAll(YEAR_IN_PROSE)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? Number(best[0]) : null
}

/** Whose figures a stretch of a sentence gives: the last word on it holds. */
const scopeOf = (text: string): Claim['scope'] => {
  const last = (piece: string, pattern: RegExp) => [...piece.matchAll(pattern)].at(-1)?.index ?? -1
  const area = last(text, SPOKEN_FOR_AREA)
  const own = last(
    text.replace(SPOKEN_FOR_AREA, (match) => ' '.repeat(match.length)),
    SPOKEN_FOR_SELF,
  )
  return area === own ? undefined : area > own ? 'area' : 'own'
}

/** Whether a clause speaks of another year than the report's; carried cases name the neighbouring years. */
const isOfAnotherYear = (clause: string, year: number | null) =>
  !CARRIED.test(clause) && [...clause.matchAll(YEAR_IN_PROSE)].some((match) => Number(match[1]) !== year)

/** The words that belong to each figure of a clause: those before it, or where they say nothing, those behind it. */
const piecesOf = (text: string, clause: Stretch, figures: readonly Counted[]): string[] => {
  if (figures.length === 1) return [text.slice(clause.start, clause.end)]
  let from = clause.start
  return figures.map((figure, i) => {
    const before = text.slice(from, figure.start)
    from = figure.end
    if (saysWhat(before)) return before
    const behind = text.slice(figure.end, figures[i + 1]?.start ?? clause.end).split('、', 1)[0] ?? ''
    from += behind.length
    return behind
  })
}

/** 455件,其中4件来自上年结转: the whole holds the carried cases, so it is no count of new ones. */
const wholeIsWorkload = (said: readonly Said[]) => {
  const whole = said.findLast((one) => one.claims !== 'carried_in')
  if (whole?.claims === 'received') whole.claims = 'workload'
}

/** What one sentence counts more than once, with different figures, it counts in parts: none of them is the whole. */
const withoutParts = (said: readonly Said[]): Said[] =>
  said.filter((one) => said.every((other) => other.claims !== one.claims || other.value === one.value))

const saidIn = (text: string, year: number | null, sentence: Sentence): Said[] => {
  const said: Said[] = []
  const before = text.slice(Math.max(sentence.paragraph, sentence.start - CONTEXT), sentence.start)
  const onDisclosure = ON_DISCLOSURE.test(before) || ON_DISCLOSURE.test(text.slice(sentence.start, sentence.end))
  let onRequests = REQUESTS.test(before)
  let among = false
  let introduced = false
  let counted = false
  for (const clause of sentence.clauses) {
    const words = text.slice(clause.start, clause.end)
    onRequests ||= REQUESTS.test(words)
    const names = AMONG_THEM.test(words)
    const holdsCarried = CARRIED.test(words) && (names || introduced)
    const figures = countedIn(text, clause)
    introduced = names && figures.length === 0
    if (NO_FIGURE_OF_THE_YEAR.test(words) || isOfAnotherYear(words, year)) continue
    const { start, end } = clause
    if (figures.length === 0)
      said.push(...noneOf(words, onDisclosure).map((claims) => ({ claims, value: 0, start, end })))
    // The area's departments may be counted one after the other: only the first intake can be the whole.
    const isLaterIntake = counted && RECEIVED.test(words)
    counted ||= figures.length > 0 && RECEIVED.test(words)
    piecesOf(text, clause, figures).forEach((piece, i) => {
      const value = figures[i]?.value ?? null
      if (value === null) return
      const around = { clause: words, year, onRequests, onDisclosure, inPart: among || names || isLaterIntake }
      said.push(...claimsOf(piece, value, around).map((claims) => ({ claims, value, start, end })))
    })
    const carriedIn = said.at(-1)?.claims === 'carried_in'
    if (holdsCarried && (carriedIn || figures.length === 0)) wholeIsWorkload(said)
    among = (among || names) && !carriedIn
  }
  return withoutParts(said)
}

/**
 * The claims of the prose outside `tables` (places in the raw text), in reading order. Approximations, other years,
 * comparisons, plans, and figures of which it is not clear what they count are left out: what is here may be held
 * against the tables.
 */
export const readNarrative = (document: Document, normal: Normalized, tables: readonly Place[]): Claim[] => {
  const { text, offsets } = normal
  const year = yearOf(text)
  return sentencesOf(normal, tables).flatMap((sentence) =>
    saidIn(text, year, sentence).map(({ claims, value, start, end }) => {
      const scope = scopeOf(text.slice(sentence.start, end))
      const first = start + text.slice(start, end).search(/\S/)
      const quote_place = {
        start: offsets[first] ?? 0,
        end: Math.min((offsets[end - 1] ?? 0) + 1, document.text.length),
      }
      return { claims, value, quote_place, ...(scope && { scope }) }
    }),
  )
}
