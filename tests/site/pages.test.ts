import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { crawl } from './addresses'
import { launchBrowser } from './browser'
import { axe, inked, newVisit, overflow, site } from './visit'

const { samples, dir, pictures, url } = inject('site')
const [a, b] = samples.agencies

/** Every kind of page there is, and the states that a reader meets. */
const PAGES: Readonly<Record<string, string>> = {
  overview: '/',
  'overview-filtered': `/?region=${samples.region}&level=county&from=2021&to=2024`,
  'overview-empty': '/?region=710000&from=2008&to=2009',
  regions: '/regions',
  region: `/regions/${samples.region}`,
  agencies: '/agencies',
  'agencies-found': `/agencies?q=${encodeURIComponent(samples.agencyName.slice(0, 4))}`,
  'agencies-none': '/agencies?q=qqqqqqq',
  agency: `/agencies/${a}`,
  'compare-start': '/compare',
  compare: `/compare?a=${a}&b=${b}`,
  report: `/reports/${samples.report}`,
  'report-cell': `/reports/${samples.report}?cell=applications.received.total`,
  data: '/data',
  methods: '/methods',
  check: '/check',
  'not-found': '/agencies/1',
}
const LANGS = ['zh', 'en'] as const
const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [1440, 390] as const

const inLang = (address: string, lang: string) =>
  lang === 'en' ? `${address}${address.includes('?') ? '&' : '?'}lang=en` : address

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(dir)
})
afterAll(() => browser.close())

describe.each(Object.entries(PAGES))('%s', (name, address) => {
  test.each(LANGS.flatMap((lang) => SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ lang, scheme, width })))))(
    '$lang, $scheme, $width px wide',
    async ({ lang, scheme, width }) => {
      const { page, troubles, close } = await newVisit(browser, {
        colorScheme: scheme,
        viewport: { width, height: 900 },
      })
      const response = await page.goto(site(inLang(address, lang)), { waitUntil: 'networkidle' })
      expect(response?.status()).toBe(name === 'not-found' ? 404 : 200)
      expect(await page.locator('html').getAttribute('lang')).toBe(lang === 'en' ? 'en' : 'zh-CN')
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.title()).not.toBe('')
      expect(
        await page
          .getByText(lang === 'en' ? /simulated/i : /模拟数据/)
          .first()
          .isVisible(),
      ).toBe(true)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await axe(page)).toEqual([])
      const png = await page.screenshot({ fullPage: true })
      writeFileSync(path.join(pictures, `${name}-${lang}-${scheme}-${width}.png`), png)
      expect(await inked(browser, png)).toBeGreaterThan(0.005)
      // The browser itself reports a page that is not there.
      expect(troubles.filter((trouble) => name !== 'not-found' || !trouble.includes('404'))).toEqual([])
      await close()
    },
  )
})

test('everything that can be reached by links answers', async () => {
  const found = await crawl(url, '/', 150)
  expect(found.length).toBeGreaterThan(15)
  expect(found.filter(({ status }) => status >= 400).map(({ address, status }) => `${status} ${address}`)).toEqual([])
})

test('pages in English say what they say in English', async () => {
  for (const [name, address] of Object.entries(PAGES)) {
    const zh = await (await fetch(site(address))).text()
    const en = await (await fetch(site(inLang(address, 'en')))).text()
    const headings = (html: string) => [...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, text]) => text)
    if (!/^(agency|report)/.test(name)) expect(headings(en), name).not.toEqual(headings(zh))
    expect(en, name).toContain('lang=en')
  }
})
