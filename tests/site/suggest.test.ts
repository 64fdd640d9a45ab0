/** Names while they are typed. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { axe, newVisit, overflow, site, type Visit } from './visit'

const { samples } = inject('site')
const beginning = samples.agencyName.slice(0, 3)

let visit: Visit
beforeAll(async () => {
  visit = await newVisit({ viewport: { width: 1440, height: 900 } })
})
afterAll(() => visit.close())

const input = (address: string) => ({
  open: () => visit.page.goto(site(address), { waitUntil: 'networkidle' }),
  box: visit.page.locator('main input[role="combobox"]').first(),
  options: visit.page.locator('main [role="option"]:visible'),
})

test('the list opens while one types, is announced, and closes', async () => {
  const { open, box, options } = input('/agencies')
  await open()
  await box.pressSequentially(beginning)
  await options.first().waitFor()
  expect(await options.count()).toBeLessThanOrEqual(8)
  expect(await box.getAttribute('aria-expanded')).toBe('true')
  expect(await visit.page.locator('main [role="status"]', { hasText: /[0-9]/ }).count()).toBe(1)
  expect(await axe(visit.page)).toEqual([])
  await visit.page.keyboard.press('Escape')
  expect(await options.count()).toBe(0)
  expect(await box.getAttribute('aria-expanded')).toBe('false')
  expect(await box.inputValue()).toBe(beginning)
})

/** Types the whole name, waits for the answer to all of it, and tells the place of that agency in the list. */
const typed = async ({ box, options }: ReturnType<typeof input>): Promise<number> => {
  const answered = visit.page.waitForResponse(
    (answer) => new URL(answer.url()).searchParams.get('q') === samples.agencyName,
  )
  await box.pressSequentially(samples.agencyName)
  await answered
  const place = async () =>
    (await options.allInnerTexts()).findIndex((text) => text.startsWith(`${samples.agencyName}\n`))
  await expect.poll(place, { timeout: 5_000 }).toBeGreaterThanOrEqual(0)
  return place()
}

test('arrow keys choose and Enter goes there; without a choice Enter searches', async () => {
  const search = input('/?lang=en')
  const { open, box, options } = search
  await open()
  const place = await typed(search)
  for (let step = 0; step <= place; step++) await visit.page.keyboard.press('ArrowDown')
  const active = await box.getAttribute('aria-activedescendant')
  expect(await options.nth(place).getAttribute('id')).toBe(active)
  expect(await options.nth(place).getAttribute('aria-selected')).toBe('true')
  await Promise.all([visit.page.waitForURL(/\/agencies\/\d+\?lang=en$/), visit.page.keyboard.press('Enter')])
  expect(await visit.page.locator('h1').innerText()).toContain(samples.agencyName)
  await open()
  await box.pressSequentially(samples.agencyName)
  await Promise.all([visit.page.waitForURL(/\/agencies\?.*q=/), visit.page.keyboard.press('Enter')])
})

test('a late answer to what is no longer typed is not shown', async () => {
  const { open, box, options } = input('/agencies')
  await open()
  const { page } = visit
  let held = () => Promise.resolve()
  await page.route('**/api/v1/suggest?q=slow', (route) => {
    held = () => route.fulfill({ json: { agencies: [{ id: 1, name: 'stale', region: [] }] } }).catch(() => undefined)
  })
  await box.fill('slow')
  await page.waitForRequest(/q=slow/)
  await box.fill(samples.agencyName)
  await options.first().waitFor()
  await held()
  await page.waitForTimeout(100)
  expect(await options.allInnerTexts()).not.toContain('stale')
  await page.unroute('**/api/v1/suggest?q=slow')
})

test('the header of every page has it, in its language and at any width', async () => {
  for (const [address, width, colorScheme] of [
    ['/methods', 390, 'light'],
    [`/reports/${samples.report}?lang=en`, 1440, 'dark'],
    ['/nothing?lang=en', 1100, 'light'],
  ] as const) {
    const { page, close } = await newVisit({ viewport: { width, height: 900 }, colorScheme })
    await page.goto(site(address), { waitUntil: 'networkidle' })
    const header = page.locator('header search')
    const box = header.locator('input[role="combobox"]')
    await box.pressSequentially(samples.agencyName)
    const option = header.locator('[role="option"]:visible', { hasText: samples.agencyName }).first()
    await option.waitFor()
    expect(await overflow(page)).toEqual([])
    expect(await axe(page)).toEqual([])
    await option.click()
    await page.waitForURL(address.includes('lang=en') ? /\/agencies\/\d+\?lang=en$/ : /\/agencies\/\d+$/)
    await close()
  }
})

test('a choice in a comparison fills its side', async () => {
  const b = samples.agencies[1]
  const search = input(`/compare?b=${b}`)
  await search.open()
  await search.options.nth(await typed(search)).click()
  await visit.page.waitForURL(new RegExp(`/compare\\?a=\\d+&b=${b}$`))
})

test.each(['', 'q=', 'q=a&q=b', 'q=a&colour=red', `q=${'x'.repeat(101)}`])('refuses ?%s', async (query) => {
  const answer = await fetch(site(`/api/v1/suggest?${query}`))
  expect(answer.status).toBe(400)
})
