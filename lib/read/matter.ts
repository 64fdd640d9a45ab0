/** What the figures of a sentence are about, where their own clauses leave it to the words before. */
import { KIND } from './characters'
import type { CountName } from './claim'
import { lastMatch, matchesOf, saysMore } from './matches'
import type { Clause } from './prose'
import {
  ALL_KINDS,
  AS_REVIEWER,
  ATTRIBUTE_ON_REQUEST,
  ATTRIBUTES_COUNTED,
  DISCLOSURE,
  DISCLOSURE_OR_REQUESTS,
  DISPUTES_ABOUT,
  EXAMPLE,
  FOR_ONE_REASON,
  IN_TIME,
  LATE_TOO,
  OF_ONE_KIND,
  OF_THE_YEAR,
  ON_DISCLOSURE,
  OTHERS_COUNTED,
  OTHERS_TOO,
  PART_OF_YEAR,
  REASON_ALONE,
  REQUESTS,
  SAID_OF_REQUESTS,
  TAKEN_IN,
  THOSE_ON_DISCLOSURE,
  TIME_ALONE,
  WHOLE_YEAR_SPAN,
  WORK_AROUND_REQUESTS,
} from './words'

/** A sentence by its clauses, and the words of the paragraph before it; what was found out about it is kept. */
export class Passage {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly before: string
  private readonly otherTime: (boolean | undefined)[] = []
  private readonly others: (boolean | undefined)[] = []
  private readonly reviewer: (boolean | undefined)[] = []
  private othersBefore: boolean | undefined
  private attributes: boolean | undefined
  private disclosure: boolean | undefined

  constructor(text: string, clauses: readonly Clause[], before: string) {
    this.text = text
    this.clauses = clauses
    this.before = before
  }

  /** The words of one of its clauses. */
  wordsOf(at: number): string {
    const clause = this.clauses[at]
    return clause ? this.text.slice(clause.start, clause.end) : ''
  }

  /** The words of its first clauses, up to the one at `last`; of all of them without it. */
  wordsUpTo(last = this.clauses.length - 1): string {
    const { start = 0 } = this.clauses[0] ?? {}
    return this.text.slice(start, this.clauses[last]?.end ?? start)
  }

  /** Whether disclosure is spoken of, so that disputes are disputes about it. */
  isOnDisclosure(): boolean {
    this.disclosure ??= ON_DISCLOSURE.test(this.before) || ON_DISCLOSURE.test(this.wordsUpTo())
    return this.disclosure
  }

  /** Whether clause `at` speaks of a part of the year, or of many years, itself or after the clauses before it. */
  isOfOtherTime(at: number): boolean {
    const known = this.otherTime[at]
    if (known !== undefined) return known
    const found = speaksOfOtherTime(this, at)
    this.otherTime[at] = found
    return found
  }

  /** Whether the figures of clause `at` are of something else than requests and their disputes, spoken of at it or before. */
  isOfOthers(at: number, isDispute: boolean): boolean {
    const key = 2 * at + (isDispute ? 1 : 0)
    const known = this.others[key]
    if (known !== undefined) return known
    const found = this.othersAt(at, isDispute) ?? (at > 0 ? this.isOfOthers(at - 1, isDispute) : this.isAfterOthers())
    this.others[key] = found
    return found
  }

  /** Whether the body decides over disputes, by clause `at` or one before. */
  isReviewer(at: number): boolean {
    const known = this.reviewer[at]
    if (known !== undefined) return known
    const isOnDisputes = ((this.clauses[at]?.kinds ?? 0) & (KIND.review | KIND.litigation)) !== 0
    const found = (isOnDisputes && AS_REVIEWER.test(this.wordsOf(at))) || (at > 0 && this.isReviewer(at - 1))
    this.reviewer[at] = found
    return found
  }

  /** Documents are counted by how they are made public, so that what is on request is no request. */
  countsAttributes(): boolean {
    if (this.attributes === undefined) {
      const words = this.wordsUpTo()
      this.attributes = ATTRIBUTE_ON_REQUEST.test(words) && ATTRIBUTES_COUNTED.test(words)
    }
    return this.attributes
  }

