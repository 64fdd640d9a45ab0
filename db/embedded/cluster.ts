/** The files of the embedded server: where they are, and how they come to be. */
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Account } from './account'
import { binary } from './binaries'
import { exists } from './postmaster'

export const USER = 'lens'
const VERSION = '18'

/** The longest path of a socket that every system takes is 103 bytes; PostgreSQL adds `/.s.PGSQL.5432`. */
const SOCKET_FOLDER_MAX = 103 - '/.s.PGSQL.5432'.length

export interface Layout {
  readonly directory: string
  readonly cluster: string
  readonly socket: string
  readonly log: string
  /** Password of the one user; only there where the server listens on TCP. */
  readonly password: string
}

/** Where things are in the data directory `directory`. A socket in too deep a folder moves to the temporary one. */
export const layoutOf = (directory: string): Layout => {
  const root = resolve(/*turbopackIgnore: true*/ directory)
  const inside = join(root, 'run')
  const name = `lens-${process.getuid?.() ?? 0}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`
  return {
    directory: root,
    cluster: join(root, 'pg'),
    socket: Buffer.byteLength(inside) <= SOCKET_FOLDER_MAX ? inside : join(tmpdir(), name),
    log: join(root, 'postgres.log'),
    password: join(root, 'password'),
  }
}

/** A folder for the socket that only `account` and root can enter. @throws Error when someone else made it */
export const prepareSocketFolder = (socket: string, account: Account): void => {
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  const { uid } = lstatSync(socket)
  const own = process.getuid?.() ?? uid
  if (!lstatSync(socket).isDirectory() || (uid !== own && uid !== account.ids.uid))
    throw new Error(`${socket} belongs to someone else: remove it, or set DATA_DIR to a folder with a shorter path`)
  chmodSync(socket, 0o700)
  account.own(socket)
}

/** Clusters that a killed process left half made; one with our own pid is of a process before us. */
const removeAbandoned = (directory: string): void => {
  for (const name of readdirSync(directory)) {
    const pid = Number(/^pg\.new-(\d{1,10})$/.exec(name)?.[1])
    if (pid === process.pid || (pid > 0 && !exists(pid)))
      rmSync(join(directory, name), { recursive: true, force: true })
  }
}

const localeArguments = (): string[] =>
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

const authentication = (layout: Layout): string[] => {
  if (process.platform !== 'win32') return ['--auth=trust']
  writeFileSync(layout.password, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' })
  return ['--auth=scram-sha-256', `--pwfile=${layout.password}`]
}

/**
 * Makes the cluster if there is none. It is made aside and put in place whole, so that a kill leaves nothing half
 * made and two processes at once end with one cluster.
 * @throws Error with the words of initdb
 */
export const createCluster = (layout: Layout, account: Account, extra: readonly string[]): void => {
  if (existsSync(layout.cluster)) {
    const file = join(layout.cluster, 'PG_VERSION')
    const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none'
    if (version !== VERSION)
      throw new Error(`${layout.cluster} is not a PostgreSQL ${VERSION} cluster (PG_VERSION: ${version}): move it away`)
    return
  }
  removeAbandoned(layout.directory)
  const aside = join(layout.directory, `pg.new-${process.pid}`)
  mkdirSync(aside, { mode: 0o700 })
  account.own(aside)
  const { file, args } = account.command(binary('initdb'), [
    `--pgdata=${aside}`,
    `--username=${USER}`,
    '--encoding=UTF8',
    ...localeArguments(),
    ...authentication(layout),
    '--no-instructions',
    ...extra,
  ])
  const run = spawnSync(file, args, { ...account.ids, encoding: 'utf8', cwd: '/', env: serverEnvironment() })
  if (run.status !== 0) {
    rmSync(aside, { recursive: true, force: true })
    throw new Error(`initdb failed in ${layout.directory}: ${run.error?.message ?? run.stderr.trim()}`)
  }
  try {
    renameSync(aside, layout.cluster)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(layout.cluster)) throw error
  }
}

/** Our environment without PGDATA and the like, which are meant for a server of the user's. */
export const serverEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))) as NodeJS.ProcessEnv
