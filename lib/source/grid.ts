/** The grid of one HTML table: which column each cell starts in, when cells span rows and columns. */
import type { Grid } from './document'

/** HTML's own limits on spans; far above any table of the form. */
const MAX_COLUMN_SPAN = 1000
const MAX_ROW_SPAN = 65_534
/** Columns kept track of. Cells beyond stand side by side, as if nothing from above reached down among them. */
const MAX_COLUMNS = 200

const ONE = 0x31
const NINE = 0x39

const clamp = (value: string, most: number): number => {
  if (value === '') return 1
  const digit = value.charCodeAt(0)
  if (value.length === 1 && digit >= ONE && digit <= NINE) return digit - ONE + 1
  const number = Number.parseInt(value, 10)
  return Number.isFinite(number) && number > 0 ? Math.min(number, most) : 1
}

export class TableGrid {
  private row = -1
  private column = 0
  /** For each column the first row that is free again. */
  private readonly taken: number[] = []

  startRow(): void {
    this.row++
    this.column = 0
  }

  /** Places the next cell of the row, with its attributes as written. */
  place(columnSpan: string, rowSpan: string): Grid {
    if (this.row < 0) this.startRow()
    while (this.column < MAX_COLUMNS && (this.taken[this.column] ?? 0) > this.row) this.column++
    const column = this.column
    const span = clamp(columnSpan, MAX_COLUMN_SPAN)
    const until = this.row + clamp(rowSpan, MAX_ROW_SPAN)
    if (until > this.row + 1) for (let i = column; i < Math.min(column + span, MAX_COLUMNS); i++) this.taken[i] = until
    this.column = column + span
    return { column, span }
  }
}
