/** Columns in another order than the form's, their heads with them. */
import type { Grid } from '../../demo/grids'
import type { Sheet } from '../../demo/sheet'
import { isMarked } from '../marks'
import type { Noise } from './noise'

/** Two neighbours among the last `width` boxes of each row that has as many single ones, figures or heads, swapped. */
const swapped = (grid: Grid, width: number, at: number): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => {
    const first = row.length - width + at
    const [one, two] = [row[first], row[first + 1]]
    if (row.length <= width || !one || !two || one.columns !== 1 || two.columns !== 1) return row
    return row.map((box, i) => (i === first ? two : i === first + 1 ? one : box))
  }),
})

/** Table three: the heads of the five bodies stand in a row of their own, the figures have a column more on either side. */
const applicants = (grid: Grid, at: number): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => {
    const figures = row.filter((box) => isMarked(box.text)).length
    const offset = figures === 7 ? row.length - 7 + 1 : row.length === 5 && figures === 0 ? 0 : -1
    if (offset < 0) return row
    const [one, two] = [row[offset + at], row[offset + at + 1]]
    if (!one || !two) return row
    return row.map((box, i) => (i === offset + at ? two : i === offset + at + 1 ? one : box))
  }),
})

const COLUMNS_OF_DOCUMENTS = 3

const onTable = (sheet: Sheet, id: Grid['table'], change: (grid: Grid) => Grid): Sheet => ({
  ...sheet,
  blocks: sheet.blocks.map((block) =>
    block.kind === 'table' && block.grid.table === id ? { ...block, grid: change(block.grid) } : block,
  ),
})

export const COLUMN_NOISE: readonly Noise[] = [
  {
    id: 'applicants-reordered',
    loss: 'damage',
    sheet: (sheet, random) => onTable(sheet, 'applications', (grid) => applicants(grid, random.below(4))),
  },
  {
    id: 'documents-reordered',
    loss: 'damage',
    sheet: (sheet, random) => {
      const at = random.below(COLUMNS_OF_DOCUMENTS - 1)
      return onTable(sheet, 'disclosure', (grid) => swapped(grid, COLUMNS_OF_DOCUMENTS, at))
    },
  },
]
