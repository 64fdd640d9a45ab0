/** Documents → NDJSON, one line each, in the order given: `npm run -s parse -- FILE|DIRECTORY|LIST.csv...` */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { openSandbox, type ReadReport, type Sandbox } from '@/lib/sandbox'
import type { ParseFailure } from '@/lib/source/document'
import { argumentsOf } from './arguments'
import { inOrder } from './load/in-order'
import { type Source, TooLarge } from './load/source'
import { sourcesOf } from './load/sources'
import { failureLineOf, lineOf } from './parse/line'

const USAGE = `npm run -s parse -- FILE|DIRECTORY|LIST.csv...
Reads annual disclosure reports (.txt .md .html .htm .docx .pdf .csv; in directories also .mht .mhtml .zip) and prints
one JSON object a line for each. A list is a CSV file with a column url_or_path, and any of path, agency, region_code, year.
Exit: 0 every file gave a report, 1 some did not, 2 bad arguments.`

/** A second document waits for each process; results wait for the reader of an earlier document, which may be slow. */
const WORKERS = availableParallelism()
const WIDTH = { atOnce: 2 * WORKERS, ahead: 64 * WORKERS }

interface Answer {
  readonly file: string
  readonly answer: ParseFailure | { readonly sha256: string; readonly read: ReadReport }
}

const failed = (file: string, answer: ParseFailure): Answer => ({ file, answer })

/** What one document gave. */
const read = async ({ parse }: Sandbox, { file, bytes: load, url, hints }: Source): Promise<Answer> => {
  let bytes: Uint8Array
  try {
    bytes = await load()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const code = error instanceof TooLarge ? 'too-large' : 'unreadable'
    return failed(file, { code, message: `${file} cannot be read: ${reason}` })
  }
  const result = await parse({ name: file, bytes, hints, ...(url === null ? {} : { url }) })
  if ('failure' in result) return failed(file, result.failure)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { file, answer: { sha256, read: result.parsed } }
}

const main = async (): Promise<number> => {
  const given = argumentsOf(process.argv.slice(2))
  if (given?.wantsHelp) {
    console.log(USAGE)
    return 0
  }
  if (!given || given.names.length === 0) {
    console.error(USAGE)
    return 2
  }
  const sandbox = openSandbox({ workers: WORKERS })
  // A process starts while the documents are listed and the rest of this one loads. If it cannot, the first document says so.
  sandbox.warm().catch(() => undefined)
  const [sources, { twinFinder }] = await Promise.all([sourcesOf(given.names), import('./parse/twins')])
  if (sources.length === 0) {
    await sandbox.close()
    console.error(`no documents in ${given.names.join(', ')}`)
    return 2
  }
  const twinsOf = twinFinder()
  let failures = 0
  for await (const { file, answer } of inOrder(sources, WIDTH, (source) => read(sandbox, source))) {
    const isFailure = 'code' in answer
    if (isFailure) failures++
    const line = isFailure
      ? failureLineOf(file, answer)
      : lineOf(file, answer.sha256, answer.read, twinsOf(file, answer.sha256, answer.read))
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
  }
  await sandbox.close()
  return failures === 0 ? 0 : 1
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe that has seen enough, such as head, is no error.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
