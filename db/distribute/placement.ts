/** Where each table stands when the store is spread over several machines (see past-one-machine.md). */
import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { TABLES } from '@/db/tables'

/** What large tables are distributed by: all rows of an agency stand on one machine. */
export const SHARD_COLUMN = 'agency_id'

/** `distributed`: in parts, by `SHARD_COLUMN`; `reference`: whole on every machine. */
export type Placement = 'distributed' | 'reference'

export interface PlacedTable {
  readonly name: string
  readonly placement: Placement
}

const hasShardColumn = (table: PgTable): boolean =>
  getTableConfig(table).columns.some(({ name }) => toSnakeCase(name) === SHARD_COLUMN)

/** Every table after those that its foreign keys point to: Citus wants what is referred to in its place first. */
const referredFirst = (): PgTable[] => {
  const ordered = new Set<PgTable>()
  const add = (table: PgTable): void => {
    for (const key of getTableConfig(table).foreignKeys) add(key.reference().foreignTable)
    ordered.add(table)
  }
  for (const table of TABLES) add(table)
  return [...ordered]
}

const placed = (placement: Placement): PlacedTable[] =>
  referredFirst()
    .filter((table) => hasShardColumn(table) === (placement === 'distributed'))
    .map((table) => ({ name: getTableConfig(table).name, placement }))

/**
 * All tables of the store in the order in which they are placed. What is known of an agency or its reports is
 * distributed; names, regions and sums are small, are joined with everything, and stand everywhere.
 */
export const PLACED_TABLES: readonly PlacedTable[] = [...placed('reference'), ...placed('distributed')]
