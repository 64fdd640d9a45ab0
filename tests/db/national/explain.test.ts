/**
 * No question of a page reads a large table from end to end: every statement that a query sends is explained on a store
 * of 100,000 reports.
 */
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/client'
import { agency } from '@/db/queries/agency'
import { compare } from '@/db/queries/compare'
import { agencyStanding, distribution } from '@/db/queries/distribution'
import { cellsFile, reportsFile } from '@/db/queries/files'
import { findingsSummary } from '@/db/queries/findings'
import { findingsFile } from '@/db/queries/findings-file'
import { findingsList } from '@/db/queries/findings-list'
import { peerMedians, peersOf } from '@/db/queries/peers'
import { ranking } from '@/db/queries/ranking'
import { rankingFile } from '@/db/queries/ranking-file'
import { provinces, region } from '@/db/queries/regions'
import { report } from '@/db/queries/report'
import { reportCounts } from '@/db/queries/report-counts'
import { reportsList } from '@/db/queries/reports'
import { searchAgencies, suggest } from '@/db/queries/search'
import { children, series, seriesByLevel } from '@/db/queries/series'
import { storeState } from '@/db/queries/state'
import { yearBefore } from '@/db/queries/year-before'
import { METRIC_IDS } from '@/lib/form'
import { RATE_IDS } from '@/lib/metrics/bins'
import type { Filters } from '@/lib/url'
import { nationalAddress } from './national'
import { nodesOf, type PlanNode, type Watched, watch } from './plans'
import { startsOf } from './shards'

/** Tables that grow with the reports or with the agencies. The regions are 3,000, the sums of findings some thousand. */
const LARGE = new Set([
  'agencies',
  'documents',
  'reports',
  'figures',
  'grids',
  'readings',
  'findings',
  'finding_counts',
  'rollups',
  'distributions',
])

/** What a page may be narrowed to, from everything to nothing found. */
const FILTERS: readonly Filters[] = [
  {},
  { region: '370000' },
  { region: '370100' },
  { region: '370102' },
  { region: '000000', scope: 'own' },
  { level: 'county' },
  { level: 'central' },
  { kind: 'zone' },
  { kind: 'department', level: 'prefecture', region: '440000' },
  { scope: 'area' },
  { scope: 'area', level: 'county' },
  { scope: 'unknown' },
  { edition: '2019' },
  { edition: '2021', from: 2022, to: 2022 },
  { from: 2020, to: 2021, region: '110000' },
  { from: 2030 },
]

/** Two characters, many; pinyin and initials, short and long; former names of places; nothing at all. */
const TEXTS = ['公安', '济南市', '市中区财政局', '塘沽区', 'gaj', 'jinan', 'jnsgaj', 'vvv', '%', '没有']

/** What thousands of names hold. */
const COMMON = ['局', '人民政府办公室', 'g', 'ga', 'shi']

const texts: readonly Filters[] = [...TEXTS.map((q) => ({ q })), { q: '公安', region: '370000' }]
/** Reading so many pages from end to end is cheaper than any index, which is then asked for by forbidding it. */
const FEW_PAGES = 256

let store: Watched
let short: ReadonlySet<string>
let ids: { agencies: number[]; report: number }

/** The first page and the second of a list. */
const pages =
  <Search extends object>(list: (db: Database, search: Search) => Promise<{ next: string | null }>, search: Search) =>
  async (db: Database) => {
    const { next } = await list(db, search)
    if (next !== null) await list(db, { ...search, after: next })
  }

type Ask = (db: Database) => Promise<unknown>
const each = <Item>(items: readonly Item[], ask: (db: Database, item: Item) => Promise<unknown>): Ask[] =>
  items.map((item) => (db) => ask(db, item))

