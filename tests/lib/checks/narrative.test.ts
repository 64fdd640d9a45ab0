import { describe, expect, test } from 'vitest'
import { check } from '@/lib/checks'
import type { Claim, Report } from '@/lib/report/report'
import { claim, missing, reportOf, requests } from './reports'

const told = (values: Parameters<typeof reportOf>[0], narrative: readonly Claim[], more: Partial<Report> = {}) =>
  check(reportOf(values, { narrative, ...more })).filter(({ code }) => code.startsWith('narrative'))
const codes = (...given: Parameters<typeof told>) => told(...given).map(({ code }) => code)

/** 宿迁市 2024, the figures of its tables four. */
const DISPUTES_2024 = {
  'review.upheld': 88,
  'review.corrected': 18,
  'review.other': 28,
  'review.pending': 36,
  'review.total': 170,
  'litigation_direct.upheld': 7,
  'litigation_direct.other': 11,
  'litigation_direct.pending': 7,
  'litigation_direct.total': 25,
  'litigation_after_review.upheld': 33,
  'litigation_after_review.other': 6,
  'litigation_after_review.pending': 13,
  'litigation_after_review.total': 52,
} as const

describe('agreeing', () => {
  test.each([
    ['received', 12],
    ['workload', 14],
    ['carried_in', 2],
    ['carried_out', 5],
    ['disposed', 9],
    ['granted', 9],
    ['refused', 0],
    ['review', 0],
    ['litigation', 0],
  ] as const)('%s %d', (name, value) => {
    expect(told(requests(12, 9, 2), [claim(name, value)])).toEqual([])
  })
})

describe('another way to count is named, not accused', () => {
  test('received including the carried-over', () => {
    const [finding] = told(requests(13, 13, 2), [claim('received', 15)])
    expect(finding).toMatchObject({ code: 'narrative-explained', severity: 'info', expected: 13, actual: 15 })
    expect(finding?.message.zh).toContain('本年新收 13 + 上年结转 2')
    expect(finding?.place).toEqual({ start: 0, end: 9 })
  })

  test('disputes concluded, without those pending', () => {
    const findings = told(DISPUTES_2024, [claim('review', 134), claim('litigation', 57)])
    expect(findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['narrative-explained', 170],
      ['narrative-explained', 77],
    ])
    expect(findings[0]?.message.zh).toContain('170 − 复议尚未审结 36')
  })

  test('granted in full or in part', () => {
    const partial = { 'applications.partial.natural_person': 2, 'applications.partial.total': 2 }
    expect(codes({ ...requests(9, 7), ...partial }, [claim('granted', 9)])).toEqual(['narrative-explained'])
  })

  test('a nought explains nothing', () => {
    expect(codes({ 'review.pending': 3, 'review.total': 3 }, [claim('review', 0)])).toEqual(['narrative'])
  })
})

describe('a contradiction', () => {
  test('no definition fits', () => {
    const [finding] = told(requests(275, 275), [claim('received', 258)])
    expect(finding).toMatchObject({ code: 'narrative', severity: 'warning', expected: 275, actual: 258 })
    expect(finding?.cells).toEqual(['applications.received.total'])
  })

  test('455 that hold 4 carried in are not 455 new ones', () => {
    const narrative = [claim('workload', 455), claim('carried_in', 4), claim('disposed', 451), claim('carried_out', 8)]
    const [finding, ...others] = told(requests(455, 451, 4), narrative)
    expect(finding).toMatchObject({ code: 'narrative', expected: 459, actual: 455 })
    expect(finding?.message.zh).toContain('本年新收 455 + 上年结转 4')
    expect(others).toEqual([])
  })

  test('another sentence that agrees excuses no greater whole, and no denial of it', () => {
    const [finding, ...others] = told(requests(37, 39, 5), [claim('received', 37), claim('received', 47)])
    expect(finding).toMatchObject({ code: 'narrative', expected: 37, actual: 47 })
    expect(others).toEqual([])
    expect(codes(requests(37, 37), [claim('received', 0), claim('received', 37)])).toEqual(['narrative'])
    expect(codes(requests(37, 39, 5), [claim('disposed', 45), claim('disposed', 39)])).toEqual(['narrative'])
  })

  test('none received, and yet some', () => {
    expect(codes(requests(2, 2), [claim('received', 0)])).toEqual(['narrative'])
  })
})

