/** How a body behaves, all its life: how busy it is, what it answers, how fast both change. */
import type { Workload } from '../duties'
import type { Random } from '../random'
import { APPLICANT_COLUMNS, OUTCOME_ROWS } from './rows'

export interface Character {
  readonly workload: Workload
  /** Yearly factor on requests. */
  readonly growth: number
  /** Share of the load that is carried over. */
  readonly carry: number
  /** Weight of each outcome row in the first year, and its yearly factor. */
  readonly outcomes: readonly number[]
  readonly drift: readonly number[]
  readonly applicants: readonly number[]
  /** Disputes for each request. */
  readonly disputes: number
}

const NOT_HELD = 'applications.unavailable.not_held'
const FEWEST_NOT_HELD = 0.05
const MOST_NOT_HELD = 0.6

/** Usual weights of the other outcomes; what is not named is rare. */
const USUAL: Readonly<Record<string, number>> = {
  'applications.granted': 0.42,
  'applications.partial': 0.11,
  'applications.unavailable.needs_creation': 0.03,
  'applications.unavailable.unclear': 0.02,
  'applications.declined.petition': 0.05,
  'applications.declined.duplicate': 0.02,
  'applications.other.correction_overdue': 0.02,
  'applications.other.misc': 0.05,
}
const RARE = 0.006

const NATURAL_PERSONS = 0.95
const QUIET = 0.05

/** @param quiet how likely it is that hardly anybody asks this body for anything */
export const characterOf = (workload: Workload, quiet: number, random: Random): Character => {
  const size = random.heavy() * (random.chance(quiet) ? QUIET : 1)
  const notHeld = FEWEST_NOT_HELD + (MOST_NOT_HELD - FEWEST_NOT_HELD) * random.next() * random.next()
  const weights = OUTCOME_ROWS.map((row) => (row === NOT_HELD ? 0 : (USUAL[row] ?? RARE) * (0.3 + 1.4 * random.next())))
  const rest = weights.reduce((sum, weight) => sum + weight, 0)
  const natural = NATURAL_PERSONS + 0.04 * (random.next() - 0.5)
  return {
    workload: {
      requests: workload.requests * size,
      documents: workload.documents,
      licensing: workload.licensing * size,
      penalties: workload.penalties * size,
      coercive: workload.coercive * size,
      fees: workload.fees * size,
    },
    growth: 0.95 + 0.2 * random.next(),
    carry: 0.015 + 0.06 * random.next(),
    outcomes: OUTCOME_ROWS.map((row, i) => (row === NOT_HELD ? notHeld : ((weights[i] ?? 0) / rest) * (1 - notHeld))),
    drift: OUTCOME_ROWS.map(() => 0.9 + 0.2 * random.next()),
    applicants: APPLICANT_COLUMNS.map((_, i) => (i === 0 ? natural : (1 - natural) / (i * i))),
    disputes: 0.01 + 0.12 * random.next() * random.next(),
  }
}

/** `rate` multiplied with itself, year for year (exact on every machine, unlike a power function). */
export const over = (years: number, rate: number): number => {
  let factor = 1
  for (let year = 0; year < years; year++) factor *= rate
  return factor
}
