/** `npm run ingest` as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { TestStore } from './store'

export const startIngest = (
  address: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'scripts/ingest.ts', ...args], {
    env: { ...process.env, DATABASE_URL: address, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

export interface Ended {
  readonly code: number | null
  readonly counts: Record<string, number> | null
  readonly errors: string
}

/** How a command ended, with the object on its last line. */
export const ended = async (child: ChildProcess): Promise<Ended> => {
  let [output, errors] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr?.setEncoding('utf8').on('data', (text) => (errors += text))
  const [code] = await once(child, 'close')
  const last = output.trim().split('\n').at(-1)
  return { code, errors, counts: last?.startsWith('{') ? JSON.parse(last) : null }
}

export const ingest = ({ address }: Pick<TestStore, 'address'>, ...args: string[]): Promise<Ended> =>
  ended(startIngest(address, args))
