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

/** A statement as PostgreSQL is sent it: its text with $1, $2 …, and their values. */
interface Statement {
  readonly text: string
  readonly params: readonly unknown[]
}

export const statementOf = (query: SQL): Statement => {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return { text, params }
}

/** The rows of a statement, as the driver gives them; with `prepare` each connection plans its text once. */
export const send = (db: Database, { text, params }: Statement, prepare: boolean): Promise<readonly object[]> => {
  // Without `simple: false` the driver sends a text without parameters unprepared.
  const options = { prepare, simple: false }
  return handleOf(db).unsafe(text, params as never[], options)
}

/**
 * A long statement without parameters, planned once by each connection: planning it takes longer than running it for
 * one report.
 */
export const planned = (query: SQL): ((tx: Database) => Promise<void>) => {
  const statement = statementOf(query)
  if (statement.params.length > 0) throw new TypeError('a planned statement has no parameters')
  return async (tx) => {
    await send(tx, statement, true)
  }
}
