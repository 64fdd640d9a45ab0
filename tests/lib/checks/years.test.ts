import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkYears, YEAR_CELLS } from '@/lib/checks/years'
import { type CellKey, cellsOf, EDITION_IDS, VOLUMES } from '@/lib/form'
import type { Claim } from '@/lib/report/report'
import { claim, reportOf, requests } from './reports'

type Values = Parameters<typeof reportOf>[0]
const now = (values: Values, narrative: readonly Claim[] = []) => reportOf(values, { year: 2024, narrative })
const lastYear = (values: Values, year = 2023) => reportOf(values, { year })

test('what is carried in is what was carried out, column by column', () => {
  const carriedIn = { 'applications.carried_in.natural_person': 4, 'applications.carried_in.total': 4 }
  const carriedOut = { 'applications.carried_out.natural_person': 4, 'applications.carried_out.total': 4 }
  expect(checkYears(now(carriedIn), lastYear(carriedOut))).toEqual([])
  expect(checkYears(now(carriedIn), lastYear({ ...carriedOut, 'applications.carried_out.total': 8 }))).toMatchObject([
    { code: 'carry-over', severity: 'warning', cells: ['applications.carried_in.total'], expected: 8, actual: 4 },
  ])
})

test('blanks and years further apart are not compared', () => {
  const four = { 'applications.carried_in.total': 4 }
  expect(checkYears(now(four), lastYear({ 'applications.carried_out.total': null }))).toEqual([])
  expect(checkYears(now({ 'applications.carried_in.total': null }), lastYear({}))).toEqual([])
  expect(checkYears(now(four), lastYear({ 'applications.carried_out.total': 8 }, 2022))).toEqual([])
})

test('a growth in the prose is held against both years, by each definition of what grew', () => {
  const growth = (value: number): Claim => ({ ...claim('growth', value), of: 'received' })
  const found = (value: number) =>
    checkYears(now(requests(3525, 3646, 121), [growth(value)]), lastYear(requests(3511, 3486, 96))).filter(
      ({ code }) => code === 'growth',
    )
  // New requests grew by 0.40 %, those carried over among them (3607 → 3646) by 1.08 %.
  expect(found(0.4)).toEqual([])
  expect(found(1.08)).toEqual([])
  expect(found(1.05)).toEqual([])
  expect(found(1.3)).toMatchObject([{ severity: 'info', actual: 1.3 }])
  expect(found(-12)).toMatchObject([{ severity: 'warning', actual: -12, cells: [] }])
})

describe('documents in force', () => {
  const row = (issued: number | null, repealed: number | null, inForce: number | null) => ({
    'disclosure.normative_documents.issued': issued,
    'disclosure.normative_documents.repealed': repealed,
    'disclosure.normative_documents.in_force': inForce,
  })

  test('are those of the year before, plus issued, less repealed', () => {
    const told = (inForce: number | null) => checkYears(now(row(50, 227, 420)), lastYear(row(null, null, inForce)))
    expect(told(597)).toEqual([])
    expect(told(null)).toEqual([])
    expect(told(600)).toMatchObject([{ code: 'stock', severity: 'warning', expected: 423, actual: 420 }])
  })

  test('that come or go by the hundred are a jump only where nothing says why', () => {
    expect(checkYears(now(row(400, 0, 410)), lastYear(row(0, 0, 10)))).toEqual([])
    expect(checkYears(now(row(400, null, 410)), lastYear(row(0, 0, 10)))).toMatchObject([{ code: 'jump', actual: 410 }])
    // Told once, as a stock that does not follow.
    expect(checkYears(now(row(0, 0, 410)), lastYear(row(0, 0, 10))).map(({ code }) => code)).toEqual(['stock'])
  })
})

test('an amount in yuan where 万元 are asked for', () => {
  const told = (a: number, b: number) =>
    checkYears(now({ 'disclosure.fees.amount': a }), lastYear({ 'disclosure.fees.amount': b }))
  expect(told(251_000, 24.3)).toMatchObject([{ code: 'implausible', severity: 'warning' }])
  expect(told(25.1, 243_000)).toHaveLength(1)
  expect(told(2510, 24.3)).toEqual([])
  expect(told(0, 24.3)).toEqual([])
})

describe('a volume many times another', () => {
  const told = (a: number | null, b: number | null, key: CellKey = 'applications.received.total') =>
    checkYears(now({ [key]: a }), lastYear({ [key]: b })).map(({ code, severity, cells, actual }) => {
      expect([code, cells]).toEqual(['jump', [key]])
      return [severity, actual]
    })

  test('is told from five times on, in both directions, and as a warning from a hundred times on', () => {
    expect(told(500, 100)).toEqual([])
    expect(told(501, 100)).toEqual([['info', 501]])
    expect(told(100, 501)).toEqual([['info', 100]])
    expect(told(9_999, 100)).toEqual([['info', 9_999]])
    expect(told(10_000, 100)).toEqual([['warning', 10_000]])
    expect(told(0, 257_569, 'disclosure.licensing.decisions')).toEqual([['warning', 0]])
  })

  test('is left alone where numbers are small or blank', () => {
    expect(told(150, 2)).toEqual([])
    expect(told(151, 2)).toEqual([['info', 151]])
    expect(told(151, 0)).toEqual([['info', 151]])
    expect(told(400, 3, 'disclosure.penalties.decisions')).toEqual([])
    expect(told(null, 500)).toEqual([])
    expect(told(500, null)).toEqual([])
  })

  test('is told once of requests, however many of their figures jump', () => {
    expect(checkYears(now(requests(900, 900)), lastYear(requests(40, 40))).map(({ cells }) => cells)).toEqual([
      ['applications.received.total'],
    ])
  })
})

