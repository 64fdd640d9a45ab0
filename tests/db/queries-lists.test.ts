import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { agency } from '@/db/queries/agency'
import type { AgencyRow, Page, ReportRow } from '@/db/queries/answers'
import { compare } from '@/db/queries/compare'
import { findingsSummary } from '@/db/queries/findings'
import { findingsList } from '@/db/queries/findings-list'
import { peerMedians, peersOf } from '@/db/queries/peers'
import { ranking } from '@/db/queries/ranking'
import { provinces, region } from '@/db/queries/regions'
import { report } from '@/db/queries/report'
import { reportsList } from '@/db/queries/reports'
import { searchAgencies } from '@/db/queries/search'
import { storeState } from '@/db/queries/state'
import { cellsOf, METRIC_IDS, METRICS, NATION, SMALL_N } from '@/lib/form'
import { evaluate } from '@/lib/metrics/evaluate'
import { metricValue } from '@/lib/metrics/figure'
import { metricCells } from '@/lib/metrics/formula'
import type { Filters } from '@/lib/url'
import { createStore, type TestStore } from './store'
import { anyFilters, makeWorld, placeOf, provenOf, storeWorld, type World, type WorldReport } from './world'

const world: World = makeWorld(3, 110)
const current = world.reports.filter((one) => one.current)
let store: TestStore

beforeAll(async () => {
  store = await createStore()
  await storeWorld(store.db, world)
})

const fits = (filters: Filters, one: WorldReport): boolean =>
  (!filters.region || one.regions.includes(filters.region)) &&
  (!filters.level || one.agency.level === filters.level) &&
  (!filters.kind || one.agency.kind === filters.kind) &&
  (!filters.scope || one.scope === filters.scope) &&
  (!filters.edition || one.edition === filters.edition) &&
  (!filters.from || one.year >= filters.from) &&
  (!filters.to || one.year <= filters.to)

/** Every page of a list, one after the other. */
const walk = async <Row>(next: (after?: string) => Promise<Page<Row>>): Promise<Row[]> => {
  const rows: Row[] = []
  let page = await next()
  rows.push(...page.rows)
  while (page.next) {
    page = await next(page.next)
    rows.push(...page.rows)
  }
  return rows
}

const first = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new RangeError('the world has none')
  return item
}

describe('the store as a whole', () => {
  test('is counted', async () => {
    expect(await storeState(store.db)).toEqual({
      release: 7,
      origin: 'simulated',
      agencies: world.agencies.length,
      reports: current.length,
      years: [2018, 2019, 2020, 2021, 2022, 2023, 2024],
    })
  })

  test('is empty before anything is stored', async () => {
    const { db } = await createStore()
    expect(await storeState(db)).toEqual({ release: 0, origin: null, agencies: 0, reports: 0, years: [] })
    expect(await searchAgencies(db, { filters: {} })).toEqual({ rows: [], next: null })
    expect(await reportsList(db, { filters: {} })).toEqual({ rows: [], next: null, total: 0, isExact: true })
    expect(await findingsList(db, { filters: {} })).toEqual({ rows: [], next: null, total: 0, isExact: true })
    expect(await ranking(db, { filters: {}, metric: 'disposed' })).toMatchObject({ rows: [], next: null, year: null })
  })
})

describe('regions', () => {
  test('know their way up and down', async () => {
    expect(await region(store.db, '330108')).toEqual({
      code: '330108',
      name: '滨江区',
      level: 'county',
      path: [
        { code: '330000', name: '浙江省' },
        { code: '330100', name: '杭州市' },
        { code: '330108', name: '滨江区' },
      ],
      children: [],
    })
    const nation = await region(store.db, NATION.code)
    expect(nation).toMatchObject({ path: [], children: [{ code: '330000' }, { code: '500000' }] })
    expect(await region(store.db, '999999')).toBeNull()
  })

  test('count the reports of all below them', async () => {
    const within = (code: string) => current.filter(({ regions }) => regions.includes(code)).length
    expect(await provinces(store.db)).toEqual([
      { code: '330000', name: '浙江省', reports: within('330000') },
      { code: '500000', name: '重庆市', reports: within('500000') },
    ])
  })
})

