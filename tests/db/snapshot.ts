/** Everything a store holds, in a fixed order, without what tells only when it was stored. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'

const ROLLUP_KEY = 'year, region_code, level, kind, scope, edition'
const FINDING_COUNT_KEY = 'agency_id, report_id, code, severity'
const FINDING_ROLLUP_KEY = `${ROLLUP_KEY}, code, severity`

const TABLES: readonly (readonly [table: string, order: string])[] = [
  ['agencies', 'id'],
  ['documents', 'agency_id, sha256'],
  ['reports', 'agency_id, id'],
  ['figures', 'agency_id, report_id'],
  ['grids', 'agency_id, report_id'],
  ['readings', 'agency_id, report_id'],
  ['findings', 'agency_id, report_id, seq'],
  ['rollups', ROLLUP_KEY],
  ['distributions', ROLLUP_KEY],
  ['coverage', 'region_code, level, kind, scope'],
  ['finding_counts', FINDING_COUNT_KEY],
  ['finding_rollups', FINDING_ROLLUP_KEY],
]

export type Rows = Readonly<Record<string, readonly unknown[]>>

const rowsOf = async (db: Database, table: string, order: string): Promise<unknown[]> => {
  const rows = await db.execute<{ row: unknown }>(
    sql.raw(`select to_jsonb(t) - 'stored_at' - 'fetched_at' as row from ${table} t order by ${order}`),
  )
  return rows.map(({ row }) => row)
}

export const rollupsOf = (db: Database): Promise<unknown[]> => rowsOf(db, 'rollups', ROLLUP_KEY)

/** All that is kept beside the reports and follows from them. */
export const sumsOf = async (db: Database): Promise<Rows> => ({
  rollups: await rollupsOf(db),
  distributions: await rowsOf(db, 'distributions', ROLLUP_KEY),
  coverage: await rowsOf(db, 'coverage', 'region_code, level, kind, scope'),
  findingCounts: await rowsOf(db, 'finding_counts', FINDING_COUNT_KEY),
  findingRollups: await rowsOf(db, 'finding_rollups', FINDING_ROLLUP_KEY),
})

export const snapshot = async (db: Database): Promise<Rows> =>
  Object.fromEntries(
    await Promise.all(TABLES.map(async ([table, order]) => [table, await rowsOf(db, table, order)] as const)),
  )
