/** superseded-form, year-conflict: the edition of the form against the year, the title's year against the period's. */
import { EDITIONS, editionDue } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import { formSuperseded, formTooNew, yearsDiffer } from './words'

const warning = (
  code: Finding['code'],
  expected: number | null,
  actual: number,
  message: Finding['message'],
): Finding => ({
  code,
  severity: 'warning',
  cells: [],
  expected,
  actual,
  message,
})

/** An old form used after its last year. `expected` is that last year, `actual` the report's. */
export const checkSuperseded = ({ edition, year }: Report): Finding[] => {
  if (edition === null) return []
  const { lastYear, label } = EDITIONS[edition]
  if (lastYear === null || year <= lastYear) return []
  const due = editionDue(year) ?? edition
  return [warning('superseded-form', lastYear, year, formSuperseded(label, year, EDITIONS[due].label))]
}

/** A form that did not exist in the report's year, or a title that gives another year than the figures' period. */
export const checkYear = ({ edition, year, titleYear }: Report): Finding[] => {
  const findings: Finding[] = []
  const form = edition && EDITIONS[edition]
  if (form && year < form.firstYear)
    findings.push(warning('year-conflict', form.firstYear, year, formTooNew(form.label, year, form.firstYear)))
  if (titleYear !== undefined && titleYear !== year)
    findings.push(warning('year-conflict', year, titleYear, yearsDiffer(year, titleYear)))
  return findings
}
