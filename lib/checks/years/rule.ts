/** What the comparison of two years takes, and what it gives. */
import type { CellKey } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'

/** A report's year, scope, cells and claims: all that the comparison of two years needs. */
export type YearOfCells = Pick<Report, 'year' | 'edition' | 'scope' | 'cells' | 'unread' | 'narrative'>

/** A rule over a report and that of the year before, by the same agency and of the same scope. */
export interface YearRule {
  /** All that it looks at; a rule about the prose may look at any cell. */
  readonly cells: readonly CellKey[]
  readonly check: (now: YearOfCells, before: YearOfCells) => readonly Finding[]
}

/** The figures of some cells in both years; null where one of them has none. */
export const bothYears = (
  key: CellKey,
  now: YearOfCells,
  before: YearOfCells,
): { readonly now: number; readonly before: number } | null => {
  const [a, b] = [now.cells[key] ?? null, before.cells[key] ?? null]
  return a === null || b === null ? null : { now: a, before: b }
}
