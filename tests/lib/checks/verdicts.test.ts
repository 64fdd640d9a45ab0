import { expect, test } from 'vitest'
import { judgeClaims } from '@/lib/checks/narrative/verdicts'
import type { Claim } from '@/lib/report/report'
import { claim, reportOf, requests } from './reports'

const at = (start: number, one: Claim): Claim => ({ ...one, quote_place: { start, end: start + 2 } })
const report = (narrative: readonly Claim[]) => reportOf(requests(3525, 3646, 121), { year: 2024, narrative })
const verdicts = (narrative: readonly Claim[], before: Parameters<typeof judgeClaims>[1] = null) =>
  judgeClaims(report(narrative), before).map(({ value, verdict }) => [value, verdict])

test('each figure of the prose by itself, in reading order', () => {
  expect(
    verdicts([
      at(30, claim('received', 17)),
      at(0, claim('received', 3525)),
      at(10, claim('received', 3646)),
      at(20, { ...claim('received', 3525), scope: 'area' }),
      at(40, claim('disposed', 3646)),
    ]),
  ).toEqual([
    [3525, 'agrees'],
    [3646, 'explained'],
    [3525, 'unknown'],
    [17, 'differs'],
    [3646, 'agrees'],
  ])
})

test('growth is held against the year before, and against nothing else', () => {
  const before = reportOf(requests(3511, 3486, 96), { year: 2023 })
  const growth = (value: number): Claim => ({ ...claim('growth', value), of: 'received' })
  const { of: _, ...ofNothing } = growth(0.4)
  expect(verdicts([growth(0.4)])).toEqual([[0.4, 'unknown']])
  expect(verdicts([growth(0.4)], before)).toEqual([[0.4, 'agrees']])
  expect(verdicts([growth(-12)], before)).toEqual([[-12, 'differs']])
  expect(verdicts([ofNothing], before)).toEqual([[0.4, 'unknown']])
  expect(verdicts([growth(0.4)], reportOf({}, { year: 2023 }))).toEqual([[0.4, 'unknown']])
})

test('charges are held against requests closed for one not paid', () => {
  const row = 'applications.other.fee_overdue.total'
  const judged = (closed: number, one: Claim) =>
    judgeClaims(reportOf({ [row]: closed }, { narrative: [one] }), null).map(({ verdict }) => verdict)
  expect(judged(0, claim('fee_charged', 0))).toEqual(['agrees'])
  expect(judged(2, claim('fee_charged', 0))).toEqual(['explained'])
  expect(judged(2, claim('fee_notices', 1))).toEqual(['differs'])
  expect(judged(2, claim('fee_notices', 3))).toEqual(['agrees'])
  expect(judged(2, { ...claim('fee_notices', 0), scope: 'area' })).toEqual(['unknown'])
})

test('a figure of the year before is held against its report', () => {
  const before = reportOf(requests(3511, 3486, 96), { year: 2023 })
  const lastYear = (value: number): Claim => ({ ...claim('last_year', value), of: 'received' })
  expect(verdicts([lastYear(3511)])).toEqual([[3511, 'unknown']])
  expect(verdicts([lastYear(3511)], before)).toEqual([[3511, 'agrees']])
  expect(verdicts([lastYear(3500)], before)).toEqual([[3500, 'differs']])
  expect(verdicts([{ ...lastYear(3500), scope: 'area' }], before)).toEqual([[3500, 'unknown']])
})
