import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { findingsSummary } from '@/db/queries/findings'
import { reportCounts } from '@/db/queries/report-counts'
import { reportsList } from '@/db/queries/reports'
import { searchAgencies, suggest } from '@/db/queries/search'
import { children, series } from '@/db/queries/series'
import { agencies, regions } from '@/db/schema'
import { gramsOf } from '@/db/store/grams'
import { NO_EDITION } from '@/lib/form'
import type { Filters } from '@/lib/url'
import { createStore, type TestStore } from './store'
import { anyFilters, makeWorld, storeWorld } from './world'

const world = makeWorld(7, 60)
let store: TestStore

const EXTRA = [
  {
    id: 11,
    name: '杭州市滨江区公安局',
    aliases: ['滨江公安分局'],
    pinyin: 'hangzhoushibinjiangqugonganju',
    initials: 'hzsbjqgaj',
    level: 'county',
  },
  { id: 12, name: '杭州市公安局', aliases: [], pinyin: 'hangzhoushigonganju', initials: 'hzsgaj', level: 'prefecture' },
  { id: 13, name: '公安部', aliases: [], pinyin: 'gonganbu', initials: 'gab', level: 'central' },
  { id: 14, name: '西安市教育局', aliases: [], pinyin: 'xianshijiaoyuju', initials: 'xasjyj', level: 'prefecture' },
] as const

beforeAll(async () => {
  store = await createStore()
  await storeWorld(store.db, world)
  await store.db.insert(agencies).values(
    EXTRA.map((one) => ({
      ...one,
      aliases: [...one.aliases],
      regionCode: null,
      kind: 'department' as const,
      origin: 'simulated' as const,
      grams: gramsOf([one.name, ...one.aliases], one.initials),
      sortKey: one.pinyin,
    })),
  )
})

const found = async (q: string) =>
  (await searchAgencies(store.db, { filters: { q }, limit: 200 })).rows.map(({ id }) => id).filter((id) => id < 100)

