import { eq, inArray, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '@/db/client'
import { findings, meta, reports } from '@/db/schema'
import { checkAll } from '@/db/store/check-all'
import { storeRegions } from '@/db/store/regions'
import { storeReport, storeReports } from '@/db/store/report'
import { CROSS_CHECKS } from '@/lib/checks'
import type { CellKey, Kind, Level } from '@/lib/form'
import type { FindingCode } from '@/lib/report/report'
import { claim, copiedTables, REGIONS, recordOf, type Wish } from './records'
import { snapshot, sumsOf } from './snapshot'
import { createStore } from './store'

const ACROSS: FindingCode[] = [
  'carry-over',
  'stock',
  'pending',
  'jump',
  'growth',
  'restated',
  'duplicate',
  'region-sum',
]

/** Stands for a duplicate that differs in a cell. */
const NEARLY = 'nearly a duplicate'

const open = async () => {
  const { db } = await createStore()
  await storeRegions(db, REGIONS)
  return db
}

interface Body {
  readonly agency: string
  readonly region: string
  readonly level: Level
  readonly kind: Kind
  readonly scope: 'area' | 'own'
}

const body = (region: string, level: Level, kind: Kind, scope: Body['scope'], agency: string): Body => ({
  agency,
  region,
  level,
  kind,
  scope,
})

const BODIES = [
  body('230111', 'county', 'government', 'area', '呼兰区人民政府'),
  // The same body by its full name.
  body('230111', 'county', 'government', 'area', '哈尔滨市呼兰区人民政府'),
  body('230111', 'county', 'office', 'area', '呼兰区人民政府办公室'),
  body('230111', 'county', 'department', 'own', '呼兰区公安局'),
  body('230111', 'county', 'vertical', 'own', '呼兰区税务局'),
  body('230111', 'township', 'government', 'area', '呼兰区腰堡街道办事处'),
  body('230100', 'prefecture', 'government', 'area', '哈尔滨市人民政府'),
  body('230100', 'prefecture', 'department', 'own', '哈尔滨市公安局'),
  body('230000', 'province', 'government', 'area', '黑龙江省人民政府'),
] as const

const figures = (received: number, decisions: number, carriedIn: number, carriedOut: number) => ({
  'applications.received.total': received,
  'applications.total.total': received + carriedIn - carriedOut,
  'applications.carried_in.total': carriedIn,
  'applications.carried_out.total': carriedOut,
  'disclosure.penalties.decisions': decisions,
  'disclosure.normative_documents.issued': carriedIn,
  'disclosure.normative_documents.repealed': 0,
  'disclosure.normative_documents.in_force': carriedOut,
  'review.total': carriedIn,
  'review.pending': carriedOut,
})

const of = 'received' as const
/** Prose that speaks of the year before: how much a count grew, and what it was. */
const COMPARING = [
  { ...claim, claims: 'growth' as const, of, value: 50 },
  { ...claim, claims: 'last_year' as const, of, value: 901 },
]

/** Tables of which two are nearly the same, instead of other figures. */
const nearCopy = fc.tuple(fc.nat(30), fc.constantFrom(0, 7)).map(([place, value]) => copiedTables(place, value))

const wish: fc.Arbitrary<Wish> = fc
  .record({
    body: fc.constantFrom(...BODIES),
    year: fc.integer({ min: 2021, max: 2024 }),
    cells: fc
      .tuple(fc.nat(900), fc.constantFrom(0, 300, 90_000), fc.nat(2), fc.nat(2))
      .map((given) => figures(...given)),
    copy: fc.option(nearCopy, { freq: 2 }),
    fingerprint: fc.constantFrom(null, 'a'.repeat(32), 'b'.repeat(32)),
    growth: fc.boolean(),
    seed: fc.nat(2),
    parser: fc.constantFrom('1', '2'),
  })
  .map(({ body: one, growth, copy, cells, ...rest }) => ({
    ...one,
    ...rest,
    cells: copy ?? cells,
    narrative: growth ? COMPARING : [],
  }))

/** A report of one year of a body, under whichever of its names. */
const slotOf = ({ agency, region, year, scope }: Wish) =>
  `${agency?.replace('哈尔滨市呼', '呼')} ${region} ${year} ${scope}`

/** What reports show against others; ids follow from what a report is, so they are the same in every store. */
const told = async (db: Database) => {
  const { findings: rows, reports: all } = await snapshot(db)
  return {
    rows,
    counts: all?.map((row) =>
      [row].map((one) => one as Record<string, unknown>).map(({ id, errors, warnings }) => [id, errors, warnings]),
    ),
  }
}

const put = async (db: Database, wishes: readonly Wish[], sizes: readonly number[]) => {
  let at = 0
  for (let i = 0; at < wishes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    await storeReports(db, wishes.slice(at, at + size).map(recordOf), CROSS_CHECKS)
    at += size
  }
}

test('what is found across reports does not depend on the order or the batches they come in', async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(wish, { minLength: 10, maxLength: 30, selector: slotOf }),
      fc.infiniteStream(fc.nat()),
      async (wishes, numbers) => {
        const shuffled = wishes.map((one) => ({ one, at: numbers.next().value ?? 0 })).sort((a, b) => a.at - b.at)
        const one = await open()
        await put(one, wishes, [wishes.length])
        const found = await told(one)
        for (const row of found.rows ?? []) {
          const { code, cells, severity } = row as typeof findings.$inferSelect
          met.add(code === 'duplicate' && severity === 'warning' && cells.length === 1 ? NEARLY : code)
        }
        const other = await open()
        await put(
          other,
          shuffled.map((each) => each.one),
          [1, 4, 7],
        )
        expect(await told(other)).toEqual(found)
      },
    ),
    { numRuns: 4, seed: 7 },
  )
  expect([...met].sort()).toEqual([...ACROSS, NEARLY].sort())
})

