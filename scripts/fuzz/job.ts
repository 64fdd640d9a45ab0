/** What the command asks of its worker processes, and what they answer. */
import type { Tally } from './tally'

export interface Job {
  readonly what: 'documents' | 'mutations'
  readonly seed: string
  /** First and last number, the last excluded. */
  readonly from: number
  readonly to: number
  /** Where failing documents are written. */
  readonly out: string
}

export interface Answer {
  readonly tally: Tally
}
