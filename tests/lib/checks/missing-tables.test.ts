import { describe, expect, test } from 'vitest'
import { check } from '@/lib/checks'
import { type CellKey, cellsOf, type TableId } from '@/lib/form'
import { missing, reportOf } from './reports'

const without = (year: number, pictured: readonly TableId[] = []) =>
  check(reportOf({}, { year, edition: null, cells: {}, pictured })).map(({ code, severity, cells, message }) => ({
    code,
    severity,
    cells,
    isPicture: message.zh.includes('的位置上是图片'),
  }))

describe('a report of which no table could be read', () => {
  test.each([2019, 2021, 2024])('lacks the three tables of its year (%i), and pictures are told as such', (year) => {
    const lost = { code: 'missing-table', severity: 'error', cells: [], isPicture: false }
    expect(without(year, ['applications'])).toEqual([lost, { ...lost, isPicture: true }, lost])
  })

  test('of 2014 to 2018 may have its sheet elsewhere, unless a picture stands in its place', () => {
    const lost = { code: 'missing-table', cells: [] }
    expect(without(2016)).toEqual([{ ...lost, severity: 'info', isPicture: false }])
    expect(without(2016, ['sheet'])).toEqual([{ ...lost, severity: 'warning', isPicture: true }])
  })

  test('before there was a form lacks nothing', () => {
    expect(without(2013)).toEqual([])
    expect(without(2008)).toEqual([])
  })
})

test('one table of three that is a picture is told as one, with its cells', () => {
  const keys = cellsOf('2021').flatMap(({ key, table }) => (table.id === 'disputes' ? key : []))
  const blank = Object.fromEntries(keys.map((key) => [key, null]))
  const unread = Object.fromEntries(keys.map((key) => [key, missing]))
  const [finding, ...others] = check(reportOf(blank, { unread, pictured: ['disputes'] }))
  expect(finding).toMatchObject({ code: 'missing-table', severity: 'error', cells: keys })
  expect(finding?.message.zh).toContain('的位置上是图片')
  expect(others).toEqual([])
})

describe('the 2014 sheet', () => {
  const sheet = (values: Readonly<Partial<Record<CellKey, number | null>>>, lost: readonly CellKey[] = []) =>
    check(
      reportOf(
        { ...values, ...Object.fromEntries(lost.map((key) => [key, null])) },
        { year: 2016, unread: Object.fromEntries(lost.map((key) => [key, missing])) },
        '2014',
      ),
    )

  test('rows that a local sheet leaves out are one warning', () => {
    const lost: CellKey[] = ['sheet_responses.topics.value', 'sheet_meetings.trained.value']
    expect(sheet({}, lost)).toMatchObject([{ code: 'missing-row', severity: 'warning', cells: lost }])
  })

  test('parts that do not add up to their total are an error, however deep', () => {
    expect(sheet({})).toEqual([])
    const found = sheet({ 'sheet_answers.refused.total.value': 3, 'sheet_answers.total.value': 3 })
    expect(found).toMatchObject([{ code: 'part-sum', severity: 'error', expected: 0, actual: 3 }])
    expect(found[0]?.cells).toHaveLength(7)
  })

  test('a sheet for a year after its last is superseded, one for a year before it a conflict', () => {
    const of = (year: number) => check(reportOf({}, { year }, '2014')).map(({ code }) => code)
    expect(of(2018)).toEqual([])
    expect(of(2020)).toEqual(['superseded-form'])
    expect(of(2012)).toEqual(['year-conflict'])
  })
})
