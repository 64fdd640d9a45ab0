/** What is on a page → its blocks from top to bottom: tables with their cells' text, lines of running text, pictures. */
import type { AlignedCell } from './aligned'
import type { Box, Drawing } from './drawing'
import { type Lattice, latticeOf } from './lattice'
import { type Line, linesOf } from './lines'
import { framesOf, joined } from './rulings'
import { type Run, runsOf } from './runs'
import { cellText, roomBeside } from './spacing'
import { withoutStruck } from './struck'

export interface TableCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** Room beside its last line, in parts of the font's height: behind a page break its text goes on with what is wider. */
  readonly room: number
}

export type Block =
  | { readonly kind: 'table'; readonly lattice: Lattice; readonly cells: readonly TableCell[] }
  /** A table without rulings. */
  | {
      readonly kind: 'rows'
      readonly left: number
      readonly right: number
      readonly rows: readonly (readonly AlignedCell[])[]
    }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'picture' }

export interface PageBlocks {
  readonly width: number
  readonly height: number
  readonly blocks: readonly Block[]
}

/** Index of the interval that holds `value`, or -1. */
const intervalOf = (edges: readonly number[], value: number): number => {
  if (value < (edges[0] ?? 0) || value > (edges[edges.length - 1] ?? 0)) return -1
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

class Table {
  private readonly cellAt: number[][]
  private readonly runs: Run[][]

  constructor(readonly lattice: Lattice) {
    this.cellAt = Array.from({ length: lattice.ys.length - 1 }, () => [])
    this.runs = lattice.cells.map(() => [])
    lattice.cells.forEach((cell, index) => {
      for (let row = cell.row; row < cell.row + cell.rows; row++)
        for (let column = cell.column; column < cell.column + cell.columns; column++) {
          const places = this.cellAt[row]
          if (places) places[column] = index
        }
    })
  }

  /** Takes a run whose middle lies in one of its cells. */
  take(run: Run): boolean {
    const column = intervalOf(this.lattice.xs, (run.left + run.right) / 2)
    const row = intervalOf(this.lattice.ys, (run.top + run.bottom) / 2)
    const cell = this.runs[this.cellAt[row]?.[column] ?? -1]
    cell?.push(run)
    return cell !== undefined
  }

  block(): Block {
    const { xs, cells } = this.lattice
    return {
      kind: 'table',
      lattice: this.lattice,
      cells: cells.map((cell, i) => {
        const width = (xs[cell.column + cell.columns] ?? 0) - (xs[cell.column] ?? 0)
        const lines = linesOf(this.runs[i] ?? [])
        const last = lines.at(-1)
        return { ...cell, text: cellText(lines, width), room: last ? roomBeside(last, width) : 0 }
      }),
    }
  }
}

const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom

/** The page's tables. One around another is a frame of the page. */
const latticesOf = ({ horizontal, vertical }: Drawing): Lattice[] => {
  const all = framesOf(joined(horizontal), joined(vertical)).flatMap((frame) => latticeOf(frame) ?? [])
  return all.filter((outer) => !all.some((inner) => inner !== outer && holds(outer, inner)))
}

/** The blocks of a page. */
export const blocksOf = (drawing: Drawing): PageBlocks => {
  const tables = latticesOf(drawing).map((lattice) => new Table(lattice))
  const loose = runsOf(withoutStruck(drawing.glyphs, drawing.horizontal)).filter(
    (run) => !tables.some((table) => table.take(run)),
  )
  const placed: { top: number; block: Block }[] = [
    ...tables.map((table) => ({ top: table.lattice.top, block: table.block() })),
    ...linesOf(loose).map((line) => ({ top: line.top, block: { kind: 'line', line } as const })),
    ...drawing.pictures.map(({ top }) => ({ top, block: { kind: 'picture' } as const })),
  ]
  const blocks = placed.sort((a, b) => a.top - b.top).map(({ block }) => block)
  return { width: drawing.width, height: drawing.height, blocks }
}
