import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReportFindings } from '@/app/_parts/report/findings'
import { checkSums } from '@/lib/checks/sums'
import type { Finding } from '@/lib/report/report'
import { reportOf, requests } from '../../../lib/checks/reports'

const shown = (findings: readonly Finding[], lang: 'zh' | 'en' = 'en') => {
  const report = { ...reportOf(), findings, document: { text: '' } }
  const props = { report, lang } as unknown as Parameters<typeof ReportFindings>[0]
  return renderToStaticMarkup(createElement(ReportFindings, props))
}
const times = (text: string, part: string) => text.split(part).length - 1

test('one cause of several findings is told once, with its cells linked and both figures', () => {
  const page = shown(checkSums(reportOf({ ...requests(32, 32), 'applications.received.natural_person': 23 })))
  expect(times(page, '23 under “Natural persons”')).toBe(1)
  expect(times(page, 'Possible cause as above.')).toBe(1)
  expect(page).toContain('href="#c-applications.received.natural_person"')
  expect(page).toMatch(/23 → 32/)
})

test('all of several possible causes are told', () => {
  const page = shown(checkSums(reportOf({ 'review.other': 7, 'review.pending': 3, 'review.total': 7 })), 'zh')
  expect(times(page, '可能的原因：')).toBe(1)
  expect(times(page, '或者：')).toBe(1)
})

test('the other report of a duplicate is linked', () => {
  const duplicate: Finding = {
    code: 'duplicate',
    severity: 'warning',
    cells: [],
    expected: null,
    actual: null,
    message: { zh: '', en: 'copied' },
    otherReport: 77,
  }
  expect(shown([duplicate])).toContain('href="/reports/77?lang=en"')
  expect(shown([])).not.toContain('reports/')
})
