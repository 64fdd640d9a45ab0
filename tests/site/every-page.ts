/** Every kind of page in one language, light and dark, wide and narrow: drawn, looked at and kept as a picture. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { axe, inked, newVisit, overflow, picture, site } from './visit'

const { samples, pictures } = inject('site')
const [a, b] = samples.agencies

/** Every kind of page there is, and the states that a reader meets. */
export const PAGES: Readonly<Record<string, string>> = {
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
type Lang = 'zh' | 'en'
const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [1440, 390] as const

export const inLang = (address: string, lang: Lang) =>
  lang === 'en' ? `${address}${address.includes('?') ? '&' : '?'}lang=en` : address

/** What is wrong with a page that holds in any light and at any width. */
const faultsOf = async (page: Page, name: string, lang: Lang): Promise<string[]> => {
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

/** A test for each page. Each language has a file of its own, so that both can be drawn at once. */
export const drawEveryPage = (lang: Lang): void => {
  describe(`in ${lang}`, () => {
    test.each(Object.entries(PAGES))('%s, light and dark, wide and narrow', async (name, address) => {
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
          const png = await picture(page)
          writeFileSync(path.join(pictures, `${name}-${lang}-${scheme}-${width}.png`), png, 'base64')
          if ((await inked(png)) < 0.005) faults.push(`${scheme}, ${width} px: the picture is blank`)
        }
      }
      // The browser itself tells of a page that is not there.
      faults.push(...troubles.filter((trouble) => !isMissing(name) || !trouble.includes('404')))
      expect(faults).toEqual([])
      await close()
    })
  })
}
