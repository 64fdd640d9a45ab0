/** `npm run demo -- --reports N --direct`: fills the store of this machine, or that of DATABASE_URL. */
import { SingleBar } from 'cli-progress'
import { connectionOptions } from '@/db/client'
import { closeLocal, openLocal } from '@/db/local'
import type { DirectOptions } from './filings'
import { type Loaded, loadDirect } from './index'

/** Says what goes on: a bar on a terminal, a line for each stage elsewhere. */
const teller = (reports: number) => {
  const bar = process.stderr.isTTY ? new SingleBar({ stream: process.stderr, clearOnComplete: true }) : null
  bar?.start(reports, 0)
  let last = ''
  const tell = (done: number, what: string) => {
    bar?.update(done)
    if (what === last) return
    last = what
    process.stderr.write(bar ? `\r\u001b[K${what}\n` : `${what}\n`)
    bar?.render()
  }
  return { tell, stop: () => bar?.stop() }
}

/** Loads, and prints one line of counts. */
export const runDirect = async (options: DirectOptions): Promise<void> => {
  const started = performance.now()
  await openLocal()
  const { tell, stop } = teller(options.reports)
  let loaded: Loaded
  try {
    loaded = await loadDirect(connectionOptions().connectionString, options, tell)
  } finally {
    stop()
    await closeLocal()
  }
  const seconds = (performance.now() - started) / 1000
  console.log(JSON.stringify({ ...loaded, seconds: Math.round(seconds) }))
}
