import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '@/db/client'
import { copyLines, type LineStream } from '@/db/copy'
import { cellsFile, reportsFile } from '@/db/queries/files'
import { findingsFile } from '@/db/queries/findings-file'
import { type RankingSearch, ranking } from '@/db/queries/ranking'
import { rankingFile } from '@/db/queries/ranking-file'
import { reportsList } from '@/db/queries/reports'
import { CELL_COLUMNS, FINDING_COLUMNS, RANKING_COLUMNS, REPORT_COLUMNS } from '@/lib/export/columns'
import { type Column, csvLine, csvLineSql, headerLine } from '@/lib/export/csv'
import { defused } from '@/lib/export/text'
import { CELLS, cellOf, cellsOf, METRIC_IDS, METRICS } from '@/lib/form'
import { metricValue } from '@/lib/metrics/figure'
import type { Filters } from '@/lib/url'
import { createStore, type TestStore } from './store'
import { anyFilters, makeWorld, placeOf, shaOf, storeWorld, type WorldReport } from './world'

const world = makeWorld(21, 80)
const current = world.reports.filter((report) => report.current)
let store: TestStore

beforeAll(async () => {
  store = await createStore()
  await storeWorld(store.db, world)
  process.env.DATABASE_URL = store.address
  await openDatabase()
})

afterAll(closeDatabase)

const textOf = async ({ body }: LineStream): Promise<string> => new Response(body).text()

const download = async (filters: Filters, columns: readonly Column[]) => {
  const file = columns === REPORT_COLUMNS ? reportsFile(filters) : cellsFile(filters)
  const stream = await copyLines(file, headerLine(columns))
  return { lines: stream.lines, text: await textOf(stream) }
}

/** The header is the keys of each row; blank is undefined. */
const rowsOf = (text: string): Record<string, string | undefined>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n', cast: (value) => (value === '' ? undefined : value) })

const fits = (filters: Filters, report: WorldReport): boolean =>
  (!filters.region || report.regions.includes(filters.region)) &&
  (!filters.level || report.agency.level === filters.level) &&
  (!filters.kind || report.agency.kind === filters.kind) &&
  (!filters.scope || report.scope === filters.scope) &&
  (!filters.edition || report.edition === filters.edition) &&
  (!filters.from || report.year >= filters.from) &&
  (!filters.to || report.year <= filters.to)

const text = (value: number | null | undefined): string | undefined =>
  typeof value === 'number' ? String(value) : undefined

const identityOf = (report: WorldReport): Record<string, string | undefined> => ({
  report_id: String(report.id),
  agency_id: String(report.agency.id),
  agency: defused(report.agency.name),
  region_code: report.agency.regionCode ?? undefined,
  region_path: world.regions.find(({ code }) => code === report.agency.regionCode)?.path.join('/'),
  level: report.agency.level,
  kind: report.agency.kind,
  scope: report.scope,
  edition: report.edition ?? undefined,
  year: String(report.year),
  origin: 'simulated',
  quality_flags: report.doubtful.length > 0 ? 'row-sum' : undefined,
  errors: report.doubtful.length > 0 ? '1' : '0',
  warnings: '0',
  source_name: `${report.id}.txt`,
  source_url: report.id % 2 ? `'=cmd,${report.id}` : undefined,
  source_sha256: shaOf(report.id),
})

