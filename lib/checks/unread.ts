/** unread-cell: cells in which something stands that is no figure, or whose figure could not be placed. */
import { type CellKey, EDITIONS, type Row } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { columnLabel, rowLabel } from './labels'
import { rowUnread, tableUnread } from './words'

/** From this many rows on, one finding speaks for the whole table. */
const MANY_ROWS = 4
const MAX_RAW = 24

/** One finding for each row with unread cells; one for the table where many rows have them. */
export const checkUnread = ({ edition, unread }: Report): Finding[] => {
  const unreadIn = (row: Row): CellKey[] => {
    const keys = Object.keys(row.columns).map((column) => `${row.key}.${column}` as CellKey)
    const bad = keys.filter((key) => unread[key] && unread[key]?.state !== 'blank')
    // A row that is not there at all is another finding.
    return bad.length === keys.length && bad.every((key) => unread[key]?.state === 'missing') ? [] : bad
  }
  const finding = (cells: readonly CellKey[], message: Finding['message']): Finding => ({
    code: 'unread-cell',
    severity: 'warning',
    cells,
    expected: null,
    actual: null,
    message,
  })
  return EDITIONS[edition].tables.flatMap(({ rows, heading }) => {
    const found = rows.map((row) => ({ row, cells: unreadIn(row) })).filter(({ cells }) => cells.length > 0)
    const all = found.flatMap(({ cells }) => cells)
    if (found.length >= MANY_ROWS) return [finding(all, tableUnread(heading, all.length))]
    return found.map(({ row, cells }) => {
      const raw = cells.map((key) => unread[key]?.raw.trim().slice(0, MAX_RAW) ?? '').filter((text) => text !== '')
      return finding(cells, rowUnread(rowLabel(row), cells.map(columnLabel), raw))
    })
  })
}
