/**
 * A store filled beside the one that is read, and put in its place as a whole: tables of the same names in a schema of
 * their own, without indexes while rows pour in. Until the very end the old tables stand as they were; what an interrupted
 * load leaves is a schema that the next one removes.
 */
import { getTableName, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { type Connection, clientOf, type Database } from '@/db/client'
import { BULK_TABLES } from './tables'

/** The schema in which the new tables stand until they are put in place. */
const ASIDE = 'lens_loading'
const LOCK = sql`20190515, 7`

const NAMES = BULK_TABLES.map(getTableName)

/** A connection for which the new tables stand before those of the store. */
export const connectAside = (address: string, settings: Readonly<Record<string, string>> = {}): Connection => {
  const client = clientOf(address, {
    max: 1,
    connection: { application_name: 'disclosure-lens load', search_path: `${ASIDE}, public`, ...settings },
  })
  return { db: drizzle(client, { casing: 'snake_case' }), close: () => client.end({ timeout: 5 }) }
}

interface Definition extends Record<string, unknown> {
  readonly name: string
  readonly definition: string
}

/** What the tables of the store have besides columns: made anew on those beside, under the same names. */
const definitionsOf = (db: Database, table: string) =>
  Promise.all([
    db.execute<Definition>(sql`
      select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = ${`public.${table}`}::regclass and contype in ('p', 'u', 'c') order by contype = 'p' desc, conname`),
    db.execute<Definition>(sql`
      select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
        from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indrelid = ${`public.${table}`}::regclass
         and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
       order by c.relname`),
    db.execute<Definition>(sql`
      select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = ${`public.${table}`}::regclass and contype = 'f' order by conname`),
  ])

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * Takes the one place for such a load, for as long as `db`, which has one connection, is open.
 * @throws Error where another load is under way
 */
export const takePlace = async (db: Database): Promise<void> => {
  const [row] = await db.execute<{ taken: boolean }>(sql`select pg_try_advisory_lock(${LOCK}) as taken`)
  if (!row?.taken) throw new Error('another load into this store is under way: wait for it, or end it')
}

/** Makes the empty tables beside, in the place of any that an interrupted load has left. */
export const openAside = async (db: Database): Promise<void> => {
  await db.execute(sql.raw(`drop schema if exists ${ASIDE} cascade`))
  await db.execute(sql.raw(`create schema ${ASIDE}`))
  for (const name of NAMES)
    await db.execute(
      sql.raw(
        `create table ${ASIDE}.${quoted(name)} (like public.${quoted(name)} including all excluding indexes excluding constraints)`,
      ),
    )
}

/** Statements that give one table what `like` left out; keys first, and foreign keys apart. */
const statementsFor = async (db: Database, table: string): Promise<{ own: string[]; foreign: string[] }> => {
  const [constraints, indexes, foreign] = await definitionsOf(db, table)
  const on = `${ASIDE}.${quoted(table)}`
  const add = ({ name, definition }: Definition) => `alter table ${on} add constraint ${quoted(name)} ${definition}`
  return {
    own: [
      ...constraints.map(add),
      ...indexes.map(({ definition }) => definition.replace(` ON public.${table} `, ` ON ${on} `)),
      `analyze ${on}`,
    ],
    // With the new schema first in the path, the tables named in a definition of ours are those beside.
    foreign: foreign.map((one) => add({ ...one, definition: one.definition.replace(' public.', ' ') })),
  }
}

/**
 * Builds keys, indexes and statistics of the tables beside, `width` tables at a time.
 * @param connect opens a connection of `connectAside`
 */
export const finishAside = async (connect: () => Connection, width: number): Promise<void> => {
  const first = connect()
  try {
    const all = await Promise.all(NAMES.map((name) => statementsFor(first.db, name)))
    await onConnections(
      connect,
      width,
      all.map(({ own }) => own),
    )
    await onConnections(
      connect,
      width,
      all.map(({ foreign }) => foreign),
    )
  } finally {
    await first.close()
  }
}

/** Runs each list of statements in its order, several lists at a time. */
const onConnections = async (
  connect: () => Connection,
  width: number,
  lists: readonly (readonly string[])[],
): Promise<void> => {
  const left = lists.filter((list) => list.length > 0)
  const work = async () => {
    const { db, close } = connect()
    try {
      for (let list = left.shift(); list; list = left.shift())
        for (const statement of list) await db.execute(sql.raw(statement))
    } finally {
      await close()
    }
  }
  await Promise.all(Array.from({ length: width }, work))
}

/** Puts the tables beside in the place of those of the store. To be called within a transaction. */
export const putInPlace = async (tx: Database): Promise<void> => {
  await tx.execute(sql.raw(`drop table ${NAMES.map((name) => `public.${quoted(name)}`).join(', ')} cascade`))
  for (const name of NAMES) await tx.execute(sql.raw(`alter table ${ASIDE}.${quoted(name)} set schema public`))
  await tx.execute(sql.raw(`drop schema ${ASIDE}`))
}
