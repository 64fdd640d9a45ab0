/** Reading from one database while another is written to; here the one that is read is a copy made earlier. */

import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { GET as reports } from '@/app/api/v1/reports.csv/route'
import { GET as sums } from '@/app/api/v1/series.csv/route'
import { GET as health } from '@/app/healthz/route'
import { closeDatabase, connect, openDatabase } from '@/db/client'
import { databaseAt } from './address'
import { createStore, type TestStore } from './store'
import { makeWorld, storeWorld } from './world'

const COPY = 'read_elsewhere_copy'
let store: TestStore

beforeAll(async () => {
  store = await createStore()
  await storeWorld(store.db, makeWorld(5, 20))
  await store.close()
  const admin = connect(inject('postgres'), { max: 1 })
  const name = new URL(store.address).pathname.slice(1)
  await admin.db.execute(sql.raw(`create database ${COPY} template ${name}`))
  await admin.close()
  process.env.DATABASE_URL = store.address
  process.env.DATABASE_URL_READ = databaseAt(inject('postgres'), COPY)
})

afterAll(async () => {
  await closeDatabase()
  delete process.env.DATABASE_URL_READ
})

const linesOf = async (answer: Response) =>
  (parse(await answer.text(), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]).length
const ask = (route: (request: Request) => Promise<Response>) => route(new Request('http://localhost/api/v1/file'))

test('pages, sums and files come from where is read; what is written goes where it is written', async () => {
  const [lines, points] = [await linesOf(await ask(reports)), await linesOf(await ask(sums))]
  expect(lines).toBeGreaterThan(0)
  await openDatabase().transaction(async (tx) => {
    await tx.execute(sql`delete from rollups`)
    await tx.execute(sql`update reports set current = false`)
    await tx.execute(sql`update meta set release = release + 1`)
  })
  expect(await linesOf(await ask(reports))).toBe(lines)
  expect(await linesOf(await ask(sums))).toBe(points)
})

test('healthz says both', async () => {
  const answer = await health()
  expect(answer.status).toBe(200)
  const { status, release, write } = (await answer.json()) as {
    status: string
    release: number
    write: { status: string; release: number }
  }
  expect([status, write.status]).toEqual(['ok', 'ok'])
  expect(write.release).toBe(release + 1)
})

test('the site is well while only the store that is written to is away, and says so', async () => {
  await closeDatabase()
  process.env.DATABASE_URL = 'postgres://nobody@localhost:1/none'
  const answer = await health()
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ status: 'ok', write: { status: 'unavailable' } })
})
