/** Turns the store into Citus' distributed and reference tables; nothing else of the program changes. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { PLACED_TABLES, type PlacedTable, SHARD_COLUMN } from './placement'

const MISSING =
  'this PostgreSQL has no Citus extension: install Citus on the coordinator and on every worker, ' +
  "add 'citus' to shared_preload_libraries, restart, and run this again (db/distribute/past-one-machine.md)"

/** The statement that places a table. Distributed tables share the shards of the first of them, so that joins stay on one machine. */
export const placing = ({ name, placement }: PlacedTable): SQL => {
  if (placement === 'reference') return sql`select create_reference_table(${name}::regclass)`
  const first = PLACED_TABLES.find((table) => table.placement === 'distributed')?.name
  const together = name === first ? sql`` : sql`, colocate_with => ${first}`
  return sql`select create_distributed_table(${name}::regclass, ${SHARD_COLUMN}${together})`
}

const isAvailable = async (db: Database): Promise<boolean> => {
  const rows = await db.execute(sql`select from pg_available_extensions where name = 'citus'`)
  return rows.length > 0
}

const alreadyPlaced = async (db: Database): Promise<ReadonlySet<string>> => {
  const rows = await db.execute<{ name: string }>(
    sql`select logicalrelid::regclass::text as name from pg_dist_partition`,
  )
  return new Set(rows.map(({ name }) => name))
}

/**
 * Places every table of a migrated store that is not placed yet, rows and all; `told` hears of each. Run again after an
 * interruption or a migration, it goes on where it stopped.
 * @throws Error where the server lacks the extension, saying what to do
 */
export const distributeStore = async (db: Database, told: (table: PlacedTable) => void): Promise<void> => {
  if (!(await isAvailable(db))) throw new Error(MISSING)
  await db.execute(sql`create extension if not exists citus`)
  const placed = await alreadyPlaced(db)
  for (const table of PLACED_TABLES) {
    if (placed.has(table.name)) continue
    await db.execute(placing(table))
    told(table)
  }
}
