import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '@/db/client'
import { rebuildRollups } from '@/db/rollup'
import { meta, reports } from '@/db/schema'
import type { ReportRecord } from '@/db/store/record'
import { storeRegions } from '@/db/store/regions'
import { type Settled, storeReports } from '@/db/store/report'
import { across, claim, REGIONS, recordOf } from './records'
import { snapshot, sumsOf } from './snapshot'
import { createStore } from './store'

const open = async (): Promise<Database> => {
  const { db } = await createStore()
  await storeRegions(db, REGIONS)
  return db
}

/** Runs with two stores of its own, which take no connection after that. */
const withTwo = async (run: (one: Database, other: Database) => Promise<void>): Promise<void> => {
  const stores = [await createStore(), await createStore()] as const
  try {
    for (const { db } of stores) await storeRegions(db, REGIONS)
    await run(stores[0].db, stores[1].db)
  } finally {
    for (const { close } of stores) await close()
  }
}

/** Records that meet each other in every way: same slots, same bytes, same figures, other names, other addresses. */
const wish = fc.record({
  agency: fc.constantFrom('呼兰区人民政府', '哈尔滨市呼兰区人民政府', '呼兰区公安局'),
  year: fc.integer({ min: 2021, max: 2023 }),
  scope: fc.constantFrom('area', 'own'),
  level: fc.constantFrom('county', 'prefecture'),
  seed: fc.integer({ min: 0, max: 3 }),
  parser: fc.constantFrom('1', '1', '2'),
  fingerprint: fc.constantFrom(null, 'e'.repeat(32), 'f'.repeat(32)),
  url: fc.constantFrom(null, 'https://a.gov.cn/1', 'https://b.example/2'),
  host: fc.constantFrom(null, 'a.gov.cn', 'b.example'),
  narrative: fc.constantFrom([], [claim]),
  origin: fc.constantFrom('published', 'published', 'published', 'simulated'),
  bytes: fc.constantFrom(null, null, null, 'x', 'y'),
})

const madeOf = ({ bytes, ...rest }: typeof wish extends fc.Arbitrary<infer Wish> ? Wish : never): ReportRecord => {
  const made = recordOf(rest)
  // Some have the same bytes as others and are read as another report; whether it is simulated is written in them.
  const sha256 = bytes?.repeat(64) ?? made.document.sha256
  const ofOrigin = rest.origin === 'simulated' ? `s${sha256.slice(1)}` : sha256
  return { ...made, document: { ...made.document, sha256: ofOrigin } }
}

const cut = <T>(all: readonly T[], sizes: readonly number[]): T[][] => {
  const rest = [...all]
  return [...sizes.map((size) => rest.splice(0, size)), rest].filter((some) => some.length > 0)
}

const storeAll = async (db: Database, batches: readonly (readonly ReportRecord[])[]): Promise<string[]> => {
  const settled: Settled[] = []
  for (const batch of batches) settled.push(...(await storeReports(db, batch, across)))
  return settled.map((one) => (one instanceof Error ? one.message : one))
}

test('batches of any size leave what the same records leave one by one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(wish, { minLength: 8, maxLength: 16 }),
      fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      (wishes, sizes) =>
        withTwo(async (single, batched) => {
          const records = wishes.map(madeOf)
          const outcomes = await storeAll(
            single,
            records.map((one) => [one]),
          )
          expect(await storeAll(batched, cut(records, sizes))).toEqual(outcomes)
          expect(await snapshot(batched)).toEqual(await snapshot(single))
          const kept = await sumsOf(batched)
          await rebuildRollups(batched)
          expect(await sumsOf(batched)).toEqual(kept)
        }),
    ),
    { numRuns: 3, endOnFailure: true },
  )
})

test('in any order, reports that do not supersede each other leave the same', async () => {
  const records = [
    '呼兰区人民政府',
    '哈尔滨市呼兰区人民政府',
    '黑龙江省哈尔滨市呼兰区人民政府',
    '呼兰区公安局',
  ].flatMap((agency, n) =>
    [2020, 2021, 2022].map((year) =>
      recordOf({ agency, year: year + 3 * (n % 3), seed: n, fingerprint: year === 2021 ? 'd'.repeat(32) : null }),
    ),
  )
  const stores: unknown[] = []
  for (const [order] of fc.sample(fc.tuple(fc.shuffledSubarray(records, { minLength: records.length })), 3)) {
    const db = await open()
    await storeAll(db, cut(order ?? [], [5, 4]))
    stores.push(await snapshot(db))
  }
  expect(stores[1]).toEqual(stores[0])
  expect(stores[2]).toEqual(stores[0])
})

test('what the store refuses fails alone', async () => {
  const db = await open()
  const good = [1, 2, 3, 4, 5].map((seed) => recordOf({ seed, year: 2018 + seed }))
  const tooLarge = recordOf({ year: 2010, cells: { 'review.total': 3e9 } })
  const elsewhere = recordOf({ year: 2011 })
  const lost = { ...elsewhere, report: { ...elsewhere.report, region: { code: '999999', path: [] } } }
  const settled = await storeAll(db, [[...good.slice(0, 2), tooLarge, ...good.slice(2, 4), lost, ...good.slice(4)]])
  expect(settled.filter((one) => one === 'stored')).toHaveLength(good.length)
  expect(settled[2]).toContain('review_total')
  expect(settled[5]).toContain('999999')
  expect(await db.$count(reports)).toBe(good.length)
})

test('the release moves once a batch, and not for what is there already', async () => {
  const db = await open()
  const release = async () => (await db.select().from(meta))[0]?.release ?? 0
  const batch = [1, 2, 3].map((seed) => recordOf({ seed, year: 2020 + seed }))
  const before = await release()
  await storeReports(db, batch, across)
  expect(await release()).toBe(before + 1)
  expect(await storeAll(db, [batch])).toEqual(['unchanged', 'unchanged', 'unchanged'])
  expect(await release()).toBe(before + 1)
})
