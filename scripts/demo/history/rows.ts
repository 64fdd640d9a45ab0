/** The rows and columns of the form that hold counts of their own, not sums of others. */
import { APPLICANTS, DISPUTE_RESULTS, EDITIONS, isOutcomeRow, type TableId } from '@/lib/form'

/** The newest form; the other rows of the 2019 form are derived from its. */
const rowsOf = (id: TableId) =>
  EDITIONS['2021'].tables.flatMap((table) => (table.id === id ? table.rows.map((row) => row.key) : []))

export const OUTCOME_ROWS = rowsOf('applications').filter(isOutcomeRow)
export const APPLICANT_COLUMNS = Object.keys(APPLICANTS).filter((column) => column !== 'total')
export const DISPUTE_ROWS = rowsOf('disputes')
export const CONCLUDED = Object.keys(DISPUTE_RESULTS).filter((column) => column !== 'total' && column !== 'pending')
