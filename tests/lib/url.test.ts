import fc from 'fast-check'
import { expect, test } from 'vitest'
import { METRIC_IDS } from '@/lib/form'
import { address, type Filters, href, type Params, parseFilters, parseLang } from '@/lib/url'

const paramsOf = (text: string): Params => Object.fromEntries(new URL(text, 'http://site').searchParams)

const filters: fc.Arbitrary<Filters> = fc.record(
  {
    region: fc.constantFrom('140600', '330108', '000000'),
    level: fc.constantFrom('central', 'county'),
    kind: fc.constantFrom('government', 'zone'),
    scope: fc.constantFrom('area', 'own', 'unknown'),
    edition: fc.constantFrom('2019', '2021'),
    from: fc.integer({ min: 2008, max: 2020 }),
    to: fc.integer({ min: 2020, max: 2100 }),
    q: fc
      .string({ minLength: 1, maxLength: 40, unit: 'binary' })
      .filter((text) => text.trim() === text && !/\0/.test(text)),
    metric: fc.constantFrom(...METRIC_IDS),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Filters>

test('filters survive the way through an address', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom('zh', 'en'), (given, lang) => {
      const { q, ...others } = given
      const sent = q === undefined || /[\ud800-\udfff]/.test(q) ? others : given
      const params = paramsOf(href('/regions', lang as 'zh' | 'en', sent))
      expect(parseFilters(params)).toEqual({ filters: sent, problems: [] })
      expect(parseLang(params)).toBe(lang)
    }),
  )
})

test('what cannot be used is told and narrows nothing', () => {
  const { filters: used, problems } = parseFilters({
    region: '14',
    level: 'galaxy',
    kind: ['office', 'zone'],
    from: '2024',
    to: '2019',
    metric: 'constructor',
    q: '',
  })
  expect(used).toEqual({ to: 2019 })
  expect(problems.map(({ param }) => param)).toEqual(['region', 'level', 'kind', 'metric', 'from'])
})

test('a search text is trimmed and bounded', () => {
  expect(parseFilters({ q: `  ${'长'.repeat(500)} ` }).filters.q).toHaveLength(100)
  expect(parseFilters({ q: 'a\u0000b' }).filters.q).toBe('ab')
})

test('the shortest address says the defaults', () => {
  expect(href('/', 'zh')).toBe('/')
  expect(href('/data', 'en', { from: 2020, region: '140600' }, { by: 'year', after: undefined })).toBe(
    '/data?region=140600&from=2020&by=year&lang=en',
  )
})

test('an address is kept but for the parameters that change', () => {
  const params: Params = { region: '140600', all: '1', lang: 'en', tag: ['a', 'b'], gone: undefined }
  expect(address('/regions', params, { region: undefined })).toBe('/regions?all=1&lang=en&tag=a&tag=b')
  expect(address('/regions', params, { lang: undefined, all: undefined, region: 2 })).toBe(
    '/regions?tag=a&tag=b&region=2',
  )
  expect(address('/', {}, {})).toBe('/')
})
