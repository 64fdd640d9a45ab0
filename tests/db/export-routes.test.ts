import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as cells } from '@/app/api/v1/cells.csv/route'
import { GET as findings } from '@/app/api/v1/findings.csv/route'
import { GET as openapi } from '@/app/api/v1/openapi.json/route'
import { GET as reports } from '@/app/api/v1/reports.csv/route'
import { GET as sums } from '@/app/api/v1/series.csv/route'
import { GET as health } from '@/app/healthz/route'
import { closeDatabase } from '@/db/client'
import { children, series, seriesByLevel } from '@/db/queries/series'
import { APPROXIMATE, METRIC_IDS } from '@/lib/form'
import { metricValue } from '@/lib/metrics/figure'
import { createStore, type TestStore } from './store'
import { makeWorld, storeWorld } from './world'

const world = makeWorld(31, 60)
const current = world.reports.filter((report) => report.current)
let store: TestStore

beforeAll(async () => {
  store = await createStore()
  await storeWorld(store.db, world)
  process.env.DATABASE_URL = store.address
})

afterAll(closeDatabase)

type Route = (request: Request) => Promise<Response>

const get = (route: Route, query = '', init: RequestInit = {}) =>
  route(new Request(`http://localhost/api/v1/file?${query}`, init))
const rowsOf = async (answer: Response): Promise<Record<string, string>[]> =>
  parse(await answer.text(), { columns: true, record_delimiter: '\r\n' })

