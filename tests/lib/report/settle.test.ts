import { describe, expect, test } from 'vitest'
import { APPLICANTS, type CellKey, cellsOf, FIGURE_CELLS } from '@/lib/form'
import { readTables } from '@/lib/read'
import { normalize } from '@/lib/read/normalize'
import type { ReadingState } from '@/lib/read/reading'
import { buildReport } from '@/lib/report/build'
import type { Report, Unread } from '@/lib/report/report'
import { settle } from '@/lib/report/settle'
import { textDocument } from '@/lib/source/text'

type Given = Partial<Record<CellKey, number | Exclude<ReadingState, 'number'>>>

/** A report whose cells are 0 but for those given. */
const report = (given: Given): Report => {
  const cells: Partial<Record<CellKey, number | null>> = {}
  const unread: Partial<Record<CellKey, Unread>> = {}
  for (const { key } of cellsOf('2021')) {
    const value = given[key] ?? 0
    cells[key] = typeof value === 'number' ? value : null
    if (typeof value !== 'number') unread[key] = { state: value, raw: '' }
  }
  const identity = {
    agency: '甲县人民政府',
    year: 2022,
    region: null,
    level: 'county',
    kind: 'government',
    scope: 'area',
    origin: 'published',
    host: null,
    evidence: {},
  } as const
  return { ...identity, edition: '2021', cells, unread, places: [], narrative: [] }
}

/** The whole row `row` in one state, but for what is given. */
const rowOf = (row: string, state: 'blank' | 'missing', given: Given = {}): Given => ({
  ...Object.fromEntries(Object.keys(APPLICANTS).map((column) => [`applications.${row}.${column}`, state])),
  ...given,
})

describe('settle', () => {
  test('gives each figure cell of the edition, and printed figures as they are', () => {
    const figures = settle(report({ 'applications.granted.total': 5 }))
    expect(Object.keys(figures).sort()).toEqual(
      FIGURE_CELLS.filter((cell) => cell.editions.includes('2021'))
        .map(({ key }) => key)
        .sort(),
    )
    expect(figures['applications.granted.total']).toBe(5)
  })

  test('derives a blank total from the cells printed in its row', () => {
    const figures = settle(
      report(
        rowOf('received', 'blank', {
          'applications.received.natural_person': 4,
          'applications.received.enterprise': 2,
          'review.total': 'blank',
          'review.upheld': 3,
          'review.other': 'blank',
        }),
      ),
    )
    expect(figures['applications.received.total']).toBe(6)
    expect(figures['review.total']).toBe(3)
  })

  test('leaves a blank row without any figure null', () => {
    expect(settle(report(rowOf('received', 'blank')))['applications.received.total']).toBeNull()
  })

  test('derives nothing from cells that are unreadable or missing', () => {
    const figures = settle(
      report({ 'applications.received.total': 'blank', 'applications.received.enterprise': 'unreadable' }),
    )
    expect(figures['applications.received.total']).toBeNull()
    expect(settle(report(rowOf('carried_in', 'missing')))['applications.carried_in.total']).toBeNull()
  })

  test('takes blank outcomes for 0 only where the others add up to the total', () => {
    const blank = {
      ...rowOf('partial', 'blank'),
      ...rowOf('declined.petition', 'blank'),
      'applications.granted.total': 5,
    } as const
    const whole = settle(report({ ...blank, 'applications.total.total': 5 }))
    expect(whole['applications.partial.total']).toBe(0)
    expect(whole['applications.declined.petition.total']).toBe(0)
    const short = settle(report({ ...blank, 'applications.total.total': 6 }))
    expect(short['applications.partial.total']).toBeNull()
    const unknown = settle(
      report({ ...blank, ...rowOf('refused.third_party', 'missing'), 'applications.total.total': 5 }),
    )
    expect(unknown['applications.partial.total']).toBeNull()
    expect(unknown['applications.refused.third_party.total']).toBeNull()
  })

  test('a blank of table two stays null', () => {
    expect(settle(report({ 'disclosure.fees.amount': 'blank' }))['disclosure.fees.amount']).toBeNull()
  })
})

test('a report keeps its identity, and an office that decides thousands of cases speaks for its area', () => {
  const text = '信息内容 | 本年处理决定数量\n行政许可 | 9000\n行政处罚 | 12\n行政强制 | 1\n'
  const document = textDocument(text)
  const reading = readTables(document, normalize(text))
  if (!reading) throw new Error('the table was not found')
  const { cells, unread, places, narrative, edition, ...identity } = report({})
  const built = buildReport({ ...identity, kind: 'office', scope: 'unknown' }, reading, {
    claims: [],
    relations: [],
    emptyProblems: null,
  })
  expect(built).toMatchObject({ agency: identity.agency, edition: '2021', scope: 'area' })
  expect(built.cells['disclosure.licensing.decisions']).toBe(9000)
  expect(built.unread['applications.received.total']?.state).toBe('missing')
})
