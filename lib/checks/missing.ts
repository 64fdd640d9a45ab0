/** missing-table, missing-row: what the edition prints and the document does not have. */
import { type CellKey, EDITIONS, type Row, type Table } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { rowLabel } from './labels'
import { rowMissing, tableMissing } from './words'

const keysOf = (row: Row) => Object.keys(row.columns).map((column) => `${row.key}.${column}` as CellKey)

/** One finding for each table that is not there, and for each row missing from a table that is. */
export const checkMissing = ({ edition, unread }: Report): Finding[] => {
  const isMissing = (row: Row) => keysOf(row).every((key) => unread[key]?.state === 'missing')
  const finding = (
    code: 'missing-table' | 'missing-row',
    rows: readonly Row[],
    message: Finding['message'],
  ): Finding => ({
    code,
    severity: 'error',
    cells: rows.flatMap(keysOf),
    expected: null,
    actual: null,
    message,
  })
  return EDITIONS[edition].tables.flatMap(({ rows, heading }: Table) => {
    const missing = rows.filter(isMissing)
    if (missing.length === rows.length) return [finding('missing-table', rows, tableMissing(heading))]
    return missing.map((row) => finding('missing-row', [row], rowMissing(rowLabel(row), heading)))
  })
}
