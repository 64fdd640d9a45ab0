import { sql } from 'drizzle-orm'
import { bigint, boolean, doublePrecision, integer, jsonb, numeric, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '@/db/client'
import { copyIn } from '@/db/copy-in'
import { agencies, reports } from '@/db/schema'
import { createStore } from './store'

const things = pgTable('things', {
  id: integer().notNull(),
  small: smallint(),
  large: bigint({ mode: 'number' }),
  real: doublePrecision(),
  money: numeric({ mode: 'number' }),
  yes: boolean(),
  words: text(),
  data: jsonb(),
  someWords: text().array(),
  wholes: integer().array().$type<(number | null)[]>(),
  reals: doublePrecision().array().$type<(number | null)[]>(),
  given: text().default('by itself'),
})

let db: Database
beforeAll(async () => {
  db = (await createStore()).db
  await db.execute(sql`
    create table things (id integer not null, small smallint check (small <> 13), large bigint, real double precision,
      money numeric, yes boolean, words text, data jsonb, some_words text[], wholes integer[], reals double precision[],
      given text default 'by itself')`)
})

const text_ = fc.string({ unit: 'binary', maxLength: 20 })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const real = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const int4 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

const row = fc.record({
  small: maybe(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }).filter((value) => value !== 13)),
  large: maybe(fc.maxSafeInteger()),
  real: maybe(real),
  money: maybe(
    fc.oneof(
      int4,
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1e4),
    ),
  ),
  yes: maybe(fc.boolean()),
  words: maybe(text_),
  data: maybe(fc.jsonValue()),
  someWords: maybe(fc.array(text_, { maxLength: 4 })),
  wholes: maybe(fc.array(maybe(int4), { maxLength: 6 })),
  reals: maybe(fc.array(maybe(real), { maxLength: 6 })),
})

/** What comes back: NUL and halves of pairs are replaced. */
const kept = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what has to be replaced
    typeof one === 'string' ? one.replace(/[\u0000\p{Surrogate}]/gu, '\ufffd') : one,
  )

test('what is copied in comes out as it was, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
      await db.execute(sql`truncate things`)
      const numbered = rows.map((one, id) => ({ id, ...one }))
      await db.transaction((tx) => copyIn(tx, things, numbered))
      const stored = await db.execute<{ row: Record<string, unknown> }>(
        sql`select to_jsonb(t) - 'given' as row from things t where given = 'by itself' order by id`,
      )
      expect(stored.map(({ row: one }) => one)).toEqual(
        numbered.map(({ someWords, ...one }) => kept({ ...one, some_words: someWords })),
      )
    }),
    { numRuns: 40 },
  )
})

test('many pieces of text arrive whole', async () => {
  await db.execute(sql`truncate things`)
  const words = '公开\t\n\\N'.repeat(20_000)
  await db.transaction((tx) =>
    copyIn(
      tx,
      things,
      Array.from({ length: 40 }, (_, id) => ({ id, words })),
    ),
  )
  const [row] = await db.execute(sql`select count(*)::int as n from things where words = ${words}`)
  expect(row).toEqual({ n: 40 })
})

const refused = (rows: (typeof things.$inferInsert)[]) => db.transaction((tx) => copyIn(tx, things, rows))

test('a value that its column cannot hold is named, and nothing is stored', async () => {
  await db.execute(sql`truncate things`)
  await expect(refused([{ id: 1 }, { id: 3e9 }])).rejects.toThrow('id: 3000000000')
  await expect(refused([{ id: 1 }, { id: 2, small: 0.5 }])).rejects.toThrow('small: 0.5')
  // What the database alone can tell it tells after the last row.
  await expect(refused([{ id: 1 }, { id: 2, small: 13 }])).rejects.toThrow('things_small_check')
  expect(await db.$count(things)).toBe(0)
  await refused([{ id: 1 }])
  expect(await db.$count(things)).toBe(1)
})

test('no rows are nothing to do, and rows without names are told apart by what the table asks for', async () => {
  await expect(db.transaction((tx) => copyIn(tx, agencies, []))).resolves.toBeUndefined()
  await expect(db.transaction((tx) => copyIn(tx, reports, [[]]))).rejects.toThrow('null value')
})
