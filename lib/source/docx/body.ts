/** The body of a Word document → text and cells, in one pass over its elements. */
import type { Document } from '../document'
import { Refusal } from '../refusal'
import { Layout } from './layout'
import { count } from './table'
import { type Attributes, attribute, type XmlHandler } from './xml'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Not part of the text as it is read: deletions, field codes, the glosses of ruby text, formats. */
const LEFT_OUT = set('del moveFrom delText instrText delInstrText rt pPr sectPr tblPr tblGrid tblPrEx sdtEndPr rubyPr')

/** Elements whose children are properties. */
const PROPERTIES = set('rPr tcPr trPr sdtPr')

/** What holds pictures, drawings, objects of other programs; and text boxes, whose text is read. */
const OBJECTS = set('drawing pict object')

/** What stands for a picture, a chart, a diagram. */
const PICTURES = set('pic imagedata chart relIds')

/** Word 2003 writes them in small letters. */
const MERGE_DOWN = /^v[Mm]erge$/
const MERGE_ACROSS = /^h[Mm]erge$/

/** Formats of a run that is not part of what the text says: hidden, or struck out. */
const HIDING = set('vanish strike dstrike')

const OFF = /^(?:0|false|off|none)$/

const isOn = (attributes: Attributes): boolean => !OFF.test(attribute(attributes, 'val') ?? '')

/** Behind a figure in a table a raised run is the number of a note. */
const isRaised = (name: string, attributes: Attributes): boolean =>
  name === 'vertAlign' && attribute(attributes, 'val') === 'superscript'

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
  /** Open elements inside one that is left out, itself counted. */
  private skipped = 0
  private bodies = 0
  private isRead = false
  private isText = false
  /** Whether files of another format belong into the text. */
  hasChunks = false

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) this.skipped++
    else if (name === 'body') this.bodies++
    else if (this.bodies === 0) return
    else if (this.properties !== null) this.property(name, attributes)
    else if (PROPERTIES.has(name)) this.properties = name
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
    else if (this.properties === name) {
      this.properties = null
      if (name === 'tcPr') this.layout.settleCell()
    }
  }

  text(text: string): void {
    if (this.isText && this.skipped === 0 && this.hidden === 0) this.layout.write(text)
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
    else if (properties === 'rPr') {
      if (HIDING.has(name) ? isOn(attributes) : isRaised(name, attributes) && layout.isBehindFigure)
        this.hide(this.runs)
    } else if (properties === 'sdtPr') {
      if (name === 'showingPlcHdr' && isOn(attributes)) this.hide(this.controls)
    } else if (properties === 'trPr') {
      if (name === 'gridBefore') layout.skipColumns(count(attribute(attributes, 'val'), 0))
      else if (name === 'del' || (name === 'hidden' && isOn(attributes))) layout.omitRow()
    } else if (layout.openedCell) {
      if (name === 'gridSpan') layout.openedCell.span = count(attribute(attributes, 'val'), 1)
      else if (MERGE_DOWN.test(name)) layout.openedCell.down = mergeOf(attributes)
      else if (MERGE_ACROSS.test(name)) layout.openedCell.across = mergeOf(attributes)
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
    if (name === 't') this.isText = true
    else if (name === 'r') this.runs.push(false)
    else if (name === 'tbl') layout.openTable()
    else if (name === 'tr') layout.startRow()
    else if (name === 'tc') layout.openCell()
    else if (name === 'sdt') this.controls.push(false)
    else if (name === 'AlternateContent') this.alternatives.push(false)
    else if (name === 'txbxContent') layout.openBox()
    else if (name === 'altChunk') this.hasChunks = true
    else if (name === 'br' || name === 'cr') layout.breakLine()
    else if (this.hidden > 0) return
    else if (name === 'tab' || name === 'ptab') layout.tab()
    else if (name === 'noBreakHyphen') layout.write('-')
    else if (name === 'sym') this.symbol(attribute(attributes, 'char'))
    else if (OBJECTS.has(name)) layout.object()
    else if (PICTURES.has(name)) layout.picture()
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
    else if (name === 'p') layout.endParagraph()
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
    const writer = this.layout.end()
    return { format: 'docx', text: writer.done(), pieces: writer.pieces, pictures: writer.pictures, title }
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
