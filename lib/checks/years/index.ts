/** All rules over a report and that of the year before, in the order in which findings are shown. */
import type { CellKey } from '@/lib/form'
import type { Finding } from '@/lib/report/report'
import { checkGrowth } from '../narrative/growth'
import { checkRestated } from '../narrative/restated'
import { CARRIED_OVER } from './carry-over'
import { COPIED } from './copied'
import { UNIT_SLIP } from './fees'
import { JUMPS } from './jump'
import { PENDING } from './pending'
import type { YearOfCells, YearRule } from './rule'
import { STOCK } from './stock'

export type { YearOfCells }

const RULES: readonly YearRule[] = [
  CARRIED_OVER,
  STOCK,
  PENDING,
  UNIT_SLIP,
  JUMPS,
  COPIED,
  { cells: [], check: (now, before) => checkGrowth(now.narrative, now, before) },
  { cells: [], check: (now, before) => checkRestated(now, before) },
]

/** The cells that the rules look at, each once. Where the prose speaks of the year before, any cell may matter. */
export const YEAR_CELLS: readonly CellKey[] = [...new Set(RULES.flatMap(({ cells }) => cells))]

/**
 * Findings on `now`, given the report of the same agency and scope for the year before. None when the years do not
 * follow each other.
 */
export const checkYears = (now: YearOfCells, before: YearOfCells): Finding[] =>
  before.year === now.year - 1 ? RULES.flatMap(({ check }) => check(now, before)) : []
