/** A fresh store for a test file. */
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, inject } from 'vitest'
import { type Connection, closeDatabase, connect } from '@/db/client'
import { databaseAt, TEMPLATE } from './address'

export interface TestStore extends Connection {
  readonly address: string
}

/** An empty migrated store, closed after the file's tests; the whole server goes when all tests are done. */
export const createStore = async (): Promise<TestStore> => {
  const name = `store_${randomBytes(6).toString('hex')}`
  const admin = connect(inject('postgres'), { max: 1 })
  await admin.db.execute(sql.raw(`create database ${name} template ${TEMPLATE}`))
  await admin.close()
  const address = databaseAt(inject('postgres'), name)
  const store = connect(address)
  afterAll(store.close)
  return { ...store, address }
}

/** The same as pages read it: the store of `DATABASE_URL`, at its first release. */
export const createReadStore = async (): Promise<TestStore> => {
  const store = await createStore()
  process.env.DATABASE_URL = store.address
  await store.db.execute(sql`insert into meta (release) values (1) on conflict (id) do update set release = 1`)
  afterAll(closeDatabase)
  return store
}
