/** A worker process of the fuzzer: runs the jobs that it is sent, one after the other. */
import type { Answer, Job } from './job'
import { runDocuments, runMutations } from './run'
import { causeOf, save } from './save'

/** Documents saved for one cause by one worker. */
const EXAMPLES = 3
const saved = new Map<string, number>()

const answer = async ({ what, seed, from, to, out }: Job): Promise<Answer> => {
  const { tally, failing } = await (what === 'documents' ? runDocuments : runMutations)(seed, from, to)
  for (const one of failing) {
    const cause = causeOf(one)
    const before = saved.get(cause) ?? 0
    saved.set(cause, before + 1)
    if (before < EXAMPLES) save(out, one)
  }
  return { tally }
}

process.on('message', (job: Job) => {
  answer(job).then(
    (done) => process.send?.(done),
    (error: unknown) => {
      console.error(`${job.what} ${job.from} to ${job.to}: ${error instanceof Error ? error.stack : String(error)}`)
      process.exit(1)
    },
  )
})
