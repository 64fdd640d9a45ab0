/** Brings a database to the schema, and refuses one whose locale would spoil the search of Chinese names. */
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { connect, type Database } from './client'
import { rebuildRollups } from './rollup'

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url))
const LOCK = sql`20190515, 2`

/** Pinyin is searched by trigrams. The extension comes with PostgreSQL, in a package of its own on some systems. */
const addTrigrams = async (db: Database): Promise<void> => {
  const [row] = await db.execute(sql`select from pg_extension where extname = 'pg_trgm'`)
  if (row) return
  try {
    await db.execute(sql`create extension pg_trgm`)
  } catch (cause) {
    throw new Error(
      'the database needs the extension pg_trgm: install the contrib package of its PostgreSQL, and let the owner of ' +
        'the database or an administrator run CREATE EXTENSION pg_trgm',
      { cause },
    )
  }
}

/**
 * Applies the migrations that are missing; safe when several processes do it at once.
 * @throws Error when the database is not UTF-8, in its encoding or in how it classes characters, or lacks pg_trgm
 */
export const migrateStore = async (address: string): Promise<void> => {
  // One connection: the lock is that of a session, and it ends with it.
  const { db, close } = connect(address, { max: 1 })
  try {
    const [row] = await db.execute<{ encoding: string; folds: boolean }>(
      sql`select current_setting('server_encoding') as encoding, lower('É') = 'é' as folds`,
    )
    if (row?.encoding !== 'UTF8' || !row.folds)
      throw new Error(
        `the database needs encoding UTF8 and a UTF-8 LC_CTYPE such as C.UTF-8 (its encoding is ${row?.encoding}): ` +
          `create it with ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0`,
      )
    await db.execute(sql`select pg_advisory_lock(${LOCK})`)
    await addTrigrams(db)
    await migrate(db, { migrationsFolder: FOLDER })
    // Sums that a store of an earlier schema did not keep.
    const [old] = await db.execute<{ lacks: boolean }>(
      sql`select exists (select from reports where current) and not exists (select from coverage) as lacks`,
    )
    if (old?.lacks) await rebuildRollups(db)
  } finally {
    await close()
  }
}
