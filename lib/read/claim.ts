import type { Scope } from '@/lib/form'
import type { Place } from '@/lib/source/document'

/** What a figure in the prose can be said to be. */
export type ClaimName =
  | 'received'
  | 'workload'
  | 'carried_in'
  | 'carried_out'
  | 'disposed'
  | 'granted'
  | 'partial'
  | 'refused'
  | 'not_held'
  | 'review'
  | 'litigation'

/** A number in the prose and what it is said to be; 0 where the text says that there was none. */
export interface Claim {
  readonly claims: ClaimName
  readonly value: number
  /** The words that say so, in offsets of the document's text. */
  readonly quote_place: Place
  /** Whose number the sentence says it is; absent where it does not say. */
  readonly scope?: Exclude<Scope, 'unknown'>
}
