import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect, type Database } from '@/db/client'
import { report as reportById } from '@/db/queries/report'
import { rebuildRollups } from '@/db/rollup'
import { findings, reports } from '@/db/schema'
import { storeRegions } from '@/db/store/regions'
import { storeReport } from '@/db/store/report'
import type { Suggestion } from '@/lib/report/report'
import { across, claim, REGIONS, recordOf, type Wish } from './records'
import { snapshot, sumsOf } from './snapshot'
import { createStore } from './store'

const open = async () => {
  const store = await createStore()
  await storeRegions(store.db, REGIONS)
  return store
}

/** Figures that show nothing against another year's. */
const CELLS = Object.fromEntries(
  Object.entries(recordOf({ seed: 1 }).report.cells).filter(([key]) => !key.startsWith('applications.carried_in.')),
)
/** Other bytes with other seeds, but always the same figures. */
const SAME = { fingerprint: 'f'.repeat(32), cells: CELLS }
const same = (wish: Wish) => recordOf({ ...SAME, ...wish })
const put = (db: Database, wish: Wish) => storeReport(db, same(wish), across)

const stored = (db: Database) =>
  db
    .select({ version: reports.version, current: reports.current, warnings: reports.warnings })
    .from(reports)
    .orderBy(asc(reports.version))

/** Who is said to repeat whom, as agency and year of both. */
const pairs = async (db: Database) => {
  const rows = await db.select().from(reports)
  const nameOf = new Map(rows.map(({ id, agencyId, year }) => [id, `${agencyId} ${year}`]))
  const found = await db.select().from(findings).where(eq(findings.code, 'duplicate'))
  return found
    .map(({ reportId, otherReport, severity }) => [nameOf.get(reportId), severity, nameOf.get(otherReport ?? 0)].join())
    .sort()
}

test('the same report from another source is kept beside the first, and says so', async () => {
  const { db } = await open()
  expect(await put(db, { seed: 1 })).toBe('stored')
  expect(await put(db, { seed: 2 })).toBe('stored')
  expect(await stored(db)).toEqual([
    { version: 1, current: true, warnings: 0 },
    { version: 2, current: false, warnings: 0 },
  ])
  const [finding, ...others] = await db.select().from(findings)
  expect(others).toEqual([])
  const [first, second] = await db.select().from(reports).orderBy(asc(reports.version))
  expect(finding).toMatchObject({ code: 'duplicate', severity: 'info', reportId: second?.id, otherReport: first?.id })
  const before = await snapshot(db)
  expect(await put(db, { seed: 2 })).toBe('unchanged')
  expect(await put(db, { seed: 1 })).toBe('unchanged')
  expect(await snapshot(db)).toEqual(before)
})

test('a page that was changed at its own address, or whose prose claims other figures, is a new version', async () => {
  const { db } = await open()
  const url = 'https://www.hulan.gov.cn/a.html'
  await put(db, { seed: 1, url })
  expect(await put(db, { seed: 2, url })).toBe('superseded')
  expect(await put(db, { seed: 3, narrative: [claim] })).toBe('superseded')
  expect((await stored(db)).map(({ current }) => current)).toEqual([false, false, true])
})

test('of several sources the one on a government host is shown, whichever came first', async () => {
  for (const seeds of [
    [1, 2],
    [2, 1],
  ]) {
    const { db } = await open()
    const hosts: Readonly<Record<number, string>> = { 1: 'www.mirror.example', 2: 'www.hulan.gov.cn' }
    for (const seed of seeds) await put(db, { seed, host: hosts[seed] ?? null, url: `https://${hosts[seed]}/1` })
    const [current] = await db.select().from(reports).where(eq(reports.current, true))
    expect(current?.sha256).toBe(same({ seed: 2 }).document.sha256)
    const kept = await sumsOf(db)
    await rebuildRollups(db)
    expect(kept).toEqual(await sumsOf(db))
  }
})

test('with too few figures to be told apart, the newer version supersedes', async () => {
  const { db } = await open()
  await put(db, { seed: 1, fingerprint: null })
  expect(await put(db, { seed: 2, fingerprint: null })).toBe('superseded')
  expect(await pairs(db)).toEqual([])
})

const FOUR: readonly Wish[] = [
  { seed: 1, year: 2022 },
  { seed: 2, year: 2023 },
  { seed: 3, year: 2023, agency: '呼兰区公安局', scope: 'own', kind: 'department' },
  { seed: 4, year: 2023, agency: '呼兰区民政局', fingerprint: null },
]

const orders = (all: readonly Wish[]): Wish[][] =>
  all.length < 2 ? [[...all]] : all.flatMap((one, i) => orders(all.toSpliced(i, 1)).map((rest) => [one, ...rest]))

test('another year’s or another body’s figures are found in any order, and stay found', async () => {
  const found: string[][] = []
  for (const order of orders(FOUR.slice(0, 3))) {
    const { db } = await open()
    for (const wish of [...order, ...FOUR.slice(3)]) await put(db, wish)
    found.push(await pairs(db))
    for (const wish of order.toReversed()) expect(await put(db, wish)).toBe('unchanged')
    for (const wish of order) expect(await put(db, { ...wish, parser: '2' })).toBe('stored')
    expect(await pairs(db)).toEqual(found[0])
    for (const { warnings, id } of await db.select().from(reports))
      expect(warnings).toBe(await db.$count(findings, eq(findings.reportId, id)))
  }
  // The later of two years; of one year, both.
  expect(found[0]).toHaveLength(2)
  expect(new Set(found.map((one) => one.join(';'))).size).toBe(1)
})

test('a report that gives way to other figures takes the suspicion along', async () => {
  const { db } = await open()
  for (const wish of FOUR.slice(1, 3)) await put(db, wish)
  expect(await pairs(db)).toHaveLength(2)
  expect(await put(db, { seed: 9, year: 2023, fingerprint: 'e'.repeat(32) })).toBe('superseded')
  expect(await pairs(db)).toEqual([])
  expect((await stored(db)).map(({ warnings }) => warnings)).toEqual([0, 0, 0])
})

test('two writers at once find each other', async () => {
  const { db, address } = await open()
  const second = connect(address)
  await Promise.all([put(db, FOUR[1] ?? {}), put(second.db, FOUR[2] ?? {})])
  await second.close()
  expect(await pairs(db)).toHaveLength(2)
})

test('a suggestion comes back as it was stored, and so does the other report', async () => {
  const { db } = await open()
  const suggestion: Suggestion = {
    kind: 'digits-swapped',
    changes: [{ cell: 'review.total', from: 23, to: 32 }],
    message: { zh: '23 可能应为 32。', en: '23 may stand for 32.' },
  }
  const finding = {
    code: 'review-sum' as const,
    severity: 'error' as const,
    cells: ['review.total' as const],
    expected: 32,
    actual: 23,
    message: { zh: '', en: '' },
  }
  await put(db, { seed: 1, year: 2022 })
  await put(db, { seed: 2, findings: [{ ...finding, suggestion }, finding] })
  const rows = await db.select().from(reports).orderBy(asc(reports.year))
  const told = await reportById(db, rows[1]?.id ?? 0)
  expect(told?.findings[0]).toEqual({ ...finding, suggestion })
  expect(told?.findings[1]).toEqual(finding)
  expect(told?.findings[2]).toMatchObject({ code: 'duplicate', otherReport: rows[0]?.id })
})
