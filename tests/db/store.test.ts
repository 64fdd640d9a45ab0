import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Database } from '@/db/client'
import { rebuildRollups } from '@/db/rollup'
import { agencies, documents, figures, findings, meta, regions, reports } from '@/db/schema'
import { storedOrigin } from '@/db/store/origin'
import { storeRegions } from '@/db/store/regions'
import { storeReport } from '@/db/store/report'
import { checkYears } from '@/lib/checks'
import { METRIC_IDS } from '@/lib/form'
import { across, claim, REGIONS, recordOf, type Wish } from './records'
import { rollupsOf, snapshot } from './snapshot'
import { createStore } from './store'

let db: Database
beforeEach(async () => {
  db = (await createStore()).db
  await storeRegions(db, REGIONS)
})

const put = (wish: Wish = {}) => storeReport(db, recordOf(wish), across)
const releaseOf = async () => (await db.select().from(meta))[0]?.release

const expectSumsRight = async () => {
  const kept = await rollupsOf(db)
  await rebuildRollups(db)
  expect(kept).toEqual(await rollupsOf(db))
}

test('the same bytes are stored once', async () => {
  expect(await put()).toBe('stored')
  const [first, release] = [await snapshot(db), await releaseOf()]
  expect(await put()).toBe('unchanged')
  expect(await snapshot(db)).toEqual(first)
  expect(await releaseOf()).toBe(release)
  expect(first.reports).toHaveLength(1)
  // County, prefecture, province, nation.
  expect(first.rollups).toHaveLength(4)
})

test('another version supersedes the first, which is kept; the first cannot come back', async () => {
  await put({ seed: 1 })
  expect(await put({ seed: 2 })).toBe('superseded')
  expect(await put({ seed: 1 })).toBe('unchanged')
  const rows = await db.select().from(reports).orderBy(reports.version)
  expect(rows.map(({ version, current }) => [version, current])).toEqual([
    [1, false],
    [2, true],
  ])
  expect(new Set(rows.map(({ agencyId }) => agencyId)).size).toBe(1)
  await expectSumsRight()
})

test('scopes, years and agencies do not supersede each other', async () => {
  expect(await put()).toBe('stored')
  expect(await put({ scope: 'own', kind: 'office' })).toBe('stored')
  expect(await put({ year: 2022 })).toBe('stored')
  expect(await put({ agency: '呼兰区公安局' })).toBe('stored')
  expect(await db.$count(reports, eq(reports.current, true))).toBe(4)
  await expectSumsRight()
})

test('a new version of the reading code replaces what it read, under the same address', async () => {
  await put({ seed: 1 })
  const before = await db.select().from(reports)
  expect(await put({ seed: 1, parser: '2', cells: {} })).toBe('stored')
  const after = await db.select().from(reports)
  expect(after.map(({ id, version, current, parser }) => [id, version, current, parser])).toEqual([
    [before[0]?.id, 1, true, '2'],
  ])
  await expectSumsRight()
})

test('bytes that are now read as another year leave the first year, whose earlier version is current again', async () => {
  await put({ seed: 1, year: 2022 })
  const wrong = recordOf({ seed: 2, year: 2022 })
  await storeReport(db, wrong, across)
  const right = { ...wrong, parser: '2', report: { ...wrong.report, year: 2023 } }
  expect(await storeReport(db, right, across)).toBe('stored')
  const rows = await db.select().from(reports).orderBy(reports.year)
  expect(rows.map(({ year, current }) => [year, current])).toEqual([
    [2022, true],
    [2023, true],
  ])
  await expectSumsRight()
})

test('an agency goes with its last report', async () => {
  const wrong = recordOf({ agency: '呼兰区税务局' })
  await storeReport(db, wrong, across)
  await storeReport(db, { ...wrong, report: { ...wrong.report, agency: '呼兰区民政局' }, parser: '2' }, across)
  const [agency, ...others] = await db.select().from(agencies)
  expect(agency?.name).toBe('呼兰区民政局')
  expect(others).toEqual([])
  expect((await db.select().from(documents)).map(({ agencyId }) => agencyId)).toEqual([agency?.id])
})

test('a document keeps its address when it turns out to be another agency’s', async () => {
  const wrong = recordOf({ agency: '呼兰区税务局', url: 'https://example.org/a' })
  await storeReport(db, wrong, across)
  const right = { ...wrong, document: { ...wrong.document, url: null }, parser: '2' }
  await storeReport(db, { ...right, report: { ...right.report, agency: '呼兰区民政局' } }, across)
  expect((await db.select().from(documents)).map(({ url }) => url)).toEqual(['https://example.org/a'])
})

test('a growth that the prose states is held against the year before, whichever comes first', async () => {
  const received = (value: number) => ({ ...recordOf().report.cells, 'applications.received.total': value })
  const narrative = [{ ...claim, claims: 'growth' as const, of: 'received' as const, value: 50 }]
  const rules = { ...across, years: checkYears }
  const told = () => db.select().from(findings).where(eq(findings.code, 'growth'))
  await storeReport(db, recordOf({ year: 2023, cells: received(120), narrative }), rules)
  expect(await told()).toEqual([])
  await storeReport(db, recordOf({ year: 2022, cells: received(100) }), rules)
  expect(await told()).toMatchObject([{ severity: 'warning', expected: 20, actual: 50, place: claim.quote_place }])
  await storeReport(db, recordOf({ year: 2022, seed: 3, cells: received(80) }), rules)
  expect(await told()).toEqual([])
})