describe('a file', () => {
  test('says what it is, how long, and that its records are simulated', async () => {
    const answer = await get(reports, 'region=330000&level=county&from=2020&to=2022')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="disclosure-lens_reports_330000_county_2020-2022_simulated_r7.csv"; ' +
        `filename*=UTF-8''${encodeURIComponent('disclosure-lens_reports_浙江省_区县级_2020-2022_模拟数据_r7.csv')}`,
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const rows = await rowsOf(answer)
    expect(answer.headers.get('x-row-count')).toBe(String(rows.length))
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ origin }) => origin))).toEqual(new Set(['simulated']))
  })

  test('has a byte order mark when asked for, and else none', async () => {
    const start = async (query: string, route: Route) =>
      new Uint8Array(await (await get(route, query)).arrayBuffer()).slice(0, 3)
    for (const route of [reports, cells, sums, findings]) {
      expect([...(await start('bom=1&from=2024', route))]).toEqual([0xef, 0xbb, 0xbf])
      expect([...(await start('bom=0&from=2024', route))]).not.toEqual([0xef, 0xbb, 0xbf])
      expect([...(await start('from=2024', route))]).not.toEqual([0xef, 0xbb, 0xbf])
    }
  })

  test('answers HEAD without a body and without holding a slot', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const answer = await get(reports, '', { method: 'HEAD' })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('x-row-count')).toBe(String(current.length))
      expect(await answer.text()).toBe('')
    }
  })

  test('a search text cannot break out of the header', async () => {
    const answer = await get(reports, `q=${encodeURIComponent('"\r\nSet-Cookie: a=b; 局/../')}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
    )
    await answer.text()
  })

  test.each<[string, Route, string, string]>([
    ['unknown', reports, 'colour=red', 'colour'],
    ['unknown, named like a property of objects', reports, 'constructor=1', 'constructor'],
    ['of another file', reports, 'by=year', 'by'],
    ['that sums do not have', sums, 'q=局', 'q'],
    ['repeated', cells, 'level=county&level=county', 'level'],
    ['of no such value', reports, 'level=city', 'level'],
    ['of no such metric', sums, 'metric=score', 'metric'],
    ['of no such grouping', sums, 'by=month', 'by'],
    ['that is no year', reports, 'from=20x4', 'from'],
    ['whose years are turned round', reports, 'from=2024&to=2020', 'from'],
    ['that is no region', reports, `region=${encodeURIComponent("330000' or 1=1")}`, 'region'],
    ['of no such rule', findings, 'rule=sums', 'rule'],
    ['of no such severity', findings, 'severity=grave', 'severity'],
    ['of findings alone', reports, 'rule=balance', 'rule'],
    ['of no such mark', reports, 'bom=yes', 'bom'],
    ['of no such language', reports, 'lang=fr', 'lang'],
  ])('refuses a parameter that is %s', async (_, route, query, param) => {
    const answer = await get(route, query)
    expect(answer.status).toBe(400)
    const { error } = (await answer.json()) as { error: { code: string; param: string; allowed: string | string[] } }
    expect(error).toMatchObject({ code: 'bad-parameter', param })
    expect(error.allowed.length).toBeGreaterThan(0)
  })

  test('takes empty parameters as absent', async () => {
    const answer = await get(reports, 'level=&kind=&from=&q=&metric=&lang=en')
    expect(answer.headers.get('x-row-count')).toBe(String(current.length))
    await answer.text()
  })

  test('of too many at once is refused at first, and served once another has ended', async () => {
    const running = await Promise.all([1, 2, 3, 4].map(() => get(cells)))
    expect(running.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const busy = await get(cells)
    expect(busy.status).toBe(503)
    expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(0)
    const [first, ...others] = running
    await first?.text()
    await new Promise((next) => setTimeout(next, 20))
    const again = await get(cells, 'from=2024')
    expect(again.status).toBe(200)
    for (const answer of [again, ...others]) await answer.body?.cancel()
  })
})

describe('series.csv', () => {
  const blank = (value: number | null) => (value === null ? '' : String(value))

  test.each(['', 'by=year', 'by=region', 'by=level'])('holds the points that the pages draw: %s', async (by) => {
    const filters = { region: '330000', from: 2021 }
    const rows = await rowsOf(await get(sums, `region=330000&from=2021&${by}`))
    const lines =
      by === 'by=region'
        ? (await children(store.db, filters, '330000')).map((child) => ({ ...child, level: '' }))
        : by === 'by=level'
          ? (await seriesByLevel(store.db, filters)).map((tier) => ({ ...tier, code: '330000', name: '浙江省' }))
          : [{ code: '330000', name: '浙江省', level: '', points: await series(store.db, filters) }]
    const expected = lines.flatMap(({ code, name, level, points }) =>
      points.flatMap((point) =>
        METRIC_IDS.map((metric) => ({
          region_code: code,
          region_name: name,
          year: String(point.year),
          level,
          basis: point.basis,
          reports: String(point.reports),
          agencies: String(point.agencies),
          metric,
          numerator: blank(point.figures[metric].numerator),
          denominator: blank(point.figures[metric].denominator),
          n: String(point.figures[metric].reports),
          value: blank(metricValue(metric, point.figures[metric])),
          unit: rows.find((row) => row.metric === metric)?.unit,
          origin: 'simulated',
          comparability: '',
        })),
      ),
    )
    expect(expected.length).toBeGreaterThan(METRIC_IDS.length)
    expect(rows).toEqual(expected)
  })

  test('narrows to one metric', async () => {
    const rows = await rowsOf(await get(sums, 'metric=not_held_share'))
    expect(rows.length).toBe(7)
    expect(new Set(rows.map(({ metric, unit }) => `${metric} ${unit}`))).toEqual(new Set(['not_held_share share']))
  })
})

describe('the years of the 2014 sheet in series.csv', () => {
  test('say which figures are only roughly those of later years', async () => {
    const rows = await rowsOf(await get(sums, 'to=2018'))
    const said = new Map(rows.map(({ metric, comparability }) => [metric, comparability]))
    expect(said.get('received')).toBe('')
    expect(said.get('carry_over_rate')).toBe('')
    for (const metric of Object.keys(APPROXIMATE)) expect(said.get(metric), metric).toBe('approximate')
  })
})

describe('the description of the interface', () => {
  test('names every column that the files have, and every parameter', async () => {
    const { paths, components } = (await openapi().json()) as {
      paths: Record<string, { get: { parameters?: { name: string }[] } }>
      components: { schemas: Record<string, { properties: object }> }
    }
    for (const [dataset, route] of [
      ['reports', reports],
      ['cells', cells],
      ['series', sums],
    ] as const) {
      const header = (await (await get(route, 'from=2024&to=2024')).text()).split('\r\n', 1)[0]?.split(',')
      expect(Object.keys(components.schemas[dataset]?.properties ?? {})).toEqual(header)
      const described = paths[`/api/v1/${dataset}.csv`]?.get.parameters?.map(({ name }) => name)
      const refused = (await (await get(route, 'x=1')).json()) as { error: { allowed: string[] } }
      expect(described).toEqual(refused.error.allowed)
    }
  })
})

describe('the health of the site', () => {
  test('is told with its size', async () => {
    const answer = await health()
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'ok', release: 7, reports: current.length })
  })

  test('is 503 when the database is away, without telling where it was; files say the same', async () => {
    await closeDatabase()
    process.env.DATABASE_URL = 'postgres://lens:secret@127.0.0.1:9/none'
    const answer = await health()
    expect(answer.status).toBe(503)
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ status: 'unavailable' })
    expect(text).not.toMatch(/secret|127\.0|select/)
    const file = await get(reports)
    expect(file.status).toBe(503)
    expect(await file.text()).not.toMatch(/secret|127\.0|select/)
    await closeDatabase()
    process.env.DATABASE_URL = store.address
    expect((await health()).status).toBe(200)
  })
})
