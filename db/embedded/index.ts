/**
 * A PostgreSQL of our own in a data directory: started, reused and stopped here. PostgreSQL's own lock decides which
 * of several processes starts it; an orphan left by a killed process is reused.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, accountFor } from './account'
import { binary } from './binaries'
import { createCluster, type Layout, layoutOf, prepareSocketFolder, serverEnvironment, USER } from './cluster'
import { clearStaleLocks, type Postmaster, runningOn } from './postmaster'

export interface ServerOptions {
  /** Holds the cluster, its socket and its log; made if missing. */
  readonly directory: string
  /** Server settings, for tests that can do without durability. */
  readonly settings?: Readonly<Record<string, string>>
  readonly initdb?: readonly string[]
  /** Told what takes long. */
  readonly say?: (message: string) => void
}

export interface Server {
  readonly directory: string
  readonly pid: number
  /** Address of its database, in the form that DATABASE_URL has. */
  readonly url: string
}

const POLL_MS = 20
const PATIENCE_MS = 3_000
const DEADLINE_MS = 30 * 60_000
const LOG_BYTES = 1_000_000

const SETTINGS: Readonly<Record<string, string>> = {
  jit: 'off',
  log_checkpoints: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
}
const onTcp = process.platform === 'win32'

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer().on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** On Windows Node cannot reach a Unix socket: there the server listens on loopback, with a password. */
const listenArguments = async (layout: Layout): Promise<string[]> =>
  onTcp
    ? ['-c', 'listen_addresses=127.0.0.1', '-p', String(await freePort())]
    : ['-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700', '-k', layout.socket, '-p', '5432']

const launch = async (layout: Layout, account: Account, options: ServerOptions): Promise<ChildProcess> => {
  if (existsSync(layout.log) && statSync(layout.log).size > LOG_BYTES) renameSync(layout.log, `${layout.log}.1`)
  const settings = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const { file, args } = account.command(binary('postgres'), [
    '-D',
    layout.cluster,
    ...(await listenArguments(layout)),
    ...settings,
  ])
  const log = openSync(layout.log, 'a', 0o600)
  // Detached: Ctrl+C in the terminal is for us, and we stop the server when its clients are gone.
  const child = spawn(file, args, {
    ...account.ids,
    cwd: '/',
    detached: true,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    windowsHide: true,
  })
  closeSync(log)
  child.on('error', () => undefined).unref()
  return child
}

const urlOf = (layout: Layout, { socket, port }: Postmaster): string => {
  if (onTcp) return `postgres://${USER}:${readFileSync(layout.password, 'utf8')}@127.0.0.1:${port}/postgres`
  return `postgres://${USER}@localhost:${port}/postgres?host=${encodeURIComponent(socket)}`
}

const logTail = (layout: Layout): string =>
  existsSync(layout.log) ? readFileSync(layout.log, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : ''

/**
 * The server of a data directory, started if none runs. Waits as long as recovery after a crash takes.
 * @throws Error when it cannot be started, with the end of its log
 */
export const startServer = async (options: ServerOptions): Promise<Server> => {
  const layout = layoutOf(options.directory)
  const began = Date.now()
  let child: ChildProcess | null = null
  let launches = 0
  let startingSince: number | null = null
  for (;;) {
    const running = runningOn(layout.cluster)
    if (running?.ready) return { directory: layout.directory, pid: running.pid, url: urlOf(layout, running) }
    const idle = child === null || child.exitCode !== null || child.signalCode !== null || child.pid === undefined
    if (!running && idle) {
      // A start that another process won ends with an exit of ours; one that keeps failing is an error.
      if (launches === 3) throw new Error(`PostgreSQL did not start in ${layout.directory}:\n${logTail(layout)}`)
      launches++
      mkdirSync(layout.directory, { recursive: true, mode: 0o755 })
      const account = accountFor(layout.cluster, binary('postgres'))
      createCluster(layout, account, options.initdb ?? [])
      if (Object.keys(account.ids).length > 0) account.own(layout.cluster)
      prepareSocketFolder(layout.socket, account)
      clearStaleLocks(layout.cluster, layout.socket)
      child = await launch(layout, account, options)
    }
    if (running) startingSince ??= Date.now()
    if (startingSince !== null && Date.now() - startingSince > PATIENCE_MS) {
      startingSince = Number.POSITIVE_INFINITY
      options.say?.('waiting for PostgreSQL; recovery after an interruption can take some minutes')
    }
    if (Date.now() - began > DEADLINE_MS)
      throw new Error(`PostgreSQL is not ready in ${layout.directory}:\n${logTail(layout)}`)
    await sleep(POLL_MS)
  }
}

/** Stops a server at once, and waits until it is gone; open transactions are rolled back. */
export const stopServer = async (
  { directory, pid }: Server,
  signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT',
): Promise<void> => {
  const { cluster } = layoutOf(directory)
  if (onTcp) spawnSync(binary('pg_ctl'), ['stop', '-m', 'fast', '-D', cluster])
  else if (runningOn(cluster)?.pid === pid) process.kill(pid, signal)
  while (runningOn(cluster)?.pid === pid) await sleep(POLL_MS)
}