test('carry-over findings follow whichever of two years changes, and count as errors', async () => {
  const carried = (value: number) => ({ ...recordOf().report.cells, 'applications.carried_in.total': value })
  const codes = async (year: number) =>
    (
      await db
        .select({ code: findings.code, errors: reports.errors })
        .from(findings)
        .innerJoin(reports, eq(findings.reportId, reports.id))
        .where(
          sql`${reports.year} = ${year} and ${reports.current} and 'applications.carried_in.total' = any(${findings.cells})`,
        )
    ).length
  const out = { ...recordOf().report.cells, 'applications.carried_out.total': 5 }
  await put({ year: 2023, cells: carried(7) })
  expect(await codes(2023)).toBe(0)
  await put({ year: 2022, cells: out })
  expect(await codes(2023)).toBe(1)
  await expectSumsRight()
  await put({ year: 2023, seed: 3, cells: carried(5) })
  expect(await codes(2023)).toBe(0)
  await put({ year: 2022, seed: 4, cells: { ...out, 'applications.carried_out.total': 6 } })
  expect(await codes(2023)).toBe(1)
  const rows = await db.select().from(reports)
  for (const { id, errors } of rows) expect(errors).toBe(await db.$count(findings, eq(findings.reportId, id)))
  await expectSumsRight()
})

test('blank is no zero: it adds to no sum and to no count of reports', async () => {
  await put({ cells: { 'applications.received.total': 0, 'applications.total.total': null } })
  const [row] = (await rollupsOf(db)) as Record<string, number>[]
  expect(row).toMatchObject({ reports: 1, received_num: 0, received_n: 1, disposed_num: 0, disposed_n: 0 })
  for (const metric of METRIC_IDS.filter((one) => one !== 'received'))
    expect(row?.[`${metric.replace('.', '_')}_n`]).toBe(0)
})

test('figures hold what is proven, grids what is printed', async () => {
  const record = recordOf({ cells: { 'review.total': 12 } })
  await storeReport(db, { ...record, figures: {} }, across)
  expect((await db.select().from(figures))[0]?.review_total).toBe(null)
  const [grid] = await db.execute(sql`select values from grids where 12 = any(values)`)
  expect(grid).toBeDefined()
})

test('one agency, whether or not its name begins with its region; the fullest name is shown in any order', async () => {
  const names = ['呼兰区人民政府', '哈尔滨市呼兰区人民政府', '黑龙江省哈尔滨市呼兰区人民政府']
  for (const [at, agency] of names.entries()) await put({ agency, year: 2021 + at })
  const forward = await db.select().from(agencies)
  const other = (await createStore()).db
  await storeRegions(other, REGIONS)
  for (const [at, agency] of [...names.entries()].reverse())
    await storeReport(other, recordOf({ agency, year: 2021 + at }), across)
  expect(forward).toEqual(await other.select().from(agencies))
  expect(forward).toHaveLength(1)
  expect(forward[0]).toMatchObject({ name: names[2], aliases: [names[1], names[0]], pinyin: `p${names[2]}` })
  expect(forward[0]?.grams).toEqual(expect.arrayContaining(['呼兰', '人民', '龙江']))
})

test('central bodies count for the nation alone; an unknown region code is refused', async () => {
  await put({ agency: '海关总署', region: null, level: 'central', kind: 'vertical' })
  expect(await rollupsOf(db)).toMatchObject([{ region_code: '000000', level: 'central' }])
  const record = recordOf()
  const elsewhere = { ...record, report: { ...record.report, region: { code: '999999', path: [] } } }
  await expect(storeReport(db, elsewhere, across)).rejects.toThrow('999999')
  expect(await db.$count(reports)).toBe(1)
})

test('a published report removes the simulated ones, and none comes in after it', async () => {
  await put({ origin: 'simulated', agency: '呼兰区人民政府（模拟）' })
  await put({ origin: 'simulated', agency: '呼兰区公安局（模拟）', scope: 'own' })
  expect(await storedOrigin(db)).toBe('simulated')
  await put()
  expect(await storedOrigin(db)).toBe('published')
  expect((await db.select().from(agencies)).map(({ origin }) => origin)).toEqual(['published'])
  expect(await db.$count(documents)).toBe(1)
  await expectSumsRight()
  await expect(put({ origin: 'simulated', year: 2020 })).rejects.toThrow('published')
  expect(await db.$count(reports)).toBe(1)
})

test('text that PostgreSQL cannot hold is stored with as many units', async () => {
  const record = recordOf({ unread: { 'review.total': { state: 'unreadable', raw: 'a\u0000b\ud800' } } })
  const text = 'NUL \u0000, half a pair \ud800, a pair 😀'
  await storeReport(db, { ...record, document: { ...record.document, text } }, across)
  const [row] = await db.select().from(documents)
  expect(row?.text).toBe('NUL \ufffd, half a pair \ufffd, a pair 😀')
  expect(row?.text).toHaveLength(text.length)
})

test('a figure too large for its column fails its own file and leaves nothing', async () => {
  await expect(put({ cells: { 'review.total': 3e9 } })).rejects.toThrow()
  expect(await db.$count(documents)).toBe(0)
  expect(await db.$count(agencies)).toBe(0)
})

test('an address given later is noted', async () => {
  await put()
  expect(await put({ url: 'https://example.org/a' })).toBe('unchanged')
  expect(await put()).toBe('unchanged')
  expect((await db.select().from(documents))[0]?.url).toBe('https://example.org/a')
})

test('regions are stored with the nation above them, and only when they change', async () => {
  const release = await releaseOf()
  await storeRegions(db, REGIONS)
  expect(await releaseOf()).toBe(release)
  await storeRegions(db, REGIONS.slice(0, 3))
  expect(await releaseOf()).toBe((release ?? 0) + 1)
  expect((await db.select().from(regions)).map(({ code, parent }) => [code, parent]).sort()).toEqual([
    ['000000', null],
    ['230000', '000000'],
    ['230100', '230000'],
    ['230111', '230100'],
  ])
})
