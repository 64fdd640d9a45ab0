/** What the figures of a sentence are about, where their own clauses leave it to the words before. */
import { KIND } from './characters'
import type { CountName } from './claim'
import { lastMatch, matchesOf, saysMore } from './matches'
import type { Clause } from './prose'
import {
  ATTRIBUTE_ON_REQUEST,
  ATTRIBUTES_COUNTED,
  DISCLOSURE,
  DISCLOSURE_OR_REQUESTS,
  DISPUTES_ABOUT,
  EXAMPLE,
  FOR_ONE_REASON,
  OF_ONE_KIND,
  OF_THE_YEAR,
  ON_DISCLOSURE,
  OTHERS_COUNTED,
  PART_OF_YEAR,
  REASON_ALONE,
  REQUESTS,
  SAID_OF_REQUESTS,
  TAKEN_IN,
  TIME_ALONE,
  WHOLE_YEAR_SPAN,
  WORK_AROUND_REQUESTS,
} from './words'

/** A sentence by its clauses, and the words of the paragraph before it. */
export interface Passage {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly before: string
}

const wordsOf = ({ text }: Passage, { start, end }: Clause): string => text.slice(start, end)

/** Where the last count of things that are no requests begins; -1 where there is none. */
const lastOfOthers = (words: string): number => {
  const taken = matchesOf(words, TAKEN_IN).findLast((match) => saysMore(match[1] ?? '', SAID_OF_REQUESTS))
  return Math.max(taken?.index ?? -1, lastMatch(words, OTHERS_COUNTED))
}

const COUNTS = KIND.digit | KIND.numeral

/** Documents are counted by how they are made public, so that what is on request is no request. */
const countsAttributes = (passage: Passage): boolean => {
  const { text, clauses } = passage
  const words = text.slice(clauses[0]?.start, clauses.at(-1)?.end)
  return ATTRIBUTE_ON_REQUEST.test(words) && ATTRIBUTES_COUNTED.test(words)
}

/** Whether the figures of clause `at` are of something else than requests and their disputes, spoken of at it or before. */
const isOfOthers = (passage: Passage, at: number, isDispute: boolean): boolean => {
  for (let i = at; i >= 0; i--) {
    const clause = passage.clauses[i]
    if (!clause) continue
    const words = wordsOf(passage, clause)
    if (EXAMPLE.test(words)) return true
    if ((isDispute ? DISCLOSURE : REQUESTS).test(words)) return false
    if ((clause.kinds & COUNTS) !== 0 && lastOfOthers(words) >= 0) return true
  }
  return lastOfOthers(passage.before) > lastMatch(passage.before, DISCLOSURE_OR_REQUESTS)
}

/** Whether clause `at` speaks of a part of the year, or of many years, itself or after the clauses before it. */
export const isOfOtherTime = (passage: Passage, at: number): boolean => {
  for (let i = at; i >= 0; i--) {
    const clause = passage.clauses[i]
    if (!clause) continue
    const words = wordsOf(passage, clause)
    const isTold = i === at || clause.figures.length > 0 || TIME_ALONE.test(words)
    if (isTold && (clause.kinds & (KIND.span | KIND.year)) !== 0) {
      if (PART_OF_YEAR.test(words) && PART_OF_YEAR.test(words.replace(WHOLE_YEAR_SPAN, ''))) return true
      if (OF_THE_YEAR.test(words)) return false
    }
  }
  return false
}

/** What is refused or declined for one reason is not all that is. */
const isOfOneReason = (passage: Passage, at: number, piece: string): boolean => {
  const last = passage.clauses[at - 1]
  return FOR_ONE_REASON.test(piece) || (last?.figures.length === 0 && REASON_ALONE.test(wordsOf(passage, last)))
}

/** Disputes over a thing that is not said to be disclosure. */
const isOfOtherDisputes = (passage: Passage, at: number): boolean =>
  passage.clauses.slice(at, at + 2).some((clause) => {
    const [about] = DISPUTES_ABOUT.exec(wordsOf(passage, clause)) ?? []
    return about !== undefined && !ON_DISCLOSURE.test(wordsOf(passage, clause))
  })

const FOR_REASONS: ReadonlySet<CountName> = new Set<CountName>(['refused', 'unavailable', 'declined'])

export const isOfDispute = (name: CountName): boolean => name.startsWith('review') || name.startsWith('litigation')

/** A figure of clause `at`: the words that belong to it, and those behind it. */
export interface Counting {
  readonly at: number
  readonly piece: string
  readonly behind: string
}

/** Whether there is doubt that a figure counts what its own words make it out to be: `name`, of this body, in this year. */
export const isInDoubt = (passage: Passage, { at, piece, behind }: Counting, name: CountName): boolean =>
  WORK_AROUND_REQUESTS.test(piece) ||
  OF_ONE_KIND.test(behind) ||
  isOfOtherTime(passage, at) ||
  isOfOthers(passage, at, isOfDispute(name)) ||
  (FOR_REASONS.has(name) && isOfOneReason(passage, at, piece)) ||
  (isOfDispute(name) ? isOfOtherDisputes(passage, at) : countsAttributes(passage))
