/** The columns of a Word table as its rows go by. A cell that goes on from above is written out there, row for row. */
import type { Grid } from '../document'

/** Word's own limit is 63 columns. */
const MAX_SPAN = 1000

/** A count as written; `least` where it is none. */
export const count = (value: string | null, least: number): number => {
  const number = Number.parseInt(value ?? '', 10)
  return number > least ? Math.min(number, MAX_SPAN) : least
}

type Merge = 'restart' | 'continue' | null

/** The cell that is open, as far as its properties are known. */
export interface OpenCell {
  readonly column: number
  span: number
  down: Merge
  across: Merge
  /** Shows nothing of its own: another cell covers it, or it is deleted. */
  isCovered: boolean
  /** Held a table: then it is layout, and its own blanks are no cells. */
  isLayout: boolean
  /** White text shows in it. */
  isShaded: boolean
}

export class WordTable {
  cell: OpenCell | null = null
  /** The open row is deleted or hidden. */
  isRowOut = false
  private column = 0
  private last: { column: number; span: number } | null = null
  /** Columns in which a merged cell goes on downwards. */
  private readonly merged = new Set<number>()

  startRow(): void {
    this.column = 0
    this.last = null
  }

  /** Leaves grid columns free before the first cell. */
  skip(columns: number): void {
    this.column += columns
  }

  openCell(): OpenCell {
    this.cell = {
      column: this.column,
      span: 1,
      down: null,
      across: null,
      isCovered: false,
      isLayout: false,
      isShaded: false,
    }
    return this.cell
  }

  /** Once its properties are read: whether another cell covers it. One that goes on from none is a cell of its own. */
  settle(cell: OpenCell): void {
    const goesOn = cell.down === 'continue' && this.merged.has(cell.column)
    if (goesOn || (cell.across === 'continue' && this.last)) cell.isCovered = true
  }

  /** Ends the open cell and says where it stands; null for one that is covered. */
  closeCell(cell: OpenCell): Grid | null {
    const { column, span } = cell
    this.column = column + span
    this.cell = null
    if (cell.down === null) for (let i = column; i < column + span; i++) this.merged.delete(i)
    else this.merged.add(column)
    if (cell.isCovered) {
      if (cell.across === 'continue' && this.last) this.last.span += span
      return null
    }
    const grid = { column, span }
    this.last = grid
    return grid
  }
}
