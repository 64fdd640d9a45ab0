/** carry-over: what a report takes over from the year before, against what that year's report handed on. */
import { CARRY_OVER } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { columnLabel } from './labels'
import { carryOverDiffers } from './words'

/** A report's year and cells: all that the comparison of two years needs. */
export type YearOfCells = Pick<Report, 'year' | 'cells'>

/**
 * Findings on `now`, given the report of the same agency and scope for the year before; one for each column that
 * differs. None when the years do not follow each other; a blank on either side is not compared.
 */
export const checkYears = (now: YearOfCells, before: YearOfCells): Finding[] => {
  if (before.year !== now.year - 1) return []
  return CARRY_OVER.flatMap((pair) => {
    const [actual, expected] = [now.cells[pair.now] ?? null, before.cells[pair.before] ?? null]
    if (actual === null || expected === null || actual === expected) return []
    const message = carryOverDiffers(columnLabel(pair.now), now.year, actual, expected)
    return [{ code: 'carry-over', severity: 'warning', cells: [pair.now], expected, actual, message }]
  })
}
