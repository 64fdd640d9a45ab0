/** Table three, year by year: what is not answered in a year is carried into the next. */
import type { Ledger } from '../ledger'
import type { Random } from '../random'
import { type Character, over } from './character'
import { CARRIED_IN, CARRIED_OUT, OUTCOMES, RECEIVED } from './rows'

export interface RequestYear {
  readonly received: number
  /** Carried over to the next year, per kind of applicant. */
  readonly carried: readonly number[]
}

/**
 * Writes the year into `ledger`, totals left out.
 * @param age years since the first one
 */
export const requestsIn = (
  age: number,
  { workload, growth, carry, applicants, outcomes, drift }: Character,
  before: readonly number[],
  random: Random,
  ledger: Ledger,
): RequestYear => {
  const received = random.count(workload.requests * over(age, growth))
  const fresh = random.split(received, applicants)
  const weights = outcomes.map((weight, row) => weight * over(age, drift[row] ?? 1))
  const carried = RECEIVED.map((column, i) => {
    const [now, old] = [fresh[i] ?? 0, before[i] ?? 0]
    const left = random.binomial(now + old, carry)
    ledger[column] = now
    ledger[CARRIED_IN[i] ?? -1] = old
    ledger[CARRIED_OUT[i] ?? -1] = left
    if (now + old > left)
      for (const [row, count] of random.split(now + old - left, weights).entries())
        ledger[OUTCOMES[row]?.[i] ?? -1] = count
    return left
  })
  return { received, carried }
}