describe('disputes pending at the end of the year before', () => {
  const told = (a: Values, b: Values) => checkYears(now(a), lastYear(b))

  test('are among those of this year', () => {
    const pending = { 'review.pending': 3, 'review.total': 3 }
    expect(told({ 'review.upheld': 3, 'review.total': 3 }, pending)).toEqual([])
    expect(told({ 'review.upheld': 2, 'review.total': 2 }, pending)).toMatchObject([
      { code: 'pending', severity: 'info', cells: ['review.total'], expected: 3, actual: 2 },
    ])
    expect(told({ 'review.total': null }, pending)).toEqual([])
  })

  test('suits may go on as suits of the other kind', () => {
    const pending = { 'litigation_direct.pending': 2, 'litigation_direct.total': 2 }
    expect(told({ 'litigation_after_review.other': 2, 'litigation_after_review.total': 2 }, pending)).toEqual([])
    const [finding] = told({ 'litigation_after_review.other': 1, 'litigation_after_review.total': 1 }, pending)
    expect(finding).toMatchObject({ code: 'pending', expected: 2, actual: 1 })
    expect(finding?.message.zh).toContain('行政诉讼')
  })
})

describe('a figure of the year before in the prose', () => {
  const said = (value: number, of: Claim['of'] = 'received'): Claim => ({ ...claim('last_year', value), of })
  const told = (one: Claim, earlier: readonly Claim[] = []) =>
    checkYears(now({}, [one]), reportOf(requests(3511, 3607, 96), { year: 2023, narrative: earlier })).filter(
      ({ code }) => code === 'restated',
    )

  test('that its report has, in tables or text, under any definition, is no finding', () => {
    expect(told(said(3511))).toEqual([])
    expect(told(said(3607))).toEqual([])
    expect(told(said(3500), [claim('received', 3500)])).toEqual([])
  })

  test('that its report has nowhere is a note', () => {
    const [finding, ...others] = told(said(3500))
    expect(finding).toMatchObject({ code: 'restated', severity: 'info', cells: [], expected: 3511, actual: 3500 })
    expect(finding?.message.zh).toContain('2023年收到的申请是 3500 件')
    expect(others).toEqual([])
  })

  test('of another scope is not compared', () => {
    expect(told({ ...said(3500), scope: 'area' })).toEqual([])
    expect(told({ ...said(3500), scope: 'own' })).toHaveLength(1)
  })
})

test('table two of the year before, in a report with other requests, is a note', () => {
  const table = {
    'disclosure.licensing.decisions': 812,
    'disclosure.penalties.decisions': 31,
    'disclosure.coercive_measures.decisions': 31,
    'disclosure.fees.amount': 4.5,
  } as const
  const codes = (a: Values, b: Values) => checkYears(now(a), lastYear(b)).map(({ code, severity }) => [code, severity])
  expect(codes({ ...table, ...requests(30, 30) }, { ...table, ...requests(29, 29) })).toEqual([['duplicate', 'info']])
  // Found as a whole, by its fingerprint.
  expect(codes({ ...table, ...requests(30, 30) }, { ...table, ...requests(30, 30) })).toEqual([])
  const other = { ...table, 'disclosure.fees.amount': 4.6 }
  expect(codes({ ...table, ...requests(30, 30) }, { ...other, ...requests(29, 29) })).toEqual([])
  const few = { ...table, 'disclosure.fees.amount': 0 }
  expect(codes({ ...few, ...requests(30, 30) }, { ...few, ...requests(29, 29) })).toEqual([])
})

test('the rules look at no cell that they do not name, but where the prose states a growth', () => {
  const edition = fc.constantFrom(...EDITION_IDS)
  const figure = fc.oneof(fc.constant(null), fc.nat(9), fc.nat(300_000))
  const year = edition.chain((id) =>
    fc
      .array(figure, { minLength: cellsOf(id).length, maxLength: cellsOf(id).length })
      .map((values) => reportOf(Object.fromEntries(cellsOf(id).map(({ key }, i) => [key, values[i] ?? null])), {}, id)),
  )
  const named = new Set(YEAR_CELLS)
  const only = (report: ReturnType<typeof reportOf>) => ({
    ...report,
    unread: {},
    cells: Object.fromEntries(Object.entries(report.cells).filter(([key]) => named.has(key as CellKey))),
  })
  let found = 0
  fc.assert(
    fc.property(year, year, (a, b) => {
      const [later, earlier] = [
        { ...a, year: 2024 },
        { ...b, year: 2023 },
      ]
      const all = checkYears(later, earlier)
      found += all.length
      expect(checkYears(only(later), only(earlier))).toEqual(all)
    }),
    { seed: 4 },
  )
  expect(found).toBeGreaterThan(50)
  expect(VOLUMES.every(({ cells }) => cells.every((key) => named.has(key)))).toBe(true)
})
