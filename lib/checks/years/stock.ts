/** stock: documents in force that do not follow from those of the year before. Told, never held back from sums. */
import { cellOf, STOCKS } from '@/lib/form'
import { rowLabel } from '../labels'
import { bothYears, type YearOfCells, type YearRule } from './rule'
import { stockDoesNotFollow } from './words'

/** What should be in force, from last year's stock; null where a figure that it takes is not there. */
export const expectedStock = (
  { issued, repealed, inForce }: (typeof STOCKS)[number],
  now: YearOfCells,
  before: YearOfCells,
): { readonly now: number; readonly expected: number } | null => {
  const stock = bothYears(inForce, now, before)
  const [added, removed] = [now.cells[issued] ?? null, now.cells[repealed] ?? null]
  return stock && added !== null && removed !== null
    ? { now: stock.now, expected: stock.before + added - removed }
    : null
}

export const STOCK: YearRule = {
  cells: STOCKS.flatMap(({ issued, repealed, inForce }) => [issued, repealed, inForce]),
  check: (now, before) =>
    STOCKS.flatMap((row) => {
      const stock = expectedStock(row, now, before)
      if (!stock || stock.now === stock.expected) return []
      const message = stockDoesNotFollow(rowLabel(cellOf(row.inForce).row), now.year, stock.now, stock.expected)
      const cells = [row.issued, row.repealed, row.inForce]
      return [{ code: 'stock', severity: 'warning', cells, expected: stock.expected, actual: stock.now, message }]
    }),
}
