import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/v1/check/route'
import { closeDatabase } from '@/db/client'
import { yearBefore } from '@/db/queries/year-before'
import { storeRegions } from '@/db/store/regions'
import { storeReport } from '@/db/store/report'
import { openApi } from '@/lib/export/openapi'
import { MAX_BYTES } from '@/lib/inspect'
import type { Report } from '@/lib/report/report'
import { closeSandbox } from '@/lib/sandbox'
import { across, claim, REGIONS, recordOf, type Wish } from './records'
import { snapshot } from './snapshot'
import { createStore, type TestStore } from './store'

let store: TestStore
beforeAll(async () => {
  store = await createStore()
  await storeRegions(store.db, REGIONS)
  process.env.DATABASE_URL = store.address
})
afterAll(async () => {
  await closeSandbox()
  await closeDatabase()
})

const put = (wish: Wish) => storeReport(store.db, recordOf(wish), across)

describe('the report of the year before', () => {
  const now = (wish: Wish = {}): Report => recordOf(wish).report
  beforeAll(async () => {
    await put({ year: 2022, seed: 1, narrative: [claim] })
    await put({ year: 2022, seed: 2 })
    await put({ year: 2021, seed: 3 })
    await put({ year: 2022, scope: 'own', kind: 'office', seed: 4 })
    await put({ year: 2022, agency: '呼兰区公安局', seed: 5 })
    await put({ year: 2017, edition: '2014', seed: 6 })
  })

  test('is the current version of the same body and scope, with all its cells', async () => {
    const found = await yearBefore(store.db, now())
    expect(found).toMatchObject({ year: 2022, edition: '2021', narrative: [] })
    expect(found?.cells).toEqual(recordOf({ seed: 2 }).report.cells)
    expect((await yearBefore(store.db, now({ scope: 'own' })))?.cells).toEqual(recordOf({ seed: 4 }).report.cells)
  })

  test('is found by the name as written in full, too', async () => {
    const full = now({ agency: '哈尔滨市呼兰区人民政府' })
    expect((await yearBefore(store.db, full))?.cells).toEqual(recordOf({ seed: 2 }).report.cells)
  })

  test('may be on an older form', async () => {
    const found = await yearBefore(store.db, now({ year: 2018, edition: '2014' }))
    expect(found?.edition).toBe('2014')
    expect(found?.cells).toEqual(recordOf({ edition: '2014', seed: 6 }).report.cells)
  })

  test('is none where another year, body, scope or region is all there is', async () => {
    for (const wish of [{ year: 2025 }, { agency: '呼兰区教育局' }, { scope: 'unknown' }, { region: null }] as const)
      expect(await yearBefore(store.db, now(wish))).toBeNull()
  })
})