describe('lists', () => {
  test('of reports are those of a plain filter, page by page, with an exact count', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, fc.integer({ min: 1, max: 60 }), async (filters, limit) => {
        const expected = current.filter((one) => fits(filters, one))
        const rows = await walk<ReportRow>((after) =>
          reportsList(store.db, { filters, limit, ...(after ? { after } : {}) }),
        )
        expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)))
        expect(rows).toHaveLength(expected.length)
        const { total, isExact } = await reportsList(store.db, { filters, limit: 1 })
        expect([total, isExact]).toEqual([expected.length, true])
        expect(rows.map(({ year }) => year)).toEqual(expected.map(({ year }) => year).sort((a, b) => b - a))
      }),
      { numRuns: 40 },
    )
  })

  test('of reports say what each adds to a metric', async () => {
    const { rows } = await reportsList(store.db, { filters: { metric: 'review_rate' }, limit: 200 })
    for (const row of rows) {
      const one = first(world.reports.filter(({ id }) => id === row.id))
      expect(row.figure).toEqual(evaluate('review_rate', provenOf(one), one.edition))
    }
  })

  test('of agencies are those of a plain filter, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, fc.integer({ min: 1, max: 40 }), async (filters, limit) => {
        const { scope, edition, from, to, ...own } = filters
        const dated = scope ?? edition ?? from ?? to
        const expected = world.agencies.filter((one) => {
          const below = own.region?.replace(/(00)+$/, '') ?? ''
          const inside = !own.region || own.region === NATION.code || one.regionCode?.startsWith(below)
          if (!inside || (own.level && one.level !== own.level) || (own.kind && one.kind !== own.kind)) return false
          const reports = current.filter((report) => report.agency.id === one.id)
          return (
            !dated ||
            reports.some((report) =>
              fits({ ...filters, region: NATION.code, level: one.level, kind: one.kind }, report),
            )
          )
        })
        const rows = await walk<AgencyRow>((after) =>
          searchAgencies(store.db, { filters, limit, ...(after ? { after } : {}) }),
        )
        expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
      }),
      { numRuns: 40 },
    )
  })

  test('of agencies count the current reports', async () => {
    for (const row of (await searchAgencies(store.db, { filters: {}, limit: 200 })).rows) {
      const reports = current.filter((one) => one.agency.id === row.id)
      expect(row.years).toEqual([...new Set(reports.map(({ year }) => year))].sort())
      expect(row.reports).toBe(reports.length)
      expect(row.flagged).toBe(reports.filter(({ doubtful }) => doubtful.length > 0).length)
    }
  })

  test('start again at a mark that was tampered with', async () => {
    const start = await reportsList(store.db, { filters: {}, limit: 3 })
    for (const after of [
      '',
      'x',
      'W10',
      Buffer.from('["a",1,2,3]').toString('base64url'),
      Buffer.from('[1,"\\u0000",2,3]').toString('base64url'),
      '%00',
      '9'.repeat(9000),
    ])
      expect((await reportsList(store.db, { filters: {}, limit: 3, after })).rows).toEqual(start.rows)
  })

  test('of findings are those of a plain filter, page by page, and counted', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, fc.integer({ min: 1, max: 20 }), async (filters, limit) => {
        const expected = current.filter((one) => one.doubtful.length > 0 && fits(filters, one))
        for (const more of [{}, { code: 'row-sum' as const }, { severity: 'error' as const }]) {
          const rows = await walk((after) =>
            findingsList(store.db, { filters, limit, ...more, ...(after ? { after } : {}) }),
          )
          expect(rows.map(({ report: id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
          expect(rows.map(({ year }) => year)).toEqual(expected.map(({ year }) => year).sort((a, b) => b - a))
          const { total, isExact } = await findingsList(store.db, { filters, limit, ...more })
          expect([total, isExact]).toEqual([expected.length, true])
        }
        const none = await findingsList(store.db, { filters, code: 'balance' })
        expect(none).toEqual({ rows: [], next: null, total: 0, isExact: true })
        const counted = expected.length === 0 ? [] : [{ findings: expected.length, reports: expected.length }]
        expect(await findingsSummary(store.db, filters)).toMatchObject(counted)
      }),
      { numRuns: 25 },
    )
  })

  test('of findings show what is said of each report', async () => {
    const { rows } = await findingsList(store.db, { filters: {}, limit: 5 })
    expect(rows).toHaveLength(5)
    for (const row of rows) {
      const plain = first(current.filter(({ id }) => id === row.report))
      expect(row.agency).toMatchObject({ id: plain.agency.id, name: plain.agency.name })
      expect(row).toMatchObject({ year: plain.year, scope: plain.scope, edition: plain.edition, count: 1 })
      const message = { zh: '不等', en: 'differ' }
      const said = { code: 'row-sum', severity: 'error', cells: plain.doubtful, expected: 1, actual: 2, message }
      expect(row.findings).toEqual([said])
    }
  })

  test('of findings count every rule', async () => {
    const flagged = current.filter(({ doubtful }) => doubtful.length > 0).length
    expect(await findingsSummary(store.db, {})).toEqual([
      { code: 'row-sum', severity: 'error', findings: flagged, reports: flagged },
    ])
  })
})

