/** Every cell of the form, derived from its tables: key, place in the form, labels, unit. */
import type { ApplicationCell } from './applications'
import type { DisclosureCell } from './disclosure'
import type { DisputeCell } from './disputes'
import type { SheetCell } from './edition-2014'
import { byEdition, EDITION_IDS, EDITIONS } from './editions'
import type { Column, EditionId, Row, Table, Unit } from './shape'

/** The key of a cell, `group.row.column`. A misspelt key does not compile. */
export type CellKey = ApplicationCell | DisputeCell | DisclosureCell | SheetCell

/** What a cell is: its row and column in a table, the unit of its figure, the editions that print it. */
export interface Cell {
  readonly key: CellKey
  readonly table: Table
  readonly row: Row
  readonly columnKey: string
  readonly column: Column
  readonly unit: Unit
  readonly editions: readonly EditionId[]
}

/** Cells of one edition in printed order (table two, three, four; row by row); none for a report without tables. */
export const cellsOf = (edition: EditionId | null): readonly Cell[] => (edition ? BY_EDITION[edition] : [])

/** The largest count the store holds (a 32-bit integer); anything above is a reading error. */
export const MAX_COUNT = 2_147_483_647

const listCells = (id: EditionId): Cell[] =>
  EDITIONS[id].tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      Object.entries(row.columns).map(([columnKey, column]) => {
        const key = `${row.key}.${columnKey}` as CellKey
        const editions = EDITION_IDS.filter((other) =>
          EDITIONS[other].tables.some((t) => t.rows.some((r) => r.key === row.key && columnKey in r.columns)),
        )
        return { key, table, row, columnKey, column, unit: column.unit ?? 'count', editions }
      }),
    ),
  )

const BY_EDITION: Readonly<Record<EditionId, readonly Cell[]>> = byEdition(listCells)

/** All cells of all editions, each once; the newest edition's wording wins. Order is stable for ever: new cells go last. */
export const CELLS: readonly Cell[] = [
  ...BY_EDITION['2021'],
  ...BY_EDITION['2019'].filter((cell) => !cell.editions.includes('2021')),
  ...BY_EDITION['2014'],
]

const BY_KEY: ReadonlyMap<string, Cell> = new Map(CELLS.map((cell) => [cell.key, cell]))

/** The cell named by `key`. @throws RangeError for an unknown key */
export const cellOf = (key: CellKey): Cell => {
  const cell = BY_KEY.get(key)
  if (!cell) throw new RangeError(`no such cell: ${key}`)
  return cell
}

const POSITIONS: ReadonlyMap<string, number> = new Map(CELLS.map(({ key }, position) => [key, position]))

/** Where a cell stands among CELLS. @throws RangeError for an unknown cell */
export const positionOf = (key: string): number => {
  const position = POSITIONS.get(key)
  if (position === undefined) throw new RangeError(`no such cell: ${key}`)
  return position
}

export const isCellKey = (key: string): key is CellKey => BY_KEY.has(key)

/**
 * Cells kept as columns of the narrow fact table: what charts and rates use. The 总计 column of table three,
 * requests received by kind of applicant, all of tables two and four, and the marked rows of the 2014 sheet.
 */
export const FIGURE_CELLS: readonly Cell[] = CELLS.filter(({ table, row, columnKey }) => {
  if (table.id === 'sheet') return row.charted === true
  return table.id !== 'applications' || columnKey === 'total' || row.key === 'applications.received'
})

/** A cell key as a database or CSV-safe name: `review.total` → `review_total`. */
export const snake = (key: string): string => key.replaceAll('.', '_')
