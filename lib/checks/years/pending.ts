/** pending: fewer disputes than were pending at the end of the year before. Told, never held back from sums. */
import { type CellKey, PENDING_AGAIN } from '@/lib/form'
import type { YearOfCells, YearRule } from './rule'
import { pendingLost } from './words'

/** The sum of printed figures; null where one of them is not there. */
const sumOf = ({ cells }: YearOfCells, keys: readonly CellKey[]): number | null =>
  keys.reduce<number | null>((sum, key) => {
    const value = cells[key] ?? null
    return sum === null || value === null ? null : sum + value
  }, 0)

export const PENDING: YearRule = {
  cells: PENDING_AGAIN.flatMap(({ before, now }) => [...before, ...now]),
  check: (now, before) =>
    PENDING_AGAIN.flatMap(({ label, before: pending, now: cells }) => {
      const [actual, expected] = [sumOf(now, cells), sumOf(before, pending)]
      if (actual === null || expected === null || actual >= expected) return []
      return [
        {
          code: 'pending',
          severity: 'info',
          cells,
          expected,
          actual,
          message: pendingLost(label, now.year, actual, expected),
        },
      ]
    }),
}
