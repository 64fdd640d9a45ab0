/** Visits a page as a reader would, and notes whatever a reader should not meet. */
import axeCore from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchBrowser } from './browser'

/** One browser for each file of tests that pays visits. */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(inject('site').dir)
})
afterAll(() => browser.close())

export const site = (address: string): string => new URL(address, inject('site').url).href

export interface Visit {
  readonly page: Page
  /** Console errors, uncaught exceptions, dialogs, failed requests and requests to other hosts. */
  readonly troubles: string[]
  readonly close: () => Promise<void>
}

/** Milliseconds after which what should be there is missing. */
const PATIENCE = 10_000

/** A fresh page in a fresh context; everything that goes wrong on it is collected. */
export const newVisit = async (options: BrowserContextOptions = {}): Promise<Visit> => {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const troubles: string[] = []
  const own = new URL(inject('site').url).host
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`))
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && host !== own) troubles.push(`request to ${request.url()}`)
  })
  return { page, troubles, close: () => context.close() }
}

const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}
/** The rules that colours can break. */
const COLOURS = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe-core finds on the page, one line each; `colours` asks for what can differ between light and dark alone. */
export const axe = async (page: Page, colours = false): Promise<string[]> => {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axeCore.source)
  const violations: Violation[] = await page.evaluate(
    `axe.run(document, ${JSON.stringify(colours ? COLOURS : OPTIONS)}).then((found) => found.violations)`,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.replaceAll('\n', ' ').slice(0, 200)}`),
  )
}

/** What makes the page wider than the window: elements that stick out and do not scroll in a box of their own. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    )
    const names = out.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`)
    return [`${scrollWidth} > ${clientWidth}`, ...new Set(names)].slice(0, 8)
  })

/** The whole page as a PNG, encoded as base64 and packed quickly rather than small, which takes half the time. */
export const picture = async (page: Page): Promise<string> => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const session = await page.context().newCDPSession(page)
  const { cssContentSize } = await session.send('Page.getLayoutMetrics')
  const { data } = await session.send('Page.captureScreenshot', {
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { ...cssContentSize, scale: 1 },
  })
  await session.detach()
  return data
}

/** A page for looking at pictures: a new one for each would cost more than looking. */
let table: Page | undefined

/**
 * Share of the picture that differs from the colour of its corner: 0 for a blank one. Decoded by the browser itself,
 * on a smaller scale.
 */
export const inked = async (png: string): Promise<number> => {
  table ??= await browser.newPage()
  return table.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(data)).blob(), { resizeWidth: 360 })
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.drawImage(image, 0, 0)
    const pixels = new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer)
    return pixels.reduce((inked, pixel) => inked + (pixel === pixels[0] ? 0 : 1), 0) / pixels.length
  }, `data:image/png;base64,${png}`)
}
