import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { children, series, seriesByLevel } from '@/db/queries/series'
import { type Kind, type Level, NATION, type Scope } from '@/lib/form'
import { evaluate, figuresBy, sumFigures } from '@/lib/metrics/evaluate'
import type { SeriesPoint } from '@/lib/metrics/figure'
import type { Filters } from '@/lib/url'
import { createStore, type TestStore } from './store'
import { anyFilters, makeWorld, provenOf, storeWorld, type WorldReport } from './world'

const world = makeWorld(5, 90)
const current = world.reports.filter((report) => report.current)
let store: TestStore

beforeAll(async () => {
  store = await createStore()
  await storeWorld(store.db, world)
})

const AREA_KINDS: readonly Kind[] = ['government', 'office']

const fits = (filters: Filters, report: WorldReport): boolean =>
  (!filters.level || report.agency.level === filters.level) &&
  (!filters.kind || report.agency.kind === filters.kind) &&
  (!filters.edition || report.edition === filters.edition) &&
  (!filters.from || report.year >= filters.from) &&
  (!filters.to || report.year <= filters.to)

const isWithin = (report: WorldReport, code: string): boolean => report.regions.includes(code)

/** Of government-wide reports of one region and year: the government's, or else its office's. */
const preferred = (reports: readonly WorldReport[]): readonly WorldReport[] => {
  for (const kind of AREA_KINDS) {
    const some = reports.filter((report) => report.agency.kind === kind)
    if (some.length > 0) return some
  }
  return reports
}

const ownTier = (code: string): Level => world.regions.find((region) => region.code === code)?.level ?? 'central'

/** The reports that make a region's figure in a year, and their scope: the rule in plain words, over arrays. */
const basisOf = (
  code: string,
  year: number,
  filters: Filters,
  nationTier: Level,
): { scope: Scope; reports: readonly WorldReport[] } => {
  const all = current.filter((report) => report.year === year && isWithin(report, code) && fits(filters, report))
  const of = (scope: Scope) => all.filter((report) => report.scope === scope)
  if (filters.scope === 'area') {
    const tier = filters.level ?? (code === NATION.code ? nationTier : ownTier(code))
    const tiered = of('area').filter(
      ({ agency }) => agency.level === tier && (filters.kind || AREA_KINDS.includes(agency.kind)),
    )
    const unit = ({ agency }: WorldReport) => (tier === 'central' || tier === 'township' ? code : agency.regionCode)
    const units = [...new Set(tiered.map(unit))]
    return {
      scope: 'area',
      reports: units.flatMap((one) => preferred(tiered.filter((report) => unit(report) === one))),
    }
  }
  if (filters.scope) return { scope: filters.scope, reports: of(filters.scope) }
  const area = preferred(
    of('area').filter(({ agency }) => agency.level === ownTier(code) && AREA_KINDS.includes(agency.kind)),
  )
  return code !== NATION.code && area.length > 0
    ? { scope: 'area', reports: area }
    : { scope: 'own', reports: of('own') }
}

const pointsOf = (code: string, filters: Filters, nationTier: Level = 'province'): Omit<SeriesPoint, 'agencies'>[] =>
  [2018, 2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) => {
    const { scope, reports } = basisOf(code, year, filters, nationTier)
    if (reports.length === 0) return []
    const figures = figuresBy((metric) =>
      reports
        .map((report) => evaluate(metric, provenOf(report), report.edition))
        .reduce(sumFigures, { numerator: null, denominator: null, reports: 0 }),
    )
    const flagged = reports.filter(({ doubtful }) => doubtful.length > 0).length
    return [{ year, basis: scope, reports: reports.length, flagged, figures }]
  })

const withoutCoverage = (points: readonly SeriesPoint[]) => points.map(({ agencies: _agencies, ...point }) => point)

describe('sums by year', () => {
  test('are those of a plain computation, under any filters', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        const found = await series(store.db, filters)
        expect(withoutCoverage(found)).toEqual(pointsOf(filters.region ?? NATION.code, filters))
      }),
      { numRuns: 300 },
    )
  })

  test('of the children of a region are each their own', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFilters,
        fc.constantFrom(NATION.code, '330000', '330100'),
        async ({ region: _region, ...filters }, parent) => {
          const expected = world.regions
            .filter((region) => region.parent === parent)
            .map(({ code, name }) => ({ code, name, points: pointsOf(code, filters) }))
          const found = await children(store.db, filters, parent)
          expect(found.map((child) => ({ ...child, points: withoutCoverage(child.points) }))).toEqual(expected)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('by tier name the tiers that have reports', async () => {
    const tiers = await seriesByLevel(store.db, { region: '330000', scope: 'own' })
    for (const { level, points } of tiers)
      expect(withoutCoverage(points)).toEqual(pointsOf('330000', { scope: 'own', level }))
    const reported = new Set(
      current
        .filter((report) => report.scope === 'own' && isWithin(report, '330000'))
        .map(({ agency }) => agency.level),
    )
    expect(tiers.map(({ level }) => level)).toEqual(
      ['central', 'province', 'prefecture', 'county', 'township'].filter((level) => reported.has(level as Level)),
    )
  })
})

describe('coverage', () => {
  test('counts the agencies that ever filed such a report', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, fc.constantFrom<Scope>('own', 'unknown'), async (any, scope) => {
        const filters: Filters = { ...any, scope }
        const agencies = new Set(
          current
            .filter((report) => report.scope === scope && isWithin(report, filters.region ?? NATION.code))
            .filter((report) => fits({ level: filters.level, kind: filters.kind }, report))
            .map(({ agency }) => agency.id),
        )
        for (const point of await series(store.db, filters)) {
          expect(point.agencies).toBe(agencies.size)
          expect(point.reports).toBeLessThanOrEqual(point.agencies)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of government-wide reports counts the regions of the tier, or the bodies of one that has none', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async (any) => {
        const filters: Filters = { ...any, scope: 'area' }
        const code = filters.region ?? NATION.code
        const tier = filters.level ?? (code === NATION.code ? 'province' : ownTier(code))
        const filed = current.filter(
          (report) =>
            report.scope === 'area' &&
            isWithin(report, code) &&
            report.agency.level === tier &&
            (filters.kind ? report.agency.kind === filters.kind : AREA_KINDS.includes(report.agency.kind)),
        )
        const isPlaceless = tier === 'central' || tier === 'township'
        const units = new Set(filed.map(({ agency }) => (isPlaceless ? agency.id : agency.regionCode)))
        for (const point of await series(store.db, filters)) expect(point.agencies).toBe(units.size)
      }),
      { numRuns: 100 },
    )
  })

  test('counts a region once where government and office both file for it', async () => {
    const provinces = new Set(
      current
        .filter(
          ({ scope, agency }) => scope === 'area' && agency.level === 'province' && AREA_KINDS.includes(agency.kind),
        )
        .map(({ agency }) => agency.regionCode),
    )
    const points = await series(store.db, { scope: 'area' })
    expect(points.length).toBeGreaterThan(3)
    for (const point of points) expect(point.agencies).toBe(provinces.size)
  })
})
