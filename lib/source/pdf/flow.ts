/** Blocks of all pages → text and pieces: rows of cells, and lines of running text joined into paragraphs. */
import { Writer } from '../writer'
import type { AlignedCell } from './aligned'
import type { Block, PageBlocks, TableCell } from './blocks'
import type { Line } from './lines'
import { atWrap, COLUMN_GAP, lineText } from './spacing'

/** Parts of the font's height: what a full line may leave at its end, an indent, room between lines, change of size. */
const LINE_END = 1.6
const INDENT = 0.8
const LEADING = 1.4
const SIZE_CHANGE = 0.1

interface Margins {
  readonly left: number
  readonly right: number
}

/** Where text begins and ends on pages of one width: the outermost lines and tables. */
const marginsOf = (pages: readonly PageBlocks[]): Map<number, Margins> => {
  const margins = new Map<number, Margins>()
  for (const { width, blocks } of pages)
    for (const block of blocks) {
      if (block.kind === 'picture') continue
      const { left, right } = block.kind === 'line' ? block.line : block.kind === 'rows' ? block : block.lattice
      const known = margins.get(Math.round(width))
      margins.set(Math.round(width), {
        left: Math.min(known?.left ?? left, left),
        right: Math.max(known?.right ?? right, right),
      })
    }
  return margins
}

class Paragraphs {
  private text = ''
  private last: Line | null = null
  private isFull = false
  /** Whether a page break stands between the last line and the next. */
  private isBroken = false

  constructor(private readonly writer: Writer) {}

  line(line: Line, { left, right }: Margins): void {
    const text = lineText(line, COLUMN_GAP)
    if (this.last && this.goesOn(this.last, line, left) && !text.includes('\t'))
      this.text += atWrap(this.text, text) + text
    else {
      this.end()
      this.text = text
    }
    this.last = line
    this.isFull = !text.includes('\t') && line.right >= right - LINE_END * line.size
    this.isBroken = false
  }

  private goesOn(last: Line, next: Line, left: number): boolean {
    if (!this.isFull || next.left > left + INDENT * next.size) return false
    if (Math.abs(last.size - next.size) > SIZE_CHANGE * last.size) return false
    return this.isBroken || next.top - last.bottom < LEADING * last.size
  }

  breakPage(): void {
    this.isBroken = true
  }

  end(): void {
    if (this.text !== '') {
      this.writer.text(this.text, 0, this.text.length, true)
      this.writer.endLine()
    }
    this.text = ''
    this.last = null
  }
}

const writeRow = (writer: Writer, row: readonly AlignedCell[], isDrawn: boolean): void => {
  for (const { text, column, columns } of row) {
    writer.text(text, 0, text.length, false)
    writer.endCell({ column, span: columns, ...(!isDrawn && { isGuessed: true }) }, false)
  }
  writer.endLine()
}

const writeTable = (writer: Writer, cells: readonly TableCell[]): void => {
  const rows = new Map<number, TableCell[]>()
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  for (const [, row] of [...rows].sort(([a], [b]) => a - b))
    writeRow(
      writer,
      row.sort((a, b) => a.column - b.column),
      true,
    )
}

/** Writes the pages down in reading order. */
export const written = (pages: readonly PageBlocks[]): Writer => {
  const writer = new Writer()
  const margins = marginsOf(pages)
  const paragraphs = new Paragraphs(writer)
  const write = (block: Block, margin: Margins) => {
    if (block.kind === 'line') return paragraphs.line(block.line, margin)
    paragraphs.end()
    if (block.kind === 'picture') writer.picture()
    else if (block.kind === 'rows') for (const row of block.rows) writeRow(writer, row, false)
    else writeTable(writer, block.cells)
  }
  for (const { width, blocks } of pages) {
    const margin = margins.get(Math.round(width)) ?? { left: 0, right: width }
    for (const block of blocks) write(block, margin)
    paragraphs.breakPage()
  }
  paragraphs.end()
  return writer
}
