/**
 * superseded-form, year-conflict: the edition of the form against the year, the title's year against the period's.
 * doubtful-cell: where no row of table three tells which form it is.
 */
import { type CellKey, cellOf, cellsOf, EDITIONS, type EditionId, editionDue } from '@/lib/form'
import type { Finding, Report } from '@/lib/report/report'
import {
  captionDiffers,
  formSuperseded,
  formTooNew,
  formUnsure,
  listDiffers,
  periodOfPart,
  periodOfYears,
  proseDiffers,
  yearsDiffer,
} from './words'

const warning = (
  code: Finding['code'],
  expected: number | null,
  actual: number | null,
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

/**
 * A form that did not exist in the report's year, a title that gives another year than the figures' period, a list that
 * gives another than the report, a period that is not of one year, or another year over a table.
 */
export const checkYear = (report: Report): Finding[] => {
  const { edition, year, titleYear, otherYear, spans, evidence, captions = [] } = report
  const findings: Finding[] = []
  const differ = evidence.year?.source === 'list' ? listDiffers : yearsDiffer
  const form = edition && EDITIONS[edition]
  if (form && year < form.firstYear)
    findings.push(warning('year-conflict', form.firstYear, year, formTooNew(form.label, year, form.firstYear)))
  if (titleYear !== undefined && titleYear !== year)
    findings.push(warning('year-conflict', year, titleYear, differ(year, titleYear)))
  if (otherYear !== undefined && evidence.year?.source === 'title')
    findings.push(warning('year-conflict', year, otherYear, proseDiffers(year, otherYear)))
  if (spans) {
    const { from, to, printed, place } = spans
    const other = from === year ? to : from
    if (printed === undefined)
      findings.push({ ...warning('year-conflict', year, other, periodOfYears(from, to, year)), place })
    // Of a part of the year no other year is the right one.
    else findings.push({ ...warning('year-conflict', null, null, periodOfPart(printed, year)), place })
  }
  for (const { table, year: over, place } of captions) {
    const cells = cellsOf(edition).flatMap((cell) => (cell.table.id === table ? [cell.key] : []))
    findings.push({ ...warning('year-conflict', year, over, captionDiffers(over, year)), cells, place })
  }
  return findings
}

/** Cells of table three that `edition` prints and `other` does not. */
const telling = (edition: EditionId, other: EditionId): readonly CellKey[] => {
  const shared = new Set(cellsOf(other).map(({ key }) => key))
  return cellsOf(edition).flatMap(({ key, table }) => (table.id === 'applications' && !shared.has(key) ? [key] : []))
}

/**
 * A form that was not due, told by table two alone: reports mix the two forms, and table three, which would tell, has
 * none of its own rows. Then the figures of both are doubtful: they may be cells of the other form.
 */
export const checkForm = ({ edition, year, cells, unread }: Report): Finding[] => {
  const due = editionDue(year)
  if (edition === null || due === null || due === edition) return []
  const own = telling(edition, due)
  const isRead = (key: CellKey): boolean => (unread[key]?.state ?? 'blank') === 'blank'
  if (own.length === 0 || own.some((key) => typeof cells[key] === 'number')) return []
  const doubtful = (Object.keys(cells) as CellKey[]).filter(
    (key) => cellOf(key).table.read === 'by-label' && isRead(key),
  )
  if (doubtful.length === 0) return []
  const message = formUnsure(EDITIONS[edition].label, EDITIONS[due].label)
  return [{ ...warning('doubtful-cell', null, year, message), cells: doubtful, actual: null }]
}
