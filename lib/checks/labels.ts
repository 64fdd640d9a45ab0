/** How findings name cells: by the labels printed on the form, never by keys. */
import { type CellKey, cellOf, type Row, type Text } from '@/lib/form'

/** A row, with the heading it stands under where its own label does not say enough. */
export const rowLabel = (row: Row): Text => {
  const { under } = row
  return under && /^\d/.test(row.label.zh)
    ? { zh: `${under.zh} ${row.label.zh}`, en: `${under.en}: ${row.label.en}` }
    : row.label
}

export const columnLabel = (key: CellKey): Text => cellOf(key).column.label
