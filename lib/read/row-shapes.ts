/** How the rows of a table are set: in any layout, rows of one class have their cells and line ends in the same order. */
import type { Table } from '@/lib/form'
import type { Document } from '@/lib/source/document'
import { isUnit } from './number'
import { oncePer } from './remembered'
import type { RowRead, Source } from './rows'
import { areEmpty, gridOf, type Slot } from './slots'
import { BREAK, EMPTY, keyOfToken, PROSE, type Tokens, WORD } from './tokens'

/** A row as far as it matters how it is printed. */
export type PrintedRow = Pick<RowRead, 'found' | 'slots'> & {
  /** Of a row that prints its own. */
  readonly unit?: string | null
}

/** No unit is longer. */
const MAX_UNIT = 4

const isShort = (tokens: Tokens, token: number): boolean =>
  (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) <= MAX_UNIT

/** The line end behind the drawn rows of nothing but empty cells that follow the one at `lineEnd`, as wide as the row with this slot. */
const behindEmptyRows = (document: Document, tokens: Tokens, lineEnd: number, { grid }: Slot): number => {
  let end = lineEnd
  for (let column = 0, token = lineEnd + 1; grid; token++) {
    const own = tokens.kind[token] === EMPTY ? gridOf(document, tokens, token) : null
    if (own?.column === column) column += own.span
    else if (tokens.kind[token] !== BREAK || column !== grid.column + grid.span) break
    else {
      end = token
      column = 0
    }
  }
  return end
}

/** How a row's cells are set, as a number: cells and line ends in their order, up to the next words. */
const shapeOf = ({ document, tokens }: Source, row: PrintedRow, to: number): number => {
  const last = row.slots[row.slots.length - 1]
  let shape = 1
  let at = 0
  for (let token = row.found.body; token < to; token++) {
    const kind = tokens.kind[token]
    while ((row.slots[at]?.last ?? to) < token) at++
    const slot = row.slots[at]
    const isOwn = slot !== undefined && slot.token <= token
    const isCounter = kind === WORD && !isOwn && isShort(tokens, token) && isUnit(keyOfToken(tokens, token))
    if ((kind === WORD && !isOwn && !isCounter) || kind === PROSE) break
    // A cell of several words is one.
    if (isOwn && slot.token < token) continue
    shape = (Math.imul(shape, 31) + (kind === BREAK ? 1 : isCounter ? 3 : 2)) | 0
    // Rows that only set blocks apart are none of this one's cells.
    if (kind === BREAK && last && token > last.last) token = behindEmptyRows(document, tokens, token, last)
  }
  return shape
}

/** How many columns each row of a table has; where they differ, labels stand alone, with no heads before them. */
export const widthsOf = oncePer(({ rows }: Table) => {
  const each = rows.map(({ columns }) => `${Object.keys(columns).length}`)
  return { each, differ: new Set(each).size > 1 }
})

/**
 * Rows of one class have the same heads before their labels, so that in any layout their cells are set alike. Where rows
 * differ in width, labels stand alone.
 */
export const classesOf = oncePer((table: Table): readonly number[] => {
  const { rows } = table
  const found = rows.map(({ under, label }, i) => {
    if (!under) return ''
    const isFirst = rows[i - 1]?.under?.zh !== under.zh
    const isOutermost = rows.slice(0, i).every((row) => !row.under)
    return `${isFirst} ${isOutermost} ${/^\d/.test(label.zh)}`
  })
  const widths = widthsOf(table)
  const names = widths.differ ? widths.each : found.map((name, i) => `${name}>${found[i + 1] ?? ''}`)
  return names.map((name) => names.indexOf(name))
})

/**
 * Rows whose cells are set otherwise than those of the other rows of their class. A row without a figure may be drawn
 * otherwise, and has none to misplace; but one is lost where each of the others has more cells than it, and more than the one
 * that a last bar may close, or begins them on another line than the label's, and it does not.
 */
export const otherShapes = (source: Source, own: readonly number[], rows: readonly PrintedRow[]): Set<number> => {
  const { tokens } = source
  const groups: { row: number; cells: number; isBelow: boolean; shape: number }[][] = []
  const blanks: { row: number; cells: number; isBelow: boolean; group: number }[] = []
  for (let i = 0; i + 1 < rows.length; i++) {
    const row = rows[i]
    const next = rows[i + 1]
    if (!row || !next) continue
    const group = own[row.found.index] ?? 0
    const cells = row.slots.length
    const isBelow = tokens.kind[row.found.body] === BREAK
    if (!row.unit && areEmpty(row.slots)) {
      if (cells > 0) blanks.push({ row: i, cells, isBelow, group })
      continue
    }
    groups[group] ??= []
    groups[group].push({ row: i, cells, isBelow, shape: shapeOf(source, row, next.found.first) })
  }
  const odd = new Set<number>()
  for (const { row, cells, isBelow, group } of blanks) {
    const like = groups[group] ?? []
    const isShort = like.every((other) => cells + 1 < other.cells)
    if (like.length > 1 && (isShort || (!isBelow && like.every((other) => other.isBelow)))) odd.add(row)
  }
  for (const group of groups) {
    if (!group || group.every(({ shape }) => shape === group[0]?.shape)) continue
    const times = new Map<number, number>()
    for (const { shape } of group) times.set(shape, (times.get(shape) ?? 0) + 1)
    const usual = [...times].find(([, count]) => 2 * count > group.length)?.[0]
    for (const { row, shape } of group) if (shape !== usual) odd.add(row)
  }
  return odd
}
