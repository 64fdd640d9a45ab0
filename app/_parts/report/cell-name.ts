import { type CellKey, cellOf, type Row } from '@/lib/form'
import type { Lang } from '@/lib/url'

/** A row in words, with the heading above it where its own label does not tell (“1. Not held” of “Unable to provide”). */
const rowName = ({ key, label, under }: Row, lang: Lang): string =>
  under && key.split('.').length > 2 ? `${under[lang]} · ${label[lang]}` : label[lang]

/** A cell in words: its row and its column. */
export const cellName = (key: CellKey, lang: Lang): string => {
  const { row, column } = cellOf(key)
  return `${rowName(row, lang)} · ${column.label[lang]}`
}

/** Cells that share a row, or a column, named once: what the links are of, and each link's own word. */
export interface CellGroup {
  readonly name: string
  readonly cells: readonly { readonly key: CellKey; readonly name: string }[]
}

/** Cells in as few groups as their rows or their columns make. */
export const cellGroups = (keys: readonly CellKey[], lang: Lang): CellGroup[] => {
  const rows = new Set(keys.map((key) => cellOf(key).row.key))
  const columns = new Set(keys.map((key) => cellOf(key).columnKey))
  const byRow = rows.size <= columns.size
  const groups = new Map<string, { name: string; cells: { key: CellKey; name: string }[] }>()
  for (const key of keys) {
    const { row, column, columnKey } = cellOf(key)
    const [id, name, own] = byRow
      ? [row.key, rowName(row, lang), column.label[lang]]
      : [columnKey, column.label[lang], rowName(row, lang)]
    const group = groups.get(id) ?? { name, cells: [] }
    group.cells.push({ key, name: own })
    groups.set(id, group)
  }
  return [...groups.values()]
}
