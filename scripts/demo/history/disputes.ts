/** Table four, year by year: cases pending at the end of a year are counted again in the next. */
import { type Figures, keyOf } from '../figures'
import type { Random } from '../random'
import { CONCLUDED, DISPUTE_ROWS } from './rows'

export interface DisputeYear {
  readonly figures: Figures
  readonly pending: readonly number[]
}

/** Of all disputes: reviews, suits without review, suits after review. */
const KINDS = [0.7, 0.12, 0.18]
/** Of those concluded: upheld, corrected, other. */
const RESULTS = [0.62, 0.09, 0.29]
const PENDING = 0.2

/** @param rate disputes for each request */
export const disputesIn = (received: number, rate: number, before: readonly number[], random: Random): DisputeYear => {
  const figures: Figures = {}
  const pending = DISPUTE_ROWS.map((row, i) => {
    const cases = (before[i] ?? 0) + random.binomial(received, rate * (KINDS[i] ?? 0))
    const open = random.binomial(cases, PENDING)
    figures[keyOf(row, 'pending')] = open
    for (const [result, count] of random.split(cases - open, RESULTS).entries())
      figures[keyOf(row, CONCLUDED[result] ?? '')] = count
    return open
  })
  return { figures, pending }
}
