/** unread-cell: cells in which something stands that is no figure, or whose figure could not be placed. */
import type { CellKey } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { tornFigure } from './diagnosis/torn'
import { columnLabel, rowLabel } from './labels'
import { rowsOf } from './rows'
import { rowUnread, tableUnread } from './words'

/** From this many rows on, one finding speaks for the whole table. */
const MANY_ROWS = 4
const MAX_RAW = 24

const finding = (cells: readonly CellKey[], message: Finding['message']): Finding => ({
  code: 'unread-cell',
  severity: 'warning',
  cells,
  expected: null,
  actual: null,
  message,
})

/** Whether any cell is more than blank: in most reports none is. */
const isAny = (unread: Report['unread']): boolean => {
  for (const key in unread) if (unread[key as CellKey]?.state !== 'blank') return true
  return false
}

/** One finding for each row with unread cells; one for the table where many rows have them. */
export const checkUnread = (report: Report): Finding[] => {
  const { edition, unread } = report
  if (!isAny(unread)) return []
  const unreadIn = (keys: readonly CellKey[]): readonly CellKey[] => {
    const bad = keys.filter((key) => unread[key] && unread[key]?.state !== 'blank')
    // A row that is not there at all is another finding.
    return bad.length === keys.length && bad.every((key) => unread[key]?.state === 'missing') ? [] : bad
  }
  return rowsOf(edition).flatMap(({ rows, heading }) => {
    const found = rows.map((one) => ({ one, cells: unreadIn(one.keys) })).filter(({ cells }) => cells.length > 0)
    const all = found.flatMap(({ cells }) => cells)
    if (found.length >= MANY_ROWS) return [finding(all, tableUnread(heading, all.length))]
    return found.map(({ one, cells }) => {
      // A row that could not be parted into cells is what each of them holds.
      const raw = new Set(cells.map((key) => unread[key]?.raw.trim().slice(0, MAX_RAW) ?? ''))
      raw.delete('')
      const suggestion = tornFigure(report, one, cells)
      const told = finding(cells, rowUnread(rowLabel(one.row), cells.map(columnLabel), [...raw]))
      return suggestion ? { ...told, suggestion } : told
    })
  })
}
