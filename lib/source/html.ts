/** HTML → Document, in one pass over the tokens: no tree is built. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { cutLines } from './cut'
import type { Document, Grid, ParseFailure, Piece } from './document'
import { TableGrid } from './grid'
import { BLOCKS, hides, NAVIGATION, NOT_TEXT, VOID } from './tags'

/** More of either is an attack or no report: the largest reports met have some 2,000 cells, 12 levels deep. */
const MAX_CELLS = 200_000
const MAX_DEPTH = 100

/** Meta elements that carry the title of the page's article. */
const TITLE_META = /^(?:articletitle|og:title|dc\.title|title)$/i

interface OpenTable {
  readonly grid: TableGrid
  /** The cell that is open, null between cells. */
  cell: Grid | null
  /** Whether the open cell held a table: then it is layout, and its own blanks are no cells. */
  isLayout: boolean
}

const CELL_GAP = ' | '

/** Text and pieces as they grow. */
class Writer {
  private readonly parts: string[] = []
  private length = 0
  private run: string[] = []
  private runLength = 0
  private isSpaced = false
  cells = 0
  readonly pieces: Piece[] = []

  /** Text with runs of white space made one space; line feeds are kept only where `keepLines`. */
  text(source: string, keepLines: boolean): void {
    let start = 0
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i)
      if (code !== 32 && (code > 13 || code < 9) && code !== 0xa0) continue
      if (i > start) this.append(source.slice(start, i))
      if (keepLines && (code === 10 || code === 9)) this.append(code === 10 ? '\n' : '\t')
      else this.isSpaced = true
      start = i + 1
    }
    if (start < source.length) this.append(start === 0 ? source : source.slice(start))
  }

  private append(text: string): void {
    if (this.isSpaced && this.runLength > 0) {
      this.run.push(' ')
      this.runLength++
    }
    this.isSpaced = false
    this.run.push(text)
    this.runLength += text.length
  }

  lineInCell(): void {
    if (this.runLength > 0) this.append('\n')
  }

  private take(): string {
    const text = this.run.join('').trim()
    this.run = []
    this.runLength = 0
    this.isSpaced = false
    return text
  }

  private write(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  /** Ends a table cell; an empty one is kept unless it is mere layout. */
  endCell(grid: Grid, isLayout: boolean): void {
    const text = this.take()
    if (text === '' && isLayout) return
    this.cells++
    if (this.length > 0 && !this.endsLine()) this.write(CELL_GAP)
    const start = this.length
    this.write(text)
    this.pieces.push({ kind: 'cell', text, place: { start, end: this.length }, grid })
  }

  /** Ends a line of running text, whose own bars and tabs may set cells apart. */
  endLine(): void {
    const text = this.take()
    if (text !== '') {
      const found: Piece[] = []
      cutLines(text, 0, text.length, found)
      for (const piece of found) this.pieces.push(piece.kind === 'cell' ? moved(piece, this.length) : piece)
      this.cells += found.length
      this.write(text)
    }
    if (this.length > 0 && !this.endsLine()) {
      this.write('\n')
      if (this.pieces[this.pieces.length - 1]?.kind === 'cell') this.pieces.push({ kind: 'break' })
    }
  }

  private endsLine(): boolean {
    return this.parts[this.parts.length - 1] === '\n'
  }

  done(): string {
    return this.parts.join('')
  }
}

const moved = (piece: Piece & { kind: 'cell' }, by: number): Piece => ({
  ...piece,
  place: { start: piece.place.start + by, end: piece.place.end + by },
})

class Reader implements TokenizerCallbacks {
  private readonly writer = new Writer()
  private readonly tables: OpenTable[] = []
  private tag = ''
  private attribute = ''
  private value = ''
  private columnSpan = ''
  private rowSpan = ''
  private isHidden = false
  private metaName = ''
  private metaContent = ''
  /** The element whose content is left out, and how many of its name are open inside it. */
  private skipped = ''
  private skipDepth = 0
  private titleParts: string[] | null = null
  private preDepth = 0
  title: string | null = null
  articleTitle: string | null = null
  isTooLarge = false

