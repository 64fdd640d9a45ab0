import { expect, test } from 'vitest'
import { drawEveryPage, inLang, PAGES } from './every-page'
import { site } from './visit'

drawEveryPage('en')

test('pages in English say what they say in English', async () => {
  for (const [name, address] of Object.entries(PAGES)) {
    const zh = await (await fetch(site(address))).text()
    const en = await (await fetch(site(inLang(address, 'en')))).text()
    const headings = (html: string) => [...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, text]) => text)
    if (!/^(agency|report)/.test(name)) expect(headings(en), name).not.toEqual(headings(zh))
    expect(en, name).toContain('lang=en')
  }
})
