/** Worker processes that share the jobs; one that hangs is ended, and the document that did it is found by halving. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Job } from './job'
import { countOf, emptyTally, merge, type Tally } from './tally'

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))
/** A job of a few hundred small documents takes a second. */
const PATIENCE = 60_000

/** Runs one job in `child`: its tally, or null where the process had to be ended or ended by itself. */
const runIn = (child: ChildProcess, job: Job): Promise<Tally | null> =>
  new Promise((resolve) => {
    const done = (tally: Tally | null) => {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(tally)
    }
    const timer = setTimeout(() => {
      done(null)
      child.kill('SIGKILL')
    }, PATIENCE)
    child.once('message', ({ tally }: Answer) => done(tally))
    child.once('exit', () => done(null))
    child.send(job)
  })

const hung = ({ what, from }: Job): Tally => {
  const tally = emptyTally()
  const count = countOf(tally, `${what === 'documents' ? 'document' : 'mutation'}.hang`)
  count.n = count.crashes = 1
  tally.slowest = { milliseconds: PATIENCE, id: `${what === 'documents' ? 'document' : 'mutation'}-${from}` }
  return tally
}

const halves = (job: Job): Job[] => {
  const middle = Math.floor((job.from + job.to) / 2)
  return [
    { ...job, to: middle },
    { ...job, from: middle },
  ]
}

/** Runs all jobs on `workers` processes. `told` hears of each tally as it comes. */
export const runAll = async (jobs: Iterable<Job>, workers: number, told: (tally: Tally) => void): Promise<Tally> => {
  const total = emptyTally()
  const queue = jobs[Symbol.iterator]()
  const again: Job[] = []
  const nextJob = (): Job | undefined => again.pop() ?? queue.next().value
  const add = (tally: Tally) => {
    merge(total, tally)
    told(tally)
  }
  const start = () => fork(WORKER, { execArgv: ['--import', 'tsx'] })
  const work = async () => {
    let child = start()
    for (let job = nextJob(); job; job = nextJob()) {
      const tally = await runIn(child, job)
      if (tally) add(tally)
      else {
        child = start()
        if (job.to - job.from > 1) again.push(...halves(job))
        else add(hung(job))
      }
    }
    child.kill()
  }
  await Promise.all(Array.from({ length: workers }, work))
  return total
}
