/** Lists of a store that is too large to sort or to count: the same as a plain sort of all of it. */
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, connect } from '@/db/client'
import type { Page } from '@/db/queries/answers'
import { findingsList } from '@/db/queries/findings-list'
import { ranking } from '@/db/queries/ranking'
import { reportsList } from '@/db/queries/reports'
import { searchAgencies, suggest } from '@/db/queries/search'
import { LEVELS, type Level, METRICS, type MetricId } from '@/lib/form'
import { metricSql } from '@/lib/metrics/sql'
import type { Filters } from '@/lib/url'
import { nationalAddress } from './national'

interface Agency extends Record<string, unknown> {
  id: number
  name: string
  names: string[]
  pinyin: string
  initials: string
  level: Level
  region: string
  sortKey: string
}

interface Report extends Record<string, unknown> {
  id: number
  agency: number
  year: number
  scope: string
  region: string
  kind: string
}

let store: Connection
let agencies: readonly Agency[]
let reports: readonly Report[]

beforeAll(async () => {
  store = connect(await nationalAddress(), { max: 1 })
  agencies = await store.db.execute<Agency>(sql`
    select id::float8 as id, name, to_json(array_prepend(name, aliases)) as names, pinyin, initials, level,
           coalesce(region_code, '') as region, sort_key as "sortKey" from agencies`)
  reports = await store.db.execute<Report>(sql`
    select id::float8 as id, agency_id::float8 as agency, year, scope, coalesce(region_code, '000000') as region, kind
      from reports where current`)
})
afterAll(() => store.close())

/** As the database orders text. */
const byCode = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
const TIERS = Object.keys(LEVELS)

const some = async <Row>(pages: number, next: (after?: string) => Promise<Page<Row>>): Promise<Row[]> => {
  const rows: Row[] = []
  let after: string | undefined
  for (let page = 0; page < pages; page++) {
    const { rows: more, next: mark } = await next(after)
    rows.push(...more)
    if (mark === null) break
    after = mark
  }
  return rows
}

const rankOf = (one: Agency, q: string): number | null => {
  const isLatin = /^[a-z]+$/.test(q)
  const texts = isLatin ? [one.pinyin, one.initials] : one.names
  if (texts.includes(q)) return 0
  if (texts.some((text) => text.startsWith(q))) return 1
  // Of pinyin two letters are looked for where it begins alone.
  const within = isLatin && q.length < 3 ? (q.length === 2 ? [one.initials] : []) : texts
  return within.some((text) => text.includes(q)) ? 2 : null
}

const fitting = (q: string): Agency[] =>
  agencies
    .flatMap((one) => ({ one, rank: rankOf(one, q) }))
    .filter(({ rank }) => rank !== null)
    .sort(
      (a, b) =>
        Number(a.rank) - Number(b.rank) ||
        TIERS.indexOf(a.one.level) - TIERS.indexOf(b.one.level) ||
        byCode(a.one.region, b.one.region) ||
        byCode(a.one.sortKey, b.one.sortKey) ||
        a.one.id - b.one.id,
    )
    .map(({ one }) => one)

describe('agencies that a text fits', () => {
  test.each(['局', '市', '公安', '镇', '街道', '人民政府', '省', 'g', 'ga', 'shi', 'zf'])('%s', async (q) => {
    const expected = fitting(q).map(({ id }) => id)
    const found = await some(4, (after) =>
      searchAgencies(store.db, { filters: { q }, limit: 70, ...(after ? { after } : {}) }),
    )
    expect(found.map(({ id }) => id)).toEqual(expected.slice(0, 280))
    expect((await suggest(store.db, q)).map(({ id }) => id)).toEqual(expected.slice(0, 8))
  })

  test('have their reports listed, with a lower bound of how many', async () => {
    for (const filters of [
      { q: '局' },
      { q: '局', kind: 'vertical' },
      { q: '镇', from: 2022 },
    ] as const satisfies Filters[]) {
      const ids = new Set(fitting(filters.q).map(({ id }) => id))
      const { kind, from = 0 }: Filters = filters
      const expected = reports
        .filter(({ agency, year, kind: own }) => ids.has(agency) && year >= from && (!kind || own === kind))
        .sort((a, b) => b.year - a.year || byCode(a.region, b.region) || a.agency - b.agency || a.id - b.id)
      const found = await some(3, (after) => reportsList(store.db, { filters, limit: 60, ...(after ? { after } : {}) }))
      expect(found.map(({ id }) => id)).toEqual(expected.slice(0, 180).map(({ id }) => id))
      const { total, isExact } = await reportsList(store.db, { filters })
      expect(isExact ? total : expected.length).toBe(expected.length)
      expect(total).toBeLessThanOrEqual(expected.length)
      expect(total).toBeGreaterThan(0)
    }
  })
})

describe('a ranking by an index', () => {
  const ask = async (metric: MetricId, order: 'highest' | 'lowest', filters: Filters) => {
    const found = await some(3, (after) =>
      ranking(store.db, { filters, metric, order, minimum: 10, limit: 60, ...(after ? { after } : {}) }),
    )
    const { year, scope } = await ranking(store.db, { filters, metric })
    const { numerator, denominator } = metricSql(metric)
    const rows = await store.db.execute<{
      agency: number
      hits: number | null
      cases: number | null
      level: string
    }>(sql`
      select agency_id::float8 as agency, ${sql.raw(numerator)}::float8 as hits, level,
             ${sql.raw(denominator ?? '0')}::float8 as cases
        from figures where current and year = ${year} and scope = ${scope}`)
    const isCount = METRICS[metric].unit === 'count'
    const expected = rows
      .filter(({ level }) => !filters.level || level === filters.level)
      .flatMap(({ agency, hits, cases }) =>
        hits === null || cases === null || (!isCount && cases < 10)
          ? []
          : { agency, cases, value: isCount ? hits : hits / cases },
      )
      .sort(
        (a, b) =>
          (order === 'highest' ? b.value - a.value : a.value - b.value) || b.cases - a.cases || b.agency - a.agency,
      )
    expect(rows.length).toBeGreaterThan(3000)
    expect(found.map(({ id }) => id)).toEqual(expected.slice(0, 180).map(({ agency }) => agency))
  }

  test.each([
    'not_held_share',
    'outcome_share.granted',
    'litigation_rate',
    'review_correction_rate',
    'received',
    'disposed',
  ] as const)('%s', async (metric) => {
    await ask(metric, 'highest', {})
    await ask(metric, 'lowest', {})
    await ask(metric, 'lowest', { level: 'county' })
  })
})

test('findings of one rule, and of any, page by page', async () => {
  interface Counted extends Record<string, unknown> {
    report: number
    code: string
  }
  for (const code of ['balance', null] as const) {
    const expected = await store.db.execute<Counted>(sql`
      select r.id::float8 as report, f.code from reports r
        join findings f on f.agency_id = r.agency_id and f.report_id = r.id
       where r.current and ${code ? sql`f.code = ${code}` : sql`true`}
       group by r.id, r.agency_id, r.year, r.region_code, f.code, f.severity
       order by r.year desc, coalesce(r.region_code, '000000'), r.agency_id, r.id, f.code, f.severity`)
    const search = { filters: {}, limit: 60, ...(code && { code }) }
    const found = await some(3, (after) => findingsList(store.db, { ...search, ...(after ? { after } : {}) }))
    expect(found.map(({ report, code: of }) => [report, of])).toEqual(
      expected.slice(0, 180).map(({ report, code: of }) => [report, of]),
    )
    expect(await findingsList(store.db, search)).toMatchObject({ total: expected.length, isExact: true })
  }
})
