/** Documents put into the queue, and taken from it by a machine that works until it is stopped. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Job, Leased, Queue } from '@/db/queue'
import type { Counts, Hooks, Loader } from './load'
import { reasonOf } from './reason'
import { fileSource, type Source } from './source'

/** Jobs that a machine takes at once, and how many such groups it has under way: the next are read while one is stored. */
const GROUP = 250
const GROUPS = 2
const PAUSE_MS = 1_000

export const jobOf = ({ file, url, hints }: Source): Job => ({ file: path.resolve(file), url, hints: { ...hints } })

/** Its document as this machine sees it. `missing` is told when the machine does not see it. */
const sourceOf = ({ file, url, hints }: Job, missing: (reason: string) => void): Source => ({
  ...fileSource(file),
  url,
  hints,
  bytes: async () => {
    try {
      await stat(file)
    } catch (error) {
      const reason = `${file} cannot be seen from this machine (${reasonOf(error)}); keep documents on a disk that all machines share`
      missing(reason)
      throw new Error(reason)
    }
    return fileSource(file).bytes()
  },
})

const add = (all: Counts, more: Counts): void => {
  for (const name of Object.keys(all) as (keyof Counts)[]) all[name] += more[name]
}

/** Works on jobs until the signal says so, and then finishes those that it has taken. */
export const work = async (queue: Queue, loader: Loader, hooks: Hooks): Promise<Counts> => {
  const { signal } = hooks
  const all: Counts = { read: 0, stored: 0, unchanged: 0, superseded: 0, failed: 0, findings: 0 }

  const finish = async (jobs: readonly Leased[]) => {
    const missing = new Map<string, string>()
    const sources = jobs.map((job) => sourceOf(job, (reason) => missing.set(job.id, reason)))
    // What was taken is finished: nobody else can have it before its lease runs out.
    const { signal: _, ...rest } = hooks
    const counts = await loader.load(sources, {
      ...rest,
      progress: (_done, now) => hooks.progress(all.read + now.read, now),
    })
    add(all, counts)
    for (const [id, reason] of missing) await queue.giveBack(id, reason)
    await queue.finish(jobs.flatMap(({ id }) => (missing.has(id) ? [] : [id])))
  }
  const line = async () => {
    while (!signal?.aborted) {
      const jobs = await queue.take(GROUP)
      if (jobs.length > 0) await finish(jobs)
      else await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: GROUPS }, line))
  return all
}
