import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Hints } from '@/lib/identity'
import { parse } from '@/lib/parse'
import { recordOf } from '@/scripts/load/record'

const SHEET = path.join(process.cwd(), 'tests/cases/2016-shangyu-sheet-pipe-rows/source.txt')

const figuresOf = async (hints: Hints) => {
  const bytes = readFileSync(SHEET)
  const result = await parse({ name: SHEET, bytes, hints })
  if ('failure' in result) throw new Error(result.failure.message)
  const { figures } = recordOf(result.parsed, { file: SHEET, bytes, url: null, parser: 'test' })
  return Object.keys(figures).filter((key) => typeof figures[key as keyof typeof figures] === 'number')
}

test('a 2014 sheet brings its figures into the sums of its own years', async () => {
  expect((await figuresOf({})).length).toBeGreaterThan(5)
})

test('in later years it brings only the requests received, which both count alike', async () => {
  expect(await figuresOf({ year: 2020 })).toEqual(['sheet_requests.received.value'])
})
