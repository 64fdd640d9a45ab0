import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openQueue } from '@/db/queue'
import { rebuildRollups } from '@/db/rollup'
import { corpus } from '@/scripts/demo/corpus'
import { ingest, startIngest } from './commands'
import { rollupsOf, snapshot } from './snapshot'
import { createStore, type TestStore } from './store'

const directory = mkdtempSync(path.join(tmpdir(), 'lens-queue-'))
const documents = path.join(directory, 'documents')
let count = 0

beforeAll(() => {
  for (const file of corpus({ agencies: 8, from: 2020, to: 2023, seed: 'queue' })) {
    const name = path.join(documents, file.path)
    mkdirSync(path.dirname(name), { recursive: true })
    writeFileSync(name, file.bytes)
    count++
  }
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** Asks until there is an answer. */
const until = async <T>(ask: () => Promise<T | false>): Promise<T> => {
  for (;;) {
    const answer = await ask()
    if (answer !== false) return answer
    await sleep(100)
  }
}

const waiting = async ({ address }: TestStore): Promise<number> => {
  const queue = await openQueue(address)
  try {
    return await queue.waiting()
  } finally {
    await queue.close()
  }
}

test('two machines work, one is killed, and everything is stored once', async () => {
  const whole = await createStore()
  expect((await ingest(whole, documents)).counts).toMatchObject({ stored: count })

  const store = await createStore()
  const put = await ingest(store, '--enqueue', '--lease', '3', documents)
  expect(put).toMatchObject({ code: 0, counts: { enqueued: count } })
  const killed = startIngest(store.address, ['--work'])
  const queue = await openQueue(store.address)
  const isTaken = async () => {
    const { rows } = {
      rows: await store.db.execute<{ n: number }>(
        `select count(*)::int as n from ingest_queue.job where state = 'active'`,
      ),
    }
    return (rows[0]?.n ?? 0) > 0
  }
  await until(async () => (await isTaken()) || false)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const other = startIngest(store.address, ['--work'])
  await until(async () => (await queue.waiting()) === 0)
  other.kill('SIGTERM')
  await once(other, 'exit')
  await queue.close()
  const kept = await snapshot(store.db)
  const wanted = await snapshot(whole.db)
  for (const [table, rows] of Object.entries(kept)) expect(rows, table).toEqual(wanted[table])
  await rebuildRollups(store.db)
  expect(kept.rollups).toEqual(await rollupsOf(store.db))
  expect(await waiting(store)).toBe(0)
})

test('a job that no machine can see is given up after three tries, with the reason, and can be put back', async () => {
  const { address } = await createStore()
  const queue = await openQueue(address)
  await queue.put([{ file: '/nowhere/a.html', url: null, hints: { year: 2020 } }], 60)
  for (let tries = 1; tries <= 3; tries++) {
    const [job] = await until(async () => {
      const jobs = await queue.take(10)
      return jobs.length > 0 && jobs
    })
    expect(job).toMatchObject({ file: '/nowhere/a.html', hints: { year: 2020 } })
    await queue.giveBack(job?.id ?? '', `cannot be seen, ${tries}`)
  }
  expect(await queue.take(10)).toEqual([])
  expect(await queue.dead()).toMatchObject([{ file: '/nowhere/a.html', reason: 'cannot be seen, 3' }])
  expect(await queue.revive(60)).toBe(1)
  expect(await queue.dead()).toEqual([])
  expect(await queue.take(10)).toHaveLength(1)
  await queue.close()
})

test('jobs are taken in the order in which they were put, and a lease that runs out gives them back', async () => {
  const { address } = await createStore()
  const queue = await openQueue(address)
  const files = Array.from({ length: 30 }, (_, n) => `/somewhere/${n}.html`)
  await queue.put(
    files.map((file) => ({ file, url: null, hints: {} })),
    1,
  )
  const taken = [...(await queue.take(10)), ...(await queue.take(20))]
  expect(taken.map(({ file }) => file)).toEqual(files)
  expect(await queue.take(10)).toEqual([])
  await queue.finish(taken.slice(0, 29).map(({ id }) => id))
  const [back] = await until(async () => {
    const jobs = await queue.take(10)
    return jobs.length > 0 && jobs
  })
  expect(back?.file).toBe(files.at(-1))
  await queue.close()
})
