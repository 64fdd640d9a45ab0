/** The only place that opens connections to the store. */

import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** A database or a transaction in it. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

export interface Connection {
  readonly db: Database
  readonly close: () => Promise<void>
}

const POOL = 10

/** A driver's client. A socket's folder stands in the address as `?host=/folder`; postgres.js wants it as an option. */
export const clientOf = (address: string, options: postgres.Options<Record<string, never>>) => {
  const url = new URL(address)
  const folder = url.searchParams.get('host')
  url.searchParams.delete('host')
  const path = folder ? { path: `${folder}/.s.PGSQL.${url.port || 5432}` } : {}
  return postgres(url.href, { onnotice: () => undefined, ...path, ...options })
}

/** Connects to one address, in the form that DATABASE_URL has. Connections are opened as they are needed. */
export const connect = (address: string, options: { readonly max?: number } = {}): Connection => {
  const pool = clientOf(address, { max: options.max ?? POOL, connection: { application_name: 'disclosure-lens' } })
  return { db: drizzle(pool, { casing: 'snake_case' }), close: () => pool.end({ timeout: 5 }) }
}

interface Opened extends Connection {
  readonly address: string
}

/** One pool a process, also where a bundler makes several copies of this module. */
const shared = globalThis as typeof globalThis & { disclosureLensStore?: Opened }

const open = (): Opened => {
  const address = process.env.DATABASE_URL
  if (!address)
    throw new Error('DATABASE_URL is not set: `npm start` sets it, and starts a database where there is none')
  return { address, ...connect(address) }
}

const opened = (): Opened => {
  shared.disclosureLensStore ??= open()
  return shared.disclosureLensStore
}

/**
 * The store of this process, at DATABASE_URL.
 * @throws Error where that is not set
 */
export const openDatabase = (): Database => opened().db

/** For clients of `pg`, which the downloads need: where the store is. */
export const connectionOptions = (): { readonly connectionString: string } => ({ connectionString: opened().address })

/** Closes the pool; the next use opens another. */
export const closeDatabase = async (): Promise<void> => {
  const store = shared.disclosureLensStore
  shared.disclosureLensStore = undefined
  await store?.close()
}