  /** Whether clause `at` by itself is of others; null where it does not say. */
  private othersAt(at: number, isDispute: boolean): boolean | null {
    const words = this.wordsOf(at)
    const kinds = this.clauses[at]?.kinds ?? 0
    if (EXAMPLE.test(words)) return true
    if (isDispute ? DISCLOSURE.test(words) : (kinds & KIND.request) !== 0 && REQUESTS.test(words)) return false
    return (kinds & COUNTS) !== 0 && lastOfOthers(words) >= 0 ? true : null
  }

  private isAfterOthers(): boolean {
    this.othersBefore ??= lastOfOthers(this.before.slice(lastMatch(this.before, DISCLOSURE_OR_REQUESTS) + 1)) >= 0
    return this.othersBefore
  }
}

/** Where the last count of things that are no requests begins; -1 where there is none. */
const lastOfOthers = (words: string): number => {
  const taken = matchesOf(words, TAKEN_IN).findLast((match) => saysMore(match[1] ?? '', SAID_OF_REQUESTS))
  return Math.max(taken?.index ?? -1, lastMatch(words, OTHERS_COUNTED))
}

const COUNTS = KIND.digit | KIND.numeral
const TIMES = KIND.span | KIND.year

const speaksOfOtherTime = (passage: Passage, at: number): boolean => {
  for (let i = at; i >= 0; i--) {
    const clause = passage.clauses[i]
    if (!clause || (clause.kinds & TIMES) === 0) continue
    const words = passage.wordsOf(i)
    if (i < at && clause.figures.length === 0 && !TIME_ALONE.test(words)) continue
    if (PART_OF_YEAR.test(words) && PART_OF_YEAR.test(words.replace(WHOLE_YEAR_SPAN, ''))) return true
    if (OF_THE_YEAR.test(words)) return false
  }
  return false
}

/** What is refused or declined for one reason is not all that is. */
const isOfOneReason = (passage: Passage, at: number, piece: string): boolean => {
  const last = passage.clauses[at - 1]
  return FOR_ONE_REASON.test(piece) || (last?.figures.length === 0 && REASON_ALONE.test(passage.wordsOf(at - 1)))
}

/** Disputes over a thing that is not said to be disclosure, or over all things, some of which are. */
const isOfOtherDisputes = (passage: Passage, at: number): boolean => {
  if (!ON_DISCLOSURE.test(passage.wordsOf(at))) {
    if (ALL_KINDS.test(passage.wordsOf(at))) return true
    if (THOSE_ON_DISCLOSURE.test(passage.wordsOf(at + 1)) && !ON_DISCLOSURE.test(passage.wordsUpTo(at))) return true
  }
  for (let i = at; i < at + 2; i++) {
    const [about] = DISPUTES_ABOUT.exec(passage.wordsOf(i)) ?? []
    if (about !== undefined && !ON_DISCLOSURE.test(passage.wordsOf(i))) return true
  }
  return false
}

/** Those answered are some only where there are others beside them, or were in time where others were late. */
const isBesideOthers = (passage: Passage, piece: string): boolean => {
  const words = passage.wordsUpTo()
  return OTHERS_TOO.test(words) || (IN_TIME.test(piece) && LATE_TOO.test(words))
}

const SPLIT_DISPUTES: ReadonlySet<CountName> = new Set<CountName>([
  'disputes',
  'litigation_direct',
  'litigation_after_review',
])

/** Suits of one kind, and both disputes together, are counted for all fields of law, too. */
const isOfAllFields = (passage: Passage, at: number, name: CountName): boolean =>
  SPLIT_DISPUTES.has(name) && !ON_DISCLOSURE.test(passage.wordsUpTo(at))

const FOR_REASONS: ReadonlySet<CountName> = new Set<CountName>(['refused', 'unavailable', 'declined'])

export const isOfDispute = (name: CountName): boolean =>
  name === 'disputes' || name.startsWith('review') || name.startsWith('litigation')

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
  passage.isOfOtherTime(at) ||
  passage.isOfOthers(at, isOfDispute(name)) ||
  (FOR_REASONS.has(name) && isOfOneReason(passage, at, piece)) ||
  (name === 'disposed' && isBesideOthers(passage, piece)) ||
  (isOfDispute(name)
    ? isOfOtherDisputes(passage, at) || isOfAllFields(passage, at, name) || passage.isReviewer(at)
    : passage.countsAttributes())
