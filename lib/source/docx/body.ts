/** The body of a Word document → text and cells, in one pass over its elements. */
import type { Document } from '../document'
import { Refusal } from '../refusal'
import { Fields } from './fields'
import { type Format, isGround, isOn, together, withProperty } from './formats'
import { Layout } from './layout'
import { Styles } from './styles'
import { count } from './table'
import { type Attributes, attribute, type XmlHandler } from './xml'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Not part of the text as it is read: deletions, field codes, the glosses of ruby text, formats. */
const LEFT_OUT = set('del moveFrom delText instrText delInstrText rt sectPr tblPr tblGrid tblPrEx sdtEndPr rubyPr')

/** Elements whose children are properties. */
const PROPERTIES = set('rPr pPr tcPr trPr sdtPr')

/** What holds pictures, drawings, objects of other programs; and text boxes, whose text is read. */
const OBJECTS = set('drawing pict object')

/** What stands for a picture, a chart, a diagram. */
const PICTURES = set('pic imagedata chart relIds')

/** Word 2003 writes them in small letters. */
const MERGE_DOWN = /^v[Mm]erge$/
const MERGE_ACROSS = /^h[Mm]erge$/

/** Set above or below the line of a formula: powers and indices; and what makes another number of it. */
const POWERS = set('sup sub')
const OTHER_NUMBERS = set('den deg lim')

/** Half points by which a run stands above or below the one before it to be the number of a note. */
const LEAST_RISE = 4

const mergeOf = (attributes: Attributes): 'restart' | 'continue' =>
  attribute(attributes, 'val') === 'restart' ? 'restart' : 'continue'

export class Body implements XmlHandler {
  private readonly layout = new Layout()
  /** For each open run whether it is hidden, for each open control whether it shows a mere prompt. */
  private readonly runs: boolean[] = []
  private readonly controls: boolean[] = []
  /** For each open set of alternatives whether one is taken. */
  private readonly alternatives: boolean[] = []
  /** Above zero inside hidden runs and prompts. */
  private hidden = 0
  private properties: string | null = null
  /** What the open paragraphs say, a text box's inside its own; and what the properties that are open say. */
  private readonly paragraphs: (Format | null)[] = []
  private styled: Format | null = null
  private own: Format | null = null
  /** Whether the open run has said nothing of itself yet. */
  private isUnset = false
  /** How far above the line the text before stands. */
  private position = 0
  private readonly fields = new Fields()
  /** Open elements inside one that is left out, itself counted. */
  private skipped = 0
  private bodies = 0
  private isRead = false
  private isText = false
  /** Whether files of another format belong into the text. */
  hasChunks = false

