/** The rows and columns of the form that hold counts of their own, not sums of others. */
import { APPLICANTS, DISPUTE_RESULTS, EDITIONS, isOutcomeRow, positionOf, type TableId } from '@/lib/form'
import { positionsOf } from '../ledger'

/** The newest form; the other rows of the 2019 form are derived from its. */
const rowsOf = (id: TableId) =>
  EDITIONS['2021'].tables.flatMap((table) => (table.id === id ? table.rows.map((row) => row.key) : []))

export const OUTCOME_ROWS = rowsOf('applications').filter(isOutcomeRow)
export const APPLICANT_COLUMNS = Object.keys(APPLICANTS).filter((column) => column !== 'total')
const DISPUTE_ROWS = rowsOf('disputes')
const CONCLUDED = Object.keys(DISPUTE_RESULTS).filter((column) => column !== 'total' && column !== 'pending')

/** Where a ledger has the figures of each kind of applicant: received, carried over, and each outcome. */
export const RECEIVED = positionsOf('applications.received', APPLICANT_COLUMNS)
export const CARRIED_IN = positionsOf('applications.carried_in', APPLICANT_COLUMNS)
export const CARRIED_OUT = positionsOf('applications.carried_out', APPLICANT_COLUMNS)
export const OUTCOMES = OUTCOME_ROWS.map((row) => positionsOf(row, APPLICANT_COLUMNS))

/** Where it has each kind of dispute: those pending, and those concluded by result. */
export const DISPUTES = DISPUTE_ROWS.map((row) => ({
  pending: positionOf(`${row}.pending`),
  concluded: positionsOf(row, CONCLUDED),
}))
