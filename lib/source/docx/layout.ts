/** Where the text of a Word document goes: paragraphs, tables in tables, text boxes. */
import { Writer } from '../writer'
import { type OpenCell, WordTable } from './table'

/** A column of text: the body's own, or that of a text box. */
interface Flow {
  readonly writer: Writer
  readonly tables: WordTable[]
  /** Text boxes met in the open paragraph or table; they are written behind it. */
  readonly boxes: Writer[]
}

const newFlow = (): Flow => ({ writer: new Writer(), tables: [], boxes: [] })

const placeBoxes = ({ writer, boxes }: Flow): void => {
  for (const box of boxes.splice(0)) writer.adopt(box)
}

export class Layout {
  private readonly main = newFlow()
  /** The open text boxes, innermost last; null for one that is a part of the cell it stands in. */
  private readonly boxes: (Flow | null)[] = []
  private flow = this.main
  /** Above zero inside what does not show: rows deleted, cells covered by others. */
  private omitted = 0

  private get table(): WordTable | undefined {
    const { tables } = this.flow
    return tables[tables.length - 1]
  }

  /** The open cell, whose properties are to be filled in. */
  get openedCell(): OpenCell | null {
    return this.table?.cell ?? null
  }

  /** Whether the text that comes belongs to a table cell. */
  get isInCell(): boolean {
    const { openedCell } = this
    return openedCell !== null && !openedCell.isLayout
  }

  /** Whether a figure in a table cell stands right before what comes. */
  get isBehindFigure(): boolean {
    return this.isInCell && this.flow.writer.endsInDigit()
  }

  /** Whether nothing stands yet in the table cell that the text that comes belongs to. */
  get isInEmptyCell(): boolean {
    return this.isInCell && this.flow.writer.isAtStart()
  }

  /** Something may be lost here, or be read for what it is not. */
  flaw(): void {
    if (this.omitted === 0) this.flow.writer.flaw()
  }

  /** The cell shows something else than its text. */
  unclear(): void {
    if (this.omitted === 0) this.flow.writer.unclear()
  }

  /** The paragraph that ends begins with a number of its own: alone in a cell it is what the cell shows. */
  number(): void {
    if (this.isInEmptyCell) this.object()
    else if (this.isBehindFigure) this.unclear()
  }

  write(text: string): void {
    this.put(text, false)
  }

  /** A tab sets cells apart in running text, and is a mere space in a table cell. */
  tab(): void {
    this.put('\t', !this.isInCell)
  }

  private put(text: string, keepLines: boolean): void {
    if (this.omitted === 0) this.flow.writer.text(text, 0, text.length, keepLines)
  }

  picture(): void {
    if (this.omitted === 0) this.flow.writer.picture()
  }

  /** Something that is seen and no text. */
  object(): void {
    if (this.omitted === 0) this.flow.writer.object()
  }

  breakLine(): void {
    if (this.isInCell) this.flow.writer.lineInCell()
    else this.flow.writer.endLine()
  }

  endParagraph(): void {
    this.breakLine()
    if (this.flow.tables.length === 0) placeBoxes(this.flow)
  }

  openTable(): void {
    if (this.openedCell) this.openedCell.isLayout = true
    this.flow.writer.endLine()
    this.flow.tables.push(new WordTable())
  }

  endTable(): void {
    this.flow.tables.pop()
    this.flow.writer.endLine()
    if (this.flow.tables.length === 0) placeBoxes(this.flow)
  }

  startRow(): void {
    this.table?.startRow()
  }

  /** Leaves columns of the grid free before the first cell of the row. */
  skipColumns(columns: number): void {
    this.table?.skip(columns)
  }

  /** The open row is deleted or hidden. */
  omitRow(): void {
    if (!this.table || this.table.isRowOut) return
    this.table.isRowOut = true
    this.omitted++
  }

  endRow(): void {
    this.flow.writer.endLine()
    if (!this.table?.isRowOut) return
    this.table.isRowOut = false
    this.omitted--
  }

  openCell(): void {
    this.table?.openCell()
  }

  /** The properties of the open cell are complete. */
  settleCell(): void {
    const cell = this.openedCell
    if (!cell || cell.isCovered) return
    this.table?.settle(cell)
    if (cell.isCovered) this.omitted++
  }

  endCell(): void {
    const cell = this.openedCell
    if (!cell || !this.table) return
    if (cell.isCovered) this.omitted--
    const grid = this.table.closeCell(cell)
    if (grid && this.omitted === 0) this.flow.writer.endCell(grid, cell.isLayout)
  }

  openBox(): void {
    if (this.isInCell) {
      this.breakLine()
      this.boxes.push(null)
    } else {
      this.boxes.push(this.flow)
      this.flow = newFlow()
    }
  }

  endBox(): void {
    const around = this.boxes.pop()
    if (!around) this.breakLine()
    else {
      this.flow.writer.endLine()
      placeBoxes(this.flow)
      around.boxes.push(this.flow.writer)
      this.flow = around
    }
  }

  /** All that was written. */
  end(): Writer {
    this.main.writer.endLine()
    placeBoxes(this.main)
    return this.main.writer
  }
}
