/** HTML → Document, in one pass over the tokens: no tree is built. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { BlankBoxes } from './blank-boxes'
import type { Document, Grid } from './document'
import { TableGrid } from './grid'
import { isNoteLink } from './notes'
import { OneCellTables } from './one-cell-tables'
import { Opening } from './opening'
import { Refusal } from './refusal'
import { CRAMPED, FAINT, GONE, OTHERWISE, OWN_LINE, SHOWN, STRUCK_OUT, TINY, VEILED } from './style'
import { type Tag, tagAt, tagOf } from './tags'
import { holdsFigure, setsSize } from './tiny'
import { Titles } from './titles'
import { isHidden, isRaised, isUnseen, type Leniency } from './unseen'
import { Writer } from './writer'

/** More is an attack or no report: the deepest pages met have 12 levels. */
const MAX_DEPTH = 100

const STYLE = 'style'
const SCRIPT = 'script'

/** Elements of word processors and of editors' own making: o:p, st1:date, my-box. */
const FOREIGN = /[:-]/

/** Fields that hold what was typed in; others are buttons, ticks, or not shown. */
const FILLED_IN = /^(?:text|number|tel|)$/i
const BUTTONS = /^(?:button|submit|reset)$/i

const GLOSS = /^r(?:t|p|tc)$/

const isTablePart = (name: string): boolean => name === 'td' || name === 'th' || name === 'tr' || name === 'table'

interface OpenTable {
  readonly grid: TableGrid
  /** The cell that is open, null between cells. */
  cell: Grid | null
  /** Whether the open cell held a table: then it is layout, and its own blanks are no cells. */
  isLayout: boolean
  /** Whether it is set too small to be read, and whether the open row is. */
  readonly isTiny: boolean
  isRowTiny: boolean
}

class Reader extends Opening implements TokenizerCallbacks {
  private readonly writer = new Writer()
  private readonly tables: OpenTable[] = []
  private readonly boxes: BlankBoxes
  private tag: Tag = tagOf('')
  private tagStart = 0
  private nameEnd = 0
  private style = ''
  /** The element whose content is left out, and how many of its name are open inside it. */
  private skipped = ''
  private skipDepth = 0
  private skipStart = 0
  private readonly titles = new Titles()
  private preDepth = 0
  /** What is left out is veiled, and may be shown once the page's scripts have run. */
  private isVeiled = false
  private openedTables = 0
  private veiledTables = 0
  /** Elements within a line that were opened since the cell began, and not closed. */
  private openInline = 0
  /** Those of them that are set on lines of their own, each by how many were open with it. */
  private readonly ownLines: number[] = []
  /** Tables of one cell are part of the cell that they stand in, up to here. */
  private readonly oneCellTables: OneCellTables
  private flatUntil = 0
  private isNumberedList = false
  /** Whether a character reference that is not whole stands in the open cell. */
  private hasTornReference = false

  constructor(
    source: string,
    private readonly leniency: Leniency,
  ) {
    super(source)
    this.boxes = new BlankBoxes(source)
    this.oneCellTables = new OneCellTables(source)
  }

  onopentagname(start: number, end: number): void {
    this.tag = tagAt(this.source, start, end)
    this.tagStart = start
    this.nameEnd = end
    this.clear()
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
    if (this.classes.kinds?.has(tag.name)) this.look |= OTHERWISE
    if (tag.isVoid) this.openVoid(tag)
    else {
      const { look } = this
      const mayBeLeftOut = look !== SHOWN || tag.isWatched || tag.isBesideText
      const isLeftOut = mayBeLeftOut && this.isLeftOut(tag, look, end)
      // Where end tags are lost, nobody knows how far what is hidden goes.
      if (isLeftOut && this.leniency === 'all') this.writer.flaw()
      if (tag.isNeverText || (isLeftOut && this.leniency !== 'all')) this.skip(tag, end)
      else this.open(tag, end)
      if (mayBeLeftOut && !isLeftOut) this.mark(tag, look, end)
    }
    if (tag.name !== 'div' || this.skipped !== '') this.boxes.breaks()
    else if (this.boxes.opens(this.tagStart, end) && this.tables.length === 0) {
      this.writer.blankCell()
      // What fills up a merged label, or a figure's blank: nobody knows.
      this.writer.flaw()
    }
  }