describe('reports.csv', () => {
  test('has one row a report with every cell under its key, under any filters', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        const expected = current.filter((report) => fits(filters, report))
        const file = await download(filters, REPORT_COLUMNS)
        expect(file.text.split('\r\n', 1)[0]?.split(',')).toEqual(REPORT_COLUMNS.map(({ name }) => name))
        expect(file.text.endsWith('\r\n')).toBe(true)
        expect(file.lines).toBe(expected.length)
        const rows = new Map(rowsOf(file.text).map((row) => [row.report_id, row]))
        expect(rows.size).toBe(expected.length)
        for (const report of expected) {
          const { stored_at, ...row } = rows.get(String(report.id)) ?? {}
          const cells = Object.fromEntries(CELLS.map(({ key }) => [key, text(report.cells[key])]))
          expect(row).toEqual({ ...identityOf(report), ...cells })
          expect(stored_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('holds the rows that the page lists', async () => {
    const filters: Filters = { region: '330000', from: 2021, q: '局' }
    const { rows, total } = await reportsList(store.db, { filters, limit: 200 })
    const file = rowsOf((await download(filters, REPORT_COLUMNS)).text)
    expect(file.map(({ report_id }) => Number(report_id)).sort()).toEqual(rows.map(({ id }) => id).sort())
    expect(file).toHaveLength(total)
    expect(total).toBeGreaterThan(10)
  })

  test('is a header alone where there is nothing', async () => {
    expect(await download({ region: '990000' }, REPORT_COLUMNS)).toEqual({ lines: 0, text: headerLine(REPORT_COLUMNS) })
  })

  test.each([`'); drop table reports; --`, `$1 局`, `\\'局`, `局' or true --`, '局"'])(
    'takes the search text %j as a value only',
    async (q) => {
      const { total } = await reportsList(store.db, { filters: { q } })
      expect((await download({ q }, REPORT_COLUMNS)).lines).toBe(total)
    },
  )
})

describe('ranking.csv', () => {
  const wholeRanking = async (search: RankingSearch) => {
    const pages = [await ranking(store.db, search)]
    for (let { next } = pages[0] ?? { next: null }; next !== null; ) {
      const page = await ranking(store.db, { ...search, after: next })
      pages.push(page)
      next = page.next
    }
    return { ...pages[0], rows: pages.flatMap(({ rows }) => rows) }
  }

  test('has every agency of the ranking, in its order', async () => {
    const orders = fc.constantFrom('highest' as const, 'lowest' as const)
    await fc.assert(
      fc.asyncProperty(
        anyFilters,
        fc.constantFrom(...METRIC_IDS),
        orders,
        fc.integer({ min: 1, max: 9 }),
        async (filters, metric, order, minimum) => {
          const search = { filters, metric, order, minimum, limit: 7 }
          const { rows, scope, year } = await wholeRanking(search)
          const stream = await copyLines(await rankingFile(store.db, search), headerLine(RANKING_COLUMNS))
          const lines = rowsOf(await textOf(stream))
          expect(stream.lines).toBe(rows.length)
          expect(lines.map(({ value, ...line }) => ({ ...line, value: Number(value) }))).toEqual(
            rows.map((row) => ({
              agency_id: String(row.id),
              agency: defused(row.name),
              region_code: row.regionCode ?? undefined,
              region_path: row.regionPath.join('/') || undefined,
              level: row.level,
              kind: row.kind,
              scope,
              year: String(year),
              report_id: String(row.report),
              metric,
              numerator: text(row.figure.numerator),
              denominator: text(row.figure.denominator),
              value: metricValue(metric, row.figure),
              unit: METRICS[metric].unit,
              origin: 'simulated',
            })),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('cells.csv', () => {
  test('has one row a cell, with its state and place', async () => {
    const filters: Filters = { region: '330100', from: 2020, to: 2022 }
    const expected = current.filter((report) => fits(filters, report))
    const file = await download(filters, CELL_COLUMNS)
    expect(file.text.split('\r\n', 1)[0]).toBe(CELL_COLUMNS.map(({ name }) => name).join())
    const rows = new Map(rowsOf(file.text).map((row) => [`${row.report_id} ${row.cell}`, row]))
    const cells = expected.flatMap((report) => cellsOf(report.edition).map(({ key }) => ({ report, key })))
    expect(cells.length).toBeGreaterThan(1000)
    expect(file.lines).toBe(cells.length)
    expect(rows.size).toBe(cells.length)
    for (const { report, key } of cells) {
      const { stored_at: _stored, ...row } = rows.get(`${report.id} ${key}`) ?? {}
      const place = placeOf(report, key)
      const { row: line, column, unit } = cellOf(key)
      const printed = report.doubtful.includes(key) ? 'doubtful' : 'number'
      expect(row).toEqual({
        ...identityOf(report),
        cell: key,
        label_zh: row.label_zh,
        label_en: row.label_en,
        unit,
        value: text(report.cells[key]),
        status: report.cells[key] === null ? 'blank' : printed,
        place_start: text(place?.start),
        place_end: text(place?.end),
      })
      if (report.edition === '2021') expect(row.label_zh?.endsWith(`${line.label.zh} / ${column.label.zh}`)).toBe(true)
    }
  })
})

describe('findings.csv', () => {
  const wrong = current.filter(({ doubtful }) => doubtful.length > 0)
  const file = async (search: Parameters<typeof findingsFile>[0]) => {
    const stream = await copyLines(findingsFile(search), headerLine(FINDING_COLUMNS))
    return { lines: stream.lines, rows: rowsOf(await textOf(stream)) }
  }

  test('has one row a finding of the current reports, under any filters', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        const expected = wrong.filter((report) => fits(filters, report))
        const { lines, rows } = await file({ filters })
        expect(lines).toBe(expected.length)
        const byReport = new Map(rows.map(({ stored_at: _, ...row }) => [row.report_id, row]))
        expect(byReport.size).toBe(rows.length)
        expect([...byReport.keys()].sort()).toEqual(expected.map(({ id }) => String(id)).sort())
        for (const report of expected)
          expect(byReport.get(String(report.id))).toEqual({
            ...identityOf(report),
            rule: 'row-sum',
            severity: 'error',
            cells: report.doubtful.join(';'),
            expected: '1',
            actual: '2',
            message_zh: '不等',
            message_en: 'differ',
            other_report_id: undefined,
            place_start: undefined,
            place_end: undefined,
          })
      }),
      { numRuns: 15 },
    )
  })

  test('is of one rule and severity where they are asked for, and of a name', async () => {
    expect(wrong.length).toBeGreaterThan(10)
    expect((await file({ filters: {}, code: 'row-sum', severity: 'error' })).rows).toHaveLength(wrong.length)
    expect(await file({ filters: {}, code: 'balance' })).toEqual({ lines: 0, rows: [] })
    expect(await file({ filters: { region: '330100' }, severity: 'info' })).toEqual({ lines: 0, rows: [] })
    const [one] = wrong
    const { lines, rows } = await file({ filters: { q: one?.agency.name ?? '' } })
    expect(rows.map(({ report_id }) => report_id)).toContain(String(one?.id))
    expect(lines).toBe(rows.length)
  })
})

describe('the two writers', () => {
  const sign = fc.constantFrom(
    ...'=+-@\t\r\n ,"\'＝＋－＠甲a\\$%_;|',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u3000',
    '\u0001',
    '\u2060',
    '\u{1f600}',
    '\\.',
  )
  const columns: Column[] = [
    { name: 'a', type: 'text' },
    { name: 'n', type: 'number' },
    { name: 'b', type: 'text' },
  ]

  test('write the same line, whatever the text', async () => {
    const line = csvLineSql(columns.map((column) => ({ ...column, sql: `t.${column.name}` })))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: sign }), fc.option(fc.integer()), fc.option(fc.string({ unit: sign }))), {
          minLength: 1,
        }),
        async (rows) => {
          const [row] = await store.db.execute<{ file: string[] }>(
            sql`select to_jsonb(array_agg(${sql.raw(line)} || E'\\r\\n' order by t.at)) as file
                from jsonb_to_recordset(${JSON.stringify(rows.map(([a, n, b], at) => ({ at, a, n, b })))}::jsonb) as t(at int, a text, n int, b text)`,
          )
          expect(row?.file).toEqual(rows.map((values) => csvLine(columns, values)))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a download', () => {
  /** A million lines, so that it cannot be over before its reader leaves. */
  const LONG = {
    rows: sql`select repeat('x', 100) || n::text || E'\\r\\n' from generate_series(1, 1000000) as n`,
    count: sql`select 1000000 as lines`,
  }
  const backends = async (): Promise<number> => {
    const [row] = await store.db.execute<{ n: number }>(
      sql`select count(*)::int as n from pg_stat_activity
           where datname = current_database() and application_name = 'disclosure-lens export'`,
    )
    return row?.n ?? Number.NaN
  }
  const untilNone = async (): Promise<void> => {
    for (let tries = 0; tries < 100 && (await backends()) > 0; tries += 1)
      await new Promise((next) => setTimeout(next, 50))
    expect(await backends()).toBe(0)
  }

  test('comes whole, in pieces of 64 KiB', async () => {
    const { lines, body } = await copyLines(LONG, 'head\r\n')
    const sizes: number[] = []
    let rows = 0
    for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
      sizes.push(piece.length)
      rows += Buffer.from(piece).toString().split('\r\n').length - 1
    }
    expect(rows).toBe(lines + 1)
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(65_536)
    await untilNone()
  })

  test('that is broken off twelve times leaves no backend behind', async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      const abort = new AbortController()
      const { body } = await copyLines(LONG, '', abort.signal)
      const reader = body.getReader()
      await reader.read()
      if (turn % 3 === 0) abort.abort()
      else if (turn % 3 === 1) await reader.cancel()
      else {
        abort.abort()
        await reader.cancel()
      }
    }
    await untilNone()
  })

  test('that was given up before it began costs nothing', async () => {
    await expect(copyLines(LONG, '', AbortSignal.abort())).rejects.toThrow()
    await untilNone()
  })

  test('whose query fails at once is an error; one that fails later is broken off', async () => {
    const failing = (at: number) => ({
      rows: sql`select (1 / (n - ${at}))::text || repeat('x', 200) from generate_series(1, 100000) as n`,
      count: sql`select 100000 as lines`,
    })
    await expect(copyLines(failing(1), 'head')).rejects.toThrow('division by zero')
    await expect(textOf(await copyLines(failing(90_000), 'head'))).rejects.toThrow('division by zero')
    await untilNone()
  })

  test('whose backend is killed never looks complete', async () => {
    const { body } = await copyLines(LONG, 'head')
    const reader = body.getReader()
    await reader.read()
    await store.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'disclosure-lens export'`,
    )
    const drain = async (): Promise<void> => {
      while (!(await reader.read()).done) await Promise.resolve()
    }
    await expect(drain()).rejects.toThrow()
    await untilNone()
  })

  test('waits for a slow reader instead of filling the memory', async () => {
    const { body } = await copyLines(LONG, 'head')
    const reader = body.getReader()
    await reader.read()
    const before = process.memoryUsage().rss
    await new Promise((next) => setTimeout(next, 1500))
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 2 ** 20)
    await reader.cancel()
    await untilNone()
  })
})
