/** HTML → Document, in one pass over the tokens: no tree is built. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { attributeAt } from './attributes'
import { BlankBoxes } from './blank-boxes'
import type { Document, Grid } from './document'
import { TableGrid } from './grid'
import { Refusal } from './refusal'
import { HiddenClasses } from './stylesheet'
import { GONE, hidingOf, hidingOfStyle, SHOWN, STRUCK_OUT, type Tag, tagAt, tagOf, VEILED } from './tags'
import { Writer } from './writer'

/** More is an attack or no report: the deepest pages met have 12 levels. */
const MAX_DEPTH = 100

/** Meta elements that carry the name of the site, and the title of the page's article. */
const SITE_META = /^(?:sitename|og:site_name)$/i
const TITLE_META = /^(?:articletitle|og:title|dc\.title|title)$/i

const CLASS = 'class'
const STYLE = 'style'

const SEMICOLON = 0x3b

/** Elements of word processors and of editors' own making: o:p, st1:date, my-box. */
const FOREIGN = /[:-]/

/** Fields that hold what was typed in; others are buttons, ticks, or not shown. */
const FILLED_IN = /^(?:text|number|tel|)$/i

/** What is read of the parts that do not show: nothing; what scripts may show; everything that is written for people. */
type Leniency = 'none' | 'veiled' | 'all'

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
  private readonly boxes: BlankBoxes
  private tag: Tag = tagOf('')
  private tagStart = 0
  private nameEnd = 0
  private attribute = ''
  private value = ''
  private columnSpan = ''
  private rowSpan = ''
  private hiding = SHOWN
  /** What the page's own style sheets hide. */
  private readonly hiddenClasses = new HiddenClasses()
  private style = ''
  private readonly styles: string[] = new Array(64).fill('')
  private readonly meanings = new Uint8Array(64)
  private inputType = ''
  private inputValue = ''
  private metaName = ''
  private metaContent = ''
  /** The element whose content is left out, and how many of its name are open inside it. */
  private skipped = ''
  private skipDepth = 0
  private titleParts: string[] | null = null
  private preDepth = 0
  /** What is left out is veiled, and may be shown once the page's scripts have run. */
  private isVeiled = false
  private openedTables = 0
  private veiledTables = 0
  /** Elements within a line that were opened since the cell began, and not closed. */
  private openInline = 0
  /** Whether a character reference that is not whole stands in the open cell. */
  private hasTornReference = false
  title: string | null = null
  articleTitle: string | null = null
  siteName: string | null = null

  constructor(
    private readonly source: string,
    private readonly leniency: Leniency,
  ) {
    this.boxes = new BlankBoxes(source)
  }

  onopentagname(start: number, end: number): void {
    this.tag = tagAt(this.source, start, end)
    this.tagStart = start
    this.nameEnd = end
    this.columnSpan = this.rowSpan = this.metaName = this.metaContent = this.inputType = this.inputValue = ''
    this.hiding = SHOWN
  }

  onattribname(start: number, end: number): void {
    this.attribute = attributeAt(this.source, start, end)
    this.value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute === CLASS)
      this.hiding = Math.max(this.hiding, this.hiddenClasses.hidingOf(this.source, start, end))
    else if (this.attribute !== '') this.value += this.source.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    if (this.attribute !== '') this.value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    const { attribute, value } = this
    if (attribute === '' || attribute === CLASS) return
    if (attribute === 'colspan') this.columnSpan = value
    else if (attribute === 'rowspan') this.rowSpan = value
    else if (attribute === 'content') this.metaContent = value
    else if (attribute === 'name' || attribute === 'property') this.metaName = value
    else if (attribute === 'type') this.inputType = value
    else if (attribute === 'value') this.inputValue = value
    else if (attribute === STYLE) this.hiding = Math.max(this.hiding, this.hidingOfStyle(value))
    else this.hiding = Math.max(this.hiding, hidingOf(attribute, value))
  }

  /** The cells of a table are mostly styled alike: what a style means is asked once. */
  private hidingOfStyle(style: string): number {
    const place = style.length & 63
    if (this.styles[place] === style) return this.meanings[place] ?? SHOWN
    this.styles[place] = style
    return (this.meanings[place] = hidingOfStyle(style))
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end)
  }

  onopentagend(end: number): void {
    const { tag } = this
    this.watch(tag, this.nameEnd, end)
    if (this.skipped !== '') {
      // A paragraph ends where the next block begins, also when its end tag was left out.
      if (this.skipped === 'p' && tag.isBlock) this.skipped = ''
      else {
        if (tag.name === this.skipped) this.skipDepth++
        if (this.isVeiled && tag.name === 'table') this.veiledTables++
        return
      }
    }
    const isLeftOut = !tag.isVoid && this.isLeftOut(tag)
    // Where end tags are lost, nobody knows how far what is hidden goes.
    if (isLeftOut && this.leniency === 'all') this.writer.flaw()
    // Raised and alone in its cell, a number may be a note or the figure.
    if (tag.name === 'sup' && !isLeftOut && this.isInEmptyCell()) this.writer.flaw()
    if (tag.isVoid) this.openVoid(tag)
    else if (tag.isNeverText || (isLeftOut && this.leniency !== 'all')) this.skip(tag)
    else this.open(tag)
    if (tag.name !== 'div' || this.skipped !== '') this.boxes.breaks()
    else if (this.boxes.opens(this.tagStart, end) && this.tables.length === 0) this.writer.blankCell()
  }

  private isLeftOut(tag: Tag): boolean {
    // A field of a form that was filled in is read within a table, as `input` is.
    if (tag.isBesideText) return !tag.isField || this.tables.length === 0
    if (tag.name === 'sup') return this.isBehindFigure()
    if (this.hiding === VEILED) return this.leniency === 'none'
    // A cell struck out is a cell still.
    return this.hiding === GONE || (this.hiding === STRUCK_OUT && tag.name !== 'td' && tag.name !== 'th')
  }

  private isInEmptyCell(): boolean {
    return Boolean(this.tables[this.tables.length - 1]?.cell) && this.writer.isAtStart()
  }

  /** Whether what comes stands behind text in a cell: raised, it is the number of a note. */
  private isBehindFigure(): boolean {
    const table = this.tables[this.tables.length - 1]
    return Boolean(table?.cell) && this.writer.endsInDigit()
  }

  /** A tag that runs on into the next one, or in a table one that does not exist, is a broken one, and hides what it was. */
  private watch({ name, isOdd, isTorn: isTornName }: Tag, start: number, end: number): void {
    const isTorn = isTornName || (start < end && this.holdsOpening(start, end))
    if (isTorn || (isOdd && this.tables.length > 0 && !FOREIGN.test(name))) this.writer.flaw()
  }

  private holdsOpening(start: number, end: number): boolean {
    const next = this.source.indexOf('<', start)
    return next >= 0 && next < end
  }

  private openVoid({ name }: Tag): void {
    if (name === 'br') this.breakLine()
    else if (name === 'img') {
      this.writer.picture()
      this.writer.object()
    } else if (name === 'input') this.input()
    else if (name === 'meta') this.meta(this.metaContent.trim())
  }

  private meta(content: string): void {
    if (content === '') return
    if (TITLE_META.test(this.metaName)) this.articleTitle ??= content
    else if (SITE_META.test(this.metaName)) this.siteName ??= content
  }

  /** A field of a form that was filled in within a table. */
  private input(): void {
    const { inputValue, inputType, tables } = this
    if (inputValue !== '' && tables.length > 0 && FILLED_IN.test(inputType))
      this.writer.text(inputValue, 0, inputValue.length, false)
  }

  private skip({ name, isObject }: Tag): void {
    // A hidden cell still ends the one before it.
    if (name === 'td' || name === 'th') this.endCell()
    else if (isObject && this.hiding === SHOWN) this.writer.object()
    this.skipped = name
    this.skipDepth = 0
    this.isVeiled = this.hiding === VEILED
  }

  private open({ name, isBlock }: Tag): void {
    const table = this.tables[this.tables.length - 1]
    if (name === 'td' || name === 'th') {
      if (!table) return
      if (table.cell) this.endCell()
      else this.endLoose()
      table.cell = table.grid.place(this.columnSpan, this.rowSpan)
      this.openInline = 0
      this.hasTornReference = false
      table.isLayout = false
    } else if (name === 'tr') {
      this.endRow()
      table?.grid.startRow()
    } else if (name === 'table') this.openTable(table)
    else if (isBlock) {
      this.breakLine()
      if (name === 'pre') this.preDepth++
    } else if (name === 'title') this.titleParts = []
    else this.openInline++
  }

  private openTable(around: OpenTable | undefined): void {
    if (around?.cell) around.isLayout = true
    this.openedTables++
    this.writer.endLine()
    if (this.tables.length >= MAX_DEPTH)
      throw new Refusal('too-large', `has tables nested deeper than ${MAX_DEPTH}; keep only the report's own page`)
    this.tables.push({ grid: new TableGrid(), cell: null, isLayout: false })
  }

  private breakLine(): void {
    const table = this.tables[this.tables.length - 1]
    if (table?.cell && !table.isLayout) this.writer.lineInCell()
    else this.writer.endLine()
  }

  private endCell(): void {
    const table = this.tables[this.tables.length - 1]
    if (!table?.cell) return
    // Where nothing stands in an element, not even its end, or white space is written by half, what was there is lost.
    if ((this.openInline > 0 || this.hasTornReference) && this.writer.isAtStart()) this.writer.flaw()
    this.writer.endCell(table.cell, table.isLayout)
    table.cell = null
  }

  /** What stands between two cells is in neither of them: the tags of its own are lost, or it is. */
  private endLoose(): void {
    if (this.writer.isAtStart()) return
    this.writer.flaw()
    this.writer.endLoose()
  }

  private endRow(): void {
    this.endCell()
    this.writer.endLine()
  }

  onclosetag(start: number, end: number): void {
    const tag = tagAt(this.source, start, end)
    const { name, isBlock } = tag
    this.watch(tag, end, end)
    if (this.skipped !== '') {
      if (name === this.skipped && this.skipDepth-- === 0) this.endSkipped(name)
    } else if (name === 'td' || name === 'th') this.endCell()
    else if (name === 'tr') this.endRow()
    else if (name === 'table') {
      this.endRow()
      this.tables.pop()
    } else if (isBlock) {
      this.breakLine()
      if (name === 'div' && this.boxes.closes(start, end) && this.tables.length === 0) this.writer.blankCell()
      if (name === 'pre' && this.preDepth > 0) this.preDepth--
    } else if (name === 'title') this.endTitle()
    else this.openInline--
  }

  private endSkipped(name: string): void {
    this.skipped = ''
    if (name !== STYLE) return
    this.hiddenClasses.read(this.style)
    this.style = ''
  }

  private endTitle(): void {
    this.title ??= this.titleParts?.join('').trim() || null
    this.titleParts = null
  }

  ontext(start: number, end: number): void {
    if (this.skipped !== '') {
      if (this.skipped === STYLE) this.style += this.source.slice(start, end)
      return
    }
    if (this.titleParts) this.titleParts.push(this.source.slice(start, end))
    else this.writer.text(this.source, start, end, this.preDepth > 0)
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.skipped !== '') return
    if (this.source.charCodeAt(end - 1) !== SEMICOLON) this.hasTornReference = true
    const text = String.fromCodePoint(codepoint)
    if (this.titleParts) this.titleParts.push(text)
    else this.writer.text(text, 0, text.length, this.preDepth > 0)
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    const table = this.tables[this.tables.length - 1]
    // A cell in which the page ends is no blank: what stood in it is cut off.
    if (table && this.writer.isAtStart()) table.cell = null
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

  /** Whether the only tables are those that scripts would show. */
  get isVeiledWhole(): boolean {
    return this.openedTables === 0 && this.veiledTables > 0
  }

  document(): Document {
    const title = this.articleTitle ?? this.title
    const { pieces, pictures, flaws } = this.writer
    return {
      format: 'html',
      text: this.writer.done(),
      pieces,
      pictures,
      ...(flaws.length > 0 && { flaws }),
      title,
      ...(this.siteName !== null && { siteName: this.siteName }),
    }
  }
}

const run = (source: string, leniency: Leniency): Reader => {
  const reader = new Reader(source, leniency)
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader)
  tokenizer.write(source)
  tokenizer.end()
  return reader
}

/**
 * The text and cells of an HTML page: what a reader sees. Hidden and navigation markup is left out, cells carry their
 * column with spans counted, nested and layout tables are read where they stand.
 * @throws Refusal where it is out of all proportion
 */
export const htmlDocument = (source: string): Document => {
  const first = run(source, 'none')
  // An end tag forgotten in a menu or a hidden part must not swallow the report.
  if (first.isCutShort) return run(source, 'all').document()
  return (first.isVeiledWhole ? run(source, 'veiled') : first).document()
}
