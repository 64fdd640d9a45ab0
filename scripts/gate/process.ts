/** Programs that npm installed, run without a shell and without npm in between. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The script behind a command of an installed package. @throws when the package has no such command */
const programOf = (name: string, command: string): string => {
  const dir = path.join(ROOT, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin?.[command]
  if (!file) throw new Error(`${name} has no command ${command}: run npm ci`)
  return path.join(dir, file)
}

export interface Ended {
  readonly ok: boolean
  /** Everything it printed, in order. */
  readonly output: string
}

/**
 * Our environment without what chooses the mode or the store: each program chooses its own mode, and a site built
 * under another is another site.
 */
export const environment = (extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && name !== 'DATABASE_URL')
  return Object.fromEntries([...inherited, ...Object.entries(extra)]) as NodeJS.ProcessEnv
}

/** Runs `command` of package `name` in the project's root, and collects what it prints. */
export const run = (name: string, args: readonly string[], command = path.basename(name)): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programOf(name, command), ...args], {
      cwd: ROOT,
      env: environment({ FORCE_COLOR: '0', NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ ok: code === 0, output }))
  })
