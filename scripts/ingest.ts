/** Documents → store: `npm run -s ingest -- FILE|DIRECTORY|LIST.csv...` */
import { SingleBar } from 'cli-progress'
import { closeLocal } from '@/db/local'
import { argumentsOf } from './arguments'
import { type Counts, load } from './load/load'
import type { Source } from './load/source'
import { sourcesOf } from './load/sources'
import { openStore } from './load/store'
import { stopSignal } from './stopping'

const USAGE = `npm run -s ingest -- FILE|DIRECTORY|LIST.csv...
Reads annual disclosure reports into the store (DATABASE_URL, else the embedded PostgreSQL).
A list is a CSV file with a column url_or_path, and any of path, agency, region_code, year.
Ends with one line of counts. Exit: 0 every file gave a report, 1 some did not, 2 bad arguments.`

/** Writes lines above the progress bar, which is drawn on a terminal only. */
const terminal = (total: number) => {
  const bar = process.stderr.isTTY ? new SingleBar({ stream: process.stderr, etaBuffer: 100 }) : null
  bar?.start(total, 0)
  const say = (line: string) => {
    process.stderr.write(bar ? `\r\u001b[K${line}\n` : `${line}\n`)
    bar?.render()
  }
  return { say, progress: (done: number) => bar?.update(done), stop: () => bar?.stop() }
}

const ingest = async (sources: readonly Source[]): Promise<Counts> => {
  const signal = stopSignal()
  const db = await openStore()
  const { say, progress, stop } = terminal(sources.length)
  try {
    const failed = (file: string, message: string) => say(`${file}: ${message}`)
    return await load(db, sources, { failed, say, progress, signal })
  } finally {
    stop()
    await closeLocal()
    if (signal.aborted) process.exitCode = 130
  }
}

const main = async (): Promise<number> => {
  const given = argumentsOf(process.argv.slice(2))
  if (given?.wantsHelp) {
    console.log(USAGE)
    return 0
  }
  const sources = given ? await sourcesOf(given.names) : []
  if (sources.length === 0) {
    console.error(given && given.names.length > 0 ? `no documents in ${given.names.join(', ')}` : USAGE)
    return 2
  }
  const counts = await ingest(sources)
  console.log(JSON.stringify(counts))
  return counts.failed > 0 ? 1 : 0
}

try {
  const code = await main()
  process.exitCode ??= code
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
