/**
 * The sums by year, region, level, kind, scope and edition. They are kept up within the transaction that changes a
 * report: what its reports add is measured before and after, and the difference is added to the sums.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { rollupNames } from '@/db/schema'
import { METRIC_IDS, NO_EDITION } from '@/lib/form'
import { metricSql } from '@/lib/metrics/sql'

const KEYS = ['year', 'region_code', 'level', 'kind', 'scope', 'edition']

/** A report without readable tables has no edition, but a key has to be a value. */
const KEY_SQL: Readonly<Record<string, string>> = {
  region_code: 'g.code as region_code',
  edition: `coalesce(r.edition, '${NO_EDITION}') as edition`,
}

const SIDES = new Map<string, string>()

/** A side of a metric as a column of `sides`; many metrics share one, and it is computed once. */
const side = (expression: string): string => {
  const name = SIDES.get(expression) ?? `s${SIDES.size}`
  SIDES.set(expression, name)
  return name
}

/** Each sum with what one report adds to it: a metric counts where both its sides are known. */
const SUMS: readonly { readonly name: string; readonly adds: string }[] = [
  { name: 'reports', adds: '1' },
  { name: 'flagged', adds: '(r.errors > 0)::int' },
  ...METRIC_IDS.flatMap((metric) => {
    const sql = metricSql(metric)
    const numerator = side(sql.numerator)
    const denominator = sql.denominator && side(sql.denominator)
    const names = rollupNames(metric)
    const known = `${numerator} is not null${denominator ? ` and ${denominator} is not null` : ''}`
    const where = (value: string) => `case when ${known} then ${value} else 0 end`
    return [
      { name: names.numerator, adds: where(numerator) },
      ...(names.denominator && denominator ? [{ name: names.denominator, adds: where(denominator) }] : []),
      { name: names.reports, adds: where('1') },
    ]
  }),
]

const list = (names: readonly string[]): SQL => sql.raw(names.join(', '))
const NAMES = SUMS.map(({ name }) => name)
const COLUMNS = list([...KEYS, ...NAMES])
const SIDE_COLUMNS = list([...SIDES].map(([expression, name]) => `${expression} as ${name}`))

/** What current reports add, a row for each of their regions. `offset 0` keeps the sides from being computed again. */
const contributions = (where: SQL): SQL => sql`
  select ${list(KEYS.map((key) => KEY_SQL[key] ?? `r.${key}`))},
         ${list(SUMS.map(({ name, adds }) => `${adds} as ${name}`))}
    from reports r
    join figures f on f.agency_id = r.agency_id and f.report_id = r.id
   cross join lateral (select ${SIDE_COLUMNS} offset 0) sides
   cross join lateral unnest(r.regions) as g(code)
   where r.current and ${where}`

/** A report's slot: its agency's reports of one scope. Years beside it can change with it (carry-over findings). */
export interface Slot {
  readonly agency: number
  readonly scope: string
  readonly year: number
}

const around = (slots: readonly Slot[]): SQL =>
  sql`(${sql.join(
    slots.map(
      ({ agency, scope, year }) =>
        sql`(r.agency_id = ${agency} and r.scope = ${scope} and r.year between ${year - 1} and ${year + 1})`,
    ),
    sql` or `,
  )})`

/** What the reports around `slots` add to the sums now: to be taken before they change. */
export const addedBy = async (tx: Database, slots: readonly Slot[]): Promise<string> => {
  const [row] = await tx.execute<{ rows: string }>(
    sql`select coalesce(jsonb_agg(to_jsonb(c)), '[]')::text as rows from (${contributions(around(slots))}) c`,
  )
  return row?.rows ?? '[]'
}

/** Moves the sums from `before` (see `addedBy`) to what the reports around `slots` add now. */
export const moveRollups = async (tx: Database, slots: readonly Slot[], before: string): Promise<void> => {
  const earlier = sql`jsonb_populate_recordset(null::rollups, ${before}::jsonb)`
  const sums = NAMES.map((name) => `sum(${name})`)
  // In the order of the key: two transactions then wait for each other instead of blocking each other.
  await tx.execute(sql`
    insert into rollups (${COLUMNS})
    select ${list([...KEYS, ...sums])}
      from (${contributions(around(slots))}
            union all
            select ${list([...KEYS, ...NAMES.map((name) => `-${name}`)])} from ${earlier}) changes
     group by ${list(KEYS)}
    having (${list(sums)}) is distinct from (${list(NAMES.map(() => '0'))})
     order by ${list(KEYS)}
        on conflict (${list(KEYS)}) do update
       set ${list(NAMES.map((name) => `${name} = rollups.${name} + excluded.${name}`))}`)
  if (before !== '[]')
    await tx.execute(
      sql`delete from rollups where reports = 0 and (${list(KEYS)}) in (select ${list(KEYS)} from ${earlier})`,
    )
}

/** Computes all sums anew from the reports; the same rows that keeping them up gives. */
export const rebuildRollups = (db: Database): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`lock table rollups in share row exclusive mode`)
    await tx.execute(sql`delete from rollups`)
    await tx.execute(sql`
      insert into rollups (${COLUMNS})
      select ${list([...KEYS, ...NAMES.map((name) => `sum(${name})`)])}
        from (${contributions(sql`true`)}) all_reports
       group by ${list(KEYS)}`)
  })
