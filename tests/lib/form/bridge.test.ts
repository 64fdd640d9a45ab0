import { expect, test } from 'vitest'
import { BRIDGE, SHEET_BRIDGE } from '@/lib/form'
import { annexKeys } from './annex'
import { SHEET_KEYS } from './sheet'

const of = (key: string) => BRIDGE.find((entry) => entry.from === key)

test('every cell of the 2019 form names its counterpart or says why it has none', () => {
  expect(BRIDGE.map((entry) => entry.from)).toEqual(annexKeys('2019'))
  const newer = new Set(annexKeys('2021'))
  for (const entry of BRIDGE) {
    expect(entry.to.filter((key) => !newer.has(key))).toEqual([])
    if (entry.to.length === 0) expect(entry.comparable, entry.from).toBe(false)
    if (!entry.comparable) {
      expect(entry.why?.zh, entry.from).toMatch(/\p{Script=Han}/u)
      expect(entry.why?.en, entry.from).toMatch(/^\P{Script=Han}+$/u)
    }
  }
})

test('cells that both forms print stand for themselves', () => {
  const both = annexKeys('2019').filter((key) => annexKeys('2021').includes(key))
  expect(both).toHaveLength(172)
  for (const key of both) expect(of(key)).toEqual({ from: key, to: [key], comparable: true })
})

test('the one row (六) of 2019 is the three rows of 2021 together', () => {
  expect(of('applications.other.total.natural_person')).toEqual({
    from: 'applications.other.total.natural_person',
    to: ['correction_overdue', 'fee_overdue', 'misc'].map((row) => `applications.other.${row}.natural_person`),
    comparable: true,
  })
})

test('stocks, items and fees of 2019 stand in no series with 2021', () => {
  for (const key of annexKeys('2019').filter((cell) => /published|items_|procurement|other_services/.test(cell)))
    expect(of(key), key).toMatchObject({ to: [], comparable: false })
  for (const row of ['regulations', 'normative_documents'])
    expect(of(`disclosure.${row}.made`)).toMatchObject({ to: [`disclosure.${row}.issued`], comparable: false })
})

test('every cell of the 2014 sheet names its coarse counterpart or says why it has none', () => {
  expect(SHEET_BRIDGE.map((entry) => entry.from)).toEqual(SHEET_KEYS)
  const later = new Set(annexKeys('2019'))
  for (const { from, to, comparable, why } of SHEET_BRIDGE) {
    expect(to.filter((key) => !later.has(key))).toEqual([])
    expect(why === undefined, from).toBe(comparable)
    if (comparable) expect(to.length, from).toBeGreaterThan(0)
  }
  const exact = SHEET_BRIDGE.filter(({ comparable }) => comparable).map(({ from }) => from)
  expect(exact).toEqual(['requests.received', 'review.total', 'litigation.total'].map((row) => `sheet_${row}.value`))
})

test('answers of the sheet correspond to outcome groups only', () => {
  const to = (row: string) => SHEET_BRIDGE.find(({ from }) => from === `sheet_answers.${row}.value`)?.to
  expect(to('granted')).toEqual(['applications.granted.total'])
  expect(to('refused.total')).toHaveLength(8)
  expect(to('refused.privacy')).toEqual([])
  expect(to('does_not_exist')).toHaveLength(3)
})
