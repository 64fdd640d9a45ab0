/** A report checked before it is published: handed in every way, read, refused, and kept nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ROOT } from '@/scripts/gate/process'
import { axe, newVisit, overflow, site, type Visit } from './visit'

const { dir } = inject('site')
const caseFile = (folder: string): string => {
  const at = path.join(ROOT, 'tests/cases', folder)
  const name = readdirSync(at).find((file) => file.startsWith('source.'))
  if (!name) throw new Error(`${at} has no source`)
  return path.join(at, name)
}
const SWAPPED = caseFile('2023-yixing-digits-swapped')
const HALF_YEAR = caseFile('2024-jiande-half-year-statistics')

const stored = async () => (await fetch(site('/healthz'))).json()

let visit: Visit
let page: Page
let before: unknown
beforeAll(async () => {
  before = await stored()
  visit = await newVisit({ viewport: { width: 1440, height: 900 } })
  page = visit.page
  await open()
})

let visitors = 0
/** Each time as another visitor: one alone may hand in 20 documents a minute. */
const open = async (address = '/check') => {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `192.0.2.${++visitors}` })
  await page.goto(site(address), { waitUntil: 'networkidle' })
}
const heading = () => page.locator('#found')
/** Hands a file in and waits for what is said of it. */
const hand = async (file: string, shown = '#text') => {
  await page.locator('main input[type="file"]').setInputFiles(file)
  await heading().getByText(path.basename(file)).waitFor()
  await page.locator(shown).waitFor()
}
/** A file as it hangs from the pointer: its text, or so many bytes of nothing. */
const carried = (name: string, content: string | number) =>
  page.evaluateHandle(
    ([title, of]) => {
      const data = new DataTransfer()
      data.items.add(new File([typeof of === 'number' ? new Uint8Array(of) : of], title))
      return data
    },
    [name, content] as const,
  )
const received = (where: Page = page) => where.locator('[id="c-applications.received.total"]')
const wideAndNarrow = async (): Promise<string[]> => {
  const faults = (await axe(page)).map((fault) => `wide: ${fault}`)
  await page.setViewportSize({ width: 390, height: 900 })
  faults.push(...(await overflow(page)), ...(await axe(page)).map((fault) => `narrow: ${fault}`))
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await axe(page, true)).map((fault) => `dark: ${fault}`))
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1440, height: 900 })
  return faults
}

test.each([
  ['text', '2023-xuanwu-markdown', '102'],
  ['HTML', '2023-tongxiang-html-spans', '102'],
  ['DOCX', '2023-jurong-docx-merged-cells', '664'],
  ['PDF', '2023-yizheng-pdf-rows-cut-by-pages', '1,357'],
])('%s is read into its tables', async (_, folder, figure) => {
  await hand(caseFile(folder))
  expect(await received().innerText()).toBe(figure)
  expect(await page.locator(':focus').getAttribute('id')).toBe('found')
})

describe('a report with figures that do not add up', () => {
  test('each finding in words, its cells marked, its likely cause told', async () => {
    await hand(SWAPPED)
    const finding = page.locator('#findings li').first()
    expect(await finding.innerText()).toMatch(/35[\s\S]*62/)
    expect(await finding.innerText()).toMatch(/25 → 52/)
    const cell = page.locator('[id="c-applications.granted.natural_person"]')
    expect(await cell.getAttribute('class')).toContain('cell-error')
    expect(await received().getAttribute('class')).not.toContain('cell-error')
    await cell.locator('a').click()
    const line = await page.locator(':target').innerText()
    expect(line.replace(/\D/g, '')).toMatch(/25$/)
  })

  test('wide, narrow, light and dark without fault', async () => {
    expect(await wideAndNarrow()).toEqual([])
  })

  test('in English as well', async () => {
    await open('/check?lang=en')
    await hand(SWAPPED)
    expect(await page.locator('#findings').innerText()).toMatch(/add up to 35[\s\S]*says 62[\s\S]*two digits swapped/)
  })
})

test('pasted text is read, and so is what was dropped beside the field', async () => {
  await open()
  await page.locator('summary').first().click()
  await page.locator('#pasted').fill(readFileSync(caseFile('2023-xuanwu-markdown'), 'utf8'))
  await page.locator('main form button').click()
  await page.locator('#text').waitFor()
  expect(await received().innerText()).toBe('102')
  const transfer = await carried('dropped.txt', readFileSync(SWAPPED, 'utf8'))
  await page.locator('footer').dispatchEvent('dragover', { dataTransfer: transfer })
  expect(await page.locator('.drop-over').count()).toBe(1)
  await page.locator('footer').dispatchEvent('drop', { dataTransfer: transfer })
  await heading().getByText('dropped.txt').waitFor()
  await page.locator('#text').waitFor()
  expect(await received().innerText()).toBe('135')
})

test('tables pasted from a page or from Word keep their merged cells', async () => {
  await open()
  await page.locator('summary').first().click()
  const html = readFileSync(caseFile('2023-tongxiang-html-spans'), 'utf8')
  await page.locator('#pasted').evaluate((field: HTMLTextAreaElement, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', copied)
    field.focus()
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    document.execCommand('insertText', false, 'words only')
  }, html)
  await page.locator('main form button').click()
  await page.locator('#text').waitFor()
  expect(await received().innerText()).toBe('102')
})

