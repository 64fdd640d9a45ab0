/** What scripts cost a reader, and what they add. */
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { mainPages } from './samples'
import { newVisit, site } from './visit'

const { samples } = inject('site')
const [a, b] = samples.agencies
const FIRST_LOAD = 170_000

test.each(mainPages(samples))('%s loads no more than 170 kB of scripts, compressed', async (address) => {
  const { page, close } = await newVisit()
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(site(address), { waitUntil: 'networkidle' })
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(FIRST_LOAD)
  await close()
})

test.each(['/', `/compare?a=${a}&b=${b}`])(
  'a chart of %s comes alive under the pointer and tells its figures',
  async (address) => {
    const { page, troubles, close } = await newVisit({ viewport: { width: 1440, height: 900 } })
    await page.goto(site(address), { waitUntil: 'networkidle' })
    const chart = page.locator('main [role="img"] svg:visible').first()
    await chart.scrollIntoViewIfNeeded()
    const texts = () => page.locator('main [role="img"]:visible').first().locator('text').count()
    const before = await texts()
    await chart.hover()
    await page.locator('main [_echarts_instance_] svg:visible').first().waitFor()
    const box = await page.locator('main [_echarts_instance_]:visible').first().boundingBox()
    if (!box) throw new Error('the live chart takes no room')
    expect(box.height).toBeGreaterThan(100)
    for (const share of [0.4, 0.5, 0.6]) await page.mouse.move(box.x + box.width * share, box.y + box.height / 2)
    await expect.poll(texts, { timeout: 5_000 }).toBeGreaterThan(before)
    expect(troubles).toEqual([])
    await close()
  },
)
