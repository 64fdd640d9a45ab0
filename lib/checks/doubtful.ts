/** doubtful-cell: figures that were read as printed, but of which the document itself gives reason to doubt. */
import { type CellKey, cellOf, type Text } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { rowLabel } from './labels'
import { DOUBTFUL } from './words'

/** The rows of some cells, each once. */
const rowsOf = (cells: readonly CellKey[]): Text[] => [...new Set(cells.map((key) => cellOf(key).row))].map(rowLabel)

/** One finding for each reason and table. */
export const checkDoubtful = ({ doubts = [] }: Report): Finding[] =>
  doubts.map(({ reason, cells }) => ({
    code: 'doubtful-cell',
    severity: 'warning',
    cells,
    expected: null,
    actual: null,
    message: DOUBTFUL[reason](rowsOf(cells)),
  }))
