/** Rows of many reports, straight into tables. */
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { copyIn } from '@/db/copy-in'
import type { Written } from '@/db/copy-rows'
import { agencies, documents, figures, findings, grids, readings, reports } from '@/db/schema'

/** In the order in which they are written. */
const TABLES = { agencies, documents, reports, figures, grids, readings, findings } as const satisfies Record<
  string,
  PgTable
>

/** Rows as they go into each table, written out (db/copy-rows.ts). */
export type Rows = Readonly<Record<keyof typeof TABLES, Written>>

/** Copies rows into the tables of `db`, all or none. */
export const writeRows = (db: Database, rows: Rows): Promise<void> =>
  db.transaction(async (tx) => {
    for (const [name, table] of Object.entries(TABLES)) {
      const some = rows[name as keyof Rows]
      if (some.length > 0) await copyIn(tx, table, [some])
    }
  })
