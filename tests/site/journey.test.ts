/** What a newcomer does: from the whole country down to one cell of one report, across to another agency, and away with the data. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { pinyin } from 'pinyin-pro'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { csvRows } from './samples'
import { newVisit, site, type Visit } from './visit'

const { samples } = inject('site')
const [a, b] = samples.agencies

let visit: Visit
let page: Page
beforeAll(async () => {
  visit = await newVisit({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  page = visit.page
})

const heading = () => page.locator('h1').innerText()
/** Follows the first link of the main part whose address fits. */
const follow = async (selector: string) => {
  const link = page.locator(`main ${selector}:visible`).first()
  const target = await link.getAttribute('href')
  await link.click()
  await page.waitForURL((url) => `${url.pathname}${url.search}`.startsWith(target?.split('#')[0] ?? '?'))
}

describe('the journey down', () => {
  test('overview: charts with coverage, then one region by the filter', async () => {
    await page.goto(site('/'))
    expect(await page.locator('main [role="img"]').count()).toBeGreaterThan(2)
    await page.locator('main select[name="region"]').selectOption(samples.region)
    await page.locator('main form:has(select[name="region"]) button[type="submit"]').click()
    await page.waitForURL(/region=\d{6}/)
    expect(await page.locator('main').innerText()).toMatch(/\d/)
  })

  test('regions: down the tree to the agencies of one', async () => {
    await page.locator('header nav a[href^="/regions"]').click()
    await page.waitForURL(/\/regions/)
    await follow(`a[href^="/regions/${samples.region}"]`)
    expect(await heading()).not.toBe('')
    await follow('a[href^="/agencies"]')
    expect(page.url()).toMatch(/\/agencies/)
  })

  test('agency, report, cell: the printed figure is marked in the source text', async () => {
    await page.goto(site(`/agencies/${a}`))
    expect(await heading()).toContain(samples.agencyName.slice(0, 4))
    await follow('a[href^="/reports/"]')
    const cell = page.locator('main table a[href*="cell=applications.received.total"]').first()
    const figure = (await cell.innerText()).replaceAll(',', '')
    await cell.click()
    await page.waitForURL(/cell=applications\.received\.total/)
    const mark = page.locator('main mark').first()
    expect(await mark.isVisible()).toBe(true)
    expect((await mark.innerText()).replace(/[\s,]/g, '')).toBe(figure)
  })
})

describe('search', () => {
  const name = samples.agencyName
  const spoken = pinyin(name.slice(0, 6), { toneType: 'none', type: 'array' })
  test.each([
    ['in Chinese', name.slice(0, 6)],
    ['in pinyin', spoken.join('')],
    ['by initials', spoken.map((syllable) => syllable[0]).join('')],
  ])('%s', async (_, words) => {
    await page.goto(site('/agencies'))
    await page.locator('main input[name="q"]').fill(words)
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    expect(await page.locator(`main a[href^="/agencies/${a}"]`).count()).toBeGreaterThan(0)
  })
})

test('two agencies stand side by side, each rate with its fraction', async () => {
  await page.goto(site(`/compare?a=${a}&b=${b}`))
  const rows = await csvRows(site('/api/v1/reports.csv'))
  const text = await page.locator('main').innerText()
  for (const id of [a, b]) expect(text).toContain(rows.find((row) => row.agency_id === String(id))?.agency?.slice(0, 4))
  expect(await page.locator('main [role="img"] svg:visible').count()).toBeGreaterThan(0)
  expect(text).toMatch(/\d[\d,]*\/\d/)
})

describe('downloads', () => {
  test('the file of the reports list holds exactly the rows of its pages', async () => {
    await page.goto(site(`/data?region=${samples.region}&from=2022&to=2023`))
    const link = page.locator('main a[href*="reports.csv"]').first()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const rows = parse(readFileSync(await download.path()), { columns: true, bom: true }) as Record<string, string>[]
    expect(rows.every((row) => row.year === '2022' || row.year === '2023')).toBe(true)
    const listed: (string | undefined)[] = []
    for (let next: string | null = page.url(); next; ) {
      await page.goto(site(next))
      const links = await page
        .locator('main table a[href^="/reports/"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
      listed.push(...new Set(links.map((one) => one?.match(/\d+/)?.[0])))
      const onward = page.locator('main a[rel="next"]')
      next = (await onward.count()) > 0 ? await onward.first().getAttribute('href') : null
    }
    expect(listed.length).toBeGreaterThan(50)
    expect([...listed].sort()).toEqual(rows.map((row) => row.report_id).sort())
  })

  test('the file behind a chart holds the numbers of the table under it', async () => {
    await page.goto(site(`/?region=${samples.region}`))
    const figure = page
      .locator('main section')
      .filter({ has: page.locator('a[href*="series.csv"]') })
      .first()
    const address = await figure.locator('a[href*="series.csv"]').getAttribute('href')
    const rows = await csvRows(site(address ?? ''))
    const years = await figure.locator('table tbody th').allTextContents()
    expect(years.map((year) => year.trim()).sort()).toEqual([...new Set(rows.map((row) => row.year))].sort())
  })

  test('blank is empty and never 0; lines end in CRLF; no byte order mark unless asked for', async () => {
    const plain = await (await fetch(site('/api/v1/cells.csv?to=2019'))).text()
    expect(plain.startsWith('\ufeff')).toBe(false)
    expect(plain.replaceAll('\r\n', '')).not.toMatch(/\r/)
    expect(plain.endsWith('\r\n')).toBe(true)
    const marked = Buffer.from(await (await fetch(site('/api/v1/cells.csv?to=2019&bom=1'))).arrayBuffer())
    expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})

test('nothing went wrong on the way', () => {
  expect(visit.troubles).toEqual([])
})
