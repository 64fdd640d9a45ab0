/** Rankings, distributions and findings: the page, its pages, and its file say the same. */
import { expect, inject, test } from 'vitest'
import { csvRows } from './samples'
import { site } from './visit'

const { samples } = inject('site')

const htmlOf = async (address: string): Promise<string> => {
  const answer = await fetch(site(address))
  expect(answer.status, address).toBe(200)
  return (await answer.text()).replace(/<script.*?<\/script>/gs, '')
}
const decoded = (text: string) => text.replaceAll('&amp;', '&')
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found]) => found ?? '')
/** What stands between the heads of the page and the way to the next one, by what `pattern` finds in each row. */
const rowsOf = (html: string, pattern: RegExp): string[] => {
  const start = html.search(/<tbody|<ol class="told-list"/)
  return all(html.slice(start, start + html.slice(start).search(/<\/tbody>|<\/ol>/)), pattern)
}
/** The list page by page, by what `pattern` finds in a row. */
const listed = async (address: string, pattern: RegExp): Promise<string[]> => {
  const found: string[] = []
  for (let next: string | undefined = address; next !== undefined; ) {
    const html = await htmlOf(next)
    found.push(...rowsOf(html, pattern))
    next = all(html, /<a rel="next"[^>]*href="([^"]+)"/g).map(decoded)[0]
  }
  return found
}

test.each([
  ['metric=received', (row: Readonly<Record<string, string>>) => Number(row.value)],
  ['metric=disclosure_rate&min=3&sort=lowest', (row: Readonly<Record<string, string>>) => -Number(row.value)],
] as const)('the ranking ?%s has the agencies of its file, in its order', async (query, key) => {
  const rows = await csvRows(site(`/api/v1/ranking.csv?${query}`))
  expect(rows.length).toBeGreaterThan(10)
  const keys = rows.map(key)
  expect(keys).toEqual([...keys].sort((one, other) => other - one))
  expect(new Set(rows.map(({ scope, year }) => `${scope} ${year}`)).size).toBe(1)
  if (query.includes('min=3')) for (const { denominator } of rows) expect(Number(denominator)).toBeGreaterThanOrEqual(3)
  const shown = await listed(`/agencies?${query}`, /href="\/agencies\/(\d+)"/g)
  expect(shown).toEqual(rows.map(({ agency_id }) => agency_id))
})

test('a ranking tells its minimum, lets it be changed, and tells what it could not use', async () => {
  const html = await htmlOf('/agencies?metric=not_held_share&min=50&sort=best&lang=en')
  expect(html).toMatch(/<a href="[^"]*min=50[^"]*" aria-current="true">50 cases<\/a>/)
  expect(html).toContain('min=100')
  expect(html).toMatch(/role="status"[^>]*>[^<]*sort/)
})

test('the bins of a distribution add up to its reports, and the pages show it', async () => {
  const rows = await csvRows(site('/api/v1/distribution.csv?metric=disclosure_rate&by=region'))
  const points = new Map<string, { reports: number; sum: number }>()
  for (const { region_code, year, reports, in_bin } of rows) {
    const key = `${region_code} ${year}`
    points.set(key, { reports: Number(reports), sum: (points.get(key)?.sum ?? 0) + Number(in_bin) })
  }
  expect(points.size).toBeGreaterThan(3)
  for (const [key, { reports, sum }] of points) expect(sum, key).toBe(reports)
  for (const address of ['/', '/regions'])
    expect(await htmlOf(address), address).toMatch(/<section class="figure" id="spread".*?<svg class="histogram"/s)
  expect(await htmlOf(`/agencies/${samples.agencies[0]}`)).toMatch(/id="years"/)
})

test('findings are listed report by report, each with its sentence and the way to its cell', async () => {
  const html = await htmlOf('/data')
  const [rule] = all(html, /href="(\/data\/findings\?rule=[^"]+)"/g).map(decoded)
  if (!rule) throw new Error('the page of data leads to no findings')
  const count = Number(new RegExp(`${rule.replaceAll('&', '&amp;').replaceAll('?', '\\?')}">([\\d,]+)`).exec(html)?.[1])
  const reports = await listed(rule, /<p class="told-facts"><a href="\/reports\/(\d+)#findings">\d{4}/g)
  expect(reports.length).toBe(count)
  expect(new Set(reports).size).toBe(count)
  const listOf = await htmlOf(rule)
  expect(listOf).toMatch(/<ul class="told"><li>[^<]{5,}/)
})

test.each([
  'distribution.csv',
  'distribution.csv?metric=received',
  'distribution.csv?metric=review_rate&by=level',
  'ranking.csv?min=20',
  'ranking.csv?metric=received&min=0',
  'ranking.csv?metric=received&sort=up',
])('%s is refused with what it takes', async (address) => {
  const answer = await fetch(site(`/api/v1/${address}`))
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 'bad-parameter' } })
})
