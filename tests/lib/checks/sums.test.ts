import { describe, expect, test } from 'vitest'
import { checkSums } from '@/lib/checks/sums'
import { CELLS, sumRules } from '@/lib/form'
import { missing, reportOf, requests, unreadable } from './reports'

const codes = (...given: Parameters<typeof reportOf>) => checkSums(reportOf(...given)).map((finding) => finding.code)

test.each(['2021', '2019'] as const)('a right report of the %s form has no finding', (edition) => {
  expect(codes({}, {}, edition)).toEqual([])
  expect(codes(requests(12, 9, 2), {}, edition)).toEqual([])
})

describe('each equation', () => {
  test('row-sum: the kinds of applicant against their total', () => {
    const values = { ...requests(12, 12), 'applications.received.enterprise': 3, 'applications.granted.enterprise': 3 }
    const rows = checkSums(reportOf({ ...values, 'applications.total.enterprise': 3 }))
    expect(rows.map(({ code, expected, actual }) => [code, expected, actual])).toEqual([
      ['row-sum', 15, 12],
      ['row-sum', 15, 12],
      ['row-sum', 15, 12],
    ])
    expect(rows[0]?.cells).toHaveLength(7)
    expect(rows[0]?.severity).toBe('error')
  })

  test('column-sum: the outcomes against (七)总计', () => {
    const values = { ...requests(5, 5), 'applications.refused.state_secret.natural_person': 2 }
    const [finding, ...others] = checkSums(reportOf({ ...values, 'applications.refused.state_secret.total': 2 }))
    expect(finding).toMatchObject({ code: 'column-sum', expected: 7, actual: 5 })
    expect(others.map(({ code }) => code)).toEqual(['column-sum'])
  })

  test('balance: received and carried in against disposed of and carried out', () => {
    const values = { ...requests(14, 14), 'applications.carried_in.natural_person': 1 }
    const [finding] = checkSums(reportOf({ ...values, 'applications.carried_in.total': 1 })).filter(
      ({ cells }) => cells[0] === 'applications.received.total',
    )
    expect(finding).toMatchObject({ code: 'balance', severity: 'error', expected: 15, actual: 14 })
    expect(finding?.cells).toEqual([
      'applications.received.total',
      'applications.carried_in.total',
      'applications.total.total',
      'applications.carried_out.total',
    ])
  })

  test.each(['review', 'litigation_direct', 'litigation_after_review'] as const)('review-sum: %s', (block) => {
    expect(codes({ [`${block}.upheld`]: 2, [`${block}.pending`]: 1, [`${block}.total`]: 3 })).toEqual([])
    expect(checkSums(reportOf({ [`${block}.upheld`]: 2, [`${block}.total`]: 3 }))).toMatchObject([
      { code: 'review-sum', expected: 2, actual: 3 },
    ])
  })

  test('a single wrong figure breaks the equations it stands in, and no others', () => {
    for (const cell of CELLS.filter(({ editions }) => editions.includes('2021'))) {
      const found = checkSums(reportOf({ [cell.key]: 7 })).map(({ code }) => code)
      const broken = sumRules('2021').filter(({ left, right }) => [...left, ...right].includes(cell.key))
      expect(found, cell.key).toEqual(broken.map(({ rule }) => rule))
    }
  })
})

describe('blank is nothing to add', () => {
  test('a blank part leaves the sum as it is', () => {
    expect(codes({ ...requests(4, 4), 'applications.received.enterprise': null })).toEqual([])
    expect(codes({ ...requests(4, 4), 'applications.carried_in.total': null })).toEqual([])
    expect(codes({ 'review.upheld': null, 'review.corrected': 2, 'review.total': 3 })).toEqual(['review-sum'])
  })

  test('a blank total follows from its parts and is no finding', () => {
    expect(codes({ ...requests(4, 4), 'applications.received.total': null })).toEqual([])
    expect(codes({ 'review.upheld': 2, 'review.total': null })).toEqual([])
  })

  test('a derived total still has to balance', () => {
    const values = { ...requests(4, 4), 'applications.received.total': null, 'applications.carried_in.total': 1 }
    expect(codes({ ...values, 'applications.carried_in.natural_person': 1 })).toEqual(['balance', 'balance'])
  })

  test('where only totals were filled in, their parts cannot be held against them', () => {
    const blank = Object.fromEntries(
      CELLS.filter(({ key }) => key.startsWith('applications.') && !key.endsWith('.total')).map(({ key }) => [
        key,
        null,
      ]),
    )
    const totals = { 'applications.received.total': 3, 'applications.granted.total': 3, 'applications.total.total': 3 }
    expect(codes({ ...blank, ...totals })).toEqual([])
    expect(codes({ ...blank, ...totals, 'applications.total.total': 2 })).toEqual(['column-sum', 'balance'])
  })
})

test('an equation with a cell that was not read is not assessed', () => {
  const more = { unread: { 'applications.received.enterprise': unreadable(), 'review.total': missing } }
  const values = { 'applications.received.enterprise': null, 'review.upheld': 3, 'review.total': null }
  expect(codes({ ...values, 'applications.received.total': 9, 'applications.carried_out.total': 9 }, more)).toEqual([
    'row-sum',
  ])
})

test('messages name cells as the form prints them, in both languages', () => {
  const [finding] = checkSums(reportOf({ 'applications.declined.duplicate.total': 4, 'applications.total.total': 4 }))
  expect(finding?.message.zh).toContain('(五)不予处理 2.重复申请')
  expect(finding?.message.zh).toContain('总计')
  expect(finding?.message.en).toContain('Repeated request')
  for (const { message } of checkSums(reportOf({ 'review.total': 1 })))
    expect(message.zh + message.en).not.toMatch(/\w\.\w+\./)
})
