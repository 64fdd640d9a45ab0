import type { Scope } from '@/lib/form'
import type { Place } from '@/lib/source/document'
import type { Stretch } from './prose'

/** What a count in the prose can be said to be. */
export type CountName =
  | 'received'
  | 'workload'
  | 'carried_in'
  | 'carried_out'
  | 'disposed'
  | 'natural_person'
  | 'legal_person'
  | 'granted'
  | 'partial'
  | 'refused'
  | 'not_held'
  | 'unavailable'
  | 'declined'
  | 'other'
  | 'review'
  | 'review_corrected'
  | 'review_pending'
  | 'litigation'
  | 'litigation_corrected'
  | 'litigation_pending'
  | 'litigation_direct'
  | 'litigation_after_review'
  | 'disputes'

/** Charges for handling requests: notices sent that one is due; 0 where the text says that none was charged. */
export type FeeName = 'fee_notices' | 'fee_charged'

/** A count, how much one grew over the year before, in per cent, or what one was in the year before. */
export type ClaimName = CountName | FeeName | 'growth' | 'last_year'

const OF_FEES: ReadonlySet<ClaimName> = new Set<FeeName>(['fee_notices', 'fee_charged'])

export const isOfFees = (name: ClaimName): name is FeeName => OF_FEES.has(name)

export const isCount = (name: ClaimName): name is CountName =>
  name !== 'growth' && name !== 'last_year' && !isOfFees(name)

/** A number in the prose and what it is said to be; 0 where the text says that there was none. */
export interface Claim {
  readonly claims: ClaimName
  readonly value: number
  /** Of a growth, or of last year's figure: what grew, or what was counted. */
  readonly of?: CountName
  /** The words that say so, in offsets of the document's text. */
  readonly quote_place: Place
  /** Whose number the sentence says it is; absent where it does not say. */
  readonly scope?: Exclude<Scope, 'unknown'>
}

/** A claim while its sentence is read, by the clause that it stands in. */
export interface Said extends Stretch {
  claims: ClaimName
  readonly value: number
  readonly of?: CountName
}

/**
 * What one sentence says of its own figures. `equal`: the parts make up the whole. `within`: they are among it, each and
 * together. `percent`: the one part is so many per cent of the whole, or of another whole that the tables hold.
 */
export interface Relation {
  readonly kind: 'equal' | 'within' | 'percent'
  readonly whole: number | null
  readonly parts: readonly number[]
  /** As printed, with its decimals. */
  readonly percent?: string
  readonly quote_place: Place
}
