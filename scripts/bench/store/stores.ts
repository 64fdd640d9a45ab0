/** Stores of each size in a PostgreSQL of the benchmarks' own, built once and kept in the data directory. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientOf } from '@/db/client'
import { type Server, startServer, stopServer } from '@/db/embedded'
import { dataDirectory } from '@/db/local'
import { loadDirect } from '../../demo/direct'

/** A database that goes with `drop`. */
export interface Passing {
  readonly address: string
  readonly drop: () => Promise<void>
}

export interface Stores {
  /** Address of the store with so many reports, built if it is not there. */
  readonly of: (size: number) => Promise<string>
  /** A copy of it that may be changed, until `drop`. */
  readonly copyOf: (size: number) => Promise<Passing>
  readonly empty: () => Promise<Passing>
  readonly close: () => Promise<void>
}

export const SEED = 'bench'
const MIGRATIONS = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/** What a store was built by: another schema or another corpus makes another store. */
const versionNow = (): string =>
  `${SEED} ${readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .at(-1)}`

const EMPTY = `template template0 encoding 'UTF8'`

const nameOf = (size: number): string => `bench_${size}`

const databaseAt = (address: string, name: string): string => {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}

const manage = (server: Server, say: (message: string) => void): Stores => {
  const admin = clientOf(server.url, { max: 1 })
  const build = async (size: number): Promise<void> => {
    const name = nameOf(size)
    say(`building a store of ${size} reports`)
    await admin.unsafe(`drop database if exists ${name}`)
    await admin.unsafe(`create database ${name} ${EMPTY}`)
    const start = performance.now()
    await loadDirect(databaseAt(server.url, name), { reports: size, seed: SEED })
    const seconds = (performance.now() - start) / 1000
    const store = clientOf(databaseAt(server.url, name), { max: 1 })
    // As a store is that has been there for a while: without, the first to read pays for it.
    await store.unsafe('vacuum analyze')
    await store.end()
    await admin.unsafe(`comment on database ${name} is '${versionNow()}'`)
    say(`  ${Math.round(size / seconds)} reports a second, from nothing to indexed and added up`)
  }
  const of = async (size: number): Promise<string> => {
    const [row] = await admin.unsafe<{ remark: string | null }[]>(
      `select shobj_description(oid, 'pg_database') as remark from pg_database where datname = '${nameOf(size)}'`,
    )
    if (row?.remark !== versionNow()) await build(size)
    return databaseAt(server.url, nameOf(size))
  }
  let passing = 0
  const made = async (from: string): Promise<Passing> => {
    const name = `bench_passing_${++passing}`
    await admin.unsafe(`drop database if exists ${name}`)
    await admin.unsafe(`create database ${name} ${from}`)
    const drop = async () => {
      await admin.unsafe(`drop database if exists ${name} with (force)`)
    }
    return { address: databaseAt(server.url, name), drop }
  }
  return {
    of,
    copyOf: async (size) => {
      await of(size)
      return made(`template ${nameOf(size)} strategy file_copy`)
    },
    empty: () => made(EMPTY),
    close: async () => {
      await admin.end()
      await stopServer(server)
    },
  }
}

/** Starts the server with the settings that the program runs its own with. */
export const openStores = async (say: (message: string) => void): Promise<Stores> =>
  manage(await startServer({ directory: path.join(dataDirectory(), 'bench'), say }), say)
