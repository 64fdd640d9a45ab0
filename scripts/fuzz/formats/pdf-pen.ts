/** Draws text and lines on pages as programs do: in one go or a character at a time, turned, twice to look bold. */
import { hexOf, type PdfPage } from './pdf-file'

export interface PenStyle {
  /** Borders as strokes, as thin filled rectangles, or not drawn. */
  readonly rulings: 'strokes' | 'rectangles' | 'none'
  /** Each character is placed by itself. */
  readonly isSpelt: boolean
  /** The page lies on its side: by its own turn, or with all text drawn upwards. */
  readonly turn: 'none' | 'page' | 'drawing'
}

const LONG = 842
const SHORT = 595
const ASCII = 0x80

/** Width of a text in parts of the font's height. */
export const widthOf = (text: string): number => {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < ASCII ? 0.5 : 1
  return width
}

const round = (value: number): string => String(Math.round(value * 100) / 100)

/** Coordinates here run from the top left of the page as it is read, y down. */
export class Pen {
  private readonly done: string[][] = []
  readonly width: number
  readonly height: number

  constructor(private readonly style: PenStyle) {
    const isWide = style.turn !== 'none'
    this.width = isWide ? LONG : SHORT
    this.height = isWide ? SHORT : LONG
    this.newPage()
  }

  get page(): number {
    return this.done.length - 1
  }

  newPage(): void {
    this.done.push([])
  }

  private on(page: number): string[] {
    return this.done[page] ?? []
  }

  /** @param base line of the text */
  text(page: number, text: string, x: number, base: number, size: number, isBold = false): void {
    const draw = (from: number) => {
      let at = from
      for (const part of this.style.isSpelt ? text : [text]) {
        this.on(page).push(`BT /F1 ${size} Tf ${this.matrix(at, base)} Tm <${hexOf(part)}> Tj ET`)
        at += widthOf(part) * size
      }
    }
    draw(x)
    if (isBold) draw(x + 0.03 * size)
  }

  private matrix(x: number, y: number): string {
    // Drawn upwards the text's right is the sheet's top.
    return this.style.turn === 'none'
      ? `1 0 0 1 ${round(x)} ${round(this.height - y)}`
      : `0 1 -1 0 ${round(y)} ${round(x)}`
  }

  line(page: number, x0: number, y0: number, x1: number, y1: number): void {
    if (this.style.rulings === 'none') return
    const [a, b] = [this.point(x0, y0), this.point(x1, y1)]
    if (this.style.rulings === 'strokes')
      this.on(page).push(`0.5 w ${round(a[0])} ${round(a[1])} m ${round(b[0])} ${round(b[1])} l S`)
    else {
      const [left, low] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])]
      const [wide, high] = [Math.abs(a[0] - b[0]) || 0.5, Math.abs(a[1] - b[1]) || 0.5]
      this.on(page).push(`${round(left)} ${round(low)} ${round(wide)} ${round(high)} re f`)
    }
  }

  private point(x: number, y: number): [number, number] {
    return this.style.turn === 'none' ? [x, this.height - y] : [y, x]
  }

  pages(): PdfPage[] {
    const isTurned = this.style.turn !== 'none'
    return this.done.map((parts) => ({
      width: isTurned ? SHORT : this.width,
      height: isTurned ? LONG : this.height,
      rotate: this.style.turn === 'page' ? 90 : 0,
      content: parts.join('\n'),
    }))
  }
}
