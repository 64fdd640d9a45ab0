/** `npm run bench`: what the store and the site do, against what could be done with the same data on the same machine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '@/db/client'
import { benchExport } from './bench/store/export'
import { benchFiles } from './bench/store/files'
import { benchIngest } from './bench/store/ingest'
import { type Line, PARTS, type Part, tableOf, verdictOf } from './bench/store/line'
import { benchPages } from './bench/store/pages'
import { benchQueries, growthOf, subjectsOf } from './bench/store/queries'
import { benchSizes } from './bench/store/sizes'
import { openStores } from './bench/store/stores'

const HELP = `npm run bench -- [--sizes 10000,100000,1000000] [--only ${PARTS.join(',')}] [--json FILE]
Builds stores of simulated reports in the data directory (.data/bench), measures, prints a table and writes JSON.
Compare the ratios, which were taken in turns in one run, rather than the figures. A miss is told, and is no error.`

const SIZES = '10000,100000,1000000'

const say = (message: string): void => {
  process.stderr.write(`${message}\n`)
}

const isPart = (text: string): text is Part => (PARTS as readonly string[]).includes(text)

const optionsOf = (): { sizes: number[]; parts: readonly Part[]; json: string } | null => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return null
  const sizes = (values.sizes ?? SIZES).split(',').map(Number)
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1000))
    throw new RangeError(`--sizes ${values.sizes}: give numbers of reports from 1000, with commas between`)
  const parts = values.only?.split(',') ?? [...PARTS]
  if (!parts.every(isPart)) throw new RangeError(`--only ${values.only}: give some of ${PARTS.join(', ')}`)
  return { sizes: sizes.sort((a, b) => a - b), parts, json: values.json ?? path.join('.data', 'bench.json') }
}

const machine = (): string =>
  `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ` +
  `${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}`

const benchSize = async (
  stores: Awaited<ReturnType<typeof openStores>>,
  size: number,
  parts: readonly Part[],
  folder: string,
): Promise<Line[]> => {
  const address = await stores.of(size)
  const { db, close } = connect(address, { max: 1 })
  const subjects = await subjectsOf(db, address).finally(close)
  const has = (part: Part) => parts.includes(part)
  const lines: Line[] = []
  if (has('queries') || has('growth')) {
    say(`${size} reports: queries`)
    lines.push(...(await benchQueries(address, size, subjects, folder, say)))
  }
  if (has('export')) {
    say(`${size} reports: downloads`)
    lines.push(...(await benchExport(address, size, subjects.year)))
  }
  if (has('size')) lines.push(...(await benchSizes(address, size)))
  if (has('pages')) {
    say(`${size} reports: pages`)
    lines.push(...(await benchPages(address, size, subjects, say)))
  }
  if (has('ingest')) {
    say(`${size} reports: ingest`)
    lines.push(...(await benchIngest(stores, size)))
  }
  return lines
}

const main = async (): Promise<void> => {
  const options = optionsOf()
  if (!options) {
    console.log(HELP)
    return
  }
  const { sizes, parts, json } = options
  const folder = await mkdtemp(path.join(tmpdir(), 'lens-bench-'))
  const stores = await openStores(say)
  const lines: Line[] = []
  try {
    for (const size of sizes) lines.push(...(await benchSize(stores, size, parts, folder)))
    if (parts.includes('files')) {
      say('files')
      lines.push(...(await benchFiles(stores)))
    }
    lines.push(...growthOf(lines))
  } finally {
    await stores.close()
    await rm(folder, { recursive: true, force: true })
  }
  for (const part of PARTS) {
    const some = lines.filter((line) => line.part === part && parts.includes(part))
    if (some.length > 0) console.log(`\n${part}\n${tableOf(some)}`)
  }
  console.log(`\n${machine()}`)
  await writeFile(
    json,
    `${JSON.stringify({ machine: machine(), lines: lines.map((line) => ({ ...line, verdict: verdictOf(line) })) }, null, 2)}\n`,
  )
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
