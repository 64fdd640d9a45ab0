/** What a layout is, and the parts that most of them share. */
import type { Grid } from '../grids'
import type { Sheet } from '../sheet'

export interface Layout {
  readonly id: string
  readonly extension: 'txt' | 'md' | 'html'
  /** Whether an empty cell can be told from none; where not, a report prints a dash for a blank. */
  readonly keepsBlanks: boolean
  readonly write: (sheet: Sheet) => string
}

/** Lines of text with each table written by `table`. */
const linesOf = (sheet: Sheet, table: (grid: Grid) => readonly string[]): string[] => [
  ...sheet.above,
  ...sheet.blocks.flatMap((block) => (block.kind === 'table' ? table(block.grid) : [block.text])),
  ...sheet.below,
]

/** A layout of plain text: one line for each heading and paragraph. */
export const textLayout = (id: string, keepsBlanks: boolean, table: (grid: Grid) => readonly string[]): Layout => ({
  id,
  extension: 'txt',
  keepsBlanks,
  write: (sheet) => `${linesOf(sheet, table).join('\n')}\n`,
})

/** How many columns of a row have no cell of their own: those that a wide cell or one from above covers. */
export const covered = (grid: Grid, row: Grid['rows'][number]): number => grid.width - row.length
