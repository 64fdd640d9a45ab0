/** Placed slots → readings of cells. */
import { CELLS, type CellKey, EDITION_IDS, EDITIONS, positionOf, type Row, type Table, type Unit } from '@/lib/form'
import type { Place } from '@/lib/source/document'
import { type Normalized, rawStretch } from './normalize'
import { plainCount, readFigure } from './number'
import type { Placing } from './placing'
import type { Unread } from './reading'
import type { Slot } from './slots'
import type { Tokens } from './tokens'

/** One cell as read. `value` is null unless it holds a number. */
export interface CellReading {
  readonly value: number | null
  readonly unread: Unread | null
  readonly place: Place | null
}

/** A row's cells as printed from left to right. */
export interface RowCell {
  readonly key: CellKey
  /** Its place among all cells of all editions. */
  readonly number: number
  readonly unit: Unit
  /** Power of ten for money without a unit of its own; null where its column names none either. */
  readonly power: number | null
}

/** The cells of each row in the form's own order. */
const CELLS_OF = new Map<Row, readonly RowCell[]>(
  EDITION_IDS.flatMap((id) =>
    EDITIONS[id].tables.flatMap((table) =>
      table.rows.map(
        (row) =>
          [
            row,
            Object.entries(row.columns).map(([name, column]) => {
              const key = `${row.key}.${name}` as CellKey
              return { key, number: positionOf(key), unit: column.unit ?? 'count', power: 0 }
            }),
          ] as const,
      ),
    ),
  ),
)

const NO_CELLS: readonly RowCell[] = []

/** The cells of a row in the form's own order. */
export const cellsOfRow = (row: Row): readonly RowCell[] => CELLS_OF.get(row) ?? NO_CELLS

const CELLS_OF_TABLE = new Map<Table, readonly RowCell[]>(
  EDITION_IDS.flatMap((id) => EDITIONS[id].tables.map((table) => [table, table.rows.flatMap(cellsOfRow)] as const)),
)

/** The cells of a table, row by row. */
export const cellsOfTable = (table: Table): readonly RowCell[] => CELLS_OF_TABLE.get(table) ?? NO_CELLS

/** The readings of a table's cells, found by a cell's number as fast as in an array, or by its key. */
export class Readings {
  private readonly known: (CellReading | undefined)[] = new Array(CELLS.length)

  constructor(entries: Iterable<readonly [CellKey, CellReading]> = []) {
    for (const [key, reading] of entries) this.set(key, reading)
  }

  at(number: number): CellReading | undefined {
    return this.known[number]
  }

  put(number: number, reading: CellReading): void {
    this.known[number] = reading
  }

  get(key: CellKey): CellReading | undefined {
    return this.known[positionOf(key)]
  }

  set(key: CellKey, reading: CellReading): void {
    this.known[positionOf(key)] = reading
  }

  /** All readings in the form's order. */
  entries(): (readonly [CellKey, CellReading])[] {
    return this.known.flatMap((reading, i) => {
      const cell = CELLS[i]
      return reading && cell ? [[cell.key, reading] as const] : []
    })
  }
}

/** Of a table of which nothing is read. */
export const NO_READINGS: Readings = new Readings()

/** The readings of these cells, each with its key; of those that have one. */
export const readingsOf = (
  readings: Readings,
  cells: readonly RowCell[],
): (readonly [key: CellKey, reading: CellReading])[] =>
  cells.flatMap(({ key, number }) => {
    const reading = readings.at(number)
    return reading ? [[key, reading] as const] : []
  })

/** Whether something that is no figure, or cannot be placed, stands in one of these cells. */
export const isAnyUnreadable = (readings: Readings, cells: readonly RowCell[]): boolean => {
  for (const { number } of cells) if (readings.at(number)?.unread?.state === 'unreadable') return true
  return false
}

/** Whether a figure was read in one of these cells. */
export const hasFigure = (readings: Readings, cells: readonly RowCell[]): boolean => {
  for (const { number } of cells) if (typeof readings.at(number)?.value === 'number') return true
  return false
}

/** Whether a cell was read, as a figure or as a blank; nothing speaks against one without a reading. */
export const wasRead = (reading: CellReading | undefined): boolean => (reading?.unread?.state ?? 'blank') === 'blank'

/** [start, end) of the normalised text in the raw text; null where nothing stands there. */
const rawPlace = (normal: Normalized, start: number, end: number): Place | null =>
  end > start ? rawStretch(normal, start, end) : null

const stretch = (tokens: Tokens, slot: Slot): [number, number] => [
  tokens.start[slot.token] ?? 0,
  tokens.end[slot.last] ?? 0,
]

const EMPTY: CellReading = { value: null, unread: { state: 'blank', raw: '' }, place: null }

const readSlot = (tokens: Tokens, normal: Normalized, slot: Slot | undefined, cell: RowCell): CellReading => {
  if (!slot || slot.isEmpty) return EMPTY
  const start = tokens.start[slot.token] ?? 0
  const end = tokens.end[slot.last] ?? 0
  const plain = cell.unit === 'money' ? -1 : plainCount(tokens.text, start, end)
  if (plain >= 0) return { value: plain, unread: null, place: rawPlace(normal, start, end) }
  const raw = tokens.text.slice(start, end)
  const place = rawPlace(normal, start, end)
  const figure = readFigure(raw, cell.unit, cell.power ?? 0)
  return figure.state === 'number'
    ? { value: figure.value, unread: null, place }
    : { value: null, unread: { state: figure.state, raw }, place }
}

/** Reads each cell of a placed row. */
export const readCells = (
  tokens: Tokens,
  normal: Normalized,
  slots: readonly Slot[],
  placing: Placing,
  cells: readonly RowCell[],
  readings: Readings,
): void => {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (cell) readings.put(cell.number, readSlot(tokens, normal, slots[placing[i] ?? -1], cell))
  }
}

/** The reading of each cell of a placed row, with its key. */
export const readRow = (
  tokens: Tokens,
  normal: Normalized,
  slots: readonly Slot[],
  placing: Placing,
  cells: readonly RowCell[],
): readonly (readonly [CellKey, CellReading])[] =>
  cells.map((cell, i) => [cell.key, readSlot(tokens, normal, slots[placing[i] ?? -1], cell)])

/** Longest text kept of what could not be placed. */
const MAX_RAW = 200

/** Readings of a row that stands in the document but cannot be told apart into cells. */
export const unplaced = (
  tokens: Tokens,
  normal: Normalized,
  slots: readonly Slot[],
  cells: readonly RowCell[],
): readonly (readonly [CellKey, CellReading])[] => {
  const first = slots[0]
  const last = slots[slots.length - 1]
  const start = first ? stretch(tokens, first)[0] : 0
  const end = last ? stretch(tokens, last)[1] : 0
  const raw = tokens.text.slice(start, end).slice(0, MAX_RAW)
  const place = rawPlace(normal, start, end)
  return cells.map((cell) => [cell.key, { value: null, unread: { state: 'unreadable', raw }, place }])
}

const MISSING: CellReading = { value: null, unread: { state: 'missing', raw: '' }, place: null }

/** What of these cells has no reading is not in the document. */
export const addMissing = (readings: Readings, cells: readonly RowCell[]): void => {
  for (const { number } of cells) if (!readings.at(number)) readings.put(number, MISSING)
}
