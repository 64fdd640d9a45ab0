/** A table taken out of its page by columns: all labels first, then all figures, row by row or column by column. */
import type { EditionId } from '@/lib/form'
import { Readings, readRow } from './cells'
import { breaksOf, type RowRead, type Source } from './rows'
import type { Slot } from './slots'
import { BREAK, FIGURE } from './tokens'

/** The figures behind the last label, up to the next words. */
const figuresBehind = ({ tokens }: Source, from: number): Slot[] => {
  const slots: Slot[] = []
  for (let i = from; i < tokens.count && (tokens.kind[i] === FIGURE || tokens.kind[i] === BREAK); i++)
    if (tokens.kind[i] === FIGURE) slots.push({ token: i, last: i, isEmpty: false, grid: null })
  return slots
}

/**
 * The readings of the rows where no label but the last has figures behind it, and behind that one stand exactly as many
 * as the table has; null where the equations do not tell whether they go by rows or by columns.
 */
export const readStacked = (source: Source, edition: EditionId, rows: readonly RowRead[]): Readings | null => {
  const last = rows[rows.length - 1]
  const width = last?.cells.length ?? 0
  if (!last || width < 2 || rows.slice(0, -1).some((row) => row.slots.length > 0 || row.cells.length !== width))
    return null
  const figures = figuresBehind(source, last.found.body)
  if (figures.length !== rows.length * width) return null
  const read = (at: (row: number, column: number) => number): Readings =>
    new Readings(
      rows.flatMap((row, r) => {
        const placing = row.cells.map((_cell, column) => at(r, column))
        return [...readRow(source.tokens, source.normal, figures, placing, row.cells)]
      }),
    )
  const byRows = read((row, column) => row * width + column)
  const byColumns = read((row, column) => column * rows.length + row)
  const isSame = byRows.entries().every(([key, { value }]) => byColumns.get(key)?.value === value)
  if (isSame) return byRows
  const fitting = [byRows, byColumns].filter((readings) => breaksOf(edition, rows, readings) === 0)
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}
