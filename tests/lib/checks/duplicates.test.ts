import { expect, test } from 'vitest'
import { duplicateOf, nearDuplicateOf } from '@/lib/checks'
import { cellsOf } from '@/lib/form'
import { reportOf } from './reports'

const KEYS = cellsOf('2021').flatMap(({ key }) => (key.split('.').includes('total') ? [] : key))
const copied = Object.fromEntries(KEYS.slice(0, 30).map((key, i) => [key, 10 + i]))
const now = reportOf(copied)
const twin = { agency: '滨江区民政局', year: now.year, sameAgency: false, report: 5 }

test('tables with one figure changed are told with the cell, the numbers and the other report', () => {
  const [first = 'disclosure.fees.amount'] = KEYS
  const other = reportOf({ ...copied, [first]: 99 })
  expect(nearDuplicateOf(now, { ...twin, ...other, ...twin })).toMatchObject({
    code: 'duplicate',
    severity: 'warning',
    cells: [first],
    otherReport: 5,
    message: {
      zh: expect.stringContaining(
        `不为零的 30 个数（总计不算）有 29 个与滨江区民政局 ${now.year}年报告相同，只有 1 个不同`,
      ),
      en: expect.stringContaining(`29 are those of the ${now.year} report of 滨江区民政局, and only 1 differs`),
    },
  })
})

test('what it may mean depends on whose report the other is; of the same one it is a note', () => {
  const other = reportOf({ ...copied, 'applications.total.total': 7 })
  const told = (year: number, sameAgency: boolean) => nearDuplicateOf(now, { ...other, ...twin, year, sameAgency })
  expect(told(now.year, false)?.message.en).toContain(
    'only totals differ: the tables may be copied with a few changes, or',
  )
  expect(told(now.year - 1, true)).toMatchObject({ severity: 'warning', cells: [] })
  expect(told(now.year - 1, true)?.message.zh).toContain('可能照抄了另一年度的表格')
  expect(told(now.year, true)).toMatchObject({ severity: 'info' })
  expect(duplicateOf(now.year, { ...twin, sameAgency: true }).severity).toBe('info')
})

test('tables that differ more are not told', () => {
  const other = reportOf({ ...copied, ...Object.fromEntries(KEYS.slice(0, 2).map((key) => [key, 99])) })
  expect(nearDuplicateOf(now, { ...other, ...twin })).toBe(null)
})