  private isLeftOut(tag: Tag, look: number, end: number): boolean {
    // A field of a form that was filled in is read within a table, as `input` is.
    if (tag.isBesideText && (!tag.isField || this.tables.length === 0)) return true
    return isUnseen(tag, look, this.leniency) || this.isNote(tag, look, end)
  }

  /** Whether what comes is no part of a cell's figure: raised behind it, the number of a note, or how it is read. */
  private isNote(tag: Tag, look: number, end: number): boolean {
    if (!this.isInCell) return false
    if (tag.isGloss) return true
    if (!this.writer.endsInDigit()) return false
    return isRaised(tag, look) || (tag.name === 'a' && isNoteLink(this.source, this.nameEnd, end))
  }

  /** Doubts about a cell that follow from the look of what is in it. */
  private mark(tag: Tag, look: number, end: number): void {
    if (!this.isInCell) return
    // Raised and alone in its cell, a number may be a note or the figure.
    if (isRaised(tag, look) && this.writer.isAtStart()) this.writer.flaw()
    const isFaint = (look & FAINT) !== 0 && tag.isInline
    if ((look & OTHERWISE) !== 0 || isFaint || tag.name === 'bdo') this.writer.unclear()
    if ((look & TINY) !== 0) this.shrink(end)
  }

  /** A figure that nobody can read may be none of the cell's; some browsers show it larger. */
  private shrink(end: number): void {
    if (holdsFigure(this.source, end + 1)) this.writer.unclear()
  }

  private get isInCell(): boolean {
    return Boolean(this.tables[this.tables.length - 1]?.cell)
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
    else if (name === 'embed') this.writer.object()
    else if (name === 'meta') this.titles.meta(this.metaName, this.metaContent.trim())
  }

  /** A field of a form that was filled in within a table. */
  private input(): void {
    const { inputValue, inputType, look } = this
    if (inputValue === '' || this.tables.length === 0 || isHidden(look, this.leniency)) return
    if (FILLED_IN.test(inputType)) this.writer.text(inputValue, 0, inputValue.length, false)
    else if (BUTTONS.test(inputType)) this.writer.object()
  }

  private skip({ name, isObject }: Tag, end: number): void {
    const { look } = this
    // A hidden cell still ends the one before it.
    if (name === 'td' || name === 'th') {
      if (!this.isFlat(this.tagStart)) this.endCell()
    } else if ((isObject && look === SHOWN) || (name === SCRIPT && this.isInCell)) this.writer.object()
    this.skipped = name
    this.skipDepth = 0
    this.skipStart = end
    this.isVeiled = (look & (GONE | STRUCK_OUT)) === 0 && (look & (VEILED | CRAMPED)) !== 0
  }

  /** Whether the tag at `start` is one of a table that is part of the cell around it. */
  private isFlat(start: number): boolean {
    return start <= this.flatUntil
  }

  private open({ name, isBlock, isList }: Tag, end: number): void {
    const table = this.tables[this.tables.length - 1]
    if (name === 'td' || name === 'th') {
      if (!table || this.isFlat(this.tagStart)) return
      if (table.cell) this.endCell()
      else this.endLoose()
      table.cell = table.grid.place(this.columnSpan, this.rowSpan)
      this.openInline = 0
      if (this.ownLines.length > 0) this.ownLines.length = 0
      this.hasTornReference = false
      table.isLayout = false
      if ((table.isTiny || table.isRowTiny) && !setsSize(this.source, this.nameEnd, end)) this.shrink(end)
    } else if (name === 'tr') {
      if (this.isFlat(this.tagStart)) return
      this.endRow()
      table?.grid.startRow()
      if (table) table.isRowTiny = (this.look & TINY) !== 0
    } else if (name === 'table') this.openTable(table, end)
    else if (isBlock) {
      this.breakLine()
      if (name === 'pre') this.preDepth++
      else if (isList) this.list(name)
    } else if (name === 'title') this.titles.open()
    else {
      this.openInline++
      if ((this.look & OWN_LINE) !== 0) {
        this.breakLine()
        this.ownLines.push(this.openInline)
      }
    }
  }

