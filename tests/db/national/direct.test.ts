/** The store that a direct load leaves: told to be true by the rules, the sums and the store itself. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { connectAside, openAside, takePlace } from '@/db/bulk/beside'
import type { Database } from '@/db/client'
import { cellsFrom } from '@/db/queries/printed'
import { rebuildRollups } from '@/db/rollup'
import { meta } from '@/db/schema'
import type { ReportRecord } from '@/db/store/record'
import { storeReports } from '@/db/store/report'
import { CROSS_CHECKS, check } from '@/lib/checks'
import { type EditionId, SIMULATED_MARK } from '@/lib/form'
import { spell } from '@/lib/identity/pinyin'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { likenessOf } from '@/lib/report/likeness'
import type { Report } from '@/lib/report/report'
import { loadDirect } from '@/scripts/demo/direct'
import { provenFigures } from '@/scripts/load/record'
import { fillRegions } from '@/scripts/load/store'
import { snapshot } from '../snapshot'
import { createStore, type TestStore } from '../store'

const OPTIONS = { reports: 2_500, seed: 'direct' } as const

let store: TestStore
beforeAll(async () => {
  store = await createStore()
  expect(await loadDirect(store.address, OPTIONS)).toMatchObject({ reports: OPTIONS.reports })
})

const count = async (db: Database, text: string): Promise<number> => {
  const [row] = await db.execute<{ n: number }>(sql.raw(`select (${text})::float8 as n`))
  return row?.n ?? Number.NaN
}

interface Row extends Record<string, unknown> {
  agency: string
  year: number
  code: string | null
  path: string[] | null
  level: Report['level']
  kind: Report['kind']
  scope: Report['scope']
  edition: EditionId | null
  values: (number | null)[]
  parser: string
  document: ReportRecord['document']
  readings: Pick<Report, 'unread' | 'narrative' | 'evidence'> & { places: (number | null)[] }
}

/** The reports as reading their documents would have given them, in an order in which they may have come. */
const storedRecords = async (db: Database): Promise<ReportRecord[]> => {
  const rows = await db.execute<Row>(sql`
    select a.name as agency, r.year, r.region_code as code, to_jsonb(g.path) as path, r.level, r.kind, r.scope,
           r.edition, to_jsonb(d.values) as values, r.parser, to_jsonb(t.*) as document, to_jsonb(e.*) as readings
      from reports r
      join agencies a on a.id = r.agency_id
      left join regions g on g.code = r.region_code
      join grids d on d.agency_id = r.agency_id and d.report_id = r.id
      join readings e on e.agency_id = r.agency_id and e.report_id = r.id
      join documents t on t.agency_id = r.agency_id and t.sha256 = r.sha256
     order by r.year, r.version, r.agency_id`)
  return rows.map(({ agency, year, code, path, level, kind, scope, edition, values, parser, document, readings }) => {
    const { unread, places, narrative, evidence } = readings
    const report: Report = {
      agency,
      year,
      region: code === null ? null : { code, path: path ?? [] },
      level,
      kind,
      scope,
      origin: 'simulated',
      host: null,
      edition,
      cells: cellsFrom(edition, values),
      unread,
      places,
      narrative,
      evidence,
    }
    const findings = check(report)
    const { sha256, name, bytes, format, text, url } = document
    return {
      document: { sha256, name, bytes, format, text, url },
      report,
      findings,
      figures: provenFigures(report, findings),
      fingerprint: fingerprintOf(report),
      likeness: likenessOf(report),
      parser,
      spelling: spell(agency),
    }
  })
}

