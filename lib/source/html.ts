/** HTML → Document, in one pass over the tokens: no tree is built. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { Document, Grid, ParseFailure } from './document'
import { TableGrid } from './grid'
import { BLOCKS, hides, NAVIGATION, NEVER_TEXT, NOT_TEXT, VOID } from './tags'
import { Writer } from './writer'

/** More of either is an attack or no report: the largest reports met have some 2,000 cells, 12 levels deep. */
const MAX_CELLS = 200_000
const MAX_DEPTH = 100

/** Meta elements that carry the title of the page's article. */
const TITLE_META = /^(?:articletitle|og:title|dc\.title|title)$/i

/** The attributes that matter, in small letters and capitals; the many others are passed over unread. */
const ATTRIBUTES = new Map(
  ['colspan', 'rowspan', 'content', 'name', 'property', 'style', 'hidden', 'aria-hidden'].flatMap((name) => [
    [name, name],
    [name.toUpperCase(), name],
  ]),
)

interface OpenTable {
  readonly grid: TableGrid
  /** The cell that is open, null between cells. */
  cell: Grid | null
  /** Whether the open cell held a table: then it is layout, and its own blanks are no cells. */
  isLayout: boolean
}

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
    private readonly isLenient: boolean,
  ) {}

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end).toLowerCase()
    this.columnSpan = this.rowSpan = this.metaName = this.metaContent = ''
    this.isHidden = false
  }

  onattribname(start: number, end: number): void {
    const name = ATTRIBUTES.get(this.source.slice(start, end))
    this.attribute = name ?? ''
    if (name !== undefined) this.value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '') this.value += this.source.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    if (this.attribute !== '') this.value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    const { attribute, value } = this
    if (attribute === '') return
    if (attribute === 'colspan') this.columnSpan = value
    else if (attribute === 'rowspan') this.rowSpan = value
    else if (attribute === 'content') this.metaContent = value
    else if (attribute === 'name' || attribute === 'property') this.metaName = value
    else if (hides(attribute, value)) this.isHidden = true
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
    else if (this.isLeftOut(tag)) this.skip(tag)
    else if (tag === 'title' || tag === 'head') this.titleParts = tag === 'title' ? [] : this.titleParts
    else this.open(tag)
  }

  private isLeftOut(tag: string): boolean {
    if (NEVER_TEXT.has(tag)) return true
    return !this.isLenient && (NOT_TEXT.has(tag) || NAVIGATION.has(tag) || this.isHidden)
  }

  private openVoid(): void {
    if (this.tag === 'br') this.breakLine()
    else if (this.tag === 'img') this.writer.picture()
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
    if (this.skipped !== '') return
    if (this.titleParts) this.titleParts.push(this.source.slice(start, end))
    else this.writer.text(this.source, start, end, this.preDepth > 0)
  }

  ontextentity(codepoint: number): void {
    if (this.skipped !== '') return
    const text = String.fromCodePoint(codepoint)
    if (this.titleParts) this.titleParts.push(text)
    else this.writer.text(text, 0, text.length, this.preDepth > 0)
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
    const { pieces, pictures } = this.writer
    return { format: 'html', text: this.writer.done(), pieces, pictures, title }
  }
}

const run = (source: string, isLenient: boolean): Reader => {
  const reader = new Reader(source, isLenient)
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
  // An end tag forgotten in a menu or a hidden part must not swallow the report.
  const reader = first.isCutShort ? run(source, true) : first
  if (reader.isTooLarge)
    return {
      code: 'too-large',
      message: `${name} has more than ${MAX_CELLS} table cells or tables nested deeper than ${MAX_DEPTH}; keep only the report's own page`,
    }
  return reader.document()
}