/** How each query is asked; a new one has to be added. */
const CASES: Readonly<Record<string, () => Ask[]>> = {
  storeState: () => [storeState],
  series: () => each(FILTERS, series),
  seriesByLevel: () => each(FILTERS, seriesByLevel),
  children: () => each(FILTERS, (db, filters) => children(db, filters, filters.region ?? '000000')),
  distribution: () =>
    FILTERS.flatMap((filters) =>
      each(['region', undefined] as const, (db, by) =>
        distribution(db, { filters, metric: 'not_held_share', ...(by && { by }) }),
      ),
    ),
  agencyStanding: () => each(ids.agencies, (db, id) => agencyStanding(db, id, RATE_IDS)),
  region: () => each(['000000', '370000', '370102', '999999'], region),
  provinces: () => [provinces],
  searchAgencies: () => [...FILTERS, ...texts].map((filters) => pages(searchAgencies, { filters })),
  suggest: () => each(TEXTS, (db, text) => suggest(db, text)),
  agency: () => [(db) => agency(db, ids.agencies[0] ?? 0)],
  compare: () => [(db) => compare(db, ids.agencies[0] ?? 0, ids.agencies[1] ?? 0)],
  peersOf: () => [
    async (db) => {
      for (const id of ids.agencies) await peersOf(db, id)
    },
  ],
  peerMedians: () => [
    async (db) => {
      for (const id of ids.agencies) await peerMedians(db, id, 'review_rate')
    },
  ],
  ranking: () => [
    ...FILTERS.flatMap((filters) =>
      (['highest', 'lowest'] as const).map((order) => pages(ranking, { filters, order, metric: 'not_held_share' })),
    ),
    ...METRIC_IDS.flatMap((metric) =>
      (['highest', 'lowest'] as const).map((order) => pages(ranking, { filters: {}, order, metric, minimum: 10 })),
    ),
  ],
  report: () => [(db) => report(db, ids.report)],
  reportsList: () =>
    [...FILTERS, ...texts, { agency: 1 }, { metric: 'disputes' as const }].map((filters) =>
      pages(reportsList, { filters }),
    ),
  reportCounts: () => each([...FILTERS, ...texts, { agency: 1 }], reportCounts),
  findingsSummary: () => each([...FILTERS, ...texts, { agency: 1 }], findingsSummary),
  findingsList: () =>
    [...FILTERS, ...texts, { agency: 1 }].flatMap((filters) => [
      pages(findingsList, { filters }),
      pages(findingsList, { filters, code: 'balance' }),
      pages(findingsList, { filters, severity: 'warning' }),
    ]),
  yearBefore: () => [(db) => yearBefore(db, { agency: '济南市公安局', region: null, scope: 'own', year: 2023 })],
}

/** Steps of the queries above, which send their statements for them. */
const STEPS = new Set([
  'rowsOf',
  'walk',
  'inSteps',
  'spellings',
  'countByYear',
  'agenciesNamed',
  'countsUnder',
  'rankedBy',
  'rankingFile',
  'selectReports',
  'selectFindings',
])