describe('a direct load', () => {
  test('leaves what storing the same reports one after the other leaves', async () => {
    const other = await createStore()
    await fillRegions(other.db)
    const records = await storedRecords(store.db)
    const outcomes = await storeReports(other.db, records, CROSS_CHECKS)
    expect(outcomes.filter((one) => one !== 'stored' && one !== 'superseded')).toEqual([])
    const [{ agencies: loaded, ...facts }, { agencies: stored, ...others }] = [
      await snapshot(store.db),
      await snapshot(other.db),
    ]
    for (const table of Object.keys(facts)) expect(facts[table], table).toEqual(others[table])
    // Other names of a body come from reports that use them.
    const plain = (row: unknown) => ({ ...(row as object), aliases: [], grams: [] })
    expect(loaded?.map(plain)).toEqual(stored?.map(plain))
  })

  test('gives the same rows for the same options, and others for another seed', async () => {
    const [again, other] = [await createStore(), await createStore()]
    await loadDirect(again.address, OPTIONS)
    await loadDirect(other.address, { ...OPTIONS, seed: 'other' })
    const first = await snapshot(store.db)
    const second = await snapshot(again.db)
    // The version of the reading code is that of the sources, not of the options.
    const plain = (row: unknown) => ({ ...(row as object), parser: null })
    for (const table of Object.keys(first)) expect(second[table]?.map(plain), table).toEqual(first[table]?.map(plain))
    expect((await snapshot(other.db)).reports).not.toEqual(first.reports)
  })

  test('keeps the sums that computing them anew gives', async () => {
    const before = await snapshot(store.db)
    expect(before.rollups?.length).toBeGreaterThan(500)
    await rebuildRollups(store.db)
    expect(await snapshot(store.db)).toEqual(before)
    const received = 'sum(applications_received_total)'
    expect(await count(store.db, `select sum(received_num) from rollups where region_code = '000000'`)).toBe(
      await count(store.db, `select ${received} from figures where current`),
    )
  })

  test('has the shape of real reports', async () => {
    const { db } = store
    const share = async (text: string, of: string) => (await count(db, text)) / (await count(db, of))
    const reports = 'select count(*) from reports'
    expect(
      await share(
        'select count(*) from grids, unnest(values) v where v <> 0',
        'select sum(cardinality(values)) from grids',
      ),
    ).toBeGreaterThan(0.05)
    expect(
      await share(
        'select count(*) from grids, unnest(values) v where v <> 0',
        'select sum(cardinality(values)) from grids',
      ),
    ).toBeLessThan(0.25)
    const idle = await share(
      'select count(*) from figures where applications_received_total = 0',
      'select count(*) from figures where applications_received_total is not null',
    )
    // Half of the bodies of the whole country; a small sample has more of the busy ones above.
    expect(idle).toBeGreaterThan(0.15)
    expect(idle).toBeLessThan(0.7)
    expect(await share(`${reports} where not current`, reports)).toBeLessThan(0.03)
    expect(await count(db, `${reports} where not current`)).toBeGreaterThan(0)
    expect(await share(`${reports} where errors > 0`, reports)).toBeGreaterThan(0.005)
    expect(await share(`${reports} where errors > 0`, reports)).toBeLessThan(0.1)
    expect(await count(db, `${reports} where edition is null`)).toBeGreaterThan(0)
    expect(await count(db, `select count(distinct level) from agencies`)).toBe(5)
    expect(await count(db, `select count(distinct kind) from agencies`)).toBe(5)
    expect(await count(db, `select count(*) from agencies where cardinality(aliases) > 0`)).toBeGreaterThan(0)
    expect(await count(db, `select count(*) from agencies where name not like '%${SIMULATED_MARK}'`)).toBe(0)
  })
})

describe('the store that it is loaded into', () => {
  test('is refused while it holds published reports, and left as it was', async () => {
    const { db, address } = await createStore()
    await db.insert(meta).values({ release: 7, origin: 'published' })
    await expect(loadDirect(address, { reports: 10, seed: 'x' })).rejects.toThrow('published reports')
    expect(await db.select().from(meta)).toMatchObject([{ origin: 'published' }])
    expect(await count(db, 'select count(*) from reports')).toBe(0)
  })

  test('is what it was when a load was cut off, and takes the next one', async () => {
    const { db, address } = await createStore()
    await loadDirect(address, { reports: 40, seed: 'first' })
    const before = await snapshot(db)
    const cut = connectAside(address)
    await takePlace(cut.db)
    await openAside(cut.db)
    await expect(loadDirect(address, { reports: 30, seed: 'second' })).rejects.toThrow('under way')
    await cut.close()
    expect(await snapshot(db)).toEqual(before)
    await loadDirect(address, { reports: 30, seed: 'second' })
    expect(await count(db, 'select count(*) from reports')).toBe(30)
    expect(await count(db, `select count(*) from pg_namespace where nspname = 'lens_loading'`)).toBe(0)
  })

  test('has every key and index again', async () => {
    const fresh = await createStore()
    const shape = async (at: Database) =>
      (
        await at.execute<{ made: string }>(sql`
          select pg_get_indexdef(indexrelid) as made from pg_index i join pg_class c on c.oid = i.indrelid
           where c.relnamespace = 'public'::regnamespace
          union all
          select conrelid::regclass::text || ' ' || conname || ' ' || contype::text || ' ' || pg_get_constraintdef(oid) from pg_constraint
           where connamespace = 'public'::regnamespace
          union all
          select attrelid::regclass::text || ' ' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull::text
                 || coalesce(pg_get_expr(adbin, adrelid), '')
            from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = attnum
           where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and attnum > 0 and not attisdropped
           order by 1`)
      ).map(({ made }) => made)
    expect(await shape(store.db)).toEqual(await shape(fresh.db))
  })
})
