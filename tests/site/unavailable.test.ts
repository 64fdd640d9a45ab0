/** A web process whose store is away answers that, and nothing else. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Serving, serveAlone } from './commands'
import { mainPages } from './samples'

let site: Serving

beforeAll(async () => {
  site = await serveAlone({ DATABASE_URL: 'postgres://nobody@localhost:1/none' })
})
afterAll(() => site.stop())

test.each([...mainPages(inject('site').samples), '/?lang=en'])(
  '%s is 503 with a page that says so',
  async (address) => {
    const answer = await fetch(new URL(address, site.url))
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    const title = address.includes('lang=en') ? 'The database does not answer just now' : '数据库此刻没有应答'
    expect(await answer.text()).toContain(`<h1>${title}</h1>`)
  },
)

test.each(['/api/v1/reports.csv', '/api/v1/series.csv', '/api/v1/suggest?q=a', '/healthz'])(
  '%s is 503 as JSON',
  async (address) => {
    const answer = await fetch(new URL(address, site.url))
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    await answer.json()
  },
)
