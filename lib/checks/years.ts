/** carry-over: what a report takes over from the year before, against what that year's report handed on. */
import { CARRY_OVER } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { checkImplausibleYears } from './implausible/years'
import { columnLabel } from './labels'
import { checkGrowth } from './narrative/growth'
import { carryOverDiffers } from './words'

/** A report's year, cells and claims: all that the comparison of two years needs. */
export type YearOfCells = Pick<Report, 'year' | 'edition' | 'cells' | 'unread' | 'narrative'>

const carryOver = (now: YearOfCells, before: YearOfCells): Finding[] =>
  CARRY_OVER.flatMap((pair) => {
    const [actual, expected] = [now.cells[pair.now] ?? null, before.cells[pair.before] ?? null]
    if (actual === null || expected === null || actual === expected) return []
    const message = carryOverDiffers(columnLabel(pair.now), now.year, actual, expected)
    return [{ code: 'carry-over', severity: 'warning', cells: [pair.now], expected, actual, message }]
  })

/**
 * Findings on `now`, given the report of the same agency and scope for the year before: carry-over, one for each column
 * that differs; stocks and amounts that do not follow; and growth as the prose states it. None when the years do not follow each other; a blank on either side
 * is not compared.
 */
export const checkYears = (now: YearOfCells, before: YearOfCells): Finding[] =>
  before.year === now.year - 1
    ? [...carryOver(now, before), ...checkImplausibleYears(now, before), ...checkGrowth(now.narrative, now, before)]
    : []
