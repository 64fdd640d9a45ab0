/** Reports with nearly the same figures, as the store finds them. */
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '@/db/client'
import { agencies, findings, reports } from '@/db/schema'
import { checkAll } from '@/db/store/check-all'
import { storeRegions } from '@/db/store/regions'
import { storeReports } from '@/db/store/report'
import { CROSS_CHECKS } from '@/lib/checks'
import { COPIES } from '@/lib/form'
import { COPIED, copiedTables, REGIONS, recordOf, type Wish } from './records'
import { snapshot } from './snapshot'
import { createStore } from './store'

const open = async () => {
  const { db } = await createStore()
  await storeRegions(db, REGIONS)
  return db
}

const put = (db: Database, ...wishes: readonly Wish[]) => storeReports(db, wishes.map(recordOf), CROSS_CHECKS)

/** Who is said to repeat whom, as agency and year of both, with the cells that differ. */
const pairs = async (db: Database) => {
  const rows = await db.select().from(reports)
  const names = new Map((await db.select().from(agencies)).map(({ id, name }) => [id, name]))
  const nameOf = new Map(rows.map(({ id, agencyId, year }) => [id, `${names.get(agencyId)} ${year}`]))
  const found = await db.select().from(findings).where(eq(findings.code, 'duplicate'))
  return found
    .map((one) => [nameOf.get(one.reportId), one.severity, nameOf.get(one.otherReport ?? 0), ...one.cells].join())
    .sort()
}

const POLICE = { agency: '呼兰区公安局', scope: 'own', kind: 'department' } as const
const NEAR: readonly Wish[] = [
  { seed: 1, year: 2021, cells: copiedTables(-1, 0) },
  { seed: 2, year: 2023, cells: copiedTables(4, 81) },
  { seed: 3, year: 2023, ...POLICE, cells: copiedTables(-1, 0) },
  {
    seed: 4,
    year: 2022,
    agency: '呼兰区民政局',
    scope: 'own',
    kind: 'department',
    cells: copiedTables(0, 10 + COPIED.length),
  },
]

/** The fingerprints are those of the figures: equal for the first and the third. */
const wished = NEAR.map((wish, i) => ({ ...wish, fingerprint: (i % 2 === 0 ? 'e' : `${i}`).repeat(32) }))

/** Each report is told of as many warnings as it has. */
const expectCounted = async (db: Database) => {
  const told = await db.select().from(findings).where(eq(findings.severity, 'warning'))
  for (const { id, warnings } of await db.select().from(reports))
    expect(warnings).toBe(told.filter(({ reportId }) => reportId === id).length)
}

test('nearly the same tables are found in any order, one by one or together', async () => {
  const orders = [[wished], wished.map((one) => [one]), [3, 1, 0, 2].map((i) => wished.slice(i, i + 1))]
  const found: string[][] = []
  for (const batches of orders) {
    const db = await open()
    for (const batch of batches) await put(db, ...batch)
    found.push(await pairs(db))
    await expectCounted(db)
  }
  expect(found[0]).toEqual(
    [
      `呼兰区民政局 2022,warning,呼兰区人民政府 2021,${COPIED[0]}`,
      // Its own body's earlier year is told before another's.
      `呼兰区人民政府 2023,warning,呼兰区人民政府 2021,${COPIED[4]}`,
      // Equal tables are told as such, and what is nearly the same besides.
      '呼兰区公安局 2023,warning,呼兰区人民政府 2021',
      `呼兰区公安局 2023,warning,呼兰区人民政府 2023,${COPIED[4]}`,
    ].sort(),
  )
  expect(found.slice(1)).toEqual([found[0], found[0]])
})

test('what gives way takes the suspicion along, and a new name is told', async () => {
  const db = await open()
  await put(db, ...NEAR.slice(1, 3))
  expect(await pairs(db)).toHaveLength(2)
  await put(db, { seed: 8, year: 2022, ...POLICE, agency: '哈尔滨市呼兰区公安局' })
  const told = await db.select().from(findings).where(eq(findings.code, 'duplicate'))
  expect(told.map(({ messageZh }) => messageZh).filter((text) => text.includes('哈尔滨市呼兰区公安局'))).toHaveLength(1)
  await put(db, { seed: 9, year: 2023, ...POLICE })
  expect(await pairs(db)).toEqual([])
  await expectCounted(db)
})

test('few figures, or the same ones over and over, are alike by chance', async () => {
  const db = await open()
  const few = { cells: Object.fromEntries(COPIED.slice(0, COPIES.near.figures - 1).map((key, i) => [key, i + 1])) }
  const dull = { cells: Object.fromEntries(COPIED.slice(0, 60).map((key, i) => [key, 1 + (i % 3)])) }
  await put(db, { year: 2020, ...few }, { year: 2021, ...few }, { year: 2023, ...dull }, { year: 2024, ...dull })
  expect(await pairs(db)).toEqual([])
  expect((await db.select().from(reports)).map(({ likeness }) => likeness)).toEqual([null, null, null, null])
})

test('of very many with a key the first are held against each other, whatever comes last', async () => {
  const wishes = Array.from({ length: 70 }, (_, i) => ({ year: 1950 + i, seed: i, cells: copiedTables(6, 100 + i) }))
  const [one, other] = [await open(), await open()]
  await put(one, ...wishes)
  for (const start of [35, 0]) await put(other, ...wishes.slice(start, start + 35))
  expect((await snapshot(other)).findings).toEqual((await snapshot(one)).findings)
  expect(await pairs(one)).toHaveLength(59)
})

test('keys that were lost are made anew, with what follows from them', async () => {
  const db = await open()
  await put(db, ...NEAR)
  const before = await snapshot(db)
  await db.update(reports).set({ likeness: null })
  await db.delete(findings)
  await checkAll(db, CROSS_CHECKS)
  expect(await snapshot(db)).toEqual(before)
  await db.update(reports).set({ likeness: [1, 2, 3] })
  await checkAll(db, { ...CROSS_CHECKS, likeness: () => null })
  expect(await pairs(db)).toEqual([])
})
