import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { closeDatabase, type Database } from '@/db/client'
import { type Pinned, pinRelease } from '@/db/pinned'
import { rowsOf } from '@/db/queries/rows'
import { remembered } from '@/db/remembered'
import { Unavailable } from '@/db/unavailable'
import { createReadStore, type TestStore } from './store'

let store: TestStore

beforeAll(async () => {
  store = await createReadStore()
})

/** What a change of the store is to a reader: something else in it, and the release moved, in one transaction. */
const change = (name: string) =>
  store.db.transaction(async (tx) => {
    await tx.execute(sql`insert into regions (code, name, level, path, pinyin, initials)
      values (${name}, ${name}, 'county', '{}', '', '')`)
    await tx.execute(sql`update meta set release = release + 1`)
  })

const names = (db: Database) => rowsOf<{ name: string }>(db, sql`select name from regions order by code`)
const count = async (pinned: Pinned) => (await pinned.ask(names)).length
const holding = async () => {
  const [row] = await rowsOf<{ n: number }>(
    store.db,
    sql`select count(*)::int as n from pg_stat_activity
         where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
  )
  return row?.n
}

test('a request sees one release to its end, whatever is stored meanwhile; the next sees the next', async () => {
  const first = await pinRelease()
  const before = await count(first)
  await change('a')
  const second = await pinRelease()
  const [again, after] = await Promise.all([count(first), count(second)])
  expect([again, after]).toEqual([before, before + 1])
  expect(second.release).toBe(first.release + 1)
  for (const pinned of [first, second]) pinned.done()
})

test('requests of one release share one snapshot, and an old one ends with its last request', async () => {
  const many = await Promise.all(Array.from({ length: 30 }, () => pinRelease()))
  expect(new Set(many.map(({ snapshot }) => snapshot)).size).toBe(1)
  // Those of the test before end in their own time.
  await expect.poll(holding, { timeout: 2_000 }).toBe(1)
  await change('b')
  const later = await pinRelease()
  expect(await holding()).toBe(2)
  for (const pinned of many) pinned.done()
  await expect.poll(holding, { timeout: 2_000 }).toBe(1)
  later.done()
  // Nobody reads: nothing is held.
  await expect.poll(holding, { timeout: 6_000 }).toBe(0)
})

test('however often the release moves, few snapshots are open, and every request is of one release', async () => {
  const pinned: Pinned[] = []
  for (let turn = 0; turn < 8; turn++) {
    await change(`c${turn}`)
    pinned.push(await pinRelease())
  }
  await expect.poll(holding, { timeout: 2_000 }).toBeLessThanOrEqual(4)
  const seen = await Promise.all(pinned.map(async (one) => [one.release, await count(one)] as const))
  const sizes = new Map(seen)
  for (const [release, size] of seen) expect(sizes.get(release)).toBe(size)
  for (const one of pinned) one.done()
  const last = await pinRelease()
  expect(last.release).toBe(Math.max(...sizes.keys(), last.release))
  last.done()
})

test('a statement of a page has a time limit; what is broken off is unavailable, not an answer', async () => {
  const pinned = await pinRelease()
  const [row] = await pinned.ask((db) => rowsOf<{ statement_timeout: string }>(db, sql`show statement_timeout`))
  expect(row?.statement_timeout).toBe('4s')
  const slow = pinned.ask((db) => db.execute(sql`select pg_sleep(20)`))
  const cancelled = async () => {
    const done = await rowsOf(
      store.db,
      sql`select pg_cancel_backend(pid) from pg_stat_activity
           where datname = current_database() and query like 'select pg_sleep%' and state = 'active'`,
    )
    return done.length
  }
  const refused = expect(slow).rejects.toThrow(Unavailable)
  await expect.poll(cancelled, { timeout: 2_000 }).toBe(1)
  await refused
  expect(await count(pinned)).toBeGreaterThan(0)
  pinned.done()
})

test('where the connections are lost, the request is told so, and the next one is served', async () => {
  const pinned = await pinRelease()
  await store.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like '%pages'`)
  await expect(pinned.ask(names)).rejects.toThrow(Unavailable)
  pinned.done()
  const next = await pinRelease()
  expect(await count(next)).toBeGreaterThan(0)
  next.done()
})

test('a store that cannot be reached is unavailable', async () => {
  await closeDatabase()
  process.env.DATABASE_URL_READ = 'postgres://nobody@localhost:1/none'
  try {
    await expect(pinRelease()).rejects.toThrow(Unavailable)
  } finally {
    delete process.env.DATABASE_URL_READ
    await closeDatabase()
  }
})

/** A query that counts how often it runs. */
const counted = () => {
  let runs = 0
  const query = async (db: Database, _of: string) => {
    runs++
    return names(db)
  }
  return { query, runs: () => runs }
}

test('the same question asked at once by many is asked of the store once, and then kept under the release', async () => {
  const { query, runs } = counted()
  const many = await Promise.all(Array.from({ length: 20 }, () => pinRelease()))
  const answers = await Promise.all(many.map((pinned) => remembered(pinned, 'once', query, ['x'])))
  expect(runs()).toBe(1)
  expect(new Set(answers).size).toBe(1)
  const [one] = many
  if (!one) throw new Error('no request')
  await remembered(one, 'once', query, ['y'])
  expect(runs()).toBe(2)
  await change('d')
  const next = await pinRelease()
  const fresh = await remembered(next, 'once', query, ['x'])
  expect(fresh.length).toBe((answers[0]?.length ?? 0) + 1)
  // The request before still gets its own release, and puts nothing in the way of later ones.
  expect(await remembered(one, 'once', query, ['x'])).toEqual(answers[0])
  expect(await remembered(next, 'once', query, ['x'])).toBe(fresh)
  expect(runs()).toBe(4)
  for (const pinned of [...many, next]) pinned.done()
})

test('what is kept cannot be changed, and an error is not kept', async () => {
  const pinned = await pinRelease()
  const answer = await remembered(pinned, 'frozen', names, [])
  expect(() => (answer as { name: string }[]).push({ name: 'z' })).toThrow(TypeError)
  expect(() => Object.assign(answer[0] ?? {}, { name: 'z' })).toThrow(TypeError)
  let runs = 0
  const failing = async () => {
    runs++
    if (runs === 1) throw new Error('once')
    return runs
  }
  await expect(remembered(pinned, 'failing', failing, [])).rejects.toThrow('once')
  expect(await remembered(pinned, 'failing', failing, [])).toBe(2)
  pinned.done()
})
