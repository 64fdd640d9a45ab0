/** Columns of tables whose lines all have as many cells. */
import type { Grid, Piece } from './document'

/** Lines with so many cells each are the rows of one table. */
const LEAST_ROWS = 4
const MOST_COLUMNS = 64

/** The places of single columns, each made once. */
const grids: Grid[] = []
const gridAt = (column: number): Grid => {
  const known = grids[column]
  if (known) return known
  const grid = { column, span: 1 }
  if (column < MOST_COLUMNS) grids[column] = grid
  return grid
}

/**
 * Lines one below the other that have as many bars or tabs: then each cell stands in the column of the marks before it,
 * and a blank one is known by its place.
 */
export class Rows {
  private marks = 0
  private lines: { readonly first: number; readonly last: number }[] = []
  private hasBlanks = false

  constructor(private readonly pieces: Piece[]) {}

  /** A line of pieces [first, last) with so many marks; its last piece stands behind the last of them. */
  add(first: number, last: number, marks: number): void {
    if (marks !== this.marks) this.close()
    this.marks = marks
    this.lines.push({ first, last })
    if (!this.hasBlanks) this.hasBlanks = this.isBlankAmong(first, last)
  }

  /** Whether a blank stands before something else on its line: what only pads the end of lines tells nothing. */
  private isBlankAmong(first: number, last: number): boolean {
    let isBlank = false
    for (let i = first + 1; i < last; i++) {
      const piece = this.pieces[i]
      if (piece?.kind !== 'cell') continue
      if (piece.start === piece.end) isBlank = true
      else if (isBlank) return true
    }
    return false
  }

  close(): void {
    if (this.hasBlanks && this.lines.length >= LEAST_ROWS)
      for (const { first, last } of this.lines)
        for (let i = first; i < last; i++) {
          const piece = this.pieces[i]
          const column = this.marks - (last - 1 - i)
          if (piece?.kind === 'cell')
            this.pieces[i] = { kind: 'cell', start: piece.start, end: piece.end, grid: gridAt(column) }
        }
    if (this.lines.length > 0) this.lines = []
    this.hasBlanks = false
  }
}
