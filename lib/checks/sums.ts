/** The form's own equations, row-sum, column-sum, balance and review-sum, one finding for each that fails. */
import { cellOf, type SumRule, sumRules, type Text } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { columnLabel, rowLabel } from './labels'
import { type Cells, figureOf, isUnknown, printed, sumOf } from './values'
import { balanceDiffers, outcomesDiffer, sumDiffers } from './words'

const message = ({ rule, left, right }: SumRule, expected: number, actual: number): Text => {
  const [total] = right
  if (!total) throw new RangeError(`a sum rule without a right side: ${rule}`)
  const row = rowLabel(cellOf(total).row)
  const column = columnLabel(total)
  if (rule === 'row-sum' || rule === 'review-sum') return sumDiffers(row, column, expected, actual)
  if (rule === 'column-sum') return outcomesDiffer(column, row, expected, actual)
  const rows = [...left, ...right].map((key) => rowLabel(cellOf(key).row))
  return balanceDiffers(column, rows, expected, actual)
}

/**
 * Both sides of an equation, a blank counting as nothing to add and a blank total as the sum of its row; null when it
 * cannot be held against the report: a cell was not read, a side has no figure, or the total follows from these parts.
 */
const sides = (report: Cells, { rule, left, right }: SumRule): { expected: number; actual: number } | null => {
  const keys = [...left, ...right]
  if (keys.some((key) => isUnknown(report, key)) || keys.every((key) => printed(report, key) === null)) return null
  const value = rule === 'balance' || rule === 'column-sum' ? figureOf : printed
  const expected = sumOf(left.map((key) => value(report, key)))
  const actual = sumOf(right.map((key) => value(report, key)))
  return expected === null || actual === null ? null : { expected, actual }
}

/** `expected` is what the parts add up to (for the balance, received plus carried in), `actual` the other side. */
export const checkSums = (report: Report): Finding[] =>
  sumRules(report.edition).flatMap((rule) => {
    const found = sides(report, rule)
    if (!found || found.expected === found.actual) return []
    const { expected, actual } = found
    const cells = [...rule.left, ...rule.right]
    return [{ code: rule.rule, severity: 'error', cells, expected, actual, message: message(rule, expected, actual) }]
  })
