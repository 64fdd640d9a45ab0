/** Sums kept up by difference are those computed anew, at the size where each takes its own way through the tables. */
import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '@/db/client'
import { moveRollups, rebuildRollups, rollupsBefore, type Slot } from '@/db/rollup'
import type { TestStore } from '../store'
import { nationalCopy } from './national'

const TABLES = ['rollups', 'distributions', 'coverage', 'finding_counts', 'finding_rollups'] as const
const SLOTS = 4_000

let store: TestStore
beforeAll(async () => {
  store = await nationalCopy()
}, 600_000)

/** What happens to a report, by its place in the list. */
const CHANGES: readonly ((these: SQL) => SQL)[] = [
  (these) => sql`update figures f set applications_granted_total = applications_granted_total + 7,
      applications_total_total = applications_total_total + 9
    from ${these} where f.agency_id = s.agency and f.report_id = s.id`,
  (these) => sql`update reports r set current = false from ${these} where r.agency_id = s.agency and r.id = s.id`,
  (these) => sql`update reports r set level = 'township', kind = 'zone' from ${these}
    where r.agency_id = s.agency and r.id = s.id`,
  (these) => sql`update reports r set errors = 1 - sign(r.errors)::int from ${these}
    where r.agency_id = s.agency and r.id = s.id`,
  (these) => sql`delete from reports r using ${these} where r.agency_id = s.agency and r.id = s.id`,
]

const keep = async (db: Database): Promise<void> => {
  for (const table of TABLES) await db.execute(sql.raw(`create table kept_${table} as table ${table}`))
}

/** Rows that are on one side only, by table. */
const differences = async (db: Database) => {
  const found: Record<string, number> = {}
  for (const table of TABLES) {
    const [row] = await db.execute<{ rows: number }>(
      sql.raw(`select count(*)::int as rows from (
        (table ${table} except table kept_${table}) union all (table kept_${table} except table ${table})) d`),
    )
    found[table] = row?.rows ?? Number.NaN
    await db.execute(sql.raw(`drop table kept_${table}`))
  }
  return found
}

const NONE = Object.fromEntries(TABLES.map((table) => [table, 0]))

test('reports that change, come and go in one transaction', async () => {
  const { db } = store
  const picked = await db.execute<{ agency: number; id: number; scope: string; year: number }>(sql`
    select agency_id::float8 as agency, id::float8 as id, scope, year from reports
     where current order by hashint8(id), id limit ${SLOTS}`)
  expect(picked).toHaveLength(SLOTS)
  const slots: Slot[] = picked.map(({ agency, scope, year }) => ({ agency, scope, year }))
  const part = (at: number): SQL => {
    const ids = picked.filter((_, index) => index % CHANGES.length === at).map(({ agency, id }) => ({ agency, id }))
    return sql`jsonb_to_recordset(${JSON.stringify(ids)}::jsonb) as s(agency bigint, id bigint)`
  }
  await keep(db)
  await db.transaction(async (tx) => {
    await rollupsBefore(tx, slots)
    for (const [index, change] of CHANGES.entries()) await tx.execute(change(part(index)))
    await moveRollups(tx)
  })
  const moved = await differences(db)
  for (const table of TABLES) expect(moved[table], `${table} must have moved`).toBeGreaterThan(100)
  await keep(db)
  await rebuildRollups(db)
  expect(await differences(db)).toEqual(NONE)
})

test('some years computed anew leave the others as they are', async () => {
  const { db } = store
  await keep(db)
  await rebuildRollups(db, [2020, 2023])
  expect(await differences(db)).toEqual(NONE)
})
