/** The styles of a Word document: what each says of the runs and paragraphs that have it. */
import { FORMATS, type Format, together, withProperty } from './formats'
import { type Attributes, attribute, readXml, type XmlHandler } from './xml'

/** Styles based on each other farther than this go in a circle. */
const MAX_BASES = 20

/** Beside the formats, sizes too small to be seen and colours that may be white. */
const VALUES = [...[0, 1, 2, 3, 4].map((size) => `sz w:val="${size}"`), 'color w:val="F', 'color w:val="f']
/** Of most documents no style says anything that matters: without these words it need not be read. */
const WORDS = [...FORMATS, ...VALUES].map((word) => Buffer.from(`:${word}`))

interface Style {
  readonly basedOn: string | null
  readonly own: Format | null
}

export class Styles implements XmlHandler {
  private readonly known = new Map<string, Style>()
  private id: string | null = null
  private basedOn: string | null = null
  private own: Format | null = null
  /** Above zero in what a style says of some cells of a table, or said before a tracked change. */
  private left = 0

  open(name: string, attributes: Attributes): void {
    if (this.left > 0 || name === 'tblStylePr' || name.endsWith('PrChange')) this.left++
    else if (name === 'style') {
      this.id = attribute(attributes, 'styleId')
      this.basedOn = null
      this.own = null
    } else if (this.id === null) return
    else if (name === 'basedOn') this.basedOn = attribute(attributes, 'val')
    else this.own = withProperty(this.own, name, attributes)
  }

  text(): void {}

  close(name: string): void {
    if (this.left > 0) this.left--
    else if (name === 'style' && this.id !== null) {
      if (this.own || this.basedOn !== null) this.known.set(this.id, { basedOn: this.basedOn, own: this.own })
      this.id = null
    }
  }

  /** What the style called `id` says, with those that it is based on. */
  formatOf(id: string | null): Format | null {
    let format: Format | null = null
    let style = this.known.get(id ?? '')
    for (let i = 0; style && i < MAX_BASES; i++) {
      format = together(style.own, format)
      style = this.known.get(style.basedOn ?? '')
    }
    return format
  }
}

/** The styles in a part of a package. @throws Refusal where it is broken */
export const stylesIn = (xml: Uint8Array): Styles => {
  const styles = new Styles()
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength)
  if (WORDS.some((word) => bytes.includes(word))) readXml(xml, styles)
  return styles
}
