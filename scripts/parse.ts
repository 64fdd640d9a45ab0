/** Documents → NDJSON, one line each, in the order given: `npm run -s parse -- FILE|DIRECTORY...` */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type ParsedReport, parse } from '@/lib/parse'
import { argumentsOf } from './arguments'
import { documentsIn } from './files'

const USAGE = `npm run -s parse -- FILE|DIRECTORY...
Reads annual disclosure reports (.txt .md .html .htm .csv) and prints one JSON object a line for each.
Exit: 0 every file gave a report, 1 some did not, 2 bad arguments.`

const lineOf = (file: string, sha256: string, { report, findings }: ParsedReport) => ({
  file,
  sha256,
  agency: report.agency,
  year: report.year,
  edition: report.edition,
  region: report.region,
  level: report.level,
  kind: report.kind,
  scope: report.scope,
  cells: report.cells,
  places: report.places,
  narrative: report.narrative.map(({ claims, value, quote_place }) => ({ claims, value, quote_place })),
  findings: findings.map(({ code, severity, cells, expected, actual, message }) => ({
    code,
    severity,
    cells,
    expected,
    actual,
    message,
  })),
})

/** The output line of one file, and whether it holds a report. */
const read = async (file: string): Promise<{ line: object; isReport: boolean }> => {
  const failed = (code: string, message: string) => ({ line: { file, error: { code, message } }, isReport: false })
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failed('unreadable', `${file} cannot be read: ${reason}`)
  }
  const result = await parse({ name: file, bytes })
  if ('failure' in result) return failed(result.failure.code, result.failure.message)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { line: lineOf(file, sha256, result.parsed), isReport: true }
}

const main = async (): Promise<number> => {
  const given = argumentsOf(process.argv.slice(2))
  if (given?.wantsHelp) {
    console.log(USAGE)
    return 0
  }
  const files = given ? await documentsIn(given.names) : []
  if (files.length === 0) {
    console.error(given && given.names.length > 0 ? `no documents in ${given.names.join(', ')}` : USAGE)
    return 2
  }
  let failures = 0
  for (const file of files) {
    const { line, isReport } = await read(file)
    if (!isReport) failures++
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
  }
  return failures === 0 ? 0 : 1
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe that has seen enough, such as head, is no error.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main()
