/** A report as a PDF file: typeset on pages, its tables ruled or not, broken where the pages end. */
import type { Random } from '../../demo/random'
import type { Block, Sheet } from '../../demo/sheet'
import { fileOf } from './pdf-file'
import { Pen, type PenStyle, widthOf } from './pdf-pen'
import { type Body, drawTable, type TableStyle, wrapped } from './pdf-table'

export interface PdfStyle extends PenStyle, TableStyle {
  /** Headings drawn twice a hair apart. */
  readonly isBold: boolean
  readonly isNumbered: boolean
  readonly compressed: boolean
  readonly codes: 'named' | 'listed'
}

/** A style drawn at random; tables without rulings only where asked for. */
export const pdfStyle = (random: Random, isRuled = true): PdfStyle => ({
  rulings: isRuled ? random.pick(['strokes', 'rectangles']) : 'none',
  isSpelt: random.chance(0.4),
  turn: random.pick(['none', 'none', 'none', 'page', 'drawing']),
  size: random.pick([7.5, 9, 10.5]),
  cutsRows: random.chance(0.5),
  closesPages: random.chance(0.5),
  isCentred: random.chance(0.6),
  isBold: random.chance(0.5),
  isNumbered: random.chance(0.7),
  compressed: random.chance(0.7),
  // A named map is read whole for each file, which takes longer than all the rest.
  codes: random.chance(0.1) ? 'named' : 'listed',
})

const MARGIN = 60
const TEXT_SIZE = { title: 18, heading: 14, text: 12, sign: 12 } as const
const LEADING = 1.5

class Typesetter {
  readonly pen: Pen
  private readonly body: Body
  private y: number

  constructor(private readonly style: PdfStyle) {
    this.pen = new Pen(style)
    const { width, height } = this.pen
    this.body = { left: MARGIN, right: width - MARGIN, top: MARGIN, bottom: height - MARGIN }
    this.y = MARGIN
  }

  block(block: Block): void {
    if (block.kind === 'table') {
      this.y = drawTable(this.pen, block.grid, this.style, this.body, this.y + 4) + 8
    } else this.text(block.text, block.kind)
  }

  text(text: string, kind: keyof typeof TEXT_SIZE): void {
    const size = TEXT_SIZE[kind]
    const indent = kind === 'text' ? 2 : 0
    const room = (this.body.right - this.body.left) / size
    wrapped('\u3000'.repeat(indent) + text, room).forEach((line, i) => {
      const shown = i === 0 ? line.trimStart() : line
      this.line(shown, size, kind, i === 0 ? indent : 0)
    })
  }

  private line(line: string, size: number, kind: keyof typeof TEXT_SIZE, indent: number): void {
    if (this.y + size * LEADING > this.body.bottom) {
      this.pen.newPage()
      this.y = this.body.top
    }
    const { left, right } = this.body
    const rest = right - left - widthOf(line) * size
    const x = kind === 'title' ? left + rest / 2 : kind === 'sign' ? left + rest : left + indent * size
    const isBold = this.style.isBold && (kind === 'title' || kind === 'heading')
    if (line !== '') this.pen.text(this.pen.page, line, x, this.y + size, size, isBold)
    this.y += size * LEADING
  }

  number(): void {
    const { width, height, page } = this.pen
    for (let i = 0; i <= page; i++) this.pen.text(i, `- ${i + 1} -`, width / 2 - 8, height - MARGIN / 2, 9)
  }
}

/** The bytes of the file. The same sheet and style give the same bytes. */
export const pdfOf = (sheet: Sheet, style: PdfStyle): Uint8Array => {
  const typesetter = new Typesetter(style)
  for (const line of sheet.above) typesetter.text(line, 'sign')
  for (const block of sheet.blocks) typesetter.block(block)
  for (const line of sheet.below) typesetter.text(line, 'text')
  if (style.isNumbered) typesetter.number()
  return fileOf(typesetter.pen.pages(), { title: sheet.title, compressed: style.compressed, codes: style.codes })
}
