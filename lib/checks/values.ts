/** Cells of a report as its rules see them: figures as printed, and totals derived where they were left blank. */
import { type CellKey, QUANTITIES, type QuantityId, sumRules } from '@/lib/form'
import type { Report } from '@/lib/report/report'

/** What the rules need to know of a report. */
export type Cells = Pick<Report, 'edition' | 'cells' | 'unread'>

/** A cell that should hold a figure but could not be read: no rule may rest on it. */
export const isUnknown = ({ unread }: Cells, key: CellKey): boolean => {
  const state = unread[key]?.state
  return state === 'unreadable' || state === 'missing'
}

/** The figure printed in a cell; null where there is none. */
export const printed = ({ cells }: Cells, key: CellKey): number | null => cells[key] ?? null

/** Sum of the figures; blanks count as nothing to add. Null when there is no figure at all. */
export const sumOf = (values: readonly (number | null)[]): number | null => {
  const figures = values.filter((value) => value !== null)
  return figures.length > 0 ? figures.reduce((sum, value) => sum + value, 0) : null
}

/** A cell's figure or, for a blank total, the sum of its parts. */
export const figureOf = (report: Cells, key: CellKey): number | null => {
  const value = printed(report, key)
  if (value !== null || isUnknown(report, key)) return value
  for (const { rule, left, right } of sumRules(report.edition)) {
    if (rule === 'balance' || right[0] !== key || left.some((part) => isUnknown(report, part))) continue
    const sum = sumOf(left.map((part) => printed(report, part)))
    if (sum !== null) return sum
  }
  return null
}

/** A quantity of lib/form over a report; null as soon as one of its cells in this edition has no figure. */
export const quantityOf = (report: Cells, id: QuantityId): number | null => {
  const keys: readonly CellKey[] = QUANTITIES[id].cells
  const values = keys.filter((key) => key in report.cells || key in report.unread).map((key) => figureOf(report, key))
  return values.length > 0 && values.every((value) => value !== null) ? sumOf(values) : null
}
