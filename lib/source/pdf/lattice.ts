/** The rulings of one table → its cells. Merged cells are those between which no ruling runs. */
import type { Box, Ruling } from './drawing'
import type { Frame } from './rulings'

/** Lines this close bound nothing between them: a double line, or the borders of neighbours. */
const CLUSTER = 4.5
/** A boundary is drawn if rulings cover this part of it. */
const COVERED = 0.6
/** More columns or rows on a page are a drawing. */
const MAX_COLUMNS = 80
const MAX_ROWS = 300

/** A cell of a lattice, from its first to behind its last row and column. */
export interface LatticeCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface Lattice extends Box {
  /** Edges of columns from left to right and of rows from top to bottom. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly LatticeCell[]
  /** Whether a ruling closes it above and below; a table cut by a page break may be open there. */
  readonly isClosedAbove: boolean
  readonly isClosedBelow: boolean
}

/** Neighbouring values as one, at their middle. */
export const clustered = (values: readonly number[]): number[] => {
  const centres: number[] = []
  let open: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    if (open.length > 0 && value - (open[0] ?? 0) > CLUSTER) {
      centres.push((Math.min(...open) + Math.max(...open)) / 2)
      open = []
    }
    open.push(value)
  }
  if (open.length > 0) centres.push((Math.min(...open) + Math.max(...open)) / 2)
  return centres
}

const nearest = (centres: readonly number[], value: number): number => {
  let best = 0
  for (let i = 1; i < centres.length; i++)
    if (Math.abs((centres[i] ?? 0) - value) < Math.abs((centres[best] ?? 0) - value)) best = i
  return best
}

/** For each boundary line the stretches that are drawn. */
const drawnOn = (rulings: readonly Ruling[], centres: readonly number[]): Ruling[][] => {
  const lines: Ruling[][] = centres.map(() => [])
  for (const ruling of rulings) lines[nearest(centres, ruling.at)]?.push(ruling)
  return lines
}

const isDrawn = (line: readonly Ruling[] | undefined, from: number, to: number): boolean => {
  let covered = 0
  for (const ruling of line ?? []) covered += Math.max(0, Math.min(ruling.to, to) - Math.max(ruling.from, from))
  return covered >= COVERED * (to - from)
}

/** Grows cells over undrawn boundaries: to the right as far as it goes, then down while the whole width is open. */
const cellsOf = (
  rows: number,
  columns: number,
  isOpenRight: (row: number, column: number) => boolean,
  isOpenBelow: (row: number, column: number) => boolean,
): LatticeCell[] => {
  const taken = Array.from({ length: rows }, () => new Uint8Array(columns))
  const cells: LatticeCell[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue
      let right = column + 1
      while (right < columns && !taken[row]?.[right] && isOpenRight(row, right - 1)) right++
      let below = row + 1
      const isOpenRow = () => {
        for (let i = column; i < right; i++) if (!isOpenBelow(below - 1, i) || taken[below]?.[i]) return false
        for (let i = column; i < right - 1; i++) if (!isOpenRight(below, i)) return false
        return true
      }
      while (below < rows && isOpenRow()) below++
      for (let i = row; i < below; i++) taken[i]?.fill(1, column, right)
      cells.push({ row, column, rows: below - row, columns: right - column })
    }
  return cells
}

/** The cells within a frame, or null where it is no table: a box, a line under a heading, a drawing. */
export const latticeOf = (frame: Frame): Lattice | null => {
  const { left, right, top, bottom } = frame
  const xs = clustered([...frame.vertical.map((ruling) => ruling.at), left, right])
  const ys = clustered([...frame.horizontal.map((ruling) => ruling.at), top, bottom])
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns > MAX_COLUMNS || rows > MAX_ROWS) return null
  const across = drawnOn(frame.horizontal, ys)
  const down = drawnOn(frame.vertical, xs)
  const isOpenRight = (row: number, column: number) => !isDrawn(down[column + 1], ys[row] ?? 0, ys[row + 1] ?? 0)
  const isOpenBelow = (row: number, column: number) => !isDrawn(across[row + 1], xs[column] ?? 0, xs[column + 1] ?? 0)
  const cells = cellsOf(rows, columns, isOpenRight, isOpenBelow)
  if (cells.length < 2) return null
  return {
    left: xs[0] ?? 0,
    right: xs[columns] ?? 0,
    top: ys[0] ?? 0,
    bottom: ys[rows] ?? 0,
    xs,
    ys,
    cells,
    isClosedAbove: isDrawn(across[0], left, right),
    isClosedBelow: isDrawn(across[rows], left, right),
  }
}
