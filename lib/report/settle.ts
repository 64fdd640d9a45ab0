/** The figures that charts and rates use: as printed, or derived where the form itself proves them. */
import { APPLICANTS, type CellKey, FIGURE_CELLS, isOutcomeRow, type SumRule, sumRules } from '@/lib/form'
import type { Report } from './report'

type Figures = Partial<Record<CellKey, number | null>>

const isBlank = (report: Report, key: CellKey): boolean => report.unread[key]?.state === 'blank'

/** The printed total of an equation, or where it is blank the sum of its parts, if any of them is printed. */
const totalOf = (report: Report, rule: SumRule, total: CellKey): number | null => {
  const printed = report.cells[total]
  if (typeof printed === 'number') return printed
  if (!isBlank(report, total)) return null
  let sum = 0
  let isAny = false
  for (const part of rule.left) {
    const value = report.cells[part]
    if (typeof value === 'number') isAny = true
    else if (!isBlank(report, part)) return null
    sum += value ?? 0
  }
  return isAny ? sum : null
}

const TOTAL_COLUMN = Object.keys(APPLICANTS).at(-1)

const rowOf = (key: CellKey): string => key.slice(0, key.lastIndexOf('.'))

/** Blank outcome cells of the total column are 0 if without them the outcomes already add up to (七)总计. */
const fillOutcomes = (report: Report, figures: Figures): void => {
  const blanks: CellKey[] = []
  let sum = 0
  for (const key of Object.keys(figures) as CellKey[]) {
    if (!key.startsWith('applications.') || !key.endsWith(`.${TOTAL_COLUMN}`) || !isOutcomeRow(rowOf(key))) continue
    const value = figures[key]
    if (typeof value === 'number') sum += value
    else if (isBlank(report, key)) blanks.push(key)
    else return
  }
  if (figures[`applications.total.total`] === sum) for (const key of blanks) figures[key] = 0
}

/**
 * A figure, or null, for each of the report's cells in `FIGURE_CELLS`. Printed figures stay as they are, also wrong
 * ones. Derived are: a blank total from its parts (table three: the applicant columns; table four: the four results;
 * the 2014 sheet: the rows below it) where at least one part is printed, blank parts counting as nothing to add; and a blank outcome in the 总计 column as 0 where
 * the printed outcomes already add up to (七)总计. Everything else without a figure is null: what is unreadable or
 * missing is never taken for 0, nor is anything derived from it.
 */
export const settle = (report: Report): Figures => {
  const byTotal = new Map<CellKey, SumRule>()
  for (const rule of sumRules(report.edition))
    if (rule.rule !== 'column-sum' && rule.rule !== 'balance') for (const total of rule.right) byTotal.set(total, rule)
  const figures: Figures = {}
  for (const { key } of FIGURE_CELLS) {
    if (!(key in report.cells)) continue
    const rule = byTotal.get(key)
    figures[key] = rule ? totalOf(report, rule, key) : (report.cells[key] ?? null)
  }
  fillOutcomes(report, figures)
  return figures
}
