import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { closeSandbox, openSandbox, parseSafely, type ReadResult, warmSandbox } from '@/lib/sandbox'

const entry = 'tests/lib/sandbox/hostile.ts'
const limits = { milliseconds: 20_000, megabytes: 512 }
const bytes = new Uint8Array(1)

const failureOf = (result: ReadResult) => ('failure' in result ? result.failure : { code: 'parsed', message: '' })
const pidIn = (result: ReadResult): number => Number(/ in (\d+),/.exec(failureOf(result).message)?.[1])

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const goneWithin = async (pids: readonly number[], milliseconds: number): Promise<boolean> => {
  for (const until = Date.now() + milliseconds; Date.now() < until; await sleep(20))
    if (!pids.some(isAlive)) return true
  return false
}

describe('a document that misbehaves is told and harms no other', () => {
  const box = openSandbox({ workers: 1, entry, limits })
  afterAll(() => box.close())

  test.each([
    ['heap', 'too-large', 'heap takes more than 512 MB of memory'],
    ['buffers', 'too-large', 'buffers takes more than 512 MB of memory'],
    ['exit', 'unreadable', 'exit cannot be read, its reader failed (exit code 0)'],
    ['abort', 'unreadable', 'abort cannot be read, its reader failed (SIGABRT)'],
    ['throw', 'unreadable', 'throw cannot be read, its reader failed (RangeError: planted)'],
  ])('%s: %s', async (name, code, message) => {
    const [bad, good] = await Promise.all([box.parse({ name, bytes }), box.parse({ name: 'good', bytes })])
    expect(failureOf(bad)).toMatchObject({ code, message: expect.stringContaining(message) })
    expect(failureOf(good)).toMatchObject({
      code: 'not-a-report',
      message: expect.stringMatching(/^good in \d+, holding 0$/),
    })
  })

  test('loop: too-slow', async () => {
    const brief = openSandbox({ workers: 1, entry, limits: { ...limits, milliseconds: 500 } })
    const [bad, good] = await Promise.all([brief.parse({ name: 'loop', bytes }), brief.parse({ name: 'good', bytes })])
    const message = "loop was not read within 0.5 seconds; keep only the report's own page"
    expect(failureOf(bad)).toEqual({ code: 'too-slow', message })
    expect(failureOf(good).code).toBe('not-a-report')
    await brief.close()
  })

  test('a process that a document has filled is replaced', async () => {
    const half = await box.parse({ name: 'half', bytes })
    const next = await box.parse({ name: 'next', bytes })
    expect(failureOf(half).message).toContain('holding 300000000')
    expect(failureOf(next).message).toContain('holding 0')
    expect(pidIn(next)).not.toBe(pidIn(half))
    expect(await goneWithin([pidIn(half)], 1_000)).toBe(true)
  })

  test('a process lives on after a document that only fails', async () => {
    const [a, b] = [await box.parse({ name: 'print', bytes }), await box.parse({ name: 'good', bytes })]
    expect(pidIn(a)).toBe(pidIn(b))
  })
})

test('documents beyond the bytes are refused before they cross', async () => {
  const box = openSandbox({ workers: 0, entry })
  const result = await box.parse({ name: 'large', bytes: new Uint8Array(20_000_001) })
  expect(failureOf(result).code).toBe('too-large')
})

test('more documents than may wait are refused as busy', async () => {
  const box = openSandbox({ workers: 1, queue: 2, entry, limits })
  await box.warm()
  const results = await Promise.all(['wait', 'b', 'c', 'd'].map((name) => box.parse({ name, bytes })))
  expect(results.map((result) => failureOf(result).code)).toEqual([
    'not-a-report',
    'not-a-report',
    'not-a-report',
    'busy',
  ])
  await box.close()
})

test('closing ends the processes and rejects what is under way', async () => {
  const box = openSandbox({ workers: 2, entry, limits })
  const pids = (await Promise.all([box.parse({ name: 'wait', bytes }), box.parse({ name: 'a', bytes })])).map(pidIn)
  const late = Promise.allSettled(['loop', 'wait', 'a'].map((name) => box.parse({ name, bytes })))
  await box.close()
  expect((await late).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await goneWithin(pids, 1_000)).toBe(true)
  await expect(box.parse({ name: 'a', bytes })).rejects.toThrow('closed')
})

test('a module that cannot be loaded is an error of the program, not of the document', async () => {
  const box = openSandbox({ workers: 1, entry: 'tests/lib/sandbox/absent.ts' })
  await expect(box.parse({ name: 'a', bytes })).rejects.toThrow(/could not be started[\s\S]*absent\.ts/)
  await expect(box.warm()).rejects.toThrow('could not be started')
  await box.close()
})

describe('a parent', () => {
  const parentOf = async (...args: string[]) => {
    const parent = spawn(process.execPath, ['--import', 'tsx', 'tests/lib/sandbox/parent.ts', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    parent.stdout.setEncoding('utf8').on('data', (text) => (said += text))
    return { parent, ended: once(parent, 'exit'), said: () => said }
  }

  test('killed, takes its processes with it, the idle and the one in an endless loop', async () => {
    const { parent, ended, said } = await parentOf('loop')
    while (!said().includes('\n') && parent.exitCode === null) await sleep(20)
    const pids = said().trim().split(' ').map(Number)
    await sleep(100)
    expect(pids).toHaveLength(2)
    expect(pids.every(isAlive)).toBe(true)
    parent.kill('SIGKILL')
    await ended
    expect(await goneWithin(pids, 20_000)).toBe(true)
  })

  test('goes on while all its processes are replaced', async () => {
    const { ended, said } = await parentOf('wear')
    expect(await ended).toEqual([0, null])
    expect(said()).toContain('3 read')
  })

  test('ends by itself while processes wait for it', async () => {
    const { ended, said } = await parentOf()
    expect(await ended).toEqual([0, null])
    expect(await goneWithin(said().trim().split(' ').map(Number), 2_000)).toBe(true)
  })
})

test('the sandbox of a program reads real documents, is kept warm, and opens anew after it was closed', async () => {
  const text = '会议通知'
  await warmSandbox({ workers: 1 })
  const result = await parseSafely({ name: 'note.txt', bytes: new TextEncoder().encode(text) })
  expect(failureOf(result).code).toBe('not-a-report')
  await closeSandbox()
  expect(failureOf(await parseSafely({ name: 'empty.txt', bytes: new Uint8Array() }, { workers: 1 })).code).toBe(
    'not-a-report',
  )
  await closeSandbox()
})