  constructor(private readonly styles = new Styles()) {}

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) this.skipped++
    else if (name === 'body') this.bodies++
    else if (this.bodies === 0) return
    else if (this.properties !== null) this.property(name, attributes)
    else if (PROPERTIES.has(name)) this.openProperties(name)
    else if (LEFT_OUT.has(name) || this.isOtherAlternative(name)) this.skipped = 1
    else this.content(name, attributes)
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped--
    else if (name === 'body') {
      this.bodies--
      this.isRead = true
    } else if (this.bodies === 0) return
    else if (this.properties === null) this.endContent(name)
    else if (this.properties === name) this.closeProperties(name)
  }

  private openProperties(name: string): void {
    this.properties = name
    this.styled = this.own = null
  }

  private closeProperties(name: string): void {
    this.properties = null
    if (name === 'tcPr') this.layout.settleCell()
    else if (name === 'rPr' || name === 'pPr') {
      const format = together(this.styled, this.own)
      if (!format) return
      if (name === 'rPr') this.set(together(this.paragraph, format))
      else if (this.paragraphs.length > 0) this.paragraphs[this.paragraphs.length - 1] = format
    }
  }

  private get paragraph(): Format | null {
    return this.paragraphs[this.paragraphs.length - 1] ?? null
  }

  /** A run is set so: whether its text is part of what is said. */
  private set(format: Format | null): void {
    const { layout } = this
    this.isUnset = false
    const { isHidden, isStruck, isTiny, isRaised, isWhite, isOnGround, position = 0 } = format ?? {}
    const isMoved = Math.abs(position - this.position) >= LEAST_RISE && layout.isBehindFigure
    if (isHidden || isStruck || isTiny || (isRaised && layout.isBehindFigure) || isMoved) this.hide(this.runs)
    else {
      this.show(this.runs)
      this.runs.push(false)
      this.position = position
      // Raised and alone in its cell, a number may be a note or the figure.
      if (isRaised && layout.isInEmptyCell) layout.flaw()
      if (isWhite && !isOnGround && layout.isInCell && !layout.openedCell?.isShaded) layout.unclear()
    }
    // Of the same size, it may also be a part of the figure.
    if (isMoved && !isRaised) layout.flaw()
  }

  text(text: string): void {
    if (this.isText && this.skipped === 0 && this.hidden === 0 && !this.fields.isUnseen) this.layout.write(text)
  }

  private isOtherAlternative(name: string): boolean {
    if (name !== 'Choice' && name !== 'Fallback') return false
    const isTaken = this.alternatives.pop() ?? false
    this.alternatives.push(true)
    return isTaken
  }

  private property(name: string, attributes: Attributes): void {
    const { properties, layout } = this
    // What the properties were before a tracked change.
    if (name.endsWith('PrChange')) this.skipped = 1
    else if (properties === 'rPr' || properties === 'pPr') {
      // That of the sign that ends a paragraph.
      if (name === 'rPr' || name === 'sectPr') this.skipped = 1
      else if (name === 'rStyle' || name === 'pStyle') this.styled = this.styles.formatOf(attribute(attributes, 'val'))
      else this.own = withProperty(this.own, name, attributes)
    } else if (properties === 'sdtPr') {
      if (name === 'showingPlcHdr' && isOn(attributes)) this.hide(this.controls)
    } else if (properties === 'trPr') {
      if (name === 'gridBefore') layout.skipColumns(count(attribute(attributes, 'val'), 0))
      else if (name === 'del' || (name === 'hidden' && isOn(attributes))) layout.omitRow()
    } else if (layout.openedCell) {
      if (name === 'gridSpan') layout.openedCell.span = count(attribute(attributes, 'val'), 1)
      else if (MERGE_DOWN.test(name)) layout.openedCell.down = mergeOf(attributes)
      else if (MERGE_ACROSS.test(name)) layout.openedCell.across = mergeOf(attributes)
      else if (name === 'shd') layout.openedCell.isShaded ||= isGround(attributes)
    }
  }

  private hide(states: boolean[]): void {
    if (states.pop() === false) this.hidden++
    states.push(true)
  }

  private show(states: boolean[]): void {
    if (states.pop()) this.hidden--
  }

  private content(name: string, attributes: Attributes): void {
    const { layout } = this
    if (name === 't') this.openText()
    else if (name === 'r') this.openRun()
    else if (name === 'p') this.paragraphs.push(null)
    else if (name === 'tbl') layout.openTable()
    else if (name === 'tr') layout.startRow()
    else if (name === 'tc') this.openCell()
    else if (name === 'sdt') this.controls.push(false)
    else if (name === 'AlternateContent') this.alternatives.push(false)
    else if (name === 'txbxContent') layout.openBox()
    else if (name === 'altChunk') this.hasChunks = true
    else if (name === 'fldChar') this.fields.mark(attribute(attributes, 'fldCharType'))
    else if (name === 'ddList') this.fields.openList()
    else if (name === 'listEntry' || name === 'result' || name === 'default')
      this.fields.list(name, attribute(attributes, 'val'))
    else if (layout.isInCell && (POWERS.has(name) || OTHER_NUMBERS.has(name))) this.skipFormula(name)
    else if (name === 'br' || name === 'cr') layout.breakLine()
    else if (this.hidden > 0 || this.fields.isUnseen) return
    else if (name === 'tab' || name === 'ptab') layout.tab()
    else if (name === 'noBreakHyphen') layout.write('-')
    else if (name === 'sym') this.symbol(attribute(attributes, 'char'))
    else if (OBJECTS.has(name)) layout.object()
    else if (PICTURES.has(name)) layout.picture()
  }

  private openRun(): void {
    this.runs.push(false)
    this.isUnset = this.paragraph !== null || this.position !== 0
  }

  /** The text of a run begins; where the run itself says nothing, its paragraph does. */
  private openText(): void {
    this.isText = true
    if (this.isUnset) this.set(this.paragraph)
  }

  private openCell(): void {
    this.position = 0
    this.layout.openCell()
  }

  private skipFormula(name: string): void {
    if (POWERS.has(name)) this.layout.flaw()
    else this.layout.unclear()
    this.skipped = 1
  }

  private endList(): void {
    const shown = this.fields.closeList()
    if (shown === null) this.layout.object()
    else if (this.hidden === 0) this.layout.write(shown)
  }

  private endParagraph(): void {
    const { layout } = this
    this.fields.endParagraph()
    if (this.paragraphs.pop()?.isNumbered) layout.number()
    layout.endParagraph()
  }

  private symbol(code: string | null): void {
    const character = symbol(code)
    if (character === null) this.layout.object()
    else this.layout.write(character)
  }

  private endContent(name: string): void {
    const { layout } = this
    if (name === 't') this.isText = false
    else if (name === 'r') this.show(this.runs)
    else if (name === 'p') this.endParagraph()
    else if (name === 'ddList') this.endList()
    else if (name === 'tc') layout.endCell()
    else if (name === 'tr') layout.endRow()
    else if (name === 'tbl') layout.endTable()
    else if (name === 'sdt') this.show(this.controls)
    else if (name === 'AlternateContent') this.alternatives.pop()
    else if (name === 'txbxContent') layout.endBox()
  }

  /** What was read. @throws Refusal where there was no body */
  document(title: string | null): Document {
    if (!this.isRead)
      throw new Refusal('unreadable', 'holds no text of a Word document; open it in Word or WPS and save it again')
    return { format: 'docx', ...this.layout.end().drawn(), title }
  }
}

const NO_TEXT = /[\p{Co}\p{Cs}\p{Cc}]/u

/** A character given by its number; null for those of a symbol font's own making, which only the font can tell. */
const symbol = (code: string | null): string | null => {
  const number = Number.parseInt(code ?? '', 16)
  if (!(number > 0 && number <= 0xffff)) return null
  const character = String.fromCharCode(number)
  return NO_TEXT.test(character) ? null : character
}