  /** An item of a numbered list shows a number, whether anything else stands in it or not. */
  private list(name: string): void {
    if (name !== 'li') this.isNumberedList = name === 'ol'
    else if (this.isNumberedList) this.writer.object()
  }

  private closeInline(): void {
    const { ownLines } = this
    if (ownLines.length > 0 && ownLines[ownLines.length - 1] === this.openInline) {
      ownLines.pop()
      this.breakLine()
    }
    this.openInline--
  }

  private openTable(around: OpenTable | undefined, end: number): void {
    if (around?.cell && !around.isLayout && this.writer.isAtStart()) {
      this.flatUntil = this.oneCellTables.endOf(end)
      if (this.flatUntil > 0) return
    }
    if (around?.cell) around.isLayout = true
    this.openedTables++
    this.writer.endLine()
    if (this.tables.length >= MAX_DEPTH)
      throw new Refusal('too-large', `has tables nested deeper than ${MAX_DEPTH}; keep only the report's own page`)
    const isTiny = (this.look & TINY) !== 0
    this.tables.push({ grid: new TableGrid(), cell: null, isLayout: false, isTiny, isRowTiny: false })
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
      if (name === this.skipped && this.skipDepth-- === 0) this.endSkipped(name, start)
      // Glosses are closed by what they belong to.
      else if (name === 'ruby' && GLOSS.test(this.skipped)) this.skipped = ''
    } else if (this.flatUntil > 0 && isTablePart(name) && this.isFlat(start)) return
    else if (name === 'td' || name === 'th') this.endCell()
    else if (name === 'tr') this.endRow()
    else if (name === 'table') {
      this.endRow()
      this.tables.pop()
    } else if (isBlock) {
      this.breakLine()
      if (name === 'div' && this.boxes.closes(start, end) && this.tables.length === 0) this.writer.blankCell()
      if (name === 'pre' && this.preDepth > 0) this.preDepth--
    } else if (name === 'title') this.titles.close()
    else this.closeInline()
  }

  private endSkipped(name: string, start: number): void {
    this.skipped = ''
    // What a script writes where it stands is seen beside the cell's own text.
    if (name === SCRIPT && this.isInCell && this.source.slice(this.skipStart, start).includes('write'))
      this.writer.unclear()
    if (name !== STYLE) return
    this.classes.read(this.style)
    this.style = ''
  }

  ontext(start: number, end: number): void {
    if (this.skipped !== '') {
      if (this.skipped === STYLE) this.style += this.source.slice(start, end)
      return
    }
    const read = this.references.read(start, end, false)
    if (this.titles.isOpen) this.titles.text(read ?? this.source.slice(start, end))
    else if (read === null) this.writer.text(this.source, start, end, this.preDepth > 0)
    else {
      this.hasTornReference ||= this.references.isTorn
      this.writer.text(read, 0, read.length, this.preDepth > 0)
    }
  }

  ontextentity(): void {}
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
    const { title, siteName, publisher } = this.titles
    return {
      format: 'html',
      ...this.writer.drawn(),
      title,
      ...(siteName !== null && { siteName }),
      ...(publisher !== null && { publisher }),
    }
  }
}

const run = (source: string, leniency: Leniency): Reader => {
  const reader = new Reader(source, leniency)
  // Where it reads no references itself it goes through text and attributes faster.
  const tokenizer = new Tokenizer({ decodeEntities: false }, reader)
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
