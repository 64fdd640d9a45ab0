/** The only place that opens connections: to DATABASE_URL, else to the embedded PostgreSQL. */

import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { type Hold, holdServer } from './embedded/hold'

/** A database or a transaction in it. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

export interface Connection {
  readonly db: Database
  readonly close: () => Promise<void>
}

const POOL = 10

/** A socket's folder stands in the address as `?host=/folder`; postgres.js wants it as an option. */
const client = (address: string, options: postgres.Options<Record<string, never>>) => {
  const url = new URL(address)
  const folder = url.searchParams.get('host')
  url.searchParams.delete('host')
  const path = folder ? { path: `${folder}/.s.PGSQL.${url.port || 5432}` } : {}
  return postgres(url.href, { onnotice: () => undefined, ...path, ...options })
}

/** Connects to one address, in the form that DATABASE_URL has. Connections are opened as they are needed. */
export const connect = (address: string, options: { readonly max?: number } = {}): Connection => {
  const pool = client(address, { max: options.max ?? POOL, connection: { application_name: 'disclosure-lens' } })
  return { db: drizzle(pool, { casing: 'snake_case' }), close: () => pool.end({ timeout: 5 }) }
}

const holdConnection = (address: string, closed: () => void) => {
  const sql = client(address, { max: 1, max_lifetime: null, idle_timeout: 0, fetch_types: false, onclose: closed })
  return {
    query: async (text: string): Promise<readonly Record<string, unknown>[]> => [...(await sql.unsafe(text))],
    end: () => sql.end({ timeout: 1 }),
  }
}

/** Where the embedded server keeps its files: DATA_DIR, else `.data` in the project. */
export const dataDirectory = (): string => process.env.DATA_DIR || '.data'

interface Opened extends Connection {
  readonly address: string
}

/** One pool a process, also where a bundler makes several copies of this module. */
const shared = globalThis as typeof globalThis & { disclosureLensStore?: Promise<Opened> }

const open = async (): Promise<Opened> => {
  const given = process.env.DATABASE_URL
  const hold: Hold | null = given
    ? null
    : await holdServer({ directory: dataDirectory(), say: (message) => console.error(message) }, holdConnection)
  const address = given ?? hold?.url ?? ''
  const { db, close } = connect(address)
  return {
    address,
    db,
    close: async () => {
      await close()
      await hold?.release()
    },
  }
}

const opened = (): Promise<Opened> => {
  shared.disclosureLensStore ??= open().catch((error: unknown) => {
    shared.disclosureLensStore = undefined
    throw error
  })
  return shared.disclosureLensStore
}

/** The store of this process; the embedded server is started where DATABASE_URL is not set. */
export const openDatabase = async (): Promise<Database> => (await opened()).db

/** For clients of `pg`, which the downloads need: where the store is. */
export const connectionOptions = async (): Promise<{ readonly connectionString: string }> => ({
  connectionString: (await opened()).address,
})

/** Closes the pool, and stops the embedded server when no other process uses it. */
export const closeDatabase = async (): Promise<void> => {
  const store = shared.disclosureLensStore
  shared.disclosureLensStore = undefined
  if (store) await (await store).close()
}
