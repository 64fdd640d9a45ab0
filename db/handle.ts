/** The driver's own handle of a transaction, for what the query builder cannot do. */
import { is, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Database } from './client'

/** @throws TypeError for a database of another driver */
export const handleOf = (tx: Database): Sql => {
  const { session } = tx._
  if (!is(session, PostgresJsSession))
    throw new TypeError('COPY and prepared statements need the store’s own connection')
  return session.client
}

const dialect = new PgDialect()

/** Without `simple: false` the driver sends a text without parameters unprepared. */
const PREPARED = { prepare: true, simple: false }

/**
 * A long statement without parameters, planned once by each connection: planning it takes longer than running it for
 * one report.
 */
export const planned = (query: SQL): ((tx: Database) => Promise<void>) => {
  const { sql: text, params } = dialect.sqlToQuery(query)
  if (params.length > 0) throw new TypeError('a planned statement has no parameters')
  return async (tx) => {
    await handleOf(tx).unsafe(text, [], PREPARED)
  }
}
