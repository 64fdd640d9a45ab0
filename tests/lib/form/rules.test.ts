import { describe, expect, test } from 'vitest'
import { CARRY_OVER, SUM_RULES, sumRules } from '@/lib/form'
import { APPLICANT_COLUMNS, APPLICATION_ROWS, annexKeys, DISPUTE_BLOCKS, DISPUTE_COLUMNS } from './annex'
import { SHEET_KEYS } from './sheet'

const applicants = APPLICANT_COLUMNS.map(([key]) => key)
const results = DISPUTE_COLUMNS.map(([key]) => key)

/** An equation as one line of text, so that two lists of them compare whatever their order. */
const line = (left: readonly string[], right: readonly string[]) =>
  `${[...left].sort().join('+')}=${[...right].sort().join('+')}`

/** The equations that the annex prints or implies, written from the annex rows. */
const printed = (edition: '2019' | '2021') => {
  const rows = APPLICATION_ROWS[edition].map(([key]) => key)
  const outcomes = rows.slice(2, -2)
  const cell = (row: string, column: string) => `applications.${row}.${column}`
  return {
    'row-sum': rows.map((row) =>
      line(
        applicants.slice(0, 6).map((column) => cell(row, column)),
        [cell(row, 'total')],
      ),
    ),
    'column-sum': applicants.map((column) =>
      line(
        outcomes.map((row) => cell(row, column)),
        [cell('total', column)],
      ),
    ),
    balance: applicants.map((column) =>
      line(
        [cell('received', column), cell('carried_in', column)],
        [cell('total', column), cell('carried_out', column)],
      ),
    ),
    'review-sum': DISPUTE_BLOCKS.map(([block]) =>
      line(
        results.slice(0, 4).map((column) => `${block}.${column}`),
        [`${block}.total`],
      ),
    ),
  }
}

describe.each([
  ['2019', 40],
  ['2021', 42],
] as const)('the equations of the %s form', (edition, count) => {
  test(`are ${count}: rows, columns, balance and the blocks of table four`, () => {
    expect(sumRules(edition)).toHaveLength(count)
    for (const [rule, equations] of Object.entries(printed(edition))) {
      const ours = sumRules(edition).filter((sum) => sum.rule === rule)
      expect(ours.map((sum) => line(sum.left, sum.right)).sort(), rule).toEqual([...equations].sort())
    }
  })

  test('name only cells of that form, and none twice in an equation', () => {
    const known = new Set(annexKeys(edition))
    for (const { left, right } of sumRules(edition)) {
      const cells = [...left, ...right]
      expect(cells.filter((key) => !known.has(key))).toEqual([])
      expect(new Set(cells).size).toBe(cells.length)
    }
  })
})

test('the equations of the 2014 sheet: channels, conclusions, answers, refusals, reviews, litigation', () => {
  const cells = (group: string, rows: string) => rows.split(' ').map((row) => `sheet_${group}.${row}.value`)
  const expected = [
    line(cells('requests', 'in_person fax online letter'), cells('requests', 'received')),
    line(cells('requests', 'on_time extended'), cells('requests', 'disposed')),
    line(
      cells(
        'answers',
        'already_public granted partial refused.total other_body does_not_exist to_be_corrected other_way',
      ),
      cells('answers', 'total'),
    ),
    line(
      cells('answers.refused', 'state_secret trade_secret privacy security_stability not_government_information other'),
      cells('answers.refused', 'total'),
    ),
    ...['review', 'litigation'].map((group) => line(cells(group, 'upheld corrected other'), cells(group, 'total'))),
  ]
  expect(sumRules('2014').map((sum) => line(sum.left, sum.right))).toEqual(expected)
  expect(
    sumRules('2014').every(({ left, right }) => [...left, ...right].every((key) => SHEET_KEYS.includes(key))),
  ).toBe(true)
})

test('each kind of equation is explained in both languages', () => {
  expect(Object.keys(SUM_RULES).sort()).toEqual(['balance', 'column-sum', 'part-sum', 'review-sum', 'row-sum'])
  for (const text of Object.values(SUM_RULES)) expect(text.zh.length * text.en.length).toBeGreaterThan(0)
})

test('between years, carried in equals carried out of the year before, column by column', () => {
  expect(CARRY_OVER).toEqual(
    applicants.map((column) => ({
      now: `applications.carried_in.${column}`,
      before: `applications.carried_out.${column}`,
    })),
  )
})
