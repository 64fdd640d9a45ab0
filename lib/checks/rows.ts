/** Tables of each edition with the cells of every row, made once. */
import { byEdition, type CellKey, type EditionId, type Row, type Table, type Text, tablesOf } from '@/lib/form'

export interface RowCells {
  readonly row: Row
  readonly keys: readonly CellKey[]
}

export interface TableRows extends Pick<Table, 'id' | 'read'> {
  readonly heading: Text
  readonly rows: readonly RowCells[]
}

const listRows = (edition: EditionId): TableRows[] =>
  tablesOf(edition).map(({ id, read, heading, rows }) => ({
    id,
    read,
    heading,
    rows: rows.map((row) => ({
      row,
      keys: Object.keys(row.columns).map((column) => `${row.key}.${column}` as CellKey),
    })),
  }))

const ROWS = byEdition(listRows)

/** The tables of an edition; none for a report without tables. */
export const rowsOf = (edition: EditionId | null): readonly TableRows[] => (edition ? ROWS[edition] : [])
