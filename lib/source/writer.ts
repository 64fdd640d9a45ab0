/** Text and pieces of an HTML page as they grow. */
import { cutLines, mayPart } from './cut'
import { type Document, type Grid, OBJECT, type Piece } from './document'
import { withoutPads } from './pads'
import { limitPieces, limitText } from './size'

const CELL_GAP = ' | '
const WORDS = /\p{Script=Han}/u

export class Writer {
  private written = ''
  private length = 0
  /** Whether the last thing written is the end of a line. */
  private isLineEnded = false
  private run = ''
  private isSpaced = false
  /** Whether something that is no text has been met since the last cell or line ended. */
  private holdsObject = false
  /** Whether the figure of the open cell is not what its text says. */
  private isUnclear = false
  readonly pieces: Piece[] = []
  readonly pictures: number[] = []
  readonly flaws: number[] = []

  /** A stretch of text with runs of white space made one space; line feeds and tabs are kept only where `keepLines`. */
  text(source: string, start: number, end: number, keepLines: boolean): void {
    let from = start
    for (let i = start; i < end; i++) {
      const code = source.charCodeAt(i)
      if (code > 32 && code !== 0xa0) continue
      if (i > from) this.append(source.slice(from, i))
      if (keepLines && (code === 10 || code === 9)) this.append(code === 10 ? '\n' : '\t')
      else this.isSpaced = true
      from = i + 1
    }
    if (from < end) this.append(source.slice(from, end))
  }

  private append(text: string): void {
    this.run = this.isSpaced && this.run !== '' ? `${this.run} ${text}` : this.run + text
    this.isSpaced = false
  }

  /** Whether a figure stands right before what comes. */
  endsInDigit(): boolean {
    const code = this.run.charCodeAt(this.run.length - 1)
    return code >= 48 && code <= 57
  }

  /** Whether nothing has been written since the last cell or line ended. */
  isAtStart(): boolean {
    return this.run === ''
  }

  lineInCell(): void {
    if (this.run !== '' && !this.run.endsWith('\n')) this.append('\n')
  }

  picture(): void {
    this.pictures.push(this.length + this.run.length)
  }

  /** Something stands here that people see and that is no text: a picture, a drawing, a list to choose from. */
  object(): void {
    this.holdsObject = true
  }

  /** The cell that is open shows something else than the text that is written: where it is no label, it cannot be read. */
  unclear(): void {
    this.isUnclear = true
  }

  /** The markup is broken here. */
  flaw(): void {
    this.flaws.push(this.length + this.run.length)
  }

  private take(): string {
    const text = this.run.trim()
    this.run = ''
    this.isSpaced = false
    return text
  }

  private write(text: string): void {
    this.written += text
    this.length += text.length
    this.isLineEnded = text === '\n'
    limitText(this.length)
    limitPieces(this.pieces.length)
  }

  /** Ends a table cell; an empty one is kept unless it is mere layout. */
  endCell(grid: Grid, isLayout: boolean): void {
    const text = this.take()
    const isObject = text === '' && this.holdsObject && !isLayout
    this.holdsObject = false
    if (this.isUnclear) this.endUnclear(text, grid, isLayout)
    else if (text !== '' || !isLayout) this.cell(isObject ? OBJECT : text, grid)
  }

  private endUnclear(text: string, grid: Grid, isLayout: boolean): void {
    this.isUnclear = false
    if (isLayout && text === '') return
    this.cell(isLayout || WORDS.test(text) ? text : text + OBJECT, grid)
  }

  /** Ends what stands between two cells of a row, in no column. */
  endLoose(): void {
    this.cell(this.take())
  }

  private cell(text: string, grid?: Grid): void {
    if (this.length > 0 && !this.endsLine()) this.write(CELL_GAP)
    const start = this.length
    this.write(text)
    this.pieces.push({ kind: 'cell', start, end: this.length, grid })
  }

  /** An empty cell on a line of its own. */
  blankCell(): void {
    this.endLine()
    limitPieces(this.pieces.length)
    this.pieces.push({ kind: 'cell', start: this.length, end: this.length }, { kind: 'break' })
  }

  /** Ends a line of running text, whose own bars and tabs may set cells apart. */
  endLine(): void {
    this.holdsObject = this.isUnclear = false
    if (this.run === '' && this.endsLine()) return
    const text = this.take()
    if (text !== '') {
      if (mayPart(text)) {
        const found: Piece[] = []
        cutLines(text, found)
        for (const piece of found) this.pieces.push(moved(piece, this.length))
      } else this.pieces.push({ kind: 'cell', start: this.length, end: this.length + text.length })
      this.write(text)
    }
    if (this.length > 0 && !this.endsLine()) {
      this.write('\n')
      if (this.pieces[this.pieces.length - 1]?.kind === 'cell') this.pieces.push({ kind: 'break' })
    }
  }

  private endsLine(): boolean {
    return this.isLineEnded
  }

  /** Adds what another has written, on lines of its own. */
  adopt(other: Writer): void {
    this.endLine()
    other.endLine()
    for (const piece of other.pieces) this.pieces.push(moved(piece, this.length))
    for (const picture of other.pictures) this.pictures.push(this.length + picture)
    for (const flaw of other.flaws) this.flaws.push(this.length + flaw)
    if (other.length === 0) return
    this.write(other.written)
    this.isLineEnded = other.isLineEnded
  }

  done(): string {
    return this.written
  }

  /** What was written, as a document with drawn tables has it. */
  drawn(): Pick<Document, 'text' | 'pieces' | 'pictures' | 'flaws'> {
    const { written: text, pieces, pictures, flaws } = this
    return { text, pieces: withoutPads(text, pieces), pictures, ...(flaws.length > 0 && { flaws }) }
  }
}

const moved = (piece: Piece, by: number): Piece =>
  piece.kind === 'cell' ? { kind: 'cell', start: piece.start + by, end: piece.end + by, grid: piece.grid } : piece
