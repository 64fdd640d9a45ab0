/** missing-table, missing-row: what the edition prints and the document does not have. */
import { type CellKey, editionDue, type TableId, tablesOf } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { rowLabel } from './labels'
import { type RowCells, rowsOf } from './rows'
import { rowMissing, rowsMissing, sheetMissing, tableMissing, tablePictured } from './words'

const finding = (
  code: 'missing-table' | 'missing-row',
  severity: Finding['severity'],
  rows: readonly RowCells[],
  message: Finding['message'],
): Finding => ({
  code,
  severity,
  cells: rows.flatMap(({ keys }) => keys),
  expected: null,
  actual: null,
  message,
})

/** Tables that the year's form prints, of a report in which none could be read. Before there was a form, none. */
const withoutTables = (year: number, pictured: readonly TableId[]): Finding[] =>
  tablesOf(editionDue(year)).map(({ id, heading, read }) => {
    if (pictured.includes(id))
      return finding('missing-table', read === 'by-item' ? 'warning' : 'error', [], tablePictured(heading))
    // The sheet was an annex, often published apart from the text.
    if (read === 'by-item') return finding('missing-table', 'info', [], sheetMissing(heading))
    return finding('missing-table', 'error', [], tableMissing(heading))
  })

/** Whether any cell is not there: in most reports none is. */
const isAny = (unread: Report['unread']): boolean => {
  for (const key in unread) if (unread[key as CellKey]?.state === 'missing') return true
  return false
}

/**
 * One finding for each table that is not there, and for each row missing from a table that is; rows that a sheet leaves
 * out are told together. A picture in a table's place is said so.
 */
export const checkMissing = ({ edition, unread, year, pictured = [] }: Report): Finding[] => {
  if (edition === null) return withoutTables(year, pictured)
  if (!isAny(unread)) return []
  return rowsOf(edition).flatMap(({ id, read, heading, rows }) => {
    const missing = rows.filter(({ keys }) => keys.every((key) => unread[key]?.state === 'missing'))
    if (missing.length === 0) return []
    if (missing.length === rows.length)
      return [finding('missing-table', 'error', rows, (pictured.includes(id) ? tablePictured : tableMissing)(heading))]
    if (read === 'by-item') {
      const labels = missing.map((one) => rowLabel(one.row))
      return [finding('missing-row', 'warning', missing, rowsMissing(labels, heading))]
    }
    return missing.map((one) => finding('missing-row', 'error', [one], rowMissing(rowLabel(one.row), heading)))
  })
}
