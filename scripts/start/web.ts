/** The web server as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface Web {
  readonly url: string
  /** Settles when the server is gone. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next')
const PRELOAD = fileURLToPath(new URL('preload.cjs', import.meta.url))
const GRACE_MS = 5_000
const READY_MS = 60_000

/** @throws Error when the port cannot be had */
export const assertFree = async (host: string, port: number): Promise<void> => {
  const probe = createServer().listen(port, host)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE') throw error
    throw new Error(
      `port ${port} on ${host} is taken: if that is this site, it runs already at ${addressOf(host, port)}; otherwise set PORT`,
    )
  }
  probe.close()
  await once(probe, 'close')
}

const addressOf = (host: string, port: number): string => {
  const name = ['0.0.0.0', '::', ''].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}

const stopping = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  child.kill('SIGTERM')
  if ((await Promise.race([ended, sleep(GRACE_MS, 'late')])) === 'late') child.kill('SIGKILL')
  await ended
}

export interface Site {
  readonly host: string
  readonly port: number
  /** Address of the store, as in DATABASE_URL. */
  readonly database: string
  /** Serve the sources rather than what was built from them. */
  readonly isDevelopment: boolean
}

/**
 * Serves the site, and resolves once it answers for its store.
 * @throws Error when it ends or stays silent instead
 */
export const serve = async ({ host, port, database, isDevelopment }: Site, signal: AbortSignal): Promise<Web> => {
  const args = ['--require', PRELOAD, NEXT, isDevelopment ? 'dev' : 'start', '-H', host, '-p', String(port)]
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      NODE_ENV: isDevelopment ? 'development' : 'production',
      DATABASE_URL: database,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => undefined)
  const url = addressOf(host, port)
  const web = { url, ended, stop: () => stopping(child, ended) }
  let isGone = false
  ended.then(() => {
    isGone = true
  })
  for (const until = Date.now() + READY_MS; !(await answers(url)); await sleep(100)) {
    if (signal.aborted) return web
    if (isGone) throw new Error('the web server ended before it answered; its words are above')
    if (Date.now() > until) {
      await web.stop()
      throw new Error(`the web server does not answer on ${url}/healthz`)
    }
  }
  return web
}
