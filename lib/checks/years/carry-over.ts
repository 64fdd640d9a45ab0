/** carry-over: what a report takes over from the year before, against what that year's report handed on. */
import { CARRY_OVER } from '@/lib/form'
import { columnLabel } from '../labels'
import type { YearRule } from './rule'
import { carryOverDiffers } from './words'

/** One finding for each column that differs; a blank on either side is not compared. */
export const CARRIED_OVER: YearRule = {
  cells: CARRY_OVER.flatMap(({ now, before }) => [now, before]),
  check: (now, before) =>
    CARRY_OVER.flatMap((pair) => {
      const [actual, expected] = [now.cells[pair.now] ?? null, before.cells[pair.before] ?? null]
      if (actual === null || expected === null || actual === expected) return []
      const message = carryOverDiffers(columnLabel(pair.now), now.year, actual, expected)
      return [{ code: 'carry-over', severity: 'warning', cells: [pair.now], expected, actual, message }]
    }),
}
