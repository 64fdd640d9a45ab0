/** Statements that are planned once by each connection, and what happens where nobody keeps them. */
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '@/db/client'
import { pinRelease } from '@/db/pinned'
import { rowsOf } from '@/db/queries/rows'
import { createReadStore } from './store'

beforeAll(async () => {
  await createReadStore()
})
beforeEach(() => {
  Reflect.deleteProperty(globalThis, 'disclosureLensPrepared')
})

interface Kept extends Record<string, unknown> {
  readonly text: string
  readonly generic: number
  readonly custom: number
}

/** What the connection of a transaction keeps of texts like one. */
const keptLike = (tx: Database, like: string): Promise<Kept[]> =>
  Promise.resolve(
    tx.execute<Kept>(sql`select statement as text, generic_plans::int as generic, custom_plans::int as custom
      from pg_prepared_statements where statement like ${like} order by 1`),
  )

const ask = async <Answer>(query: (db: Database) => Promise<Answer>): Promise<Answer> => {
  const pinned = await pinRelease()
  try {
    return await pinned.ask(query)
  } finally {
    pinned.done()
  }
}

const twice = (db: Database, number: number) =>
  rowsOf<{ n: number }>(db, sql`select 2 * ${number}::int as n /* twice */`)

test('a text is planned once, whatever the values', async () => {
  const kept = await ask(async (db) => {
    for (const number of [1, 2, 3, 4]) expect(await twice(db, number)).toEqual([{ n: 2 * number }])
    return keptLike(db, '%* twice *%')
  })
  expect(kept).toMatchObject([{ generic: 4, custom: 0 }])
})

test('so many texts are kept and no more; all of them are answered', async () => {
  const kept = await ask(async (db) => {
    for (let n = 0; n < 400; n++) expect(await rowsOf(db, sql.raw(`select ${n} as n /* many */`))).toEqual([{ n }])
    return keptLike(db, '%* many *%')
  })
  expect(kept.length).toBeGreaterThan(100)
  expect(kept.length).toBeLessThan(300)
})

test('where a pooler keeps no statements, the query is asked again, and nothing is prepared any more', async () => {
  let asked = 0
  const kept = await ask(async (db) => {
    asked++
    await twice(db, 1)
    // As though another transaction had been given this connection, and this one another.
    await db.execute(sql`deallocate all`)
    expect(await twice(db, 2)).toEqual([{ n: 4 }])
    return keptLike(db, '%')
  })
  expect(asked).toBe(2)
  expect(kept.filter(({ text }) => text.includes('twice'))).toEqual([])
})
