/** Moving the sums by what a transaction changed, and computing them anew. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { planned } from '@/db/handle'
import { contributions, KEYS, list, ROLLUPS, SUM_TABLES, type SumTable, sums } from './columns'
import { moveCoverage, rebuildCoverage } from './coverage'
import { moveFindingCounts, rebuildFindingCounts } from './findings'
import { changesOf, emptyLedger, enterAfter, enterFlags } from './ledger'

const SAME_KEY = sql.raw(KEYS.map((key) => `u.${key} = c.${key}`).join(' and '))

const zeros = (names: readonly string[]): SQL => sql.raw(`(${names.map(() => '0').join(', ')})`)

/** Adds the changes to a table, and removes the rows that this empties. */
const moving = (table: SumTable): readonly ReturnType<typeof planned>[] => {
  const { columns, counts } = table
  const name = sql.raw(table.name)
  return [
    // In the order of the key: two transactions then wait for each other instead of blocking each other.
    planned(sql`
      insert into ${name} (${list([...KEYS, ...columns])})
      select * from (select ${list(KEYS)}, ${sums(columns)} from ${changesOf(table)} group by ${list(KEYS)}) c
       where (${list(columns)}) is distinct from ${zeros(columns)} order by ${list(KEYS)}
          on conflict (${list(KEYS)}) do update
         set ${list(columns.map((column) => `${column} = ${table.name}.${column} + excluded.${column}`))}`),
    planned(sql`
      delete from ${name} u using (select distinct ${list(KEYS)} from ${changesOf(ROLLUPS)} where reports < 0) c
       where ${SAME_KEY} and (${list(counts.map((column) => `u.${column}`))}) = ${zeros(counts)}`),
  ]
}

const MOVE = SUM_TABLES.flatMap(moving)

/** Moves all sums to what the reports of the ledger's slots add now (see `rollupsBefore`), and closes the ledger. */
export const moveRollups = async (tx: Database): Promise<void> => {
  await enterAfter(tx)
  for (const statement of MOVE) await statement(tx)
  await moveCoverage(tx)
  await moveFindingCounts(tx)
  await emptyLedger(tx)
}

/** Moves the counts of flagged reports by what `flagsBefore` noted, where nothing else changed since the last move. */
export const moveFlags = async (tx: Database): Promise<void> => {
  await enterFlags(tx)
  await tx.execute(sql`
    update rollups u set flagged = u.flagged + c.flagged
      from (select ${list(KEYS)}, sum(flagged) as flagged from ${changesOf(ROLLUPS)} group by ${list(KEYS)}) c
     where ${SAME_KEY}`)
  await moveFindingCounts(tx)
  await emptyLedger(tx)
}

const TABLES = [...SUM_TABLES.map(({ name }) => name), 'coverage', 'finding_counts', 'finding_rollups']

/** Removes all sums and counts. */
export const clearRollups = async (tx: Database): Promise<void> => {
  await tx.execute(sql.raw(TABLES.map((name) => `delete from ${name}`).join(';')))
}

/** A year's groups take some hundred megabytes at most; they are to stay in memory. */
const MEMORY = sql.raw(`set local work_mem = '256MB'`)

const rebuildYear = async (tx: Database, year: number): Promise<void> => {
  for (const table of SUM_TABLES)
    await tx.execute(sql`
      insert into ${sql.raw(table.name)} (${list([...KEYS, ...table.columns])})
      select * from (${contributions(table, sql`(select * from reports where year = ${year}) r`)}) c
       where (${list(table.counts)}) is distinct from ${zeros(table.counts)}`)
}

/**
 * Computes the sums of some years anew, or all of them, and all counts that are of no one year: the same rows that
 * keeping them up gives. In one transaction: readers see the old sums until the new ones are there, and writers wait.
 */
export const rebuildRollups = (db: Database, years?: readonly number[]): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql.raw(`lock table ${TABLES.join(', ')} in share row exclusive mode`))
    await tx.execute(MEMORY)
    const known = await tx.execute<{ year: number }>(sql`
      select year from reports union select year from rollups union select year from distributions`)
    const asked = known.map(({ year }) => year).filter((year) => !years || years.includes(year))
    if (!years) await clearRollups(tx)
    for (const year of asked) {
      if (years)
        for (const { name } of SUM_TABLES) await tx.execute(sql`delete from ${sql.raw(name)} where year = ${year}`)
      await rebuildYear(tx, year)
    }
    await rebuildCoverage(tx)
    await rebuildFindingCounts(tx)
  })
