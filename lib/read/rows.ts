/** The rows of a table found by their labels, each with what stands behind it, and how that is told apart into cells. */
import type { CellKey, EditionId } from '@/lib/form'
import type { Document } from '@/lib/source/document'
import { type CellReading, Readings, type RowCell, readCells, readingsOf } from './cells'
import { bySums, type Fits } from './fits'
import { moneyPower } from './heads'
import type { Found } from './locate'
import type { Normalized } from './normalize'
import { readFigure } from './number'
import {
  commonest,
  evident,
  filledOf,
  type Habits,
  habitsOf,
  habitsWithoutLast,
  habitual,
  hasHole,
  narrower,
  type Placing,
  type RowSlots,
  SPACED_ROWS,
  strayOf,
  usualLength,
} from './placing'
import type { Unread } from './reading'
import { collect, labelCells, lineCells, lineSlots, rowCells, type Slot } from './slots'
import { judge } from './sums'
import { BREAK, keyOfToken, type Tokens, textOf, WORD } from './tokens'

export interface Source {
  readonly document: Document
  readonly normal: Normalized
  readonly tokens: Tokens
}

export interface RowRead {
  readonly found: Found
  readonly cells: readonly RowCell[]
  readonly slots: readonly Slot[]
  readonly isCrowded: boolean
  /** Whether two figures in one cell were taken as one: then it is no use to count cells. */
  readonly isTorn: boolean
  placing: Placing | null
  /** Where counting does not place it: the cells on which all placings agree that the equations allow. */
  partly: Fits | null
}

/** The cells of a found row as its columns are printed, money with the unit of its column's head. */
const printedCells = (tokens: Tokens, found: Found, columns: readonly string[] | null): readonly RowCell[] => {
  const { row, cells, hasMoney } = found.label
  if (!columns && !hasMoney) return cells
  const names = Object.keys(row.columns)
  const printed = columns ? columns.flatMap((name) => cells[names.indexOf(name)] ?? []) : cells
  if (!hasMoney) return printed
  return printed.map((cell) => {
    const column = row.columns[cell.key.slice(row.key.length + 1)]
    return cell.unit === 'money' && column ? { ...cell, power: moneyPower(tokens, column, found.body) } : cell
  })
}

/** An ordinal that stands in a cell of its own before the next label, which has none, is not this row's figure. */
const withoutOrdinal = (
  tokens: Tokens,
  slots: readonly Slot[],
  width: number,
  next: Found | undefined,
): readonly Slot[] => {
  const last = slots[slots.length - 1]
  if (!last || !next || slots.length <= width || last.isEmpty) return slots
  const { ordinal } = next.label
  const isOrdinal = textOf(tokens, last.token) === ordinal && !keyOfToken(tokens, next.first).startsWith(ordinal)
  // The last of the cells on a line is none of the next line's.
  const isDrawnApart =
    (last.grid !== null || tokens.kind[last.token - 1] !== BREAK) && tokens.kind[last.last + 1] === BREAK
  return isOrdinal && !isDrawnApart ? slots.slice(0, -1) : slots
}

/** The columns that the heads of a row print, where they are not the form's. */
export type ColumnsOf = (found: Found) => readonly string[] | null

/** The rows with all that counting alone tells; `isForm` where their heads are those of the form, all of them. */
export const readRows = (source: Source, found: readonly Found[], columnsOf: ColumnsOf, isForm = false): RowRead[] => {
  const { document, tokens } = source
  const rows = found.map((one, i) => {
    const columns = columnsOf(one)
    const width = columns?.length ?? one.label.width
    const next = found[i + 1]
    const all = collect(document, tokens, one.body, next?.first ?? tokens.count, width)
    const slots = withoutOrdinal(tokens, all.slots, width, next)
    const isCrowded = all.isCrowded && (slots === all.slots || slots.length > width)
    return {
      found: one,
      cells: printedCells(tokens, one, columns),
      slots,
      isCrowded,
      isTorn: all.isTorn,
      placing: isCrowded ? null : evident(slots, width),
      partly: null,
    }
  })
  doubtPiled(rows)
  dropUnusual(rows)
  dropUneven(rows)
  dropStray(rows)
  dropLed(rows)
  dropSpaced(rows)
  placeByHabit(tokens, rows, isForm)
  return rows
}

/** The row left to the equations, whatever counting says. */
const unplacedRow = (row: RowRead): RowRead => ({ ...row, isCrowded: true, placing: null })

/** Behind so many labels in a row (or all there are) without even an empty cell, figures may be the first label's. */
const PILED = 2

/** Where labels stand in a pile, what follows the last of them is its own only if the equations prove it. */
const doubtPiled = (rows: RowRead[]): void => {
  let piled = 0
  for (const [i, row] of rows.entries()) {
    const isFilled = row.slots.length > 0
    if (isFilled && i > 0 && piled >= Math.min(i, PILED)) rows[i] = { ...row, found: { ...row.found, isUnsure: true } }
    piled = isFilled ? 0 : piled + 1
  }
}