describe('a ranking', () => {
  const value = (metric: (typeof METRIC_IDS)[number], one: WorldReport) => {
    const figure = evaluate(metric, provenOf(one), one.edition)
    return { of: metricValue(metric, figure), cases: figure.denominator ?? 0 }
  }

  test('is that of a plain sort, page by page, of one scope and the latest year, and says so', async () => {
    const metrics = fc.constantFrom(...METRIC_IDS)
    const orders = fc.constantFrom('highest' as const, 'lowest' as const)
    await fc.assert(
      fc.asyncProperty(
        anyFilters,
        metrics,
        orders,
        fc.integer({ min: 1, max: 9 }),
        async (filters, metric, order, limit) => {
          const scope = filters.scope ?? 'own'
          const among = current.filter((one) => fits({ ...filters, scope }, one))
          const year = among.length > 0 ? Math.max(...among.map((one) => one.year)) : null
          const minimum = 12
          const expected = among
            .filter((one) => one.year === year)
            .map((one) => ({ agency: one.agency.id, ...value(metric, one) }))
            .filter(({ of, cases }) => of !== null && (METRICS[metric].unit === 'count' || cases >= minimum))
            .sort((a, b) => {
              const sign = order === 'highest' ? -1 : 1
              return sign * (Number(a.of) - Number(b.of)) || b.cases - a.cases || b.agency - a.agency
            })
          const ask = (after?: string) =>
            ranking(store.db, { filters, metric, order, minimum, limit, ...(after ? { after } : {}) })
          expect((await walk(ask)).map(({ id }) => id)).toEqual(expected.map(({ agency: id }) => id))
          const least = METRICS[metric].unit === 'count' ? null : minimum
          expect(await ask()).toMatchObject({ metric, order, scope, year, minimum: least })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('leaves out small denominators unless asked for, and takes a forged mark for none', async () => {
    const usual = await ranking(store.db, { filters: {}, metric: 'not_held_share', limit: 200 })
    expect(usual.minimum).toBe(SMALL_N.rank)
    for (const { figure } of usual.rows) expect(figure.denominator).toBeGreaterThanOrEqual(SMALL_N.rank)
    const all = await ranking(store.db, { filters: {}, metric: 'not_held_share', minimum: 1, limit: 200 })
    expect(all.rows.length).toBeGreaterThan(usual.rows.length)
    const after = Buffer.from('["1); drop table figures",1,2]').toString('base64url')
    expect(await ranking(store.db, { filters: {}, metric: 'not_held_share', limit: 200, after })).toEqual(usual)
  })
})

describe('an agency', () => {
  test('has its current reports as printed, figures from proven cells, doubtful ones marked', async () => {
    const one = first(
      world.agencies.filter(({ id }) =>
        current.some((report) => report.agency.id === id && report.doubtful.includes('review.total')),
      ),
    )
    const found = await agency(store.db, one.id)
    const expected = current.filter((report) => report.agency.id === one.id)
    expect(found?.reports.map(({ id }) => id)).toEqual(
      expected.sort((a, b) => a.year - b.year || a.scope.localeCompare(b.scope)).map(({ id }) => id),
    )
    for (const [index, stored] of (found?.reports ?? []).entries()) {
      const plain = expected[index]
      if (!plain) throw new RangeError('a report too many')
      expect(stored.cells).toEqual(plain.cells)
      for (const metric of METRIC_IDS) {
        const { doubtful, ...figure } = stored.figures[metric]
        expect(figure).toEqual(evaluate(metric, plain.cells, plain.edition))
        expect(doubtful, metric).toBe(
          metricCells(metric, plain.edition).some(
            (key) => plain.doubtful.includes(key) && plain.cells[key] !== null && provenOf(plain)[key] === null,
          ),
        )
      }
      const versions = world.reports.filter(
        ({ agency: { id }, year, scope }) => id === one.id && year === plain.year && scope === plain.scope,
      )
      expect(stored.versions.map(({ id, version }) => ({ id, version }))).toEqual(
        versions.map(({ id, version }) => ({ id, version })).reverse(),
      )
      expect(stored.versions.map((version) => version.current)).toEqual(
        versions.map((version) => version.current).reverse(),
      )
    }
    expect(await agency(store.db, 1)).toBeNull()
  })

  test('has peers under the same parent region, and their median', async () => {
    const one = first(world.agencies.filter(({ kind, regionCode }) => kind === 'government' && regionCode === '330106'))
    const parentOf = (code: string | null) => world.regions.find((other) => other.code === code)?.parent ?? NATION.code
    const group = world.agencies.filter(
      (other) => other.kind === one.kind && other.level === one.level && parentOf(other.regionCode) === '330100',
    )
    expect((await peersOf(store.db, one.id)).map(({ id }) => id).sort()).toEqual(
      group
        .filter(({ id }) => id !== one.id)
        .map(({ id }) => id)
        .sort(),
    )
    for (const { year, scope, median, n } of await peerMedians(store.db, one.id, 'disclosure_rate')) {
      const values = current
        .filter((other) => group.includes(other.agency) && other.year === year && other.scope === scope)
        .flatMap(
          (other) => metricValue('disclosure_rate', evaluate('disclosure_rate', provenOf(other), other.edition)) ?? [],
        )
        .sort((a, b) => a - b)
      const [low = Number.NaN, high = Number.NaN] = [
        values[Math.floor((values.length - 1) / 2)],
        values[Math.ceil((values.length - 1) / 2)],
      ]
      // The median may be any size: so close as its own digits go.
      expect(median / ((low + high) / 2 || 1)).toBeCloseTo((low + high) / 2 === 0 ? median : 1, 12)
      expect(n).toBe(values.length)
    }
  })

  test('is compared year by year, like with like where there is a choice', async () => {
    const governments = world.agencies.filter(({ kind }) => kind === 'government').slice(0, 6)
    for (const a of governments)
      for (const b of governments) {
        const both = await compare(store.db, a.id, b.id)
        for (const pair of both?.years ?? []) {
          const scopes = (id: number) =>
            current.filter((one) => one.agency.id === id && one.year === pair.year).map(({ scope }) => scope)
          expect(pair.a === null).toBe(scopes(a.id).length === 0)
          expect(pair.b === null).toBe(scopes(b.id).length === 0)
          if (pair.a && pair.b) expect(pair.sameScope).toBe(scopes(a.id).some((scope) => scopes(b.id).includes(scope)))
          expect(pair.sameEdition).toBe(pair.a && pair.b && pair.a.edition === pair.b.edition)
        }
      }
    expect(await compare(store.db, first(governments).id, 12)).toBeNull()
  })
})

describe('a report', () => {
  test('is shown whole, whichever version', async () => {
    for (const plain of world.reports.slice(0, 40)) {
      const found = await report(store.db, plain.id)
      expect(found).toMatchObject({
        id: plain.id,
        year: plain.year,
        current: plain.current,
        cells: plain.cells,
        agency: { id: plain.agency.id },
      })
      expect(found?.document).toMatchObject({ name: `${plain.id}.txt`, text: '…', bytes: 3, fetchedAt: null })
      expect(found?.storedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      for (const { key } of cellsOf(plain.edition)) {
        expect(found?.places[key] ?? null).toEqual(placeOf(plain, key))
        expect(found?.unread[key]?.state).toBe(plain.cells[key] === null ? 'blank' : undefined)
      }
      expect(found?.findings.map(({ cells }) => cells)).toEqual(plain.doubtful.length > 0 ? [plain.doubtful] : [])
      const others = current.filter((one) => one.agency.id === plain.agency.id && one.scope === plain.scope)
      const before = others.filter(({ year }) => year < plain.year).sort((x, y) => y.year - x.year)[0]
      const after = others.filter(({ year }) => year > plain.year).sort((x, y) => x.year - y.year)[0]
      expect(found?.previous).toEqual(before ? { id: before.id, year: before.year } : null)
      expect(found?.next).toEqual(after ? { id: after.id, year: after.year } : null)
    }
    expect(await report(store.db, 1)).toBeNull()
  })
})
