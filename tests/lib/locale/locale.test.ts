import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TILES } from '@/lib/chart/tiles'
import { PROVINCES } from '@/lib/locale/provinces'

const FOLDER = 'lib/locale'
const HAN = /\p{Script=Han}/u

/** Stands for whatever a sentence is made with: itself reads `7`, and so does every part of it. */
const ANY: object = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '7' : '7') })

/** Every text of a dictionary, with its path; sentences are made up with `ANY`. */
const textsOf = (value: unknown, path: string): [string, string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (value === ANY) return [[path, `${value}`]]
  if (typeof value === 'function') return textsOf(value(...Array.from({ length: value.length }, () => ANY)), path)
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
  return []
}

const dictionaries = await Promise.all(
  readdirSync(FOLDER)
    .filter((name) => !['provinces.ts', 'simplified.ts'].includes(name))
    .map(async (name) => ({
      name,
      module: (await import(`../../../lib/locale/${name.replace('.ts', '')}.ts`)) as object,
    })),
)

const languages = dictionaries.flatMap(({ name, module }) =>
  Object.entries(module)
    .filter(([, value]) => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value)
    .map(([key, value]) => ({ name: `${name} ${key}`, value: value as { zh: unknown; en: unknown } })),
)

test('every dictionary is found', () => {
  expect(languages.length).toBeGreaterThanOrEqual(dictionaries.length)
})

test.each(languages)('$name says the same things in both languages', ({ value }) => {
  const [zh, en] = [textsOf(value.zh, ''), textsOf(value.en, '')]
  expect(en.map(([path]) => path).sort()).toEqual(zh.map(([path]) => path).sort())
  expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  expect([...zh, ...en].filter(([, text]) => /undefined|\[object/.test(text))).toEqual([])
})

test('English texts are English but for names of their own', () => {
  const allowed = /公开透镜|中文|模拟|公安局|国办|总计/
  const mixed = languages.flatMap(({ name, value }) =>
    textsOf(value.en, name).filter(([, text]) => HAN.test(text) && !allowed.test(text)),
  )
  expect(mixed).toEqual([])
})

test('every square has its names', () => {
  expect(Object.keys(PROVINCES).sort()).toEqual(TILES.map(({ code }) => code).sort())
  const letters = Object.values(PROVINCES).map((province) => province.letters)
  expect(new Set(letters).size).toBe(34)
})
