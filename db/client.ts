/** The only place that opens connections to the store. */

import { makePgArray, type PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import pg from 'pg'
import postgres from 'postgres'

/** A database or a transaction in it. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

export interface Connection {
  readonly db: Database
  readonly close: () => Promise<void>
}

const POOL = 10

/** The arrays that the store keeps and its queries ask with, by the numbers of their types (pg_type.oid). */
const ARRAYS = { text: 1009, int4: 1007, int8: 1016, float8: 1022 }

/**
 * Said here, not asked of the server: the driver asks when a connection opens and nobody hears its question fail, so
 * that a server which goes away at that moment would end this process (github.com/porsager/postgres/issues/1192).
 */
const types = Object.fromEntries(
  Object.entries(ARRAYS).map(([name, type]) => [
    name,
    {
      to: type,
      from: [type],
      serialize: (value: unknown) => (Array.isArray(value) ? makePgArray(value) : value),
      parse: pg.types.getTypeParser(type),
    },
  ]),
)

/** A driver's client. A socket's folder stands in the address as `?host=/folder`; postgres.js wants it as an option. */
export const clientOf = (address: string, options: postgres.Options<Record<string, never>>) => {
  const url = new URL(address)
  const folder = url.searchParams.get('host')
  url.searchParams.delete('host')
  const path = folder ? { path: `${folder}/.s.PGSQL.${url.port || 5432}` } : {}
  return postgres(url.href, { onnotice: () => undefined, fetch_types: false, types, ...path, ...options })
}

interface ConnectOptions {
  readonly max?: number
  /** Of PostgreSQL, for every connection. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Connects to one address, in the form that DATABASE_URL has. Connections are opened as they are needed. */
export const connect = (address: string, { max = POOL, settings }: ConnectOptions = {}): Connection => {
  const pool = clientOf(address, { max, connection: { ...settings, application_name: 'disclosure-lens' } })
  return { db: drizzle(pool, { casing: 'snake_case' }), close: () => pool.end({ timeout: 5 }) }
}

interface Opened extends Connection {
  readonly address: string
}

/** Where pages, files and the interface read: pools of their own, so that readers and writers never wait for each other. */
export interface Reader extends Opened {
  /** Keeps snapshots open (db/pinned); a few connections beside the pool. */
  readonly holders: ReturnType<typeof clientOf>
}

/** How many queries of pages may be at work at once, and how many snapshots they may hold. */
export const READERS = 8
export const HOLDERS = 4
/** A page that cannot reach its store says so after this long. */
const PATIENCE_S = 4

/** One set of pools a process, also where a bundler makes several copies of this module. */
const shared = globalThis as typeof globalThis & { disclosureLensStore?: Opened; disclosureLensReader?: Reader }

const storeAddress = (): string => {
  const address = process.env.DATABASE_URL
  if (!address)
    throw new Error('DATABASE_URL is not set: `npm start` sets it, and starts a database where there is none')
  return address
}

const open = (): Opened => {
  const address = storeAddress()
  return { address, ...connect(address) }
}

/** Whether pages read from another server than the one that is written to. */
export const isReadElsewhere = (): boolean => Boolean(process.env.DATABASE_URL_READ)

const openReading = (): Reader => {
  const address = process.env.DATABASE_URL_READ || storeAddress()
  const settings = {
    connect_timeout: PATIENCE_S,
    idle_timeout: 60,
    // A page that finds the store away says so at once, and the next one tries again.
    backoff: () => 0.1,
    connection: { application_name: 'disclosure-lens pages' },
  }
  // Two connections more than queries: the release can be asked for while all others are at work.
  const pool = clientOf(address, { ...settings, max: READERS + 2 })
  const holders = clientOf(address, { ...settings, max: HOLDERS })
  const close = async () => {
    await Promise.all([pool.end({ timeout: 1 }), holders.end({ timeout: 0 })])
  }
  return { address, db: drizzle(pool, { casing: 'snake_case' }), holders, close }
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

/**
 * The store as it is read, at DATABASE_URL_READ (a replica, say), else at DATABASE_URL. Nothing is written there.
 * @throws Error where neither is set
 */
export const openReader = (): Reader => {
  shared.disclosureLensReader ??= openReading()
  return shared.disclosureLensReader
}

/** For other clients than ours, e.g. the web server's process: where the store is. */
export const connectionOptions = (): { readonly connectionString: string } => ({ connectionString: opened().address })

/** Closes the pools; the next use opens others. */
export const closeDatabase = async (): Promise<void> => {
  const open = [shared.disclosureLensStore, shared.disclosureLensReader]
  shared.disclosureLensStore = undefined
  shared.disclosureLensReader = undefined
  await Promise.all(open.map((store) => store?.close()))
}