describe('a search for agencies', () => {
  test.each<[string, number[]]>([
    ['公安', [13, 12, 11]],
    ['公安局', [12, 11]],
    ['杭州市公安局', [12]],
    ['杭州 公安', [12, 11]],
    ['公安　滨江', [11]],
    ['滨江公安分局', [11]],
    ['部', [13]],
    ['hangzhoushigonganju', [12]],
    ['Hang Zhou Shi Gong An Ju', [12]],
    ['ＨＺＳＧＡＪ', [12]],
    ['binjiang', [11]],
    ["xi'an", [14]],
    ['gab', [13]],
    ['没有这个机关', []],
    ['%', []],
    ['___', []],
  ])('for %s finds %j, best fit and highest tier first', async (q, ids) => {
    expect(await found(q)).toEqual(ids)
  })

  test('while typing shows the best, whatever is asked, and nothing for nothing', async () => {
    const typed = async (text: string) =>
      (await suggest(store.db, text, 20)).map(({ id }) => id).filter((id) => id < 100)
    expect(await typed('公安')).toEqual([13, 12, 11])
    expect(await typed('gab')).toEqual([13])
    expect(await typed('ga')).toContain(13)
    expect(await typed('x')).toEqual([14])
    for (const nothing of ['', '  ', '%', '没有这个机关']) expect(await typed(nothing)).toEqual([])
    expect((await suggest(store.db, '局', 900)).length).toBeLessThanOrEqual(20)
  })

  test('knows a region by a name that it no longer bears', async () => {
    await store.db
      .update(regions)
      .set({ formerNames: ['旧滨区'] })
      .where(eq(regions.code, '330108'))
    const now = (await searchAgencies(store.db, { filters: { q: '滨江区人民政府' } })).rows.map(({ id }) => id)
    expect(now.length).toBeGreaterThan(0)
    for (const q of ['旧滨区人民政府', '旧滨区 人民政府'])
      expect((await searchAgencies(store.db, { filters: { q } })).rows.map(({ id }) => id)).toEqual(now)
    expect((await reportsList(store.db, { filters: { q: '旧滨区人民政府' } })).total).toBeGreaterThan(0)
  })

  test('does not mind how a name is punctuated, nor takes a sign for a pattern', async () => {
    const holding = (...parts: string[]) =>
      world.agencies.filter(({ name }) => parts.every((part) => name.includes(part))).map(({ id }) => id)
    const ids = async (q: string) =>
      (await searchAgencies(store.db, { filters: { q }, limit: 200 })).rows.map(({ id }) => id).filter((id) => id > 100)
    expect(holding('教育', '局').length).toBeGreaterThan(0)
    expect((await ids(`教育"局`)).sort()).toEqual(holding('教育', '局').sort())
    expect((await ids('民政局(模拟)')).sort()).toEqual(holding('民政局', '模拟').sort())
    expect((await ids(`o'局\\`)).sort()).toEqual(holding('o', '局').sort())
    expect((await ids('卫%委')).sort()).toEqual(holding('卫', '委').sort())
    for (const sign of ['%', '_', '\\', '%%%', '＝', '（）']) expect(await ids(sign), sign).toEqual([])
  })

  test('ends after the last tier asked for, and starts again at a mark that is none', async () => {
    const filters: Filters = { q: '公安', level: 'central' }
    const mark = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')
    const ids = async (after: string) =>
      (await searchAgencies(store.db, { filters, after })).rows.map(({ id }) => id).filter((id) => id < 100)
    expect(await ids(mark([2, 3, '', '', 0]))).toEqual([])
    expect(await ids(mark([9, 9, '', '', 0]))).toEqual([])
    expect(await ids(mark(['x']))).toEqual([13])
  })

  test('uses the index of bigrams', async () => {
    await store.db.transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`)
      const plan = await tx.execute<{ 'QUERY PLAN': string }>(
        sql`explain select id from agencies a where a.grams @> array['公安']::text[] and a.grams @> array['安局']::text[]`,
      )
      expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('agencies_grams')
    })
  })
})

test('reports are counted by edition as they are listed', async () => {
  await fc.assert(
    fc.asyncProperty(anyFilters, fc.constantFrom(undefined, '局', '没有'), async (others, q) => {
      const filters: Filters = { ...others, ...(q && { q }) }
      const expected: Record<string, number> = {}
      for (let next: string | null | undefined; next !== null; ) {
        const page = await reportsList(store.db, { filters, limit: 200, ...(next && { after: next }) })
        for (const { edition } of page.rows)
          expected[edition ?? NO_EDITION] = (expected[edition ?? NO_EDITION] ?? 0) + 1
        next = page.next
      }
      expect(await reportCounts(store.db, filters)).toEqual(expected)
    }),
    { numRuns: 30 },
  )
})

describe('text from outside', () => {
  const PAYLOADS = [
    `'; drop table reports; --`,
    `' or '1'='1`,
    `\\'; select pg_sleep(5); --`,
    `$1 $2 $$`,
    `%' union select null, null --`,
    '局"; delete from agencies; --',
    `局' || (select current_user) || '`,
    '\u202e局\u0301',
    '😀没',
    '{没}',
    `E'\\047'`,
  ]

  test.each(PAYLOADS)('%j is only ever a value', async (q) => {
    await searchAgencies(store.db, { filters: { q } })
    expect((await reportsList(store.db, { filters: { q } })).total).toBe(0)
    expect(await findingsSummary(store.db, { q })).toEqual([])
  })

  test.each(PAYLOADS)('%j is refused or finds nothing where a code, a word or a year is expected', async (text) => {
    const forged = { region: text, level: text, kind: text, scope: text, edition: text } as unknown as Filters
    expect((await reportsList(store.db, { filters: forged })).total).toBe(0)
    expect(await series(store.db, forged)).toEqual([])
    expect(await children(store.db, forged, text)).toEqual([])
    for (const narrowed of [{ level: text }, { level: 'county', edition: text }])
      await expect(series(store.db, { scope: 'area', ...narrowed } as unknown as Filters)).rejects.toThrow(TypeError)
    expect((await searchAgencies(store.db, { filters: forged })).rows).toEqual([])
    await expect(reportsList(store.db, { filters: { from: text } as unknown as Filters })).rejects.toThrow()
  })
})
