/** Documents → store: `npm run -s ingest -- FILE|DIRECTORY|LIST.csv...` */
import { parseArgs } from 'node:util'
import { connectionOptions, type Database } from '@/db/client'
import { closeLocal } from '@/db/local'
import { openQueue } from '@/db/queue'
import { quarantined, releaseQuarantined } from '@/db/store/attempts'
import { type Counts, load, openLoader } from './load/load'
import { jobOf, work } from './load/queue'
import type { Source } from './load/source'
import { sourcesOf } from './load/sources'
import { openStore } from './load/store'
import { terminal } from './load/terminal'
import { stopSignal } from './stopping'

const USAGE = `npm run -s ingest -- FILE|DIRECTORY|LIST.csv...
Reads annual disclosure reports into the store (DATABASE_URL, else the embedded PostgreSQL).
A list is a CSV file with a column url_or_path, and any of path, agency, region_code, year.
Ends with one line of counts. Exit: 0 every file gave a report, 1 some did not, 2 bad arguments.

  --quarantine          lists files that failed each of their tries, with the reason
  --retry [NAME|HASH]   releases those, or all of them, so that the next ingest tries them again
  --enqueue FILE...     puts documents into the store's queue instead of reading them here
  --lease SECONDS       with --enqueue: how long a machine may have a document (600)
  --work                takes documents from the queue until it is stopped; on as many machines as you like`

const LEASE_S = 600

interface Wanted {
  readonly names: readonly string[]
  readonly mode: 'load' | 'quarantine' | 'retry' | 'enqueue' | 'work' | 'help'
  readonly lease: number
}

/** What the arguments ask for, or null where they make no sense. */
const wantedOf = (args: readonly string[]): Wanted | null => {
  const flag = { type: 'boolean' } as const
  try {
    const { positionals: names, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { ...flag, short: 'h' },
        quarantine: flag,
        retry: flag,
        enqueue: flag,
        work: flag,
        lease: { type: 'string' },
      },
    })
    const { lease = String(LEASE_S), ...flags } = values
    const [mode = 'load', ...others] = (['help', 'quarantine', 'retry', 'enqueue', 'work'] as const).filter(
      (one) => flags[one],
    )
    if (others.length > 0 || !/^[1-9]\d{0,5}$/.test(lease) || (values.lease !== undefined && mode !== 'enqueue'))
      return null
    return { names, mode, lease: Number(lease) }
  } catch {
    // An option that does not exist: the usage says which do.
    return null
  }
}

/** `run` with the store open. */
const withStore = async <T>(run: (db: Database) => Promise<T>): Promise<T> => {
  const db = await openStore()
  try {
    return await run(db)
  } finally {
    await closeLocal()
  }
}

const withQueue = async <T>(run: (queue: Awaited<ReturnType<typeof openQueue>>) => Promise<T>): Promise<T> => {
  const queue = await openQueue(connectionOptions().connectionString)
  try {
    return await run(queue)
  } finally {
    await queue.close()
  }
}

const endWith = (counts: Counts): number => {
  console.log(JSON.stringify(counts))
  return counts.failed > 0 ? 1 : 0
}

const ingest = (sources: readonly Source[]): Promise<number> => {
  const signal = stopSignal()
  return withStore(async (db) => {
    const { say, progress, stop } = terminal(sources.length)
    try {
      const failed = (file: string, message: string) => say(`${file}: ${message}`)
      return endWith(await load(db, sources, { failed, say, progress, signal }))
    } finally {
      stop()
      if (signal.aborted) process.exitCode = 130
    }
  })
}

const workOnQueue = (): Promise<number> => {
  const signal = stopSignal()
  return withStore((db) =>
    withQueue(async (queue) => {
      const { say, progress, stop } = terminal(null)
      const loader = await openLoader(db)
      try {
        const failed = (file: string, message: string) => say(`${file}: ${message}`)
        return endWith(await work(queue, loader, { failed, say, progress, signal }))
      } finally {
        await loader.close()
        stop()
      }
    }),
  )
}

const enqueue = (sources: readonly Source[], lease: number): Promise<number> =>
  withStore(() =>
    withQueue(async (queue) => {
      for (const { file, problem } of sources) if (problem) console.error(`${file}: ${problem}`)
      const good = sources.filter(({ problem }) => problem === undefined)
      await queue.put(good.map(jobOf), lease)
      console.log(JSON.stringify({ enqueued: good.length }))
      return good.length < sources.length ? 1 : 0
    }),
  )

const listQuarantine = (): Promise<number> =>
  withStore((db) =>
    withQueue(async (queue) => {
      for (const { sha256, name, tries, reason, triedAt } of await quarantined(db))
        console.log(JSON.stringify({ file: name, sha256, tries, reason, triedAt }))
      for (const { file, reason } of await queue.dead()) console.log(JSON.stringify({ file, queue: 'dead', reason }))
      return 0
    }),
  )

const release = (which: readonly string[], lease: number): Promise<number> =>
  withStore((db) =>
    withQueue(async (queue) => {
      const released = await releaseQuarantined(db, which)
      const revived = which.length === 0 ? await queue.revive(lease) : 0
      console.log(JSON.stringify({ released, enqueued: revived }))
      return 0
    }),
  )

const main = async (): Promise<number> => {
  const wanted = wantedOf(process.argv.slice(2))
  if (wanted?.mode === 'help') {
    console.log(USAGE)
    return 0
  }
  const { mode = null, names = [], lease = LEASE_S } = wanted ?? {}
  if (mode === 'retry') return release(names, lease)
  if (mode === 'quarantine' && names.length === 0) return listQuarantine()
  if (mode === 'work' && names.length === 0) return workOnQueue()
  const sources = mode === 'load' || mode === 'enqueue' ? await sourcesOf(names) : []
  if (sources.length === 0) {
    console.error(names.length > 0 && mode ? `no documents in ${names.join(', ')}` : USAGE)
    return 2
  }
  return mode === 'enqueue' ? enqueue(sources, lease) : ingest(sources)
}

try {
  const code = await main()
  process.exitCode ??= code
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
