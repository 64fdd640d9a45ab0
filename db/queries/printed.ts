/** One report's cells and figures from the two fact tables: the grid as printed, and the proven figures. */
import { type CellKey, cellsOf, type EditionId, FIGURE_CELLS, METRIC_IDS, snake } from '@/lib/form'
import { type CellValues, evaluate } from '@/lib/metrics/evaluate'
import { metricCells } from '@/lib/metrics/formula'
import type { ReportFigure, ReportFigures } from './answers'

/** A row of `figures` as JSON: column → number or null. */
export type Proven = Readonly<Record<string, number | null>>

/** The grid's array under its cell keys. @throws RangeError when the array is not of this edition */
export const cellsFrom = (edition: EditionId | null, values: readonly (number | null)[]): CellValues => {
  const cells = cellsOf(edition)
  if (values.length !== cells.length)
    throw new RangeError(`a grid of the ${edition} form has ${cells.length} cells, not ${values.length}`)
  return Object.fromEntries(cells.map((cell, index) => [cell.key, values[index] ?? null])) as CellValues
}

/** Proven cells alone, as sums see them. */
export const provenCells = (proven: Proven): CellValues =>
  Object.fromEntries(FIGURE_CELLS.map(({ key }) => [key, proven[snake(key)] ?? null])) as CellValues

/**
 * Every metric of a report for its own pages. A proven figure wins: it includes totals derived where the form left
 * them blank. A cell that is printed but not proven failed an equation; it is shown, marked doubtful, and in no sum.
 */
export const figuresFrom = (edition: EditionId | null, printed: CellValues, proven: Proven): ReportFigures => {
  const settled = provenCells(proven)
  const cells: Partial<Record<CellKey, number | null>> = { ...printed }
  for (const { key } of FIGURE_CELLS) cells[key] = settled[key] ?? printed[key] ?? null
  const isDoubtful = (key: CellKey): boolean => typeof printed[key] === 'number' && typeof settled[key] !== 'number'
  return Object.fromEntries(
    METRIC_IDS.map((metric): [string, ReportFigure] => [
      metric,
      { ...evaluate(metric, cells, edition), doubtful: metricCells(metric, edition).some(isDoubtful) },
    ]),
  ) as ReportFigures
}
