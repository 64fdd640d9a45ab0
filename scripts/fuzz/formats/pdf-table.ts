/** A table drawn over as many pages as it needs: text wrapped in its cells, rows kept whole or cut by page breaks. */
import type { Box, Grid } from '../../demo/grids'
import { type Pen, widthOf } from './pdf-pen'

export interface TableStyle {
  readonly size: number
  /** Rows may be cut by a page break. */
  readonly cutsRows: boolean
  /** Whether the table is closed with a line above and below a page break. */
  readonly closesPages: boolean
  readonly isCentred: boolean
}

/** Where a page's text begins and ends. */
export interface Body {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const PADDING = 3
const LEADING = 1.25
const BASE = 0.95

/** A text cut into lines of a width given in parts of the font's height; a figure is cut only where it must be. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.match(/[!-~]+|[^!-~]/gu) ?? []) {
      const parts = widthOf(word) > width ? [...word] : [word]
      for (const part of parts) {
        if (line !== '' && widthOf(line + part) > width) {
          lines.push(line)
          line = ''
        }
        line += part
      }
    }
    lines.push(line.trim())
  }
  return lines
}

interface Placed {
  readonly box: Box
  readonly row: number
  readonly column: number
}

const placedBoxes = (grid: Grid): Placed[] => {
  const taken = new Set<string>()
  return grid.rows.flatMap((boxes, row) => {
    let column = 0
    return boxes.map((box) => {
      while (taken.has(`${row} ${column}`)) column++
      for (let i = 0; i < box.rows; i++) for (let j = 0; j < box.columns; j++) taken.add(`${row + i} ${column + j}`)
      return { box, row, column }
    })
  })
}

/** Widths by the longest text that stands in a column alone, within limits. */
const edgesOf = (grid: Grid, placed: readonly Placed[], body: Body): number[] => {
  const weights = Array.from({ length: grid.width }, () => 3)
  for (const { box, column } of placed)
    if (box.columns === 1) weights[column] = Math.max(weights[column] ?? 0, Math.min(9, widthOf(box.text) / 2 + 1.5))
  const unit = (body.right - body.left) / weights.reduce((sum, weight) => sum + weight, 0)
  const edges = [body.left]
  for (const weight of weights) edges.push((edges.at(-1) ?? 0) + weight * unit)
  return edges
}

/** A stretch of a row on one page. */
interface Band {
  readonly page: number
  readonly top: number
  readonly bottom: number
}

/** Draws the table from `y` on and gives where the next block begins. */
export const drawTable = (pen: Pen, grid: Grid, style: TableStyle, body: Body, from: number): number => {
  const placed = placedBoxes(grid)
  const edges = edgesOf(grid, placed, body)
  const pitch = style.size * LEADING
  const roomOf = ({ box, column }: Placed) => (edges[column + box.columns] ?? 0) - (edges[column] ?? 0) - 2 * PADDING
  const texts = new Map(placed.map((one) => [one, wrapped(one.box.text, Math.max(1, roomOf(one) / style.size))]))
  const heights = grid.rows.map(() => pitch + 2 * PADDING)
  const needs = (one: Placed) => (texts.get(one)?.length ?? 0) * pitch + 2 * PADDING
  for (const one of placed) if (one.box.rows === 1) heights[one.row] = Math.max(heights[one.row] ?? 0, needs(one))
  for (const one of placed) {
    const last = one.row + one.box.rows - 1
    const spanned = heights.slice(one.row, last + 1).reduce((sum, height) => sum + height, 0)
    if (spanned < needs(one)) heights[last] = (heights[last] ?? 0) + needs(one) - spanned
  }
  let y = from
  const bands = heights.map((height): Band[] => {
    const own: Band[] = []
    let left = height
    if (y + left > body.bottom) {
      const lines = Math.floor((body.bottom - y - 2 * PADDING) / pitch)
      if (style.cutsRows && lines > 0 && left > pitch + 2 * PADDING) {
        const part = lines * pitch + 2 * PADDING
        own.push({ page: pen.page, top: y, bottom: y + part })
        left = Math.max(pitch, left - part) + 2 * PADDING
      }
      pen.newPage()
      y = body.top
    }
    own.push({ page: pen.page, top: y, bottom: y + left })
    y += left
    return own
  })
  for (const one of placed) {
    const own = bands.slice(one.row, one.row + one.box.rows).flat()
    const pages = [...new Set(own.map((band) => band.page))]
    const parts = pages.map((page) => {
      const on = own.filter((band) => band.page === page)
      return { page, top: on[0]?.top ?? 0, bottom: on.at(-1)?.bottom ?? 0 }
    })
    drawBox(pen, style, parts, edges[one.column] ?? 0, edges[one.column + one.box.columns] ?? 0, texts.get(one) ?? [])
  }
  return y
}

const drawBox = (
  pen: Pen,
  style: TableStyle,
  parts: readonly Band[],
  left: number,
  right: number,
  lines: readonly string[],
): void => {
  const pitch = style.size * LEADING
  let done = 0
  parts.forEach(({ page, top, bottom }, i) => {
    pen.line(page, left, top, left, bottom)
    pen.line(page, right, top, right, bottom)
    if (i === 0 || style.closesPages) pen.line(page, left, top, right, top)
    if (i === parts.length - 1 || style.closesPages) pen.line(page, left, bottom, right, bottom)
    const room = Math.floor((bottom - top - 2 * PADDING + 0.01) / pitch)
    const own = i === parts.length - 1 ? lines.slice(done) : lines.slice(done, done + room)
    done += own.length
    const first = parts.length === 1 ? (top + bottom - own.length * pitch) / 2 : top + PADDING
    own.forEach((line, k) => {
      const x = style.isCentred ? (left + right - widthOf(line) * style.size) / 2 : left + PADDING
      if (line !== '') pen.text(page, line, x, first + k * pitch + BASE * style.size, style.size)
    })
  })
}