beforeAll(async () => {
  store = watch(await nationalAddress())
  const agencies = await store.db.execute<{ id: number }>(
    sql`select distinct on (level, kind) id::float8 as id from agencies order by level, kind, id`,
  )
  const [one] = await store.db.execute<{ id: number }>(sql`select id::float8 as id from reports where current limit 1`)
  const tables = await store.db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relkind = 'r' and relpages < ${FEW_PAGES}::int`,
  )
  short = new Set(tables.map(({ name }) => name))
  ids = { agencies: agencies.map(({ id }) => id), report: one?.id ?? 0 }
})
afterAll(() => store.close())

/** What a plan reads from end to end. */
const scansOf = (plans: readonly PlanNode[]): string[] =>
  plans.flatMap(nodesOf).flatMap((node) => {
    const table = node['Relation Name'] ?? ''
    return node['Node Type'].includes('Seq Scan') && LARGE.has(table) ? table : []
  })

const planned = new Map<string, Promise<PlanNode[][]>>()

/** The plans of each case of a query; asked for once, and judged by several tests. */
const plansOfCases = (name: string): Promise<PlanNode[][]> => {
  const known = planned.get(name)
  if (known) return known
  const plans = (async () => {
    const found: PlanNode[][] = []
    for (const ask of CASES[name]?.() ?? []) found.push(await store.plansOf(ask))
    return found
  })()
  planned.set(name, plans)
  return plans
}

const filesUnder = async (filters: Filters) => [
  reportsFile(filters),
  cellsFile(filters),
  findingsFile({ filters }),
  await rankingFile(store.db, { filters, metric: 'not_held_share' }),
]

/** What a query reads from end to end though it is long, or though an index would do. */
const needlessScans = async (ask: Ask, plans: readonly PlanNode[]): Promise<string[]> => {
  const scans = scansOf(plans)
  if (!scans.some((table) => short.has(table))) return scans
  await store.db.execute(sql`set enable_seqscan = off`)
  try {
    return [...scans.filter((table) => !short.has(table)), ...scansOf(await store.plansOf(ask))]
  } finally {
    await store.db.execute(sql`reset enable_seqscan`)
  }
}

test('every query has its cases here', async () => {
  const modules = import.meta.glob<Record<string, unknown>>('../../../db/queries/*.ts', { eager: true })
  const queries = Object.values(modules).flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) =>
      typeof value === 'function' && /^(async )?\(db\b/.test(String(value)) && !STEPS.has(name) ? name : [],
    ),
  )
  expect(queries.sort()).toEqual(Object.keys(CASES).sort())
})

describe('nothing large is read from end to end', () => {
  test.each(Object.keys(CASES))('by %s', async (name) => {
    const asks = CASES[name]?.() ?? []
    expect(asks.length).toBeGreaterThan(0)
    const plans = await plansOfCases(name)
    for (const [index, ask] of asks.entries())
      expect(await needlessScans(ask, plans[index] ?? []), `case ${index}`).toEqual([])
  })

  test.each(COMMON)('where names are read until enough of them hold %s', async (q) => {
    for (const ask of [(db: Database) => suggest(db, q), pages(searchAgencies, { filters: { q } })])
      for (const plan of (await store.plansOf(ask)).flatMap(nodesOf))
        if (plan['Node Type'] !== 'Limit')
          expect(scansOf((plan.Plans ?? []).map(({ Plans: _, ...node }) => node)), JSON.stringify(plan)).toEqual([])
  })

  test.each(FILTERS.slice(1).map((filters) => [JSON.stringify(filters), filters] as const))(
    'by files under %s',
    async (_, filters) => {
      for (const { rows, count } of await filesUnder(filters))
        for (const statement of [rows, count]) expect(scansOf(await store.planOf(statement))).toEqual([])
    },
  )
})

/** The lowest of a ranking steps from value to value through an index of all agencies (past-one-machine.md). */
const ACROSS: readonly string[] = ['ranking']

describe('no statement joins across shards, were the large tables distributed by agency', () => {
  test.each(Object.keys(CASES))('of %s', async (name) => {
    const most = Math.max(...(await plansOfCases(name)).flat().map((plan) => startsOf(plan)))
    if (ACROSS.includes(name)) expect(most).toBeGreaterThan(1)
    else expect(most).toBeLessThanOrEqual(1)
  })

  test.each(FILTERS.map((filters) => [JSON.stringify(filters), filters] as const))(
    'of files under %s',
    async (_, filters) => {
      for (const { rows, count } of await filesUnder(filters))
        for (const statement of [rows, count])
          for (const plan of await store.planOf(statement)) expect(startsOf(plan)).toBeLessThanOrEqual(1)
    },
  )

  test('and one that did would be noticed', async () => {
    const across = sql`select count(*) from reports r join documents d on d.sha256 = r.sha256`
    const within = sql`select count(*) from reports r join documents d on d.agency_id = r.agency_id and d.sha256 = r.sha256`
    expect((await store.planOf(across)).map((plan) => startsOf(plan))).toEqual([2])
    expect((await store.planOf(within)).map((plan) => startsOf(plan))).toEqual([1])
  })
})
