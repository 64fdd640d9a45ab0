import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSandbox, type ReadResult } from '@/lib/sandbox'
import { MAX_BYTES } from '@/lib/source/identify'
import { HOSTILE_INPUTS } from './inputs'

/** Half the time allowed, so that what is near its limit is noticed. */
const box = openSandbox({ workers: 1, limits: { milliseconds: 10_000, megabytes: 512 } })
beforeAll(() => box.warm())
afterAll(() => box.close())

/** What a document may end as by its own fault; `too-slow` and a process that broke are ours. */
const TYPED = ['no-tables', 'no-identity', 'not-a-report', 'too-large', 'unreadable']
const OURS = /its reader failed|MB of memory/

const endOf = (result: ReadResult): string => {
  if ('parsed' in result) return 'parsed'
  return OURS.test(result.failure.message) ? result.failure.message : result.failure.code
}

/** The costliest for each byte, up to the last byte that is taken at all. */
const LARGEST = [
  'tables never closed',
  'tags never closed',
  'attributes on one tag',
  'cells over as many rows and columns as can be',
  'one line of bars',
  'digits',
]

describe('of the largest size', () => {
  test.each(HOSTILE_INPUTS.filter(({ what }) => LARGEST.includes(what)))('$what', async ({ name, make }) => {
    const end = endOf(await box.parse({ name, bytes: make(MAX_BYTES).subarray(0, MAX_BYTES) }))
    expect([...TYPED, 'parsed']).toContain(end)
  })
})

describe('of a size that is mostly read to the end', () => {
  test.each(HOSTILE_INPUTS)('$what', async ({ name, make }) => {
    const end = endOf(await box.parse({ name, bytes: make(600_000) }))
    expect([...TYPED, 'parsed']).toContain(end)
  })
})

test('after all of them an ordinary document is read', async () => {
  expect(endOf(await box.parse({ name: 'note.txt', bytes: new TextEncoder().encode('会议通知') }))).toBe('not-a-report')
})