describe('a document handed in', () => {
  const MARKDOWN = readFileSync('tests/cases/2023-xuanwu-markdown/source.md')
  let visitors = 0
  const met = new Set<number>()
  /** Each request from an address of its own, unless told. */
  const post = async (body: BodyInit, name = 'source.md', headers: Record<string, string> = {}) => {
    const answer = await POST(
      new Request('http://localhost/api/v1/check', {
        method: 'POST',
        body,
        headers: { 'X-Document-Name': encodeURIComponent(name), 'X-Forwarded-For': `10.0.0.${++visitors}`, ...headers },
        duplex: 'half',
      } as RequestInit),
    )
    met.add(answer.status)
    return answer
  }
  const errorOf = async (answer: Response) => ((await answer.json()) as { error: Record<string, string> }).error

  test('is read, and the store is as it was', async () => {
    const as = await snapshot(store.db)
    const answer = await post(MARKDOWN)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    const inspection = await answer.json()
    const { report, findings, before } = inspection
    const described = openApi() as { components: { schemas: { Inspection: { properties: object } } } }
    expect(Object.keys(inspection)).toEqual(Object.keys(described.components.schemas.Inspection.properties))
    expect(Object.keys(report.cells)).toHaveLength(200)
    expect([findings, before]).toEqual([[], null])
    expect(await snapshot(store.db)).toEqual(as)
  })

  test('whose content type is wrong is read all the same', async () => {
    for (const type of ['application/pdf', 'image/png', 'text/html', 'x'.repeat(5_000)])
      expect((await post(MARKDOWN, 'source.md', { 'Content-Type': type })).status, type.slice(0, 20)).toBe(200)
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\reports\\bad.txt', 'bad.txt'],
    ['a\u0000b\r\nSet-Cookie: x=1\u202e\u2028.txt', 'abSet-Cookie: x=1.txt'],
    [`${'长'.repeat(5_000)}.txt`, `${'长'.repeat(196)}.txt`],
    ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'],
    ['', 'report'],
    ['..\u200b/', 'report'],
  ])('with an odd name (%#) is named tidily', async (name, shown) => {
    const { message } = await errorOf(await post('nothing of the kind', name))
    expect(message?.startsWith(`${shown} `)).toBe(true)
  })

  test('whose name is no percent-encoding is read under another', async () => {
    expect((await errorOf(await post('x', '', { 'X-Document-Name': '%E0%A4%A' }))).message).toMatch(/^report /)
  })

  test('with markup in its agency’s name answers data, not a page', async () => {
    const text = MARKDOWN.toString('utf8').replaceAll('玄武区', '玄武区<script>alert(1)</script>')
    const answer = await post(text)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('that is none is refused with the reason', async () => {
    const half = await post(readFileSync('tests/cases/2024-jiande-half-year-statistics/source.txt'), 'half.txt')
    expect(half.status).toBe(422)
    expect(await errorOf(half)).toMatchObject({ code: 'not-a-report', genre: 'part_of_year' })
    for (const [body, code] of [
      ['', 'not-a-report'],
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'unsupported'],
      [`%PDF-1.7\n${'\u0001'.repeat(2_000)}`, 'unreadable'],
    ] as const) {
      const answer = await post(body)
      expect([answer.status, (await errorOf(answer)).code]).toEqual([422, code])
    }
  })

  test('of 20 MB of nothing ends in an answer; a byte more is not taken', async () => {
    const junk = new Uint8Array(MAX_BYTES).map((_, index) => (index * 7_919) >> 3)
    const refused = await post(junk)
    expect(refused.status).toBe(413)
    expect((await errorOf(refused)).message).toMatch(/more than \d+ characters/)
    const answer = await post(new Uint8Array(MAX_BYTES + 1))
    expect([answer.status, (await errorOf(answer)).code]).toEqual([413, 'too-large'])
  })

  test('after twenty others from one address has to wait', async () => {
    // What a visitor writes before the last entry does not help.
    const from = (index: number) => ({ 'X-Forwarded-For': `192.0.2.${index}, 198.51.100.7` })
    for (let index = 0; index < 20; index++) expect((await post('x', 'x.txt', from(index))).status).toBe(422)
    const answer = await post('x', 'x.txt', from(20))
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await errorOf(answer)).code).toBe('too-many')
    expect((await post('x', 'x.txt')).status).toBe(422)
  })

  test('is refused when the store is away, without telling where it was', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await closeDatabase()
    process.env.DATABASE_URL = 'postgres://lens:secret@127.0.0.1:9/none'
    const answer = await post(MARKDOWN)
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    const text = await answer.text()
    expect(JSON.parse(text).error.code).toBe('unavailable')
    expect(text).not.toMatch(/secret|127\.0|select/)
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
    await closeDatabase()
    process.env.DATABASE_URL = store.address
  })

  test('after 120 others from all addresses has to wait, whoever sends it', async () => {
    const answers: number[] = []
    for (let count = 0; count < 120 && answers.at(-1) !== 429; count++) answers.push((await post('x', 'x.txt')).status)
    expect(answers.at(-1)).toBe(429)
    expect(new Set(answers.slice(0, -1))).toEqual(new Set([422]))
  })
  test('gets no answer that the description of the interface leaves out', () => {
    const { paths } = openApi() as { paths: Record<string, { post: { responses: object } }> }
    expect([...met].sort()).toEqual([200, 413, 422, 429, 503])
    expect(Object.keys(paths['/api/v1/check']?.post.responses ?? {})).toEqual(
      expect.arrayContaining([...met].map(String)),
    )
  })
})