test('what is kept up through any changes is what judging all anew gives, and doing so again changes nothing', async () => {
  const db = await open()
  const release = async () => (await db.select().from(meta))[0]?.release
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 15, maxLength: 30 }), async (wishes) => {
      await put(db, wishes, [1, 5, 9])
      const [kept, sums] = [await told(db), await sumsOf(db)]
      const before = await release()
      await checkAll(db, CROSS_CHECKS)
      expect(await told(db)).toEqual(kept)
      expect(await release()).toBe(before)
      await db.delete(findings).where(inArray(findings.code, ACROSS))
      await db.update(reports).set({ warnings: 77, likeness: null })
      await checkAll(db, CROSS_CHECKS)
      expect(await told(db)).toEqual(kept)
      expect(await sumsOf(db)).toEqual(sums)
      expect(await release()).toBeGreaterThan(before ?? 0)
    }),
    { numRuns: 3, seed: 3 },
  )
})

const codes = async (db: Database, code: FindingCode) => {
  const rows = await db
    .select({
      severity: findings.severity,
      expected: findings.expected,
      other: findings.otherReport,
      year: reports.year,
    })
    .from(findings)
    .innerJoin(reports, eq(reports.id, findings.reportId))
    .where(eq(findings.code, code))
  return rows
}

const requests = (received: number): Readonly<Partial<Record<CellKey, number>>> => ({
  'applications.received.total': received,
  'applications.total.total': received,
})

test('a summary is held against what stands below it, whichever comes first or changes', async () => {
  const [county, , , department, vertical, town, city] = BODIES
  const db = await open()
  const store = (one: Body, received: number, seed = 0) =>
    storeReport(db, recordOf({ ...one, seed, cells: requests(received) }), CROSS_CHECKS)
  await store(county, 40)
  await store(city, 100)
  await store(vertical, 5000)
  await store(town, 5000)
  expect(await codes(db, 'region-sum')).toEqual([])
  await store(department, 41)
  expect(await codes(db, 'region-sum')).toMatchObject([{ severity: 'warning', expected: 41, other: null }])
  // Another version of the summary holds its departments, but not the city's.
  await store(county, 140, 1)
  const [found, ...more] = await codes(db, 'region-sum')
  expect(more).toEqual([])
  const [current] = await db
    .select()
    .from(reports)
    .where(sql`current and region_code = '230111' and kind = 'government' and level = 'county'`)
  expect(found).toMatchObject({ severity: 'info', expected: 140, other: current?.id })
  await store(county, 90, 2)
  expect(await codes(db, 'region-sum')).toEqual([])
})

test('a year that goes takes along what the next one shows against it', async () => {
  const db = await open()
  const [county] = BODIES
  const store = (year: number, received: number, parser = '1', seed = 0) =>
    storeReport(db, recordOf({ ...county, year, parser, seed, cells: requests(received) }), CROSS_CHECKS)
  await store(2023, 900, '1', 5)
  const earlier = recordOf({ ...county, year: 2022, cells: requests(10) })
  await storeReport(db, earlier, CROSS_CHECKS)
  const [other] = await db.select().from(reports).where(eq(reports.year, 2022))
  expect(await codes(db, 'jump')).toMatchObject([{ year: 2023, severity: 'info', other: other?.id }])
  // The same bytes, read as another year.
  await storeReport(db, { ...earlier, parser: '2', report: { ...earlier.report, year: 2019 } }, CROSS_CHECKS)
  expect(await codes(db, 'jump')).toEqual([])
})
