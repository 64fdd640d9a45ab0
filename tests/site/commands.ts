/** The product's own commands, run as a user runs them, on a store of their own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { environment, ROOT } from '@/scripts/gate/process'

const node = (args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment({ NEXT_TELEMETRY_DISABLED: '1', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that whatever it started can be ended with it.
    detached: true,
  })

const start = (script: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess =>
  node(['--import', 'tsx', path.join('scripts', script), ...args], env)

const collect = (child: ChildProcess): (() => string) => {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  return () => output
}

/** Runs a command to its end and returns what it printed. @throws with the output when it fails */
export const command = async (
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> => {
  const child = start(script, args, env)
  const output = collect(child)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}:\n${output()}`)
  return output()
}

/** Runs a command and kills it, with all it started but detached, after `ms`. */
export const commandKilled = async (
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ms: number,
): Promise<void> => {
  const child = start(script, args, env)
  collect(child)
  const ended = once(child, 'close')
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), ms)
  await ended
  clearTimeout(timer)
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('no free port')
  return address.port
}

export interface Serving {
  readonly url: string
  readonly pid: number
  /** Ends the server with everything it started; `SIGKILL` leaves it no time to tidy up. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/healthz`)).ok
  } catch {
    return false
  }
}

const isUp = async (url: string): Promise<boolean> => {
  try {
    await fetch(`${url}/robots.txt`)
    return true
  } catch {
    return false
  }
}

/** `npm start` on a free port, once it answers. @throws with its output when it ends or stays silent */
export const serve = async (env: Readonly<Record<string, string>>, patience = 240_000): Promise<Serving> => {
  const port = await freePort()
  return served(`http://localhost:${port}`, start('start.ts', [], { ...env, PORT: String(port) }), answers, patience)
}

/** The web server alone, whether its store answers or not; `env` says where that is. */
export const serveAlone = async (env: Readonly<Record<string, string>>): Promise<Serving> => {
  const port = await freePort()
  const args = [
    '--require',
    './scripts/start/preload.cjs',
    'node_modules/next/dist/bin/next',
    'start',
    '-H',
    'localhost',
  ]
  const child = node([...args, '-p', String(port)], { ...env, NODE_ENV: 'production' })
  return served(`http://localhost:${port}`, child, isUp, 60_000)
}

const served = async (
  url: string,
  child: ChildProcess,
  isReady: (url: string) => Promise<boolean>,
  patience: number,
): Promise<Serving> => {
  const output = collect(child)
  const ended = once(child, 'close')
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.pid && child.exitCode === null && child.signalCode === null)
      process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal)
    await ended
  }
  for (const until = Date.now() + patience; !(await isReady(url)); ) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop('SIGKILL')
      throw new Error(`the site did not answer on ${url}:\n${output()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { url, pid: child.pid ?? 0, stop }
}
