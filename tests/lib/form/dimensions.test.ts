import { expect, test } from 'vitest'
import { EDITIONS, KINDS, LEVELS, NATION, ORIGINS, SCOPES, SIMULATED_MARK } from '@/lib/form'

test('keys of levels, kinds, scopes and origins are those of the addresses and files', () => {
  expect(Object.keys(LEVELS)).toEqual(['central', 'province', 'prefecture', 'county', 'township'])
  expect(Object.keys(KINDS)).toEqual(['government', 'office', 'department', 'vertical', 'zone'])
  expect(Object.keys(SCOPES)).toEqual(['area', 'own', 'unknown'])
  expect(Object.keys(ORIGINS)).toEqual(['published', 'simulated'])
  expect(NATION.code).toBe('000000')
  expect(SIMULATED_MARK).toBe('（模拟）')
})

test.each(Object.entries({ LEVELS, KINDS, SCOPES, ORIGINS }))(
  '%s are named in both languages, each once',
  (_, words) => {
    for (const lang of ['zh', 'en'] as const) {
      const labels = Object.values(words).map((text) => text[lang])
      expect(new Set(labels).size).toBe(labels.length)
      for (const label of labels) expect(/\p{Script=Han}/u.test(label), label).toBe(lang === 'zh')
    }
  },
)

test('editions follow one another without a gap, and their marks do not overlap', () => {
  expect(EDITIONS['2019']).toMatchObject({ firstYear: 2019, lastYear: 2020 })
  expect(EDITIONS['2021']).toMatchObject({ firstYear: 2021, lastYear: null })
  for (const mark of EDITIONS['2019'].marks)
    for (const other of EDITIONS['2021'].marks)
      expect(mark.includes(other) || other.includes(mark), `${mark} ${other}`).toBe(false)
})
