/** Table four, year by year: cases pending at the end of a year are counted again in the next. */
import type { Ledger } from '../ledger'
import type { Random } from '../random'
import { DISPUTES } from './rows'

/** Of all disputes: reviews, suits without review, suits after review. */
const KINDS = [0.7, 0.12, 0.18]
/** Of those concluded: upheld, corrected, other. */
const RESULTS = [0.62, 0.09, 0.29]
const PENDING = 0.2

/**
 * Writes the year into `ledger`, totals left out.
 * @param rate disputes for each request
 * @returns cases pending at its end, per kind of dispute
 */
export const disputesIn = (
  received: number,
  rate: number,
  before: readonly number[],
  random: Random,
  ledger: Ledger,
): number[] =>
  DISPUTES.map(({ pending, concluded }, i) => {
    const cases = (before[i] ?? 0) + random.binomial(received, rate * (KINDS[i] ?? 0))
    const open = random.binomial(cases, PENDING)
    ledger[pending] = open
    for (const [result, count] of random.split(cases - open, RESULTS).entries()) ledger[concluded[result] ?? -1] = count
    return open
  })
