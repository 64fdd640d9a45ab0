/** The form's own equations (勾稽关系), as data: Σ left = Σ right. */
import { APPLICANTS, isOutcomeRow } from './applications'
import type { CellKey } from './cells'
import { DISPUTE_RESULTS } from './disputes'
import { SHEET_SUMS } from './edition-2014'
import { EDITIONS } from './editions'
import type { EditionId, TableId, Text } from './shape'

export type SumRuleId = 'row-sum' | 'column-sum' | 'balance' | 'review-sum' | 'part-sum'

export interface SumRule {
  readonly rule: SumRuleId
  readonly left: readonly CellKey[]
  readonly right: readonly CellKey[]
}

/** What each kind of equation says. */
export const SUM_RULES: Readonly<Record<SumRuleId, Text>> = {
  'row-sum': { zh: '六类申请人之和等于总计', en: 'the six kinds of applicant add up to the total' },
  'column-sum': { zh: '各项办理结果之和等于（七）总计', en: 'the outcomes add up to (7) total disposed of' },
  balance: {
    zh: '本年新收加上年结转等于（七）总计加结转下年度',
    en: 'received plus carried in equals total disposed of plus carried out',
  },
  'review-sum': { zh: '四类结果之和等于总计', en: 'the four results add up to the total' },
  'part-sum': { zh: '各分项之和等于其总数', en: 'the parts of a total of the 2014 sheet add up to it' },
}

const key = (row: string, column: string) => `${row}.${column}` as CellKey

const rulesOf = (edition: EditionId): SumRule[] => {
  const rowsOf = (table: TableId) => EDITIONS[edition].tables.find((t) => t.id === table)?.rows ?? []
  const parts = (columns: object) => Object.keys(columns).filter((column) => column !== 'total')
  const applications = rowsOf('applications')
  const outcomes = applications.filter((row) => isOutcomeRow(row.key))
  const columns = Object.keys(APPLICANTS)
  return [
    ...applications.map((row) => ({
      rule: 'row-sum' as const,
      left: parts(APPLICANTS).map((column) => key(row.key, column)),
      right: [key(row.key, 'total')],
    })),
    ...columns.map((column) => ({
      rule: 'column-sum' as const,
      left: outcomes.map((row) => key(row.key, column)),
      right: [key('applications.total', column)],
    })),
    ...columns.map((column) => ({
      rule: 'balance' as const,
      left: [key('applications.received', column), key('applications.carried_in', column)],
      right: [key('applications.total', column), key('applications.carried_out', column)],
    })),
    ...rowsOf('disputes').map((row) => ({
      rule: 'review-sum' as const,
      left: parts(DISPUTE_RESULTS).map((column) => key(row.key, column)),
      right: [key(row.key, 'total')],
    })),
  ]
}

const RULES: Readonly<Record<EditionId, readonly SumRule[]>> = {
  '2014': SHEET_SUMS.map(({ total, parts }) => ({ rule: 'part-sum', left: parts, right: [total] })),
  '2019': rulesOf('2019'),
  '2021': rulesOf('2021'),
}

/** All equations of an edition; the 2021 form has 42 over its 200 cells. None for a report without tables. */
export const sumRules = (edition: EditionId | null): readonly SumRule[] => (edition ? RULES[edition] : [])

/** Between years, for one agency: disputes pending at the end of a year are among those of the next, whatever came of them. */
export const PENDING_AGAIN: readonly { label: Text; before: readonly CellKey[]; now: readonly CellKey[] }[] = [
  { label: { zh: '行政复议', en: 'Administrative review' }, rows: ['review'] },
  { label: { zh: '行政诉讼', en: 'Litigation' }, rows: ['litigation_direct', 'litigation_after_review'] },
].map(({ label, rows }) => ({
  label,
  before: rows.map((row) => key(row, 'pending')),
  now: rows.map((row) => key(row, 'total')),
}))

/** Between years, for one agency: 上年结转 of a year equals 结转下年度 of the year before, column by column. */
export const CARRY_OVER: readonly { now: CellKey; before: CellKey }[] = Object.keys(APPLICANTS).map((column) => ({
  now: key('applications.carried_in', column),
  before: key('applications.carried_out', column),
}))
