import { expect, test } from 'vitest'
import { check } from '@/lib/checks'
import type { Relation } from '@/lib/report/report'
import { claim, reportOf, requests } from './reports'

const PLACE = { start: 0, end: 40 }
const found = (relation: Omit<Relation, 'quote_place'>, more: Parameters<typeof reportOf>[1] = {}) =>
  check(reportOf(requests(50, 50), { relations: [{ ...relation, quote_place: PLACE }], ...more }))

test('parts that make up their whole, or are among it, are no finding', () => {
  expect(found({ kind: 'equal', whole: 11, parts: [9, 2] })).toEqual([])
  expect(found({ kind: 'within', whole: 11, parts: [6, 3, 1] })).toEqual([])
})

test('parts that do not make up their whole contradict it', () => {
  const [finding] = found({ kind: 'equal', whole: 455, parts: [451, 8] })
  expect(finding).toMatchObject({ code: 'narrative', severity: 'warning', expected: 459, actual: 455, place: PLACE })
  expect(finding?.message.zh).toContain('451 + 8')
})

test('parts of a whole cannot be more than it', () => {
  expect(found({ kind: 'within', whole: 11, parts: [6, 3, 4] })).toMatchObject([{ code: 'narrative', expected: 13 }])
})

test.each([
  ['60', 30, []],
  ['33.33', 50 / 3, []],
  ['60.4', 30, ['info']],
  ['66', 30, ['warning']],
])('a share of %s per cent for %d of 50', (percent, part, severities) => {
  const told = found({ kind: 'percent', whole: null, parts: [part], percent })
  expect(told.map(({ severity }) => severity)).toEqual(severities)
})

test('a share may be of the sentence’s whole or of one of the tables’', () => {
  expect(found({ kind: 'percent', whole: 40, parts: [30], percent: '75' })).toEqual([])
  expect(found({ kind: 'percent', whole: 40, parts: [30], percent: '60' })).toEqual([])
})

test('a sentence that already contradicts the tables is told of once', () => {
  const narrative = [claim('workload', 455)]
  expect(found({ kind: 'equal', whole: 455, parts: [451, 8] }, { narrative })).toHaveLength(1)
})
