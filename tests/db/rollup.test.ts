import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { migrateStore } from '@/db/migrate'
import { rebuildRollups } from '@/db/rollup'
import { removeSimulated } from '@/db/store/origin'
import { storeRegions } from '@/db/store/regions'
import { storeReport, storeReports } from '@/db/store/report'
import { evaluate } from '@/lib/metrics/evaluate'
import type { Finding, FindingCode } from '@/lib/report/report'
import { across, REGIONS, recordOf, type Wish } from './records'
import { rollupsOf, sumsOf } from './snapshot'
import { createStore } from './store'

const told = (code: FindingCode, severity: Finding['severity']): Finding => ({
  code,
  severity,
  cells: [],
  expected: 1,
  actual: 2,
  message: { zh: '不等', en: 'differ' },
})

const wish: fc.Arbitrary<Wish> = fc.record({
  agency: fc.constantFrom('呼兰区人民政府', '呼兰区公安局', '上海市人民政府办公厅', '人民银行'),
  region: fc.constantFrom('230111', '230100', '310000', null),
  level: fc.constantFrom('county', 'prefecture', 'province', 'central'),
  kind: fc.constantFrom('government', 'office', 'department'),
  scope: fc.constantFrom('area', 'own', 'unknown'),
  edition: fc.constantFrom('2014', '2019', '2021', null),
  year: fc.integer({ min: 2018, max: 2022 }),
  seed: fc.integer({ min: 0, max: 4 }),
  parser: fc.constantFrom('1', '2'),
  findings: fc.array(
    fc.constantFrom(told('row-sum', 'error'), told('balance', 'error'), told('narrative', 'warning')),
    {
      maxLength: 3,
    },
  ),
})

/** Reports to a batch. */
const sizes = fc.constantFrom(1, 3, 25)

test('sums kept up through any changes are the sums of what is there', async () => {
  const { db } = await createStore()
  await storeRegions(db, REGIONS)
  let findings = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(wish, { minLength: 5, maxLength: 25 }),
      sizes,
      fc.boolean(),
      async (wishes, size, removed) => {
        const records = wishes.map((one) => recordOf({ ...one, origin: 'simulated' }))
        for (let start = 0; start < records.length; start += size)
          await storeReports(db, records.slice(start, start + size), across)
        const kept = await sumsOf(db)
        expect(kept.rollups?.length).toBeGreaterThan(0)
        expect(kept.coverage?.length).toBeGreaterThan(0)
        findings += kept.findingRollups?.length ?? 0
        await rebuildRollups(db)
        expect(kept).toEqual(await sumsOf(db))
        if (removed) {
          await removeSimulated(db)
          for (const rows of Object.values(await sumsOf(db))) expect(rows).toEqual([])
        }
      },
    ),
    { numRuns: 12 },
  )
  expect(findings).toBeGreaterThan(0)
})

test('a sum is the sum of the formula over the reports that have both sides', async () => {
  const { db } = await createStore()
  await storeRegions(db, REGIONS)
  const records = [0, 1, 2, 3, 4, 5].map((seed) =>
    recordOf({ seed, agency: `呼兰区第${seed}局`, edition: seed % 2 ? '2019' : '2021', year: 2020 }),
  )
  for (const record of records) await storeReport(db, record, across)
  const rows = (await rollupsOf(db)) as Record<string, number | string>[]
  for (const edition of ['2019', '2021'] as const) {
    const own = records.filter(({ report }) => report.edition === edition)
    const parts = own.map(({ report }) => evaluate('disclosure_rate_substantive', report.cells, edition))
    const sum = (side: 'numerator' | 'denominator' | 'reports') =>
      parts.reduce((all, part) => all + (part[side] ?? 0), 0)
    const nation = rows.find((row) => row.region_code === '000000' && row.edition === edition)
    expect(nation).toMatchObject({
      reports: 3,
      disclosure_rate_substantive_num: sum('numerator'),
      disclosure_rate_substantive_den: sum('denominator'),
      disclosure_rate_substantive_n: sum('reports'),
    })
  }
})

test('a report without readable tables counts as a report, and adds to no figure', async () => {
  const { db } = await createStore()
  await storeRegions(db, REGIONS)
  await storeReport(db, recordOf({ edition: null, year: 2010 }), across)
  await storeReport(db, recordOf({ edition: '2014', year: 2016 }), across)
  const rows = (await rollupsOf(db)) as Record<string, number | string>[]
  const nation = (year: number) => rows.filter((row) => row.region_code === '000000' && row.year === year)
  expect(nation(2010)).toMatchObject([{ edition: 'none', reports: 1, received_n: 0, received_num: 0, disposed_n: 0 }])
  expect(nation(2016)).toMatchObject([{ edition: '2014', reports: 1, received_n: 1, workload_n: 0, disputes_n: 0 }])
})

test('a store that an earlier version filled has its sums made when it is brought to the schema', async () => {
  const { db, address } = await createStore()
  await storeRegions(db, REGIONS)
  await storeReports(
    db,
    [2020, 2021].map((year) => recordOf({ year })),
    across,
  )
  const kept = await sumsOf(db)
  expect(kept.distributions?.length).toBeGreaterThan(0)
  await db.execute(sql.raw('delete from distributions; delete from coverage'))
  await migrateStore(address)
  expect(await sumsOf(db)).toEqual(kept)
})
