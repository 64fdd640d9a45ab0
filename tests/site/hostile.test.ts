import { describe, expect, inject, test } from 'vitest'
import { PAYLOADS } from './hostile'
import { csvRows } from './samples'
import { newVisit, site } from './visit'

const { samples, url } = inject('site')
const [a, b] = samples.agencies

describe('addresses that nobody should send', () => {
  const long = 'x'.repeat(3000)
  const values = [
    "'; drop table reports;--",
    '%00',
    '%ff%fe',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '-1',
    '1e999',
    '999999999999999999999',
    '',
    long,
    '%F0%9F%92%A9',
    '🌊',
    'constructor',
    '__proto__',
  ]
  const parameters = [
    'region',
    'level',
    'kind',
    'scope',
    'edition',
    'from',
    'to',
    'q',
    'metric',
    'lang',
    'a',
    'b',
    'cell',
    'by',
    'after',
    'page',
    'sort',
  ]
  const paths = [
    '/',
    '/regions',
    `/regions/${samples.region}`,
    '/agencies',
    `/agencies/${a}`,
    '/compare',
    `/reports/${samples.report}`,
    '/data',
    '/methods',
    '/api/v1/reports.csv',
    '/api/v1/series.csv',
  ]

  test.each(paths)('%s with hostile parameters answers tidily', async (address) => {
    const answers: string[] = []
    for (const [index, value] of values.entries()) {
      // All parameters at once, then one of them twice: a parameter is often only read when others are right.
      const parameter = parameters[index % parameters.length]
      for (const query of [
        parameters.map((name) => `${name}=${value}`).join('&'),
        `${parameter}=${value}&${parameter}=x`,
      ]) {
        const response = await fetch(`${url}${address}?${query}`, { redirect: 'manual' })
        const text = await response.text()
        const isPage = response.headers.get('content-type')?.includes('html')
        if (response.status >= 500 || (isPage && text.includes('<script>alert(1)')))
          answers.push(`${response.status} ${address}?${query.slice(0, 120)}`)
      }
    }
    expect(answers).toEqual([])
  })

  test.each([
    '/regions/abc',
    '/regions/999999',
    '/regions/%00',
    '/agencies/0',
    '/agencies/-1',
    '/agencies/1e3',
    '/agencies/99999999999999999999',
    '/agencies/%F0%9F',
    '/reports/x',
    '/reports/1',
    '/reports/__proto__',
    '/nothing',
    '/api/v1/nothing',
    '/api/v1/reports.exe',
    '/zh/zh',
    '/..%2f..%2fetc/passwd',
    '/_next/../package.json',
    '/%',
    `/${long}`,
  ])('%s is not there', async (address) => {
    const response = await fetch(`${url}${address}`, { redirect: 'manual' })
    expect(response.status).toBeGreaterThanOrEqual(300)
    expect(response.status).toBeLessThan(500)
    expect(await response.text()).not.toContain('"dependencies"')
  })

  test.each([
    `/compare?a=${a}&b=${a}`,
    `/compare?a=${a}&b=1`,
    `/compare?a=${a}`,
    `/reports/${samples.report}?cell=no.such.cell`,
    '/?from=2024&to=2019',
    '/?region=000000',
    `/?level=township&kind=vertical&region=${samples.region}&scope=area&edition=2019&from=2024`,
  ])('%s says what is wrong and goes on', async (address) => {
    const response = await fetch(site(address))
    expect(response.status).toBeLessThan(500)
    expect(await response.text()).toMatch(/<h1/)
  })

  test('only reading is allowed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(site('/api/v1/reports.csv'), { method, body: 'x' })
      expect(response.status, method).toBeGreaterThanOrEqual(400)
      expect(response.status, method).toBeLessThan(500)
    }
  })
})

describe('reports that carry scripts', () => {
  test('are in the store under the names they carry, as text', async () => {
    const names = new Set((await csvRows(site('/api/v1/reports.csv'))).map((row) => row.agency))
    const carried = PAYLOADS.filter((payload) => [...names].some((name) => name?.includes(payload.slice(0, 8))))
    expect(carried.length).toBeGreaterThanOrEqual(PAYLOADS.length / 2)
  })

  test('run nowhere: lists, agencies, reports, comparisons, cells, both languages', async () => {
    const rows = (await csvRows(site('/api/v1/reports.csv'))).filter((row) => /[<{]|alert/.test(row.agency ?? ''))
    expect(rows.length).toBeGreaterThan(0)
    const { page, troubles, close } = await newVisit()
    for (const row of rows) {
      const words = encodeURIComponent(row.agency?.slice(0, 40) ?? '')
      const addresses = [
        `/agencies/${row.agency_id}?lang=en`,
        `/compare?a=${row.agency_id}&b=${b}`,
        `/reports/${row.report_id}?cell=disclosure.regulations.issued`,
        `/agencies?q=${words}`,
        `/data?q=${words}`,
      ]
      for (const address of addresses) {
        const response = await page.goto(site(address))
        expect(response?.status(), address).toBe(200)
        expect(
          await page
            .locator('iframe, img[src="x"], [onerror], [onload], [onfocus], [onmouseover], a[href^="javascript:"]')
            .count(),
          address,
        ).toBe(0)
      }
    }
    expect(troubles).toEqual([])
    await close()
  })
})

test('every answer carries the security headers', async () => {
  for (const address of ['/', `/reports/${samples.report}`, '/api/v1/reports.csv?to=2008', '/healthz', '/nothing']) {
    const { headers } = await fetch(site(address))
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy, address).toContain(part)
    expect(policy).not.toContain('unsafe-eval')
    expect(headers.get('x-content-type-options'), address).toBe('nosniff')
    expect(headers.get('referrer-policy'), address).toBeTruthy()
    expect(headers.get('x-powered-by'), address).toBeNull()
  }
})