/** Whether a blank stands before a figure of the row. */
const hasGap = (slots: readonly Slot[]): boolean => {
  const filled = filledOf(slots)
  return (filled[filled.length - 1] ?? -1) >= filled.length
}

/**
 * A row with more cells than nearly all others is not placed by counting its figures, for one of them may be a blank; nor, with
 * a blank before a figure, in any other way: that may be the cell too many.
 */
const dropUnusual = (rows: RowRead[]): void => {
  const width = rows[0]?.cells.length
  if (!rows.every((row) => row.cells.length === width)) return
  const usual = usualLength(rows)
  if (usual === null) return
  for (const [i, row] of rows.entries())
    if (row.slots.length > usual && (row.placing || hasGap(row.slots))) rows[i] = unplacedRow(row)
}

/** From so many drawn rows on, and where so many of them end in one column, one that ends before it has lost a cell. */
const DRAWN_ROWS = 4
const MOST = 0.8

/**
 * A drawn row that ends before the others' last column, so that its figures have moved up, or behind it, so that a blank before
 * a figure may be one too many. Only padded tables tell, in which rows with fewer columns end in empty cells.
 */
const dropUneven = (rows: RowRead[]): void => {
  if (!rows.some(({ slots }) => slots[slots.length - 1]?.grid)) return
  if (!rows.some((row) => row.slots.length > row.cells.length)) return
  const ends = rows.map(({ slots }) => {
    const last = slots[slots.length - 1]?.grid
    return last ? last.column + last.span : -1
  })
  const drawn = ends.filter((end) => end >= 0)
  const usual = commonest(drawn)
  if (drawn.length < DRAWN_ROWS || drawn.filter((end) => end === usual).length < MOST * drawn.length) return
  for (const [i, row] of rows.entries()) {
    const end = ends[i] ?? -1
    if (end >= 0 && (end < usual || (end > usual && hasGap(row.slots)))) rows[i] = unplacedRow(row)
  }
}

/** A row that is complete but for where its cells stand is not placed by counting them. */
const dropStray = (rows: RowRead[]): void => {
  if (!rows.some(({ slots }) => slots[0]?.grid)) return
  for (const width of new Set(rows.map(({ cells }) => cells.length))) {
    const stray = strayOf(
      rows.filter(({ cells }) => cells.length === width),
      width,
    )
    if (stray) rows[rows.indexOf(stray)] = unplacedRow(stray)
  }
}

/** From so many complete rows on, all of which begin with their first cell, blanks before figures are cells. */
const LED_ROWS = 2

const isFull = ({ slots, placing }: RowRead): boolean =>
  placing?.every((slot) => slots[slot]?.isEmpty === false) ?? false

/** A row that has blanks, and leaves out those before its figures, is not placed by counting where complete rows have none there. */
const dropLed = (rows: RowRead[]): void => {
  for (const [i, row] of rows.entries()) {
    if ((row.placing?.[0] ?? 0) <= 0 || isFull(row)) continue
    const full = rows.filter((other) => other.cells.length === row.cells.length && isFull(other))
    if (full.length >= LED_ROWS && full.every(({ placing }) => placing?.[0] === 0)) rows[i] = unplacedRow(row)
  }
}

/** Whether empty cells stand between a row's cells. */
const isSpaced = ({ placing }: RowRead): boolean => placing !== null && hasHole(placing)

/** Where empty cells stand between all figures, rows with blanks are not placed by counting. */
const dropSpaced = (rows: RowRead[]): void => {
  if (!rows.some(isSpaced)) return
  for (const width of new Set(rows.map(({ cells }) => cells.length))) {
    if (width < 2) continue
    const full = rows.filter((row) => row.cells.length === width && isFull(row))
    if (full.length < SPACED_ROWS || !full.every(isSpaced)) continue
    for (const [i, row] of rows.entries())
      if (row.cells.length === width && row.placing && !isFull(row)) rows[i] = { ...row, placing: null }
  }
}

/** From this many rows on, their number of cells says something about the table. */
const MANY_ROWS = 6

/** Whether every row, of whatever width, has just as many cells as columns: then none is padded, and none has lost one. */
const areExact = (rows: readonly RowRead[]): boolean =>
  rows.length >= MANY_ROWS && rows.every((row) => !row.isCrowded && row.slots.length === row.cells.length)

/** The cells printed for each row. */
const countCells = (tokens: Tokens, rows: readonly RowRead[]): (RowRead & RowSlots)[] =>
  rows.map((row, i) => {
    const { first, body } = row.found
    return {
      ...row,
      labelCells: labelCells(tokens, first, body),
      lineCells: row.isTorn ? -1 : lineCells(tokens, body),
      lineSlots: lineSlots(tokens, body, row.slots),
      rowCells: row.isTorn ? -1 : rowCells(tokens, first, body, rows[i + 1]?.found.first ?? null),
    }
  })

