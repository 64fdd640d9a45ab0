/** `npm run demo`: simulated reports, as files or straight into the store. */
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { DEMO_DEFAULTS, directOptionsOf, optionsOf } from './demo/options'
import { writeCorpus } from './demo/write'

const HELP = `npm run demo -- [--agencies N] [--years A-B] [--seed S] [--out DIR]
Writes simulated report files (.txt, .md, .html). Defaults: ${JSON.stringify(DEMO_DEFAULTS)}

npm run demo -- --direct --reports N [--years A-B] [--seed S]
Fills the store (DATABASE_URL, else the embedded PostgreSQL) with N simulated reports of bodies all over the country, in
the place of simulated ones that it holds; a store of published reports is refused. Ends with one line of counts.`

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      agencies: { type: 'string' },
      years: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      direct: { type: 'boolean' },
      reports: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return
  }
  if (values.direct) {
    if (values.agencies !== undefined || values.out !== undefined)
      throw new RangeError('--direct takes --reports, --years and --seed')
    const { runDirect } = await import('./demo/direct/command')
    await runDirect(directOptionsOf(values))
    return
  }
  if (values.reports !== undefined) throw new RangeError('--reports is for --direct: files are asked for by --agencies')
  const { out, ...options } = optionsOf(values)
  const bar = process.stderr.isTTY ? new SingleBar({ stream: process.stderr, clearOnComplete: true }) : null
  bar?.start(options.agencies, 0)
  try {
    const written = await writeCorpus(out, options, (agencies) => bar?.update(agencies))
    console.log(JSON.stringify({ ...written, dir: out }))
  } finally {
    bar?.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
})
