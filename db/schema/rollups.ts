/** Sums kept with every change of a report, and the release that such a change makes. */
import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import type { EditionId, NO_EDITION } from '@/lib/form'
import { dimensions, origin, rollupColumns } from './columns'

/** Sums of current reports by year, region (each report at its own and all above), level, kind, scope, edition. */
export const rollups = pgTable(
  'rollups',
  {
    year: smallint().notNull(),
    regionCode: text().notNull(),
    ...dimensions(),
    /** `NO_EDITION` for reports without readable tables: they count as reports. */
    edition: text().$type<EditionId | typeof NO_EDITION>().notNull(),
    reports: integer().notNull(),
    /** Reports with at least one error finding. */
    flagged: integer().notNull(),
    ...rollupColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.year, table.regionCode, table.level, table.kind, table.scope, table.edition] }),
    index('rollups_region').on(table.regionCode, table.year),
  ],
)

/** One row: the release moves in the transaction of every change; the origin is that of all records. */
export const meta = pgTable(
  'meta',
  {
    id: smallint().primaryKey().default(1),
    release: bigint({ mode: 'number' }).notNull().default(0),
    /** Null while the store is empty. */
    origin: origin(),
  },
  (table) => [check('meta_one_row', sql`${table.id} = 1`)],
)
