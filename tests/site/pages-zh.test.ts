import { expect, inject, test } from 'vitest'
import { crawl } from './addresses'
import { drawEveryPage } from './every-page'

drawEveryPage('zh')

test('everything that can be reached by links answers', async () => {
  const found = await crawl(inject('site').url, '/', 150)
  expect(found.length).toBeGreaterThan(15)
  expect(found.filter(({ status }) => status >= 400).map(({ address, status }) => `${status} ${address}`)).toEqual([])
})
