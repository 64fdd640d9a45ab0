import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { type Server, startServer, stopServer } from '@/db/embedded'
import { runningOn } from '@/db/embedded/postmaster'
import { openFolder } from '../folder'

let directory: string
beforeEach(() => {
  directory = openFolder('lens-pg-')
})
afterEach(async () => {
  const running = runningOn(join(directory, 'pg'))
  if (running) await stopServer({ directory, pid: running.pid, url: '' }, 'SIGQUIT')
  rmSync(directory, { recursive: true, force: true })
})

const start = () => startServer({ directory, initdb: ['--no-sync'] })

const run = async (server: Server, text: string): Promise<readonly Record<string, unknown>[]> => {
  const { db, close } = connect(server.url, { max: 1 })
  try {
    return await db.execute(sql.raw(text))
  } finally {
    await close()
  }
}

interface Holder {
  readonly process: ChildProcess
  readonly line: () => Promise<string>
}

/** Another process that opens the store of `directory`, as a command does. */
const hold = (): Holder => {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/db/hold.ts'], {
    env: { ...env, DATA_DIR: directory },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { process: child, line: async () => String((await lines.next()).value) }
}

const letGo = async ({ process: child, line }: Holder): Promise<void> => {
  child.stdin?.end()
  expect(await line()).toBe('closed')
  if (child.exitCode === null) await once(child, 'exit')
}

test('a cluster of our own: UTF-8, no network, no just-in-time compiling, reused while it runs', async () => {
  const first = await start()
  expect((await start()).pid).toBe(first.pid)
  const [row] = await run(
    first,
    `select current_setting('server_encoding') as encoding, current_setting('jit') as jit,
            current_setting('listen_addresses') as listens, lower('É') as folded,
            (select datctype from pg_database where datname = current_database()) as ctype`,
  )
  expect(row).toEqual({ encoding: 'UTF8', jit: 'off', listens: '', folded: 'é', ctype: 'C.UTF-8' })
  await stopServer(first)
  expect(runningOn(join(directory, 'pg'))).toBe(null)
})

test('three processes at once: one server, and the last to leave stops it', async () => {
  const holders = [hold(), hold(), hold()]
  const said = await Promise.all(holders.map(({ line }) => line()))
  expect(said[0]).toMatch(/^open /)
  expect(new Set(said).size).toBe(1)
  const pid = runningOn(join(directory, 'pg'))?.pid
  for (const [left, holder] of holders.entries()) {
    expect(runningOn(join(directory, 'pg'))?.pid).toBe(pid)
    await letGo(holder)
    if (left < 2) expect(runningOn(join(directory, 'pg'))?.pid).toBe(pid)
  }
  expect(runningOn(join(directory, 'pg'))).toBe(null)
  expect(readdirSync(directory).filter((name) => name.startsWith('pg.new'))).toEqual([])
})

test('a server that nobody holds any more, left by a killed process, is reused and then stopped', async () => {
  const killed = hold()
  const opened = await killed.line()
  killed.process.kill('SIGKILL')
  await once(killed.process, 'exit')
  expect(runningOn(join(directory, 'pg'))).not.toBe(null)
  const next = hold()
  expect(await next.line()).toBe(opened)
  await letGo(next)
  expect(runningOn(join(directory, 'pg'))).toBe(null)
})

test('processes that come and go all get a server that works', async () => {
  const visit = async () => {
    const holder = hold()
    expect(await holder.line()).toMatch(/^open /)
    await letGo(holder)
  }
  for (let round = 0; round < 3; round++) await Promise.all([visit(), visit()])
  expect(runningOn(join(directory, 'pg'))).toBe(null)
})

test('killed with a transaction open, it recovers: what was committed is there, the rest is not', async () => {
  const server = await start()
  await run(server, 'create table kept (n int)')
  await run(server, 'insert into kept values (1)')
  const open = connect(server.url, { max: 1 })
  await open.db.execute(sql`begin`)
  await open.db.execute(sql`insert into kept select generate_series(2, 20000)`)
  process.kill(server.pid, 'SIGKILL')
  await expect.poll(() => runningOn(join(directory, 'pg')), { timeout: 10_000 }).toBe(null)
  const again = await start()
  expect(again.pid).not.toBe(server.pid)
  expect(await run(again, 'select n from kept')).toEqual([{ n: 1 }])
  await open.close()
})

test('a holder starts a server that died again', async () => {
  const holder = hold()
  await holder.line()
  const pid = runningOn(join(directory, 'pg'))?.pid
  expect(pid).toBeGreaterThan(0)
  process.kill(pid ?? 0, 'SIGKILL')
  const back = () => {
    const running = runningOn(join(directory, 'pg'))
    return running?.ready && running.pid !== pid
  }
  await expect.poll(back, { timeout: 20_000 }).toBe(true)
  await letGo(holder)
  expect(runningOn(join(directory, 'pg'))).toBe(null)
})

test('a lock whose pid now belongs to another program does not keep the server from starting', async () => {
  const server = await start()
  const lock = join(directory, 'pg', 'postmaster.pid')
  const text = readFileSync(lock, 'utf8')
  await stopServer(server)
  // This very process: alive, and no PostgreSQL.
  writeFileSync(lock, text.replace(/^\d+/, String(process.pid)))
  writeFileSync(join(directory, 'run', '.s.PGSQL.5432.lock'), text.replace(/^\d+/, String(process.pid)))
  const again = await start()
  expect(await run(again, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a folder too deep for a socket gets its socket elsewhere', async () => {
  const deep = join(directory, 'd'.repeat(60), '深'.repeat(20))
  mkdirSync(deep, { recursive: true })
  const server = await startServer({ directory: deep, initdb: ['--no-sync'] })
  const socket = new URL(server.url).searchParams.get('host') ?? ''
  expect(socket.startsWith(directory)).toBe(false)
  expect(await run(server, 'select 1 as one')).toEqual([{ one: 1 }])
  await stopServer(server)
  rmSync(socket, { recursive: true })
})

test('what stands in the place of a cluster is left alone, with a clear error', async () => {
  mkdirSync(join(directory, 'pg'))
  writeFileSync(join(directory, 'pg', 'letter.txt'), 'mine')
  await expect(start()).rejects.toThrow('is not a PostgreSQL 18 cluster')
  expect(existsSync(join(directory, 'pg', 'letter.txt'))).toBe(true)
})

test('a server that cannot start says why, with the words of its log', async () => {
  await expect(startServer({ directory, initdb: ['--no-sync'], settings: { shared_buffers: 'much' } })).rejects.toThrow(
    'shared_buffers',
  )
})