/** Whether a word stands in a figure's place: it may belong to the label, or to nothing. */
const hasWord = (tokens: Tokens, slots: readonly Slot[]): boolean => {
  for (const { token, isEmpty } of slots) if (!isEmpty && tokens.kind[token] === WORD) return true
  return false
}

/** The habits of rows of one width; those that hold what is no figure of theirs show none. */
const habitsLike = (tokens: Tokens, rows: readonly (RowRead & RowSlots)[], width: number, isForm: boolean): Habits => {
  const same = rows.filter((other) => other.cells.length === width && !hasWord(tokens, other.slots))
  const stray = strayOf(same, width)
  const like = stray ? same.filter((other) => other !== stray) : same
  return (isForm ? habitsWithoutLast(like, width) : null) ?? habitsOf(like, width)
}

/** Places rows with blanks as the complete rows of the same width have them. */
const placeByHabit = (tokens: Tokens, rows: readonly RowRead[], isForm: boolean): void => {
  if (rows.every((row) => row.placing || row.isCrowded)) return
  const habits = new Map<number, Habits>()
  const counted = countCells(tokens, rows)
  for (const [i, row] of rows.entries()) {
    const own = counted[i]
    if (row.placing || row.isCrowded || !own) continue
    const width = row.cells.length
    const known = habits.get(width) ?? habitsLike(tokens, counted, width, isForm)
    habits.set(width, known)
    row.placing = habitual(own, width, known)
  }
  if (areExact(rows)) for (const row of rows) row.placing ??= row.slots.map((_, i) => i)
  const drawn = [...habits.values()].find(({ columns }) => columns)?.columns ?? null
  for (const row of rows)
    if (!row.placing && !row.isCrowded && drawn) row.placing = narrower(row, row.cells.length, drawn)
}

const isRead = ([, reading]: readonly [CellKey, CellReading]): boolean => reading.value !== null

/** The slots without the empty cells that stand behind every row: they are none of its own. */
const unpadded = (slots: readonly Slot[], padding: number): readonly Slot[] => {
  let end = slots.length
  while (end > 0 && slots.length - end < padding && slots[end - 1]?.isEmpty) end--
  return slots.slice(0, end)
}

/** Reads the rows still in doubt as far as the equations leave one way; what one row proves may decide another. */
export const placeBySums = (source: Source, edition: EditionId, rows: readonly RowRead[], readings: Readings): void => {
  if (rows.every((row) => row.placing)) return
  const { tokens, normal } = source
  const padding = habitsOf(countCells(tokens, rows), rows[0]?.cells.length ?? 0).padding
  for (let isMoving = true; isMoving; ) {
    isMoving = false
    for (const row of rows) {
      if (row.placing || row.partly?.isOnly) continue
      const fits = bySums(tokens, normal, edition, unpadded(row.slots, padding), row.cells, readings)
      if (!fits || fits.readings.filter(isRead).length <= (row.partly?.readings.filter(isRead).length ?? 0)) continue
      row.partly = fits
      for (const [key, reading] of fits.readings) readings.set(key, reading)
      isMoving = true
    }
  }
}

/** Two cells run together, or a mark that stands for none: the row has lost or gained a cell. */
const MERGED = /^(?:0\d+|[^\p{L}\p{N}?]+)$/u

/**
 * Whether a figure stands where only another column of the row can have it, such as money among counts, or two cells
 * are run together.
 */
const isMoved = ({ unread }: CellReading, own: number, cells: readonly RowCell[]): boolean =>
  unread?.state === 'unreadable' &&
  (MERGED.test(unread.raw) ||
    cells.some((cell, i) => i !== own && readFigure(unread.raw, cell.unit).state === 'number'))

const isAnyMoved = (readings: Readings, cells: readonly RowCell[]): boolean => {
  for (let i = 0; i < cells.length; i++) {
    const reading = readings.at(cells[i]?.number ?? -1)
    if (reading?.unread && isMoved(reading, i, cells)) return true
  }
  return false
}

const UNKNOWN: Unread = { state: 'unreadable', raw: '' }

/** The readings of the rows that are placed. */
export const readPlaced = ({ tokens, normal }: Source, rows: readonly RowRead[]): Readings => {
  const readings = new Readings()
  for (const { cells, slots, placing } of rows) {
    if (!placing) continue
    readCells(tokens, normal, slots, placing, cells, readings)
    // A row with a moved figure has lost a cell before it: its empty cells are padding, and no blanks.
    if (!isAnyMoved(readings, cells)) continue
    for (const { number } of cells) {
      const reading = readings.at(number)
      const isPadding = reading?.unread?.state === 'blank' && reading.unread.raw === ''
      if (isPadding) readings.put(number, { ...reading, unread: UNKNOWN })
    }
  }
  return readings
}

/** How many equations the rows break, each counted for every row that it goes through. */
export const breaksOf = (edition: EditionId, rows: readonly RowRead[], readings: Readings): number =>
  rows.reduce((sum, { cells }) => sum + judge(edition, readingsOf(readings, cells), readings).broken, 0)
