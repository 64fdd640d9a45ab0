/** The attributes of the tag that is being opened, as far as they matter, heard from the tokenizer one after the other. */
import { attributeAt } from './attributes'
import { References } from './references'
import { lookOf, lookOfStyle, SHOWN } from './style'
import { ClassLooks } from './stylesheet'

const CLASS = 'class'
const STYLE = 'style'

export class Opening {
  protected columnSpan = ''
  protected rowSpan = ''
  protected inputType = ''
  protected inputValue = ''
  protected metaName = ''
  protected metaContent = ''
  /** What its style, its classes and the like do to its text. */
  protected look = SHOWN
  /** What the classes of the page's own style sheets do. */
  protected readonly classes = new ClassLooks()
  protected readonly references: References
  private attribute = ''
  private value = ''
  private readonly styles: string[] = new Array(64).fill('')
  private readonly looks = new Uint16Array(64)

  constructor(protected readonly source: string) {
    this.references = new References(source)
  }

  /** Another tag begins. */
  protected clear(): void {
    this.columnSpan = this.rowSpan = this.metaName = this.metaContent = this.inputType = this.inputValue = ''
    this.look = SHOWN
  }

  onattribname(start: number, end: number): void {
    this.attribute = attributeAt(this.source, start, end)
    this.value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute === CLASS) this.look |= this.classes.lookOf(this.source, start, end)
    else if (this.attribute !== '') this.value = this.references.read(start, end, true) ?? this.source.slice(start, end)
  }

  onattribentity(): void {}

  onattribend(): void {
    const { attribute, value } = this
    if (attribute === '' || attribute === CLASS) return
    if (attribute === 'colspan') this.columnSpan = value
    else if (attribute === 'rowspan') this.rowSpan = value
    else if (attribute === 'content') this.metaContent = value
    else if (attribute === 'name' || attribute === 'property') this.metaName = value
    else if (attribute === 'type') this.inputType = value
    else if (attribute === 'value') this.inputValue = value
    else if (attribute === STYLE) this.look |= this.lookOfStyle(value)
    else this.look |= lookOf(attribute, value)
  }

  /** The cells of a table are mostly styled alike: what a style does is asked once. */
  private lookOfStyle(style: string): number {
    const place = style.length & 63
    if (this.styles[place] === style) return this.looks[place] ?? SHOWN
    this.styles[place] = style
    const look = lookOfStyle(style)
    this.looks[place] = look
    return look
  }
}
