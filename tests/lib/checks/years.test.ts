import { expect, test } from 'vitest'
import { checkYears } from '@/lib/checks/years'

const now = (cells: object) => ({ year: 2024, cells })
const before = (cells: object, year = 2023) => ({ year, cells })

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
  expect(checkYears(now({}), before({ 'applications.carried_out.total': 3 }))).toEqual([])
  expect(checkYears(now(four), before({ 'applications.carried_out.total': 8 }, 2022))).toEqual([])
})
