import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { startServer, stopServer } from '@/db/embedded'
import { layoutOf } from '@/db/embedded/cluster'
import { runningOn } from '@/db/embedded/postmaster'
import { rebuildRollups } from '@/db/rollup'
import { corpus } from '@/scripts/demo/corpus'
import { openFolder } from '../folder'
import { ended, ingest, startIngest } from './commands'
import { rollupsOf, snapshot } from './snapshot'
import { createStore } from './store'

const directory = mkdtempSync(path.join(tmpdir(), 'lens-crash-'))
const data = openFolder('lens-crash-data-')
let count = 0

beforeAll(() => {
  for (const file of corpus({ agencies: 16, from: 2019, to: 2023, seed: 'crash' })) {
    const name = path.join(directory, file.path)
    mkdirSync(path.dirname(name), { recursive: true })
    writeFileSync(name, file.bytes)
    count++
  }
})
afterAll(() => {
  rmSync(directory, { recursive: true, force: true })
  rmSync(data, { recursive: true, force: true })
})

/** Whether the store has come so far; no while there is none yet, or while it is starting again. */
const holds = async (url: string, table: 'attempts' | 'reports'): Promise<boolean> => {
  const { db, close } = connect(url, { max: 1 })
  try {
    const [row] = await db.execute<{ there: boolean }>(
      sql`select exists (select from ${sql.identifier(table)}) as there`,
    )
    return row?.there === true
  } catch {
    return false
  } finally {
    await close()
  }
}

test('PostgreSQL killed while files are at work, twice: the run, or the next one, ends as if nothing had been', async () => {
  const { cluster, socket } = layoutOf(data)
  const url = `postgres://lens@localhost:5432/postgres?host=${encodeURIComponent(socket)}`
  const child = startIngest('', [directory], { DATA_DIR: data })
  const end = ended(child)
  let kills = 0
  for (const table of ['attempts', 'reports'] as const) {
    while (child.exitCode === null && !(runningOn(cluster)?.ready && (await holds(url, table)))) await sleep(20)
    const running = runningOn(cluster)
    if (child.exitCode === null && running) {
      process.kill(running.pid, 'SIGKILL')
      kills++
    }
  }
  expect(kills).toBeGreaterThan(0)
  await end
  const server = await startServer({ directory: data })
  const { db, close } = connect(server.url)
  try {
    const { code, counts } = await ingest({ address: server.url }, directory)
    expect([code, (counts?.stored ?? 0) + (counts?.unchanged ?? 0)]).toEqual([0, count])
    const whole = await createStore()
    await ingest(whole, directory)
    const kept = await snapshot(db)
    const wanted = await snapshot(whole.db)
    for (const [table, rows] of Object.entries(kept)) expect(rows, table).toEqual(wanted[table])
    await rebuildRollups(db)
    expect(kept.rollups).toEqual(await rollupsOf(db))
    expect(await holds(server.url, 'attempts')).toBe(false)
  } finally {
    await close()
    await stopServer(server)
  }
})
