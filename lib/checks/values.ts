/** Quantities of a report as its rules see them: figures as printed, and totals derived where they were left blank. */
import { type CellKey, QUANTITIES, type QuantityId } from '@/lib/form'
import { planFor } from './plan'
import { type Cells, figureAt, sheetOf } from './sheet'

export type { Cells }

/** A quantity of lib/form over a report; null as soon as one of its cells in this edition has no figure. */
export const quantityOf = (report: Cells, id: QuantityId): number | null => {
  const keys: readonly CellKey[] = QUANTITIES[id].cells
  let sum: number | null = null
  for (const key of keys) {
    let value = report.cells[key]
    if (typeof value !== 'number') {
      if (!(key in report.cells || key in report.unread)) continue
      value = derived(report, key)
      if (value === null) return null
    }
    sum = (sum ?? 0) + value
  }
  return sum
}

const derived = (report: Cells, key: CellKey): number | null => {
  const place = planFor(report.edition).places.get(key)
  return place === undefined ? null : figureAt(sheetOf(report), place)
}
