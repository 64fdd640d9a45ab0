/** What a clause without figures says there was none of. What narrows it down leaves doubt, and is no such claim. */
import { KIND } from './characters'
import type { CountName, FeeName } from './claim'
import { carried } from './claims'
import { saysMore } from './matches'
import { isOfDispute, isOfOtherTime, type Passage } from './matter'
import {
  CARRIED,
  EXAMPLE,
  IS_NOUGHT,
  LITIGATION,
  NO_FEE,
  NO_FEE_NOTICE,
  NO_REQUESTS,
  NO_WRONG_FEE,
  NOT,
  ON_DISCLOSURE,
  OTHER_BODIES,
  PART_OF_DISPUTES,
  REQUESTS,
  REVIEW,
  SAID_OF_NO_DISPUTES,
  SAID_OF_NO_REQUESTS,
  SAID_OF_NONE_CARRIED,
  SUPPOSED,
  WAYS_TOGETHER,
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
  const not = NOT.exec(clause)
  if (!not || PART_OF_DISPUTES.test(clause)) return []
  const denied = clause.slice(not.index)
  const disputes = disputesIn(denied)
  return disputes.length > 0 && isAllOf(denied, SAID_OF_NO_DISPUTES) ? disputes : []
}

const noneCarried = (clause: string, year: number | null): CountName[] => {
  const not = NOT.exec(clause)
  const denied = not && clause.slice(not.index)
  return denied && CARRIED.test(denied) && isAllOf(denied, SAID_OF_NONE_CARRIED) ? carried(denied, year) : []
}

/** Requests or disputes that are said to have been nought, without a word that counts them. */
const noughts = (clause: string): CountName[] => {
  const { index } = IS_NOUGHT.exec(clause) ?? {}
  if (index === undefined) return []
  const counted = clause.slice(0, index)
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
  const subject = words.slice(0, words.length - clause.length + Math.max(0, clause.search(NOT)))
  return SUPPOSED.test(clause) || OTHER_BODIES.test(subject) || EXAMPLE.test(words) || isOfOtherTime(passage, at)
}

const speaksOf = ({ text, clauses, before }: Passage, matter: RegExp): boolean =>
  matter.test(before) || matter.test(text.slice(clauses[0]?.start, clauses.at(-1)?.end))

const DENIABLE = KIND.request | KIND.carried | KIND.review | KIND.litigation

/** All that a clause of these kinds denies, whoever and whenever it is of. */
const deniedIn = (clause: string, kinds: number, year: number | null): CountName[] => {
  if ((kinds & DENIABLE) === 0) return NONE
  const denied = (kinds & KIND.request) === 0 ? [] : noRequests(clause)
  if ((kinds & (KIND.review | KIND.litigation)) !== 0) denied.push(...noDisputes(clause))
  if ((kinds & KIND.carried) !== 0) denied.push(...noneCarried(clause, year))
  return denied.length > 0 ? denied : noughts(clause)
}

const NONE: CountName[] = []

/** The counts that clause `at`, which gives no figures, says there were none of. */
export const noneOf = (passage: Passage, at: number, year: number | null): CountName[] => {
  const { start, end, kinds } = passage.clauses[at] ?? { start: 0, end: 0, kinds: 0 }
  const clause = passage.text.slice(start, end)
  const denied = deniedIn(clause, kinds, year)
  if (denied.length === 0 || isNarrowed(passage, at, clause)) return []
  return denied.filter((name) => name === 'received' || speaksOf(passage, isOfDispute(name) ? ON_DISCLOSURE : REQUESTS))
}
