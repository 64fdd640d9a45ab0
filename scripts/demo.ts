/** `npm run demo -- --agencies N --years A-B --seed S [--out DIR]`: writes the demonstration corpus. */
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { DEMO_DEFAULTS, optionsOf } from './demo/options'
import { writeCorpus } from './demo/write'

const HELP = `npm run demo -- [--agencies N] [--years A-B] [--seed S] [--out DIR]
Writes simulated report files (.txt, .md, .html). Defaults: ${JSON.stringify(DEMO_DEFAULTS)}`

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      agencies: { type: 'string' },
      years: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return
  }
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
