/** What a counted figure counts, from the words beside it. Where the words leave doubt, it counts nothing. */
import type { CountName, FeeName, Said } from './claim'
import { saysMore } from './matches'
import {
  APPLICANTS_COUNTED,
  BOTH_TOGETHER,
  CARRIED,
  CARRIED_FROM,
  CARRIED_ON,
  CORRECTED,
  DECLINED,
  DISPOSED,
  FEE_NOTICE_SENT,
  FEE_NOTICE_UNPAID,
  FIGURE_INSIDE,
  FULL_OR_PART,
  GRANTED,
  HANDLED,
  LEGAL,
  LITIGATION,
  MIXED_RESULTS,
  NATURAL,
  NOT,
  NOT_HELD,
  OF_REQUESTS,
  OTHER_MATTERS,
  OTHERWISE,
  PART_OF_DISPUTES,
  PART_OF_REQUESTS,
  PARTIAL,
  PENDING,
  RECEIVED,
  REFUSED,
  REQUESTS,
  REQUESTS_ALONE,
  REVIEW,
  SAID_OF_REQUESTS,
  SAID_OF_SELF,
  SUIT_AFTER,
  SUIT_DIRECT,
  SUIT_KIND,
  THE_REST,
  UNAVAILABLE,
  WAYS_TOGETHER,
} from './words'

/** What the sentence around a figure has said already. */
export interface Surroundings {
  /** The whole clause. */
  readonly clause: string
  /** What stands before the figure, since the last one; and what behind it, up to the next. */
  readonly ahead: string
  readonly behind: string
  readonly year: number | null
  /** Requests for information are spoken of, here or before. */
  readonly onRequests: boolean
  /** Disclosure is spoken of, so that disputes are disputes about it. */
  readonly onDisclosure: boolean
  /** Disputes were spoken of last, so that what was answered is no request. */
  readonly onDisputes: boolean
  /** Which of the two disputes was spoken of last, if it was one alone. */
  readonly dispute: 'review' | 'litigation' | null
  /** The figure is one part of a whole named before (其中). */
  readonly inPart: boolean
  /** The clause may speak of charges. */
  readonly onFees: boolean
  /** What the sentence has claimed so far. */
  readonly said: readonly Said[]
}

const OUTCOMES: readonly (readonly [CountName, RegExp])[] = [
  ['partial', PARTIAL],
  ['refused', REFUSED],
  ['granted', GRANTED],
  ['not_held', NOT_HELD],
  ['unavailable', UNAVAILABLE],
  ['declined', DECLINED],
  ['other', OTHERWISE],
]
const OTHERS = [SUIT_DIRECT, RECEIVED, DISPOSED, CARRIED, REVIEW, LITIGATION, CORRECTED, PENDING, NATURAL, LEGAL]
const KINDS = [...OUTCOMES.map(([, words]) => words), ...OTHERS]

/** Whether any word stands here that can say what a figure counts. */
export const saysWhat = (piece: string): boolean => KINDS.some((kind) => kind.test(piece))

/** Which way cases were carried over, whether their figure stands before, behind or inside of the words. */
export const carried = (words: string, year: number | null): CountName[] => {
  const piece = words.replace(FIGURE_INSIDE, '')
  const on = CARRIED_ON.exec(piece)
  if (on && (on[1] === undefined || Number(on[1]) === (year ?? 0) + 1)) return ['carried_out']
  const from = CARRIED_FROM.exec(piece)
  const since = from?.[1] ?? from?.[2]
  if (from && (since === undefined || Number(since) === (year ?? 0) - 1)) return ['carried_in']
  return []
}

/** What came of the disputes of one kind. */
const results = (piece: string, dispute: 'review' | 'litigation'): CountName[] => {
  const isCorrected = CORRECTED.test(piece)
  if (isCorrected === PENDING.test(piece) || NOT.test(piece.replace(PENDING, '')) || MIXED_RESULTS.test(piece))
    return []
  return [`${dispute}_${isCorrected ? 'corrected' : 'pending'}`]
}

/** Which of the two kinds of litigation the words name, and nothing that came of it. */
const suits = (piece: string): CountName[] => {
  const rest = piece.replace(SUIT_KIND, '')
  if (rest.length === piece.length || PART_OF_DISPUTES.test(rest) || REVIEW.test(rest) || NOT.test(rest)) return []
  const [isDirect, isAfter] = [SUIT_DIRECT.test(piece), SUIT_AFTER.test(piece)]
  return isDirect === isAfter ? [] : [isDirect ? 'litigation_direct' : 'litigation_after_review']
}