test('the last document handed in counts, however long the one before takes', async () => {
  let go: (() => void) | undefined
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('**/api/v1/check', async (route) => {
    if (route.request().headers()['x-document-name'] === 'slow.txt') await held
    // The browser has given the first one up by then.
    await route.continue().catch(() => undefined)
  })
  const slow = { name: 'slow.txt', mimeType: 'text/plain', buffer: readFileSync(HALF_YEAR) }
  await page.locator('main input[type="file"]').setInputFiles(slow)
  await page.locator('main').getByRole('status').getByText('slow.txt').waitFor()
  const second = { name: 'second.txt', mimeType: 'text/plain', buffer: readFileSync(SWAPPED) }
  await page.locator('main input[type="file"]').setInputFiles(second)
  await heading().getByText('second.txt').waitFor()
  go?.()
  await page.locator('#text').waitFor()
  await page.unroute('**/api/v1/check')
  expect(await heading().innerText()).toContain('second.txt')
  expect(await page.locator('main').getByRole('status').innerText()).toBe('')
})

describe('last year’s report', () => {
  /** A simulated report of the corpus that is stored, and whose year before is. */
  const [now] = readdirSync(path.join(dir, 'corpus'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /-2023\.txt$/.test(name))
    .map((name) => path.join(dir, 'corpus', name))
    .filter((name) => existsSync(name.replace('-2023.', '-2022.')))
    .sort()
  if (!now) throw new Error('no simulated report of 2023 with one of 2022')

  test('stands beside where it is stored, and can be reached', async () => {
    await hand(now)
    const tables = page.locator('#tables')
    expect(await tables.locator('.cell-before').count()).toBeGreaterThan(0)
    expect(await tables.locator('.cell-before').first().innerText()).toContain('2022')
    const link = tables.locator('a[href^="/reports/"]')
    const response = await fetch(site((await link.getAttribute('href')) ?? ''))
    expect(await response.text()).toContain('2022')
    expect(await wideAndNarrow()).toEqual([])
  })

  test('and where none is, the page says so', async () => {
    await hand(SWAPPED)
    expect(await page.locator('.cell-before').count()).toBe(0)
    expect(await page.locator('#tables').innerText()).toContain('2022')
  })
})

describe('what gives no tables', () => {
  test('a look-alike is named and refused', async () => {
    await hand(HALF_YEAR, '.refusal')
    expect(await page.locator('.refusal').innerText()).toContain('半年')
    expect(await page.locator(':focus').getAttribute('id')).toBe('found')
    expect(await wideAndNarrow()).toEqual([])
  })

  test('a report older than the forms shows whose it is and what its text says', async () => {
    await hand(caseFile('2010-yunhe-free-text'))
    expect(await page.locator('#tables').innerText()).toContain('2010')
    expect(await page.locator('#tables q').count()).toBeGreaterThan(0)
    expect(await wideAndNarrow()).toEqual([])
  })

  test('a file beyond the limit is not sent, one of another kind says what to do', async () => {
    let sent = 0
    page.on('request', (request) => request.url().endsWith('/check') && request.method() === 'POST' && sent++)
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: await carried('big.docx', 20_000_001) })
    await heading().getByText('big.docx').waitFor()
    expect(sent).toBe(0)
    const picture = { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') }
    await page.locator('main input[type="file"]').setInputFiles(picture)
    await heading().getByText('scan.png').waitFor()
    expect(await page.locator('.refusal').innerText()).toContain('.docx')
  })

  test('a server out of reach, or one in between that answers for it', async () => {
    const answer = async (what: 'abort' | number) => {
      await page.route('**/api/v1/check', (route) =>
        what === 'abort' ? route.abort() : route.fulfill({ status: what, body: '<html>no</html>' }),
      )
      await page
        .locator('main input[type="file"]')
        .setInputFiles({ name: `${what}.txt`, mimeType: '', buffer: Buffer.from('x') })
      await heading().getByText(`${what}.txt`).waitFor()
      await page.unroute('**/api/v1/check')
      return page.locator('.refusal strong').innerText()
    }
    const told = [await answer('abort'), await answer(502), await answer(413)]
    expect(new Set(told).size).toBe(3)
  })
})

test('markup in names and figures stays text', async () => {
  const evil = '<img src=x onerror=alert(1)>'
  const text = readFileSync(caseFile('2023-xuanwu-markdown'), 'utf8')
  const agency = /(\S{2,20})2023年政府信息公开/.exec(text)?.[1] ?? ''
  const buffer = Buffer.from(text.replaceAll(agency, `${agency}${evil}`).replace(/102/g, evil))
  await page.locator('main input[type="file"]').setInputFiles({ name: `${evil}.txt`, mimeType: 'text/html', buffer })
  await heading().getByText(evil).waitFor()
  await page.locator('#text, .refusal').waitFor()
  expect(await page.locator('main img, main [onerror]').count()).toBe(0)
})

test('by keyboard alone', async () => {
  await open()
  const field = page.locator('main input[type="file"]')
  for (let stops = 0; stops < 30 && !(await field.evaluate((one) => one === document.activeElement)); stops++)
    await page.keyboard.press('Tab')
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(readFileSync(caseFile('2023-xuanwu-markdown'), 'utf8'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('#text').waitFor()
  expect(await page.locator(':focus').getAttribute('id')).toBe('found')
})

test('without scripts the page says what else can be done, and offers nothing that does nothing', async () => {
  const plain = await newVisit({ javaScriptEnabled: false })
  await plain.page.goto(site('/check'))
  expect(await plain.page.locator('main').innerText()).toContain('/api/v1/check')
  expect(await plain.page.locator('main input[type="file"]').isVisible()).toBe(false)
  await plain.close()
})

test('nothing of it all was stored, and nothing went wrong', async () => {
  expect(await stored()).toEqual(before)
  // The browser itself tells of answers that are refusals.
  expect(visit.troubles.filter((trouble) => !/status of (413|422|502)|ERR_FAILED/.test(trouble))).toEqual([])
})
