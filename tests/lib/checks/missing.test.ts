import { describe, expect, test } from 'vitest'
import { check } from '@/lib/checks'
import { type CellKey, cellsOf } from '@/lib/form'
import { OBJECT } from '@/lib/source/document'
import { missing, reportOf, requests, unreadable } from './reports'

const keysOf = (start: string): CellKey[] =>
  cellsOf('2021')
    .map((cell) => cell.key)
    .filter((key) => key.startsWith(start))
const without = (keys: readonly CellKey[], unread = missing) =>
  reportOf(Object.fromEntries(keys.map((key) => [key, null])), {
    unread: Object.fromEntries(keys.map((key) => [key, unread])),
  })

test('a table that is not there is one finding, not one for each cell', () => {
  const keys = keysOf('applications.')
  expect(check(without(keys))).toMatchObject([{ code: 'missing-table', severity: 'error', cells: { length: 175 } }])
  const three = check(without(keysOf('')))
  expect(three.map(({ code }) => code)).toEqual(['missing-table', 'missing-table', 'missing-table'])
  expect(three[2]?.message.zh).toContain('行政复议、行政诉讼')
})

test('a row that is not there is one finding', () => {
  const [finding, ...others] = check(without(keysOf('applications.other.misc.')))
  expect(finding).toMatchObject({ code: 'missing-row', severity: 'error', cells: { length: 7 } })
  expect(finding?.message.zh).toContain('(六)其他处理 3.其他')
  expect(others).toEqual([])
})

test('unread cells are told row by row, with what was printed', () => {
  const [finding, ...others] = check(without(['disclosure.fees.amount'], unreadable('约三万')))
  expect(finding).toMatchObject({ code: 'unread-cell', severity: 'warning', cells: ['disclosure.fees.amount'] })
  expect(finding?.message.zh).toContain('约三万')
  expect(others).toEqual([])
})

test('a cell that holds a picture is said to hold one', () => {
  const [finding] = check(without(['disclosure.fees.amount'], unreadable(OBJECT)))
  expect(finding?.message.zh).toContain('图片')
  expect(finding?.message.en).toContain('picture')
})

test('some cells of a row lost are unread cells, not a missing row', () => {
  expect(check(without(['applications.granted.research', 'applications.granted.total']))).toMatchObject([
    { code: 'unread-cell', cells: { length: 2 } },
  ])
})

test('many unread rows are one finding', () => {
  const keys = keysOf('applications.').filter((key) => key.endsWith('.research'))
  expect(check(without(keys, unreadable()))).toMatchObject([{ code: 'unread-cell', cells: { length: 25 } }])
})

test('a blank cell is no finding', () => {
  expect(check(reportOf({ 'disclosure.fees.amount': null }))).toEqual([])
})

describe('two figures where one should stand: what they are put together, if the sums bear it out', () => {
  const row = keysOf('applications.received.')
  const figures = requests(37, 30)
  const printed = row.map((key) => `${figures[key] ?? 0}`)
  const torn = ['3', '7', ...printed.slice(1)]
  const suggested = (keys: readonly CellKey[], raw: string) => {
    const unread = Object.fromEntries(keys.map((key) => [key, unreadable(raw)]))
    const report = reportOf({ ...figures, ...Object.fromEntries(keys.map((key) => [key, null])) }, { unread })
    return check(report).find(({ code }) => code === 'unread-cell')?.suggestion
  }

  test('in one cell', () => {
    const [cell] = row
    if (!cell) throw new Error('the form has no such row')
    expect(suggested([cell], '3 7')).toMatchObject({ kind: 'split', changes: [{ cell, from: null, to: 37 }] })
    expect(suggested([cell], '3 8')).toBeUndefined()
    expect(suggested([cell], '37件')).toBeUndefined()
  })
  test('in cells of their own, so that the row has one too many', () => {
    const { changes, kind } = suggested(row, torn.join(' | ')) ?? {}
    expect(kind).toBe('split')
    expect(changes).toEqual(row.map((cell, i) => ({ cell, from: null, to: Number(printed[i]) })))
    expect(suggested(row, [...torn.slice(0, -1), '7'].join(' | '))).toBeUndefined()
    expect(suggested(row, torn.slice(0, -1).join(' | '))).toBeUndefined()
  })
})
