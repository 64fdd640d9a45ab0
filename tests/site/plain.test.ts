/** The site without scripts, and by keyboard alone. */
import { describe, expect, inject, test } from 'vitest'
import { mainPages } from './samples'
import { newVisit, site } from './visit'

const { samples } = inject('site')
const [a, b] = samples.agencies

describe('with scripts off', () => {
  test.each(mainPages(samples))('%s can be read', async (address) => {
    const { page, troubles, close } = await newVisit({ javaScriptEnabled: false })
    await page.goto(site(address))
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(200)
    expect(troubles).toEqual([])
    await close()
  })

  test.each(['/', `/regions/${samples.region}`, `/agencies/${a}`, `/compare?a=${a}&b=${b}`])(
    '%s has its charts and their tables',
    async (address) => {
      const { page, close } = await newVisit({ javaScriptEnabled: false })
      await page.goto(site(address))
      const drawings = page.locator('main [role="img"] svg:visible')
      expect(await drawings.count()).toBeGreaterThan(0)
      const boxes = await Promise.all((await drawings.all()).map((drawing) => drawing.boundingBox()))
      for (const box of boxes) expect(box?.height).toBeGreaterThan(20)
      const folded = page.locator('main details').filter({ has: page.locator('table') })
      if ((await folded.count()) > 0) await folded.first().locator('summary').click()
      const table = page.locator('main table:visible').first()
      expect(await table.locator('tbody tr').count()).toBeGreaterThan(0)
      expect(await table.innerText()).toMatch(/20\d\d/)
      await close()
    },
  )

  test.each([
    ['/nothing', '没有这一页'],
    ['/agencies/1', '没有这一页'],
    ['/reports/1?lang=en', 'There is no such page'],
    ['/regions/999999?lang=en', 'There is no such page'],
  ])('%s says that it is not there, in the language of its address', async (address, title) => {
    const { page, close } = await newVisit({ javaScriptEnabled: false })
    const answer = await page.goto(site(address))
    expect(answer?.status()).toBe(404)
    expect(await page.locator('h1').innerText()).toBe(title)
    expect(await page.locator('main a:visible').count()).toBe(3)
    await close()
  })

  test('filters and search are forms that work', async () => {
    const { page, close } = await newVisit({ javaScriptEnabled: false })
    await page.goto(site('/'))
    await page.locator('main form select[name="from"]').selectOption('2022')
    await page.locator('main form:has(select[name="from"]) button[type="submit"]').click()
    expect(new URL(page.url()).searchParams.get('from')).toBe('2022')
    await page.goto(site('/agencies?lang=en'))
    await page.locator('main input[name="q"]').fill(samples.agencyName)
    await Promise.all([page.waitForURL(/q=/), page.keyboard.press('Enter')])
    const { searchParams } = new URL(page.url())
    expect([searchParams.get('q'), searchParams.get('lang')]).toEqual([samples.agencyName, 'en'])
    expect(await page.locator(`main a[href^="/agencies/${a}"]`).count()).toBeGreaterThan(0)
    await page.goto(site('/methods?lang=en'))
    await page.locator('header input[name="q"]').fill(samples.agencyName)
    await Promise.all([page.waitForURL(/q=/), page.keyboard.press('Enter')])
    const found = new URL(page.url())
    expect([found.pathname, found.searchParams.get('q'), found.searchParams.get('lang')]).toEqual([
      '/agencies',
      samples.agencyName,
      'en',
    ])
    await close()
  })
})

describe('by keyboard', () => {
  test('the first stop skips to the content, and every stop shows where it is', async () => {
    const { page, close } = await newVisit({ viewport: { width: 1440, height: 900 } })
    await page.goto(site('/'))
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main')
    expect(await page.locator(':focus').isVisible()).toBe(true)
    const stops: string[] = []
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab')
      const focused = page.locator(':focus')
      const seen = await focused.evaluate((element) => {
        const style = getComputedStyle(element)
        const ring =
          (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
        return {
          name: element.getAttribute('name') ?? element.tagName,
          ring,
          inFilter: element.closest('form') !== null,
        }
      })
      expect(seen.ring, `${seen.name} shows no focus`).toBe(true)
      if (seen.inFilter) stops.push(seen.name)
    }
    for (const filter of ['region', 'level', 'kind', 'from', 'to']) expect(stops).toContain(filter)
    await close()
  })

  test('a figure opens its table, and a filter is applied, without a mouse', async () => {
    const { page, close } = await newVisit()
    await page.goto(site('/'))
    await page.locator('main details summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('main details[open] table').first().isVisible()).toBe(true)
    await page.locator('main form select[name="level"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.locator('main form:has(select[name="level"]) button[type="submit"]').focus()
    await Promise.all([page.waitForURL(/level=/), page.keyboard.press('Enter')])
    await close()
  })
})
