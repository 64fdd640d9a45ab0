import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { crawl } from './addresses'
import { axe, inked, newVisit, overflow, site } from './visit'

const { samples, pictures, url } = inject('site')
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
  'agencies-ranked': '/agencies?metric=not_held_share&min=10',
  agency: `/agencies/${a}`,
  'compare-start': '/compare',
  compare: `/compare?a=${a}&b=${b}`,
  report: `/reports/${samples.report}`,
  'report-cell': `/reports/${samples.report}?cell=applications.received.total`,
  check: '/check',
  data: '/data',
  findings: '/data/findings?rule=row-sum',
  methods: '/methods',
  'not-found': '/nothing',
  'not-found-agency': '/agencies/1',
}
/** Pages that answer 404; they show no data. */
const isMissing = (name: string) => name.startsWith('not-found')
const LANGS = ['zh', 'en'] as const
const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [1440, 390] as const

const inLang = (address: string, lang: string) =>
  lang === 'en' ? `${address}${address.includes('?') ? '&' : '?'}lang=en` : address

/** What is wrong with a page that holds in any light and at any width. */
const faultsOf = async (page: Page, name: string, lang: string): Promise<string[]> => {
  const faults: string[] = []
  await page.locator('h1').first().waitFor()
  const htmlLang = await page.locator('html').getAttribute('lang')
  if (htmlLang !== (lang === 'en' ? 'en' : 'zh-CN')) faults.push(`its language is ${htmlLang}`)
  const headings = await page.locator('h1').count()
  if (headings !== 1) faults.push(`it has ${headings} first headings`)
  if ((await page.title()) === '') faults.push('it has no title')
  const band = page.getByText(lang === 'en' ? /simulated/i : /模拟数据/).first()
  if (!isMissing(name) && !(await band.isVisible())) faults.push('it does not say that its data are simulated')
  return faults
}

describe.each(Object.entries(PAGES))('%s', (name, address) => {
  test.each(LANGS)('in %s, light and dark, wide and narrow', async (lang) => {
    const { page, troubles, close } = await newVisit()
    const response = await page.goto(site(inLang(address, lang)))
    expect(response?.status()).toBe(isMissing(name) ? 404 : 200)
    const faults = await faultsOf(page, name, lang)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const wider = await overflow(page)
      if (wider.length > 0) faults.push(`at ${width} px it is too wide: ${wider.join(', ')}`)
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme })
        faults.push(...(await axe(page, scheme === 'dark')).map((found) => `${scheme}, ${width} px: ${found}`))
        const png = await page.screenshot({ fullPage: true })
        writeFileSync(path.join(pictures, `${name}-${lang}-${scheme}-${width}.png`), png)
        if ((await inked(png)) < 0.005) faults.push(`${scheme}, ${width} px: the picture is blank`)
      }
    }
    // The browser itself tells of a page that is not there.
    faults.push(...troubles.filter((trouble) => !isMissing(name) || !trouble.includes('404')))
    expect(faults).toEqual([])
    await close()
  })
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
