/** The rules that Citus sets for distributed tables, held against the catalogue of a migrated store. */
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '@/db/client'
import { distributeStore, placing } from '@/db/distribute'
import { PLACED_TABLES, SHARD_COLUMN } from '@/db/distribute/placement'
import { createStore } from './store'

let db: Database
beforeAll(async () => {
  db = (await createStore()).db
})

const distributed = PLACED_TABLES.filter(({ placement }) => placement === 'distributed').map(({ name }) => name)

const tablesIn = async (): Promise<string[]> => {
  const rows = await db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  return rows.map(({ name }) => name).sort()
}

const list = (names: readonly string[]) =>
  sql`(${sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  )})`

/** Unique keys of distributed tables that lack the shard column: a shard could not keep them unique. */
const keysWithoutShard = (names: readonly string[]) =>
  db.execute(sql`
    select i.indexrelid::regclass::text as key from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relname in ${list(names)} and (i.indisunique or i.indisexclusion)
       and not exists (select from pg_attribute a
                        where a.attrelid = c.oid and a.attname = ${SHARD_COLUMN} and a.attnum = any(i.indkey))`)

/** Foreign keys that would cross shards: between distributed tables but not by the shard column, or into them from outside. */
const keysAcross = (names: readonly string[]) =>
  db.execute(sql`
    select k.conname as key
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
     where k.contype = 'f' and f.relname in ${list(names)}
       and (c.relname not in ${list(names)} or not exists (
         select from unnest(k.conkey, k.confkey) as pair(own, other)
           join pg_attribute a on a.attrelid = c.oid and a.attnum = pair.own and a.attname = ${SHARD_COLUMN}
           join pg_attribute b on b.attrelid = f.oid and b.attnum = pair.other and b.attname = ${SHARD_COLUMN}))`)

/** Triggers, and values that one machine would have to hand out. */
const needsOneMachine = (names: readonly string[]) =>
  db.execute(sql`
    select t.tgname::text as what from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and c.relname in ${list(names)}
     union all
    select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relname in ${list(names)} and a.attnum > 0
       and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval%')`)

test('every table has a place, and what is known of reports is distributed', async () => {
  expect(PLACED_TABLES.map(({ name }) => name).sort()).toEqual(await tablesIn())
  expect(distributed).toEqual(
    expect.arrayContaining(['reports', 'figures', 'grids', 'readings', 'findings', 'documents']),
  )
})

test('what a table refers to is placed before it', async () => {
  const order = PLACED_TABLES.map(({ name }) => name)
  const keys = await db.execute<{ own: string; other: string }>(
    sql`select conrelid::regclass::text as own, confrelid::regclass::text as other from pg_constraint where contype = 'f'`,
  )
  expect(keys.length).toBeGreaterThan(4)
  for (const { own, other } of keys) expect(order.indexOf(other)).toBeLessThan(order.indexOf(own))
})

test('unique keys and foreign keys stay within a shard, and nothing needs one machine', async () => {
  expect([...(await keysWithoutShard(distributed))]).toEqual([])
  expect([...(await keysAcross(distributed))]).toEqual([])
  expect([...(await needsOneMachine(PLACED_TABLES.map(({ name }) => name)))]).toEqual([])
})

test('a table that breaks the rules is noticed', async () => {
  await db.execute(sql`create table strays (agency_id bigint not null, id serial primary key, report_id bigint,
    sha256 text, foreign key (agency_id, report_id) references reports (agency_id, id))`)
  await db.execute(sql`create table outside (agency bigint, report bigint,
    foreign key (agency, report) references reports (agency_id, id))`)
  try {
    const names = [...distributed, 'strays']
    expect([...(await keysWithoutShard(names))]).toEqual([{ key: 'strays_pkey' }])
    expect([...(await keysAcross(names))]).toEqual([{ key: 'outside_agency_report_fkey' }])
    expect([...(await needsOneMachine(names))]).toEqual([{ what: 'strays.id' }])
  } finally {
    await db.execute(sql`drop table strays, outside`)
  }
})

test('each table is placed by one call that PostgreSQL accepts', async () => {
  // Functions with the parameters of Citus' own, which note what they were asked.
  await db.execute(sql`create table asked (at serial, what text)`)
  await db.execute(sql`create function create_reference_table(table_name regclass) returns void language sql
    as $$ insert into asked (what) values ('reference ' || table_name) $$`)
  await db.execute(sql`create function create_distributed_table(table_name regclass, distribution_column text,
      distribution_type text default 'hash', colocate_with text default 'default', shard_count int default null)
    returns void language sql
    as $$ insert into asked (what) values (distribution_column || ' ' || table_name || ' ' || colocate_with) $$`)
  try {
    for (const table of PLACED_TABLES) await db.execute(placing(table))
    const asked = await db.execute<{ what: string }>(sql`select what from asked order by at`)
    const [first] = distributed
    expect(asked.map(({ what }) => what)).toEqual(
      PLACED_TABLES.map(({ name, placement }) =>
        placement === 'reference' ? `reference ${name}` : `agency_id ${name} ${name === first ? 'default' : first}`,
      ),
    )
  } finally {
    await db.execute(sql`drop table asked`)
    await db.execute(sql`drop function create_reference_table, create_distributed_table`)
  }
})

test('a server without Citus is told what to do, and stays as it was', async () => {
  const before = await tablesIn()
  await expect(distributeStore(db, () => undefined)).rejects.toThrow('shared_preload_libraries')
  expect(await tablesIn()).toEqual(before)
})
