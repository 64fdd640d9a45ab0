import { expect, test } from 'vitest'
import { checkYears } from '@/lib/checks/years'
import type { Claim } from '@/lib/report/report'
import { claim, reportOf, requests } from './reports'

type Values = Parameters<typeof reportOf>[0]
const now = (values: Values, narrative: readonly Claim[] = []) => reportOf(values, { year: 2024, narrative })
const before = (values: Values, year = 2023) => reportOf(values, { year })

test('what is carried in is what was carried out, column by column', () => {
  const carriedIn = { 'applications.carried_in.natural_person': 4, 'applications.carried_in.total': 4 }
  const carriedOut = { 'applications.carried_out.natural_person': 4, 'applications.carried_out.total': 4 }
  expect(checkYears(now(carriedIn), before(carriedOut))).toEqual([])
  expect(checkYears(now(carriedIn), before({ ...carriedOut, 'applications.carried_out.total': 8 }))).toMatchObject([
    { code: 'carry-over', severity: 'warning', cells: ['applications.carried_in.total'], expected: 8, actual: 4 },
  ])
})

test('blanks and years further apart are not compared', () => {
  const four = { 'applications.carried_in.total': 4 }
  expect(checkYears(now(four), before({ 'applications.carried_out.total': null }))).toEqual([])
  expect(checkYears(now({ 'applications.carried_in.total': null }), before({}))).toEqual([])
  expect(checkYears(now(four), before({ 'applications.carried_out.total': 8 }, 2022))).toEqual([])
})

test('a growth in the prose is held against both years, by each definition of what grew', () => {
  const growth = (value: number): Claim => ({ ...claim('growth', value), of: 'received' })
  const found = (value: number) =>
    checkYears(now(requests(3525, 3646, 121), [growth(value)]), before(requests(3511, 3486, 96))).filter(
      ({ code }) => code === 'growth',
    )
  // New requests grew by 0.40 %, those carried over among them (3607 → 3646) by 1.08 %.
  expect(found(0.4)).toEqual([])
  expect(found(1.08)).toEqual([])
  expect(found(1.05)).toEqual([])
  expect(found(1.3)).toMatchObject([{ severity: 'info', actual: 1.3 }])
  expect(found(-12)).toMatchObject([{ severity: 'warning', actual: -12, cells: [] }])
})
