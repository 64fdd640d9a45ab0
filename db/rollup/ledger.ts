/**
 * What a transaction changes about the sums, before it is added to them: a ledger in temporary tables of the session,
 * empty at the start of every transaction.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { planned } from '@/db/handle'
import { slotTable } from '@/db/store/slots'
import { contributions, EDITION, KEYS, list, ROLLUPS, SUM_TABLES, type SumTable } from './columns'

/** The one report of an agency, year and scope, whichever version is current. */
export interface Slot {
  readonly agency: number
  readonly scope: string
  readonly year: number
}

/** The table of changes of a table of sums: what reports added before, taken, and what they add after. */
export const changesOf = ({ name }: SumTable): SQL => sql.raw(`pg_temp.${name}_changes`)

/**
 * `touched`: slots that change. `filed`: who filed what among them, before and after. `flags`: reports elsewhere whose
 * findings are counted anew, as they were.
 */
const TABLES: Readonly<Record<string, string>> = {
  touched: '(agency_id bigint, scope text, year smallint)',
  filed: '(agency_id bigint, scope text, level text, kind text, regions text[], after boolean)',
  flags: '(agency_id bigint, report_id bigint, flagged int)',
  ...Object.fromEntries(SUM_TABLES.map(({ name }) => [`${name}_changes`, `(like ${name} including defaults)`])),
}

const NAMES = Object.keys(TABLES)

/**
 * Makes the tables where the session has none. They have no index: one would be made anew at every commit, and every
 * planned statement with it.
 */
const open = async (tx: Database): Promise<void> => {
  const [row] = await tx.execute<{ made: boolean }>(
    sql`select ${sql.join(
      NAMES.map((name) => sql`to_regclass(${`pg_temp.${name}`}) is not null`),
      sql` and `,
    )} as made`,
  )
  if (row?.made) return
  const make = NAMES.map((name) => `create temp table if not exists ${name} ${TABLES[name]} on commit delete rows`)
  await tx.execute(sql.raw(make.join(';')))
}

/** The current reports in touched slots. */
const TOUCHED = sql`touched t
  join reports r on r.agency_id = t.agency_id and r.scope = t.scope and r.year = t.year`

const entering = (sign: '' | '-') =>
  SUM_TABLES.map((table) =>
    planned(sql`
      insert into ${changesOf(table)} (${list([...KEYS, ...table.columns])}) ${contributions(table, TOUCHED, sign)}`),
  )
const ENTER = { before: entering('-'), after: entering('') } as const

/** Enters what the reports in touched slots add now, and who filed them. */
const enter = async (tx: Database, when: keyof typeof ENTER): Promise<void> => {
  for (const statement of ENTER[when]) await statement(tx)
  await tx.execute(sql`
    insert into filed
    select distinct r.agency_id, r.scope, r.level, r.kind, r.regions, ${when === 'after'}::boolean
      from ${TOUCHED} where r.current`)
}

/**
 * Opens the ledger for slots, before any of their reports changes, comes or goes. Once before each `moveRollups`, with
 * all slots of the transaction.
 */
export const rollupsBefore = async (tx: Database, slots: readonly Slot[]): Promise<void> => {
  await open(tx)
  await tx.execute(sql`insert into touched select s.agency, s.scope, s.year from ${slotTable(slots)}`)
  await enter(tx, 'before')
}

/**
 * Notes reports whose findings are about to be counted anew, for the count of flagged ones: those in slots of the ledger
 * are noted already. @param keys a table `k` of SQL with `agency_id` and `report_id`
 */
export const flagsBefore = async (tx: Database, keys: SQL): Promise<void> => {
  await open(tx)
  await tx.execute(sql`
    insert into flags
    select distinct r.agency_id, r.id, (r.errors > 0)::int
      from ${keys} join reports r on r.agency_id = k.agency_id and r.id = k.report_id and r.current
     where not exists (select from touched t
                        where t.agency_id = r.agency_id and t.scope = r.scope and t.year = r.year)
       and not exists (select from flags b where b.agency_id = r.agency_id and b.report_id = r.id)`)
}

/** Enters by how much the noted reports, which do not change otherwise, are flagged now or no longer. */
export const enterFlags = async (tx: Database): Promise<void> => {
  await tx.execute(sql`
    insert into ${changesOf(ROLLUPS)} (${list(KEYS)}, reports, flagged)
    select r.year, g.code, r.level, r.kind, r.scope, ${EDITION}, 0, (r.errors > 0)::int - b.flagged
      from flags b
      join reports r on r.agency_id = b.agency_id and r.id = b.report_id and (r.errors > 0)::int <> b.flagged
     cross join lateral unnest(r.regions) as g(code)`)
}

/** Enters what changed since: the tables of changes then hold the differences, not yet added up. */
export const enterAfter = async (tx: Database): Promise<void> => {
  await enter(tx, 'after')
  await enterFlags(tx)
}

const EMPTY = sql.raw(NAMES.map((name) => `delete from pg_temp.${name}`).join(';'))

/** Closes the ledger: the same transaction may open another. */
export const emptyLedger = async (tx: Database): Promise<void> => {
  await tx.execute(EMPTY)
}
