/** `npm run fuzz -- --documents N --mutations N --seed S`: reads simulated and mutated documents, exact or flagged. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Job } from './fuzz/job'
import { type FuzzOptions, fuzzOptions } from './fuzz/options'
import { runAll } from './fuzz/pool'
import { summaryOf } from './fuzz/summary'
import { totalOf } from './fuzz/tally'

const HELP = `npm run fuzz -- [--documents N] [--mutations N] [--seed S] [--from N] [--workers N] [--out DIR]
Reads N generated documents and N mutated ones, and holds every cell against what is printed: it must be exact or
flagged. Failing documents are written to DIR (.data/fuzz), each with a note. --from is the number of the first
mutation, to go on where a run was broken off. Ends with one JSON line; exit 1 if a cell is wrong or a document breaks
the reader.`

/** Documents and mutations in one job: a second's work, the latter a whole number of blocks. */
const SIZE = { documents: 100, mutations: 400 } as const

const jobs = function* ({ documents, mutations, from, seed, out }: FuzzOptions): Generator<Job> {
  const ranges = { documents: [0, documents], mutations: [from, from + mutations] } as const
  for (const what of ['documents', 'mutations'] as const) {
    const [first, last] = ranges[what]
    for (let at = first; at < last; at += SIZE[what])
      yield { what, seed, from: at, to: Math.min(last, at + SIZE[what]), out: path.resolve(out) }
  }
}

const EVERY = 5000

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string' },
      mutations: { type: 'string' },
      seed: { type: 'string' },
      from: { type: 'string' },
      workers: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const asked = fuzzOptions(values)
  const started = performance.now()
  let done = 0
  let bad = 0
  let last = started
  const tally = await runAll(jobs(asked), asked.workers, (part) => {
    const { n, wrong, crashes } = totalOf(part, [''])
    done += n
    bad += wrong + crashes
    const now = performance.now()
    if (now - last < EVERY) return
    last = now
    const rate = Math.round((done / (now - started)) * 1000)
    console.error(`${done} of ${asked.documents + asked.mutations} read, ${bad} failing, ${rate} a second`)
  })
  const summary = summaryOf(tally, (performance.now() - started) / 1000)
  console.log(JSON.stringify(summary))
  return summary.wrongUnflagged + summary.crashes === 0 ? 0 : 1
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  },
)
