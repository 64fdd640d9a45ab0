import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { agencyStanding, distribution } from '@/db/queries/distribution'
import { NATION, SMALL_N } from '@/lib/form'
import { binOf, metricBins, RATE_IDS, type RateId } from '@/lib/metrics/bins'
import { quartiles, total } from '@/lib/metrics/distribution'
import { evaluate } from '@/lib/metrics/evaluate'
import type { Filters } from '@/lib/url'
import { createStore, type TestStore } from './store'
import { anyFilters, makeWorld, provenOf, storeWorld, type WorldReport } from './world'

const world = makeWorld(23, 120)
const current = world.reports.filter((report) => report.current)
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024]
let store: TestStore

beforeAll(async () => {
  store = await createStore()
  await storeWorld(store.db, world)
})

const anyRate = fc.constantFrom(...RATE_IDS)

const fits = (filters: Filters, { agency, edition, year }: WorldReport): boolean =>
  (!filters.level || agency.level === filters.level) &&
  (!filters.kind || agency.kind === filters.kind) &&
  (!filters.edition || edition === filters.edition) &&
  (!filters.from || year >= filters.from) &&
  (!filters.to || year <= filters.to)

/** The histogram of some reports, counted one by one. */
const counted = (metric: RateId, reports: readonly WorldReport[]) => {
  const counts = metricBins(metric).map(() => 0)
  const figures = reports
    .map((report) => evaluate(metric, provenOf(report), report.edition))
    .filter((figure) => figure.reports === 1)
  for (const { numerator, denominator } of figures) {
    const bin = binOf(metric, numerator ?? Number.NaN, denominator ?? Number.NaN)
    if (bin !== null) counts[bin] = (counts[bin] ?? Number.NaN) + 1
  }
  return { n: total(counts), left: figures.length - total(counts), counts, quartiles: quartiles(metric, counts) }
}

const pointsOf = (metric: RateId, code: string, filters: Filters) =>
  YEARS.flatMap((year) => {
    const scope = filters.scope ?? 'own'
    const some = current.filter(
      (report) =>
        report.year === year && report.scope === scope && report.regions.includes(code) && fits(filters, report),
    )
    const { n, left, ...rest } = counted(metric, some)
    return n + left === 0 ? [] : [{ year, n, left, ...rest }]
  })

describe('distributions', () => {
  test('are those of counting report by report, under any filters, for any rate', async () => {
    await fc.assert(
      fc.asyncProperty(anyRate, anyFilters, async (metric, filters) => {
        const found = await distribution(store.db, { filters, metric })
        const code = filters.region ?? NATION.code
        expect(found).toMatchObject({ metric, scope: filters.scope ?? 'own', minimum: SMALL_N.firm })
        const known = world.regions.filter((region) => region.code === code)
        expect(found.regions).toEqual(
          known.map(({ name }) => ({ code, name, points: pointsOf(metric, code, filters) })),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('by region are those of each child', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRate,
        anyFilters,
        fc.constantFrom(NATION.code, '330000', '330100', '330106'),
        async (metric, filters, region) => {
          const found = await distribution(store.db, { filters: { ...filters, region }, metric, by: 'region' })
          const children = world.regions.filter(({ parent }) => parent === region)
          expect(found.regions).toEqual(
            children.map(({ code, name }) => ({ code, name, points: pointsOf(metric, code, filters) })),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test('hold reports of some rates, and leave some out', () => {
    const all = RATE_IDS.map((metric) => counted(metric, current))
    expect(all.every(({ n }) => n > 0)).toBe(true)
    expect(all.some(({ left }) => left > 0)).toBe(true)
  })
})

test('an agency stands among the reports of its tier, kind, scope and year in the region above it', async () => {
  const parentOf = (code: string | null) => world.regions.find((region) => region.code === code)?.parent ?? NATION.code
  let placed = 0
  for (const agency of world.agencies.slice(0, 40)) {
    const parent = parentOf(agency.regionCode)
    const [found] = await agencyStanding(store.db, agency.id, ['not_held_share'])
    if (!found) throw new Error('no answer')
    const own = current.filter((report) => report.agency.id === agency.id)
    expect(found.reports).toHaveLength(own.length)
    for (const one of found.reports) {
      const report = own.find(({ year, scope }) => year === one.year && scope === one.scope)
      if (!report) throw new Error('no such report')
      const peers = current.filter(
        ({ year, scope, regions, agency: { level, kind } }) =>
          year === one.year &&
          scope === one.scope &&
          regions.includes(parent) &&
          level === agency.level &&
          kind === agency.kind,
      )
      expect(one).toMatchObject({
        ...counted('not_held_share', peers),
        region: { code: parent },
        figure: evaluate('not_held_share', provenOf(report), report.edition),
      })
      if (one.standing === null) continue
      placed += 1
      expect(one.standing.same).toBeGreaterThanOrEqual(1)
      expect(one.standing.lower + one.standing.same + one.standing.higher).toBe(one.n)
    }
  }
  expect(placed).toBeGreaterThan(20)
})

test('several rates in one question are answered as each by itself', async () => {
  for (const { id } of world.agencies.slice(0, 10)) {
    const alone = await Promise.all(RATE_IDS.map((metric) => agencyStanding(store.db, id, [metric])))
    expect(await agencyStanding(store.db, id, RATE_IDS)).toEqual(alone.flat())
  }
})
