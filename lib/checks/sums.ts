/** The form's own equations: row-sum, column-sum, balance, review-sum and part-sum, a finding for each that fails. */
import { cellOf, type SumRule, type Text } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { diagnose } from './diagnosis'
import { columnLabel, rowLabel } from './labels'
import type { Equation } from './plan'
import { type Sides, sheetOf, sidesOf } from './sheet'
import { balanceDiffers, outcomesDiffer, sumDiffers } from './words'

const message = ({ rule, left, right }: SumRule, expected: number, actual: number): Text => {
  const [total] = right
  if (!total) throw new RangeError(`a sum rule without a right side: ${rule}`)
  const row = rowLabel(cellOf(total).row)
  const column = columnLabel(total)
  if (rule === 'row-sum' || rule === 'review-sum' || rule === 'part-sum')
    return sumDiffers(row, column, expected, actual)
  if (rule === 'column-sum') return outcomesDiffer(column, row, expected, actual)
  const rows = [...left, ...right].map((key) => rowLabel(cellOf(key).row))
  return balanceDiffers(column, rows, expected, actual)
}

/**
 * `expected` is what the parts add up to (for the balance, received plus carried in), `actual` the other side. Where
 * one fault would explain a failed equation, its finding carries that as a suggestion; figures stay as they are.
 */
export const checkSums = (report: Report): Finding[] => {
  const sheet = sheetOf(report)
  const failed: (Sides & { equation: Equation; index: number })[] = []
  let index = 0
  for (const equation of sheet.plan.equations) {
    const sides = sidesOf(sheet, equation)
    if (sides && sides.expected !== sides.actual) failed.push({ equation, index, ...sides })
    index++
  }
  if (failed.length === 0) return []
  const suggestions = diagnose(sheet)
  return failed.map(({ equation, index, expected, actual }): Finding => {
    const suggestion = suggestions.get(index)
    const { rule, cells } = equation
    const shared = { code: rule.rule, severity: 'error', cells, expected, actual } as const
    return { ...shared, message: message(rule, expected, actual), ...(suggestion && { suggestion }) }
  })
}