describe('applicants beside carried cases', () => {
  const at = (start: number, one: Claim): Claim => ({ ...one, quote_place: { start, end: start + 5 } })

  test('are held against the new cases where those were counted just before', () => {
    const narrative = [at(0, claim('received', 37)), at(10, claim('natural_person', 31))]
    expect(told(requests(37, 39, 5), narrative)).toMatchObject([{ code: 'narrative', expected: 37, actual: 31 }])
  })

  test('are of no known whole otherwise', () => {
    expect(codes(requests(37, 39, 5), [claim('natural_person', 31)])).toEqual([])
    const disposed = [at(0, claim('received', 37)), at(10, claim('disposed', 39)), at(20, claim('natural_person', 39))]
    expect(codes(requests(37, 39, 5), disposed)).toEqual([])
  })
})

describe('no accusation', () => {
  test('where another sentence has the figure of the tables', () => {
    expect(codes(requests(12, 12), [claim('received', 12), claim('received', 3)])).toEqual([])
  })

  test('where another sentence has it, and this one may be explained or be of a part', () => {
    expect(codes(requests(13, 13, 2), [claim('received', 13), claim('received', 15)])).toEqual([])
    expect(codes(requests(12, 12), [claim('granted', 12), claim('granted', 15)])).toEqual([])
  })

  test('where the tables have what the prose says of another scope', () => {
    const narrative = [claim('received', 912, 'area'), claim('received', 12, 'own')]
    expect(codes(requests(12, 12), narrative, { scope: 'area' })).toEqual([])
    expect(codes(requests(12, 12), [...narrative, claim('received', 47)], { scope: 'area' })).toEqual(['narrative'])
  })

  test('on sentences about another scope than the report’s', () => {
    expect(codes(requests(12, 12), [claim('received', 3, 'own')], { scope: 'area' })).toEqual([])
    expect(codes(requests(12, 12), [claim('received', 300, 'area')])).toEqual([])
    expect(codes(requests(12, 12), [claim('received', 3, 'own')], { scope: 'unknown' })).toEqual([])
    expect(codes(requests(12, 12), [claim('received', 3, 'own')])).toEqual(['narrative'])
  })

  test('where the tables do not say', () => {
    const more = { unread: { 'review.total': missing } }
    expect(codes({ 'review.total': null }, [claim('review', 4)], more)).toEqual([])
  })
})

test('a blank total is derived before the prose is held against it', () => {
  const values = { ...requests(12, 12), 'applications.received.total': null }
  expect(codes(values, [claim('received', 12)])).toEqual([])
  expect(codes(values, [claim('received', 11)])).toEqual(['narrative'])
})

describe('charges for handling requests', () => {
  const closed = (count: number) => {
    const row = 'applications.other.fee_overdue'
    const values = { [`${row}.natural_person`]: count, [`${row}.total`]: count }
    return {
      ...requests(count, count),
      'applications.granted.natural_person': 0,
      'applications.granted.total': 0,
      ...values,
    }
  }

  test('no notice, or fewer than requests closed for a charge not paid, is a contradiction', () => {
    const [finding, ...others] = told(closed(2), [claim('fee_notices', 0)])
    expect(finding).toMatchObject({ code: 'narrative', severity: 'warning', expected: 2, actual: 0 })
    expect(finding?.cells).toEqual(['applications.other.fee_overdue.total'])
    expect(finding?.message.zh).toMatch(/收费通知是 0 件.*不再处理的申请有 2 件/)
    expect(finding?.message.en).toMatch(/0 notices.*2 requests were closed/)
    expect(others).toEqual([])
    expect(codes(closed(2), [claim('fee_notices', 1)])).toEqual(['narrative'])
  })

  test('as many notices, or more, agree', () => {
    expect(codes(closed(2), [claim('fee_notices', 2)])).toEqual([])
    expect(codes(closed(2), [claim('fee_notices', 5)])).toEqual([])
    expect(codes(closed(2), [claim('fee_notices', 0), claim('fee_notices', 2)])).toEqual([])
  })

  test('nothing collected is no contradiction: it is noted, unless the text gives the notices', () => {
    expect(told(closed(2), [claim('fee_charged', 0)])).toMatchObject([
      { code: 'narrative-explained', severity: 'info', expected: 2, actual: 0 },
    ])
    expect(codes(closed(2), [claim('fee_charged', 0), claim('fee_notices', 2)])).toEqual([])
    expect(codes(closed(2), [claim('fee_charged', 0), claim('fee_notices', 1)])).toEqual(['narrative'])
  })

  test('none beside none agrees, whatever administrative fees the body charges', () => {
    const fees = { 'disclosure.fees.amount': 830.45 }
    expect(codes({ ...requests(3, 3), ...fees }, [claim('fee_charged', 0), claim('fee_notices', 0)])).toEqual([])
  })

  test('where the form has no such row, or of another scope, nothing is compared', () => {
    expect(check(reportOf({}, { narrative: [claim('fee_notices', 0)] }, '2019'))).toEqual([])
    expect(codes(closed(2), [claim('fee_notices', 0, 'area')])).toEqual([])
  })
})
