/** Painted paths → rulings: stroked lines, and fills so thin that they are lines. */
import type { Box, Ruling } from './drawing'
import { apply, LEAN, type Matrix } from './matrix'
import { OPS } from './operators'

/** A filled shape this thin is a line; borders are up to two points wide. */
const THICKEST = 3
/** Rulings kept of a page; more are a drawing. */
const MAX_RULINGS = 50_000
/** Points of one path kept; longer ones are drawings. */
const MAX_POINTS = 20_000

type Point = [number, number]

export class Paths {
  readonly horizontal: Ruling[] = []
  readonly vertical: Ruling[] = []
  /** The open path: its parts, each a run of points joined by lines. */
  private parts: Point[][] = []
  private points = 0
  private hasCurve = false

  /** Adds to the open path; coordinates are mapped by `matrix`. */
  construct(operators: ArrayLike<number>, coordinates: ArrayLike<number>, matrix: Matrix): void {
    let at = 0
    const point = (skip = 0): Point => {
      at += skip
      const [x, y] = [coordinates[at] ?? 0, coordinates[at + 1] ?? 0]
      at += 2
      return apply(matrix, x, y)
    }
    for (let i = 0; i < operators.length && this.points < MAX_POINTS; i++) {
      const operator = operators[i]
      this.points++
      if (operator === OPS.moveTo) this.parts.push([point()])
      else if (operator === OPS.lineTo) this.parts.at(-1)?.push(point())
      // A curve is no ruling: what follows it starts anew.
      else if (operator === OPS.curveTo) this.curve(point(4))
      else if (operator === OPS.curveTo2 || operator === OPS.curveTo3) this.curve(point(2))
      else if (operator === OPS.closePath) this.close()
      else if (operator === OPS.rectangle) {
        const [x, y, width, height] = [0, 1, 2, 3].map((k) => coordinates[at + k] ?? 0) as [
          number,
          number,
          number,
          number,
        ]
        at += 4
        const corners: Point[] = [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
          [x, y],
        ]
        this.parts.push(corners.map(([cornerX, cornerY]) => apply(matrix, cornerX, cornerY)))
      }
    }
  }

  private curve(end: Point): void {
    this.hasCurve = true
    this.parts.push([end])
  }

  /** The boxes of the open path's parts; null where it is more than rectangles along the page. */
  rectangles(): Box[] | null {
    if (this.hasCurve || this.points >= MAX_POINTS) return null
    const boxes: Box[] = []
    for (const part of this.parts) {
      const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)]
      const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
      const isCorner = ([x, y]: Point) => (x === box.left || x === box.right) && (y === box.top || y === box.bottom)
      if (part.length < 4 || part.length > 6 || !part.every(isCorner)) return null
      boxes.push(box)
    }
    return boxes
  }

  /** The box around the open path, as far as it is kept. */
  bounds(): Box {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const part of this.parts)
      for (const [x, y] of part) {
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y)
      }
    return { left, top, right, bottom }
  }

  private close(): void {
    const part = this.parts.at(-1)
    const first = part?.[0]
    if (part && first) part.push(first)
  }

  /** Paints the open path and ends it. */
  paint(isStroked: boolean, isFilled: boolean, isClosed: boolean): void {
    if (isClosed) this.close()
    for (const part of this.parts) {
      const isLine = isFilled && this.fill(part)
      if (isStroked && !isLine) this.stroke(part)
    }
    this.end()
  }

  /** Ends the open path unpainted. */
  end(): void {
    this.parts = []
    this.points = 0
    this.hasCurve = false
  }

  private stroke(part: readonly Point[]): void {
    for (let i = 1; i < part.length; i++) {
      const [a, b] = [part[i - 1], part[i]]
      if (a && b) this.line(a[0], a[1], b[0], b[1])
    }
  }

  /** Keeps a filled shape where it is a line, and says whether it is. */
  private fill(part: readonly Point[]): boolean {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const [x, y] of part) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    const [width, height] = [right - left, bottom - top]
    if (part.length < 3 || Math.min(width, height) > THICKEST) return false
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    // A dot is a piece of a dotted line, whichever way that runs.
    if (width >= height || width <= THICKEST / 2) this.line(left, y, right, y)
    if (height >= width || height <= THICKEST / 2) this.line(x, top, x, bottom)
    return true
  }

  private line(x0: number, y0: number, x1: number, y1: number): void {
    if (!Number.isFinite(x0 + y0 + x1 + y1)) return
    if (this.horizontal.length + this.vertical.length > MAX_RULINGS) return
    if (Math.abs(y1 - y0) <= LEAN && Math.abs(x1 - x0) > Math.abs(y1 - y0))
      this.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
    else if (Math.abs(x1 - x0) <= LEAN)
      this.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
}
