/**
 * A store of 100,000 simulated reports for all tests that need one: built by whichever file asks first, read by all.
 * Who changes it takes a copy.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, inject } from 'vitest'
import { connect, type Database } from '@/db/client'
import { loadDirect } from '@/scripts/demo/direct'
import { databaseAt, TEMPLATE } from '../address'
import type { TestStore } from '../store'

const NATIONAL = { reports: 100_000, seed: 'national' } as const

/** Nobody connects to the first, so that it can be copied at any time. */
const NAME = 'lens_national'
const READ = 'lens_national_read'
const COMPLETE = 'complete'
const LOCK = sql`20190515, 100`

const isComplete = async (admin: Database): Promise<boolean> => {
  const [row] = await admin.execute<{ remark: string | null }>(
    sql`select shobj_description(oid, 'pg_database') as remark from pg_database where datname = ${NAME}`,
  )
  return row?.remark === COMPLETE
}

const build = async (admin: Database): Promise<void> => {
  await admin.execute(sql.raw(`drop database if exists ${NAME}`))
  await admin.execute(sql.raw(`create database ${NAME} template ${TEMPLATE}`))
  await loadDirect(databaseAt(inject('postgres'), NAME), NATIONAL)
  await admin.execute(sql.raw(`drop database if exists ${READ}`))
  await admin.execute(sql.raw(`create database ${READ} template ${NAME} strategy file_copy`))
  await admin.execute(sql.raw(`comment on database ${NAME} is '${COMPLETE}'`))
}

/** Runs `work` with the store there, and nobody else building or copying it. */
const inTurn = async <Result>(work: (admin: Database) => Promise<Result>): Promise<Result> => {
  const { db, close } = connect(inject('postgres'), { max: 1 })
  try {
    await db.execute(sql`select pg_advisory_lock(${LOCK})`)
    if (!(await isComplete(db))) await build(db)
    return await work(db)
  } finally {
    await close()
  }
}

/** The address of the store, which is shared: to be read only. */
export const nationalAddress = (): Promise<string> =>
  inTurn(() => Promise.resolve(databaseAt(inject('postgres'), READ)))

/** A copy of the store that a test may change. */
export const nationalCopy = async (): Promise<TestStore> => {
  const name = `copy_${randomBytes(6).toString('hex')}`
  await inTurn((admin) => admin.execute(sql.raw(`create database ${name} template ${NAME} strategy file_copy`)))
  const address = databaseAt(inject('postgres'), name)
  const store = connect(address)
  afterAll(store.close)
  return { ...store, address }
}
