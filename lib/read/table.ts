/** A table whose rows are found by their labels → readings of its cells. */
import type { EditionId } from '@/lib/form'
import type { Document, Place } from '@/lib/source/document'
import { cellsOfRow, missing, type Readings, type RowCell, readRow, unplaced } from './cells'
import { bySums } from './doubt'
import { withDamaged } from './fuzzy'
import { moneyPower, printedColumns } from './heads'
import { headKeys, rowLabels } from './labels'
import type { Found, Located } from './locate'
import type { Normalized } from './normalize'
import { evident, type Habits, habitsOf, habitual, type Placing } from './placing'
import { collect, lineCells, rowCells, type Slot } from './slots'
import { judge } from './sums'
import { BREAK, FIGURE, type Tokens } from './tokens'

export interface Source {
  readonly document: Document
  readonly normal: Normalized
  readonly tokens: Tokens
}

interface RowRead {
  readonly found: Found
  readonly cells: readonly RowCell[]
  readonly slots: readonly Slot[]
  readonly lineCells: number
  readonly rowCells: number
  placing: Placing | null
}

/** Fewer rows than this, with figures, are no table three or two but words of prose. */
const LEAST_ROWS = 2

/** The cells of a found row as its columns are printed, money with the unit of its column's head. */
const printedCells = (tokens: Tokens, found: Found, columns: readonly string[] | null): readonly RowCell[] => {
  const { row } = found.label
  const cells = cellsOfRow(row)
  const names = Object.keys(row.columns)
  const printed = columns ? columns.flatMap((name) => cells[names.indexOf(name)] ?? []) : cells
  if (!printed.some((cell) => cell.unit === 'money')) return printed
  return printed.map((cell) => {
    const column = row.columns[cell.key.slice(row.key.length + 1)]
    return cell.unit === 'money' && column ? { ...cell, power: moneyPower(tokens, column) } : cell
  })
}

/** An ordinal that stands in a cell of its own before the next label is not this row's figure. */
const withoutOrdinal = (tokens: Tokens, slots: Slot[], width: number, next: Found | undefined): Slot[] => {
  const last = slots[slots.length - 1]
  if (!last || !next || slots.length <= width || last.isEmpty) return slots
  const isOrdinal = tokens.text.slice(tokens.start[last.token], tokens.end[last.token]) === next.label.ordinal
  return isOrdinal ? slots.slice(0, -1) : slots
}

const readRows = (source: Source, rows: readonly Found[], columns: readonly string[] | null): RowRead[] =>
  rows.map((found, i) => {
    const { document, tokens } = source
    const { width } = found.label
    const next = rows[i + 1]
    const all = collect(document, tokens, found.body, next?.first ?? tokens.count, width)
    const slots = withoutOrdinal(tokens, all, width, next)
    return {
      found,
      cells: printedCells(tokens, found, columns),
      slots,
      lineCells: lineCells(tokens, found.body),
      rowCells: rowCells(tokens, found.first, found.body, next?.first ?? null),
      placing: evident(slots, width),
    }
  })

/** Places rows with blanks as the complete rows of the same width have them. */
const placeByHabit = (rows: readonly RowRead[]): void => {
  const habits = new Map<number, Habits>()
  for (const row of rows) {
    if (row.placing) continue
    const width = row.cells.length
    const known =
      habits.get(width) ??
      habitsOf(
        rows.filter((other) => other.cells.length === width),
        width,
      )
    habits.set(width, known)
    row.placing = habitual(row, width, known)
  }
}

/** Places the rows still in doubt where the equations leave exactly one way. */
const placeBySums = (source: Source, edition: EditionId, rows: readonly RowRead[], readings: Readings): void => {
  const { tokens, normal } = source
  for (let isMoving = true; isMoving; ) {
    isMoving = false
    for (const row of rows) {
      if (row.placing) continue
      const only = bySums(tokens, normal, edition, row.slots, row.cells, readings)
      if (!only) continue
      row.placing = only
      for (const [key, reading] of readRow(tokens, normal, row.slots, only, row.cells)) readings.set(key, reading)
      isMoving = true
    }
  }
}

const readPlaced = (source: Source, rows: readonly RowRead[]): Readings => {
  const readings: Readings = new Map()
  for (const row of rows)
    if (row.placing)
      for (const [key, reading] of readRow(source.tokens, source.normal, row.slots, row.placing, row.cells))
        readings.set(key, reading)
  return readings
}

const columnBreaks = (edition: EditionId, rows: readonly RowRead[], readings: Readings): number =>
  rows.reduce((sum, row) => {
    const own = row.cells.flatMap((cell) => {
      const reading = readings.get(cell.key)
      return reading ? [[cell.key, reading] as const] : []
    })
    return sum + judge(edition, own, readings).broken
  }, 0)

/**
 * Whether what was found is a table, and not its words in running text: most of its labels, or some of them with
 * figures below one of its heads.
 */
const isTable = (located: Located, tokens: Tokens): boolean => {
  if (located.rows.length * 2 > rowLabels(located.table).length) return true
  const printed = located.rows.filter((row) => {
    let next = row.body
    while (tokens.kind[next] === BREAK) next++
    return tokens.kind[next] === FIGURE
  }).length
  return printed >= LEAST_ROWS && headKeys(located.table).some((key) => tokens.key.includes(key))
}

/**
 * The readings of a table read by its labels, and where it stands; null place if it is not in the document.
 * A row in doubt that neither the table's habits nor its equations settle is unreadable as a whole.
 */
export const readTable = (
  source: Source,
  edition: EditionId,
  located: Located,
): { readings: Readings; place: Place | null } => {
  const { tokens, document, normal } = source
  const found = isTable(located, tokens) ? withDamaged(document, tokens, located) : []
  const first = found[0]
  const isOneShape = new Set(rowLabels(located.table).map((label) => label.width)).size === 1
  const order = first && isOneShape ? printedColumns(tokens, first.label.row, first.first) : null
  const columns = order && first && order.join() !== Object.keys(first.label.row.columns).join() ? order : null
  let rows = readRows(source, found, columns)
  placeByHabit(rows)
  let readings = readPlaced(source, rows)
  if (columns) {
    // Heads in another order that break the sums are themselves damaged.
    const plain = readRows(source, found, null)
    placeByHabit(plain)
    const other = readPlaced(source, plain)
    if (columnBreaks(edition, plain, other) < columnBreaks(edition, rows, readings)) {
      rows = plain
      readings = other
    }
  }
  placeBySums(source, edition, rows, readings)
  for (const row of rows)
    if (!row.placing)
      for (const [key, reading] of unplaced(tokens, normal, row.slots, row.cells)) readings.set(key, reading)
  for (const label of rowLabels(located.table)) {
    const cells = cellsOfRow(label.row)
    if (!cells.every((cell) => readings.has(cell.key)))
      for (const [key, reading] of missing(cells)) readings.set(key, reading)
  }
  return { readings, place: placeOf(source, rows) }
}

const placeOf = (source: Source, rows: readonly RowRead[]): Place | null => {
  const { tokens, normal } = source
  const first = rows[0]?.found.first
  const last = rows[rows.length - 1]
  if (first === undefined || !last) return null
  const lastToken = last.slots[last.slots.length - 1]?.last ?? last.found.body - 1
  const end = tokens.end[lastToken] ?? 0
  return { start: normal.offsets[tokens.start[first] ?? 0] ?? 0, end: (normal.offsets[Math.max(0, end - 1)] ?? 0) + 1 }
}
