import { expect, test } from 'vitest'
import { check } from '@/lib/checks'
import { reportOf } from './reports'

const found = (...given: Parameters<typeof reportOf>) =>
  check(reportOf(...given)).map(({ code, severity, expected, actual }) => [code, severity, expected, actual])

test('an old form after its last year', () => {
  expect(found({}, { year: 2020 }, '2019')).toEqual([])
  expect(found({}, { year: 2022 }, '2019')).toEqual([['superseded-form', 'warning', 2020, 2022]])
  expect(found({}, { year: 2030 })).toEqual([])
})

test('a form before its first year', () => {
  expect(found({}, { year: 2021 })).toEqual([])
  expect(found({}, { year: 2020 })).toEqual([['year-conflict', 'warning', 2021, 2020]])
  expect(found({}, { year: 2018 }, '2019')).toEqual([['year-conflict', 'warning', 2019, 2018]])
})

test('a period that is not of one year', () => {
  const place = { start: 3, end: 9 }
  const [finding, ...others] = check(reportOf({}, { spans: { from: 2023, to: 2024, place } }))
  expect(finding).toMatchObject({ code: 'year-conflict', severity: 'warning', expected: 2024, actual: 2023, place })
  expect(finding?.message.zh).toContain('2023年1月1日至2024年12月31日')
  expect(others).toEqual([])
})

test('a period of part of a year, as printed', () => {
  const spans = { from: 2024, to: 2024, printed: '2024年1月1日至6月30日', place: { start: 3, end: 9 } }
  const [finding, ...others] = check(reportOf({}, { spans }))
  expect(finding).toMatchObject({ code: 'year-conflict', severity: 'warning', place: spans.place })
  expect(finding?.message.zh).toContain('2024年1月1日至6月30日')
  expect([finding?.expected, finding?.actual]).toEqual([null, null])
  expect(others).toEqual([])
})

test('prose and signature of another year than the title', () => {
  const evidence = { year: { source: 'title', place: null, confidence: 0.5 } } as const
  expect(found({}, { otherYear: 2023, evidence })).toEqual([['year-conflict', 'warning', 2024, 2023]])
})

test('a title of another year than the figures', () => {
  expect(found({}, { titleYear: 2024 })).toEqual([])
  expect(found({}, { titleYear: 2023 })).toEqual([['year-conflict', 'warning', 2024, 2023]])
})

test('a list of another year than the report', () => {
  const evidence = { year: { source: 'list', place: null, confidence: 0.9 } } as const
  const [finding, ...others] = check(reportOf({}, { titleYear: 2023, evidence }))
  expect(finding).toMatchObject({ code: 'year-conflict', severity: 'warning', expected: 2024, actual: 2023 })
  expect(finding?.message.en).toContain('The list says 2024, but the report says 2023')
  expect(others).toEqual([])
})
