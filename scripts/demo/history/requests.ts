/** Table three, year by year: what is not answered in a year is carried into the next. */
import { type Figures, keyOf } from '../figures'
import type { Random } from '../random'
import { type Character, over } from './character'
import { APPLICANT_COLUMNS, OUTCOME_ROWS } from './rows'

export interface RequestYear {
  readonly figures: Figures
  readonly received: number
  /** Carried over to the next year, per kind of applicant. */
  readonly carried: readonly number[]
}

/** @param age years since the first one */
export const requestsIn = (
  age: number,
  { workload, growth, carry, applicants, outcomes, drift }: Character,
  before: readonly number[],
  random: Random,
): RequestYear => {
  const figures: Figures = {}
  const received = random.count(workload.requests * over(age, growth))
  const fresh = random.split(received, applicants)
  const weights = outcomes.map((weight, row) => weight * over(age, drift[row] ?? 1))
  const carried = APPLICANT_COLUMNS.map((column, i) => {
    const [now, old] = [fresh[i] ?? 0, before[i] ?? 0]
    const left = random.binomial(now + old, carry)
    figures[keyOf('applications.received', column)] = now
    figures[keyOf('applications.carried_in', column)] = old
    figures[keyOf('applications.carried_out', column)] = left
    if (now + old > left)
      for (const [row, count] of random.split(now + old - left, weights).entries())
        figures[keyOf(OUTCOME_ROWS[row] ?? '', column)] = count
    return left
  })
  return { figures, received, carried }
}