const disputes = (piece: string, value: number): CountName[] => {
  const kinds = suits(piece)
  if (kinds.length > 0) return kinds
  if (PART_OF_DISPUTES.test(piece) || NOT.test(piece)) return []
  const both: CountName[] = ['review', 'litigation']
  const named = both.filter((name) => (name === 'review' ? REVIEW : LITIGATION).test(piece))
  // One figure for both together says nothing about either, unless there were none.
  if (named.length === 1 || value === 0) return named
  return named.length === 2 && BOTH_TOGETHER.test(piece) ? ['disputes'] : []
}

/** The one kind of applicant that the words name, where they say nothing else of their requests. */
const applicants = (plain: string): CountName[] => {
  const isNatural = NATURAL.test(plain)
  const isOther = PART_OF_REQUESTS.test(plain.replace(NATURAL, '').replace(LEGAL, ''))
  if (isNatural === LEGAL.test(plain) || isOther || OUTCOMES.some(([, words]) => words.test(plain))) return []
  return [isNatural ? 'natural_person' : 'legal_person']
}

/** Whether words beside requests and the body itself say nothing that could make them some only. */
const isPlain = (words: string): boolean =>
  !APPLICANTS_COUNTED.test(words) && !saysMore(words, SAID_OF_SELF, SAID_OF_REQUESTS)

/** Whether a figure counts requests that came in, or just requests. */
const isOfReceived = (plain: string, { clause, ahead, behind }: Surroundings): boolean => {
  if (RECEIVED.test(plain) && REQUESTS.test(clause)) return true
  const isAlone = RECEIVED.test(ahead) || REQUESTS_ALONE.test(ahead) || OF_REQUESTS.test(behind)
  return isAlone && !HANDLED.test(plain) && !DISPOSED.test(plain) && isPlain(plain)
}

const BESIDE_OTHERS: readonly CountName[] = ['granted', 'partial', 'refused', 'unavailable', 'declined']

/** 其他6件 behind all five other outcomes of the form. */
const isRest = ({ ahead, said }: Surroundings): boolean =>
  said.length >= BESIDE_OTHERS.length &&
  THE_REST.test(ahead) &&
  BESIDE_OTHERS.every((name) => said.some(({ claims }) => claims === name))

const requests = (piece: string, around: Surroundings): CountName[] => {
  const { onRequests, onDisputes, inPart } = around
  if (isRest(around)) return ['other']
  const plain = piece.replace(WAYS_TOGETHER, '')
  if (!onRequests || onDisputes || FULL_OR_PART.test(plain) || NOT.test(plain) || OTHER_MATTERS.test(plain)) return []
  if (NATURAL.test(plain) || LEGAL.test(plain)) return applicants(plain)
  if (PART_OF_REQUESTS.test(plain)) return []
  const named: CountName[] = []
  for (const [name, words] of OUTCOMES) if (words.test(plain)) named.push(name)
  if (!inPart && DISPOSED.test(plain)) named.push('disposed')
  if (!inPart && isOfReceived(plain, around)) named.push('received')
  if (!inPart && named.length === 0 && HANDLED.test(plain) && REQUESTS.test(plain) && isPlain(plain))
    return ['disposed']
  // An outcome is often an answer too (答复予以公开5件); an intake that is answered in the same words is neither.
  const [first] = named
  return first && (named.length === 1 || (named.length === 2 && named[1] === 'disposed')) ? [first] : []
}

/** Whether requests are carried over, and not only what was answered of them. */
const isOfAllCarried = ({ onRequests, onDisputes, ahead }: Surroundings): boolean =>
  onRequests && !onDisputes && !DISPOSED.test(ahead)

/** What a figure of `value` is said to be by the words of `piece`; none or, for a zero of both disputes, two. */
export const claimsOf = (piece: string, value: number, around: Surroundings): (CountName | FeeName)[] => {
  const { dispute, onDisclosure } = around
  if (around.onFees && FEE_NOTICE_SENT.test(piece)) return FEE_NOTICE_UNPAID.test(piece) ? [] : ['fee_notices']
  if (dispute && (CORRECTED.test(piece) || PENDING.test(piece))) return onDisclosure ? results(piece, dispute) : []
  if (CARRIED.test(piece)) return isOfAllCarried(around) ? carried(piece, around.year) : []
  if (REVIEW.test(piece) || LITIGATION.test(piece) || SUIT_DIRECT.test(piece))
    return onDisclosure ? disputes(piece, value) : []
  return requests(piece, around)
}
