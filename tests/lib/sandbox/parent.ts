/** A program with two reading processes: prints their numbers, then ends, or has one of them loop, or all be worn out. */
import { openSandbox, type ReadResult } from '@/lib/sandbox'

const box = openSandbox({ workers: 2, entry: 'tests/lib/sandbox/hostile.ts' })
const bytes = new Uint8Array(1)
const pids = new Set<string>()
while (pids.size < 2) {
  const results: ReadResult[] = await Promise.all(['wait', 'wait', 'wait'].map((name) => box.parse({ name, bytes })))
  for (const result of results) if ('failure' in result) pids.add(/ in (\d+),/.exec(result.failure.message)?.[1] ?? '')
}
process.stdout.write(`${[...pids].join(' ')}\n`)
if (process.argv[2] === 'loop') await box.parse({ name: 'loop', bytes })
if (process.argv[2] === 'wear') {
  const single = openSandbox({ workers: 1, entry: 'tests/lib/sandbox/hostile.ts' })
  const worn = await Promise.all(['half', 'half', 'half'].map((name) => single.parse({ name, bytes })))
  process.stdout.write(`${worn.length} read\n`)
}