  constructor(
    private readonly source: string,
    private readonly keepsNavigation: boolean,
  ) {}

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end).toLowerCase()
    this.columnSpan = this.rowSpan = this.metaName = this.metaContent = ''
    this.isHidden = false
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, end).toLowerCase()
    this.value = ''
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    const { attribute, value } = this
    if (attribute === 'colspan') this.columnSpan = value
    else if (attribute === 'rowspan') this.rowSpan = value
    else if (hides(attribute, value)) this.isHidden = true
    else if (this.tag === 'meta') {
      if (attribute === 'name' || attribute === 'property') this.metaName = value
      else if (attribute === 'content') this.metaContent = value
    }
  }

  onselfclosingtag(): void {
    this.onopentagend()
  }

  onopentagend(): void {
    const { tag } = this
    if (this.skipped !== '') {
      // A paragraph ends where the next block begins, also when its end tag was left out.
      if (this.skipped === 'p' && BLOCKS.has(tag)) this.skipped = ''
      else {
        if (tag === this.skipped) this.skipDepth++
        return
      }
    }
    if (VOID.has(tag)) this.openVoid()
    else if (NOT_TEXT.has(tag) || this.isHidden || (NAVIGATION.has(tag) && !this.keepsNavigation)) this.skip(tag)
    else if (tag === 'title' || tag === 'head') this.titleParts = tag === 'title' ? [] : this.titleParts
    else this.open(tag)
  }

  private openVoid(): void {
    if (this.tag === 'br') this.breakLine()
    else if (this.tag === 'meta' && TITLE_META.test(this.metaName))
      this.articleTitle ??= this.metaContent.trim() || null
  }

  private skip(tag: string): void {
    // A hidden cell still ends the one before it.
    if (tag === 'td' || tag === 'th') this.endCell()
    this.skipped = tag
    this.skipDepth = 0
  }

  private open(tag: string): void {
    const table = this.tables[this.tables.length - 1]
    if (tag === 'td' || tag === 'th') {
      if (!table) return
      this.endCell()
      table.cell = table.grid.place(this.columnSpan, this.rowSpan)
      table.isLayout = false
      if (this.writer.cells > MAX_CELLS) this.isTooLarge = true
    } else if (tag === 'tr') {
      this.endRow()
      table?.grid.startRow()
    } else if (tag === 'table') this.openTable(table)
    else if (BLOCKS.has(tag)) {
      this.breakLine()
      if (tag === 'pre') this.preDepth++
    }
  }

  private openTable(around: OpenTable | undefined): void {
    if (around?.cell) around.isLayout = true
    this.writer.endLine()
    if (this.tables.length >= MAX_DEPTH) this.isTooLarge = true
    else this.tables.push({ grid: new TableGrid(), cell: null, isLayout: false })
  }

  private breakLine(): void {
    const table = this.tables[this.tables.length - 1]
    if (table?.cell && !table.isLayout) this.writer.lineInCell()
    else this.writer.endLine()
  }

  private endCell(): void {
    const table = this.tables[this.tables.length - 1]
    if (!table?.cell) return
    this.writer.endCell(table.cell, table.isLayout)
    table.cell = null
  }

  private endRow(): void {
    this.endCell()
    this.writer.endLine()
  }

  onclosetag(start: number, end: number): void {
    const tag = this.source.slice(start, end).toLowerCase()
    if (this.skipped !== '') {
      if (tag === this.skipped && this.skipDepth-- === 0) this.skipped = ''
      return
    }
    if (tag === 'td' || tag === 'th') this.endCell()
    else if (tag === 'tr') this.endRow()
    else if (tag === 'table') {
      this.endRow()
      this.tables.pop()
    } else if (tag === 'title') this.endTitle()
    else if (tag === 'p' || BLOCKS.has(tag)) {
      this.breakLine()
      if (tag === 'pre' && this.preDepth > 0) this.preDepth--
    }
  }

  private endTitle(): void {
    this.title ??= this.titleParts?.join('').trim() || null
    this.titleParts = null
  }

  ontext(start: number, end: number): void {
    if (this.skipped === '') this.take(this.source.slice(start, end))
  }

  ontextentity(codepoint: number): void {
    if (this.skipped === '') this.take(String.fromCodePoint(codepoint))
  }

  private take(text: string): void {
    if (this.titleParts) this.titleParts.push(text)
    else this.writer.text(text, this.preDepth > 0)
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    while (this.tables.length > 0) {
      this.endRow()
      this.tables.pop()
    }
    this.writer.endLine()
  }

  /** Whether something opened and left out was never closed, so that the rest of the page went with it. */
  get isCutShort(): boolean {
    return this.skipped !== ''
  }

  document(): Document {
    const title = this.articleTitle ?? this.title
    return { format: 'html', text: this.writer.done(), pieces: this.writer.pieces, title }
  }
}

const run = (source: string, keepsNavigation: boolean): Reader => {
  const reader = new Reader(source, keepsNavigation)
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader)
  tokenizer.write(source)
  tokenizer.end()
  return reader
}

/**
 * The text and cells of an HTML page: what a reader sees. Hidden and navigation markup is left out, cells carry their
 * column with spans counted, nested and layout tables are read where they stand.
 */
export const htmlDocument = (source: string, name: string): Document | ParseFailure => {
  const first = run(source, false)
  // An end tag forgotten in a menu must not swallow the report.
  const reader = first.isCutShort ? run(source, true) : first
  if (reader.isTooLarge)
    return {
      code: 'too-large',
      message: `${name} has more than ${MAX_CELLS} table cells or tables nested deeper than ${MAX_DEPTH}; keep only the report's own page`,
    }
  return reader.document()
}
