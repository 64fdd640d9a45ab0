/** What a clause without figures says there was none of. What narrows it down leaves doubt, and is no such claim. */
import { KIND } from './characters'
import type { CountName, FeeName } from './claim'
import { carried } from './claims'
import { saysMore } from './matches'
import { isOfDispute, type Passage } from './matter'
import {
  AS_REVIEWER,
  CARRIED,
  CARRIED_EITHER_WAY,
  CORRECTED,
  DISPOSED,
  EXAMPLE,
  IS_NOUGHT,
  LITIGATION,
  NO_FEE,
  NO_FEE_NOTICE,
  NO_REQUESTS,
  NO_WRONG_FEE,
  NOT,
  OTHER_BODIES,
  PART_OF_DISPUTES,
  REQUESTS,
  REVIEW,
  SAID_OF_NO_CORRECTION,
  SAID_OF_NO_DISPUTES,
  SAID_OF_NO_REQUESTS,
  SAID_OF_NONE_CARRIED,
  SUIT_KIND,
  SUPPOSED,
  WAYS_TOGETHER,
  ZERO_DISPUTES,
} from './words'

/** Which charges a clause without figures says there were none of. */
export const noneOfFees = (clause: string): FeeName[] => {
  if (NO_FEE_NOTICE.test(clause)) return ['fee_notices']
  const [none] = NO_FEE.exec(clause) ?? []
  return none && !NO_WRONG_FEE.test(none) ? ['fee_charged'] : []
}

/** Whether words say no more than `all` of what there may be said. */
const isAllOf = (words: string, all: RegExp): boolean => !saysMore(words, WAYS_TOGETHER, all)

const disputesIn = (words: string): CountName[] => {
  const named: CountName[] = []
  if (REVIEW.test(words)) named.push('review')
  if (LITIGATION.test(words)) named.push('litigation')
  return named
}

/** The disputes that are denied, all of them. */
const noDisputes = (clause: string): CountName[] => {
  const not = NOT.exec(clause) ?? ZERO_DISPUTES.exec(clause)
  if (!not || PART_OF_DISPUTES.test(clause) || AS_REVIEWER.test(clause)) return []
  const denied = clause.slice(not.index)
  const disputes = disputesIn(denied)
  return disputes.length > 0 && isAllOf(denied, SAID_OF_NO_DISPUTES) ? disputes : []
}

/** Whether requests have been told to be answered up to clause `last`, neither those carried in alone, nor those of a part of the year. */
const areAllAnswered = (passage: Passage, last: number): boolean =>
  DISPOSED.test(passage.wordsUpTo(last)) && !CARRIED.test(passage.wordsUpTo(last)) && !passage.isOfOtherTime(last)

const noneCarried = (passage: Passage, at: number, clause: string, year: number | null): CountName[] => {
  const not = NOT.exec(clause)
  const denied = not && clause.slice(not.index)
  if (!denied || !CARRIED.test(denied) || !isAllOf(denied, SAID_OF_NONE_CARRIED)) return []
  // Behind those answered, what was not carried over is what would have been left of them.
  const isLeft = !CARRIED_EITHER_WAY.test(denied) && at > 0 && areAllAnswered(passage, at - 1)
  return isLeft ? ['carried_out'] : carried(denied, year)
}

/** The disputes of which none is said to have ended in correction: those named last. */
const noCorrection = (passage: Passage, at: number, clause: string): CountName[] => {
  const not = NOT.exec(clause)
  const denied = not && clause.slice(not.index)
  if (!denied || !CORRECTED.test(denied) || !isAllOf(denied, SAID_OF_NO_CORRECTION)) return []
  if (passage.wordsUpTo(at).search(SUIT_KIND) >= 0) return []
  for (let i = at; i >= 0; i--) {
    const disputes = disputesIn(passage.wordsOf(i))
    if (disputes.length > 0)
      return disputes.map((name) => (name === 'review' ? 'review_corrected' : 'litigation_corrected'))
  }
  return []
}

/** Requests or disputes that are said to have been nought, without a word that counts them. */
const noughts = (clause: string): CountName[] => {
  const { index } = IS_NOUGHT.exec(clause) ?? {}
  if (index === undefined) return []
  const counted = clause.slice(0, index)
  if (NOT.test(counted)) return []
  const disputes = isAllOf(counted, SAID_OF_NO_DISPUTES) ? disputesIn(counted) : []
  if (disputes.length > 0) return disputes
  return REQUESTS.test(counted) && isAllOf(counted, SAID_OF_NO_REQUESTS) ? ['received'] : []
}

const noRequests = (clause: string): CountName[] => {
  const { index } = NO_REQUESTS.exec(clause) ?? {}
  return index !== undefined && isAllOf(clause.slice(index), SAID_OF_NO_REQUESTS) ? ['received'] : []
}

/** What stands before clause `at` since the last figure of its sentence, and the clause itself. */
const sinceFigures = ({ text, clauses }: Passage, at: number): string => {
  let first = at
  while (first > 0 && clauses[first - 1]?.figures.length === 0) first--
  return text.slice(clauses[first]?.start, clauses[at]?.end)
}

/** Whether a denial is of others than the body, of a part of the year, or only wished for. */
const isNarrowed = (passage: Passage, at: number, clause: string): boolean => {
  const words = sinceFigures(passage, at)
  const not = NOT.exec(clause) ?? ZERO_DISPUTES.exec(clause)
  const subject = words.slice(0, words.length - clause.length + (not?.index ?? 0))
  return SUPPOSED.test(clause) || OTHER_BODIES.test(subject) || EXAMPLE.test(words) || passage.isOfOtherTime(at)
}

const speaksOfRequests = (passage: Passage): boolean =>
  REQUESTS.test(passage.before) || REQUESTS.test(passage.wordsUpTo())

const DENIABLE = KIND.request | KIND.carried | KIND.review | KIND.litigation

/** All that clause `at`, of these kinds, denies, whoever and whenever it is of. */
const deniedIn = (passage: Passage, at: number, clause: string, kinds: number, year: number | null): CountName[] => {
  if (CORRECTED.test(clause)) return noCorrection(passage, at, clause)
  if ((kinds & DENIABLE) === 0) return NONE
  const denied = (kinds & KIND.request) === 0 ? [] : noRequests(clause)
  if ((kinds & (KIND.review | KIND.litigation)) !== 0) denied.push(...noDisputes(clause))
  if ((kinds & KIND.carried) !== 0) denied.push(...noneCarried(passage, at, clause, year))
  return denied.length > 0 ? denied : noughts(clause)
}

const NONE: CountName[] = []

/** The counts that clause `at`, which gives no figures, says there were none of. */
export const noneOf = (passage: Passage, at: number, year: number | null): CountName[] => {
  const kinds = passage.clauses[at]?.kinds ?? 0
  const clause = passage.wordsOf(at)
  const denied = deniedIn(passage, at, clause, kinds, year)
  if (denied.length === 0 || isNarrowed(passage, at, clause)) return NONE
  return denied.filter(
    (name) =>
      name === 'received' ||
      (isOfDispute(name) ? passage.isOnDisclosure() && !passage.isReviewer(at) : speaksOfRequests(passage)),
  )
}
