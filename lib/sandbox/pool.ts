/** Reading processes kept warm, and the documents that wait for one. */
import { type Child, type Ending, startChild } from './child'
import type { Limits } from './limits'

export interface Pool<Input, Result> {
  /** How the document ended. @throws Error when no process can be started, or the pool is closed */
  readonly run: (input: Input) => Promise<Ending<Result>>
  /** Documents that wait for a process. */
  readonly waiting: () => number
  /** Starts a process and keeps at least one from now on. */
  readonly warm: () => Promise<void>
  readonly close: () => Promise<void>
}

interface Job<Input, Result> {
  readonly input: Input
  readonly resolve: (ending: Ending<Result>) => void
  readonly reject: (error: Error) => void
  /** It has met the end of a process once. */
  readonly isSecond?: boolean
}

/** Processes idle for so long end, except the one that is kept. */
const IDLE_MS = 60_000

const closed = () => new Error('the sandbox is closed')

export interface PoolOptions {
  /** The module that a process runs, as a path from the project's directory. */
  readonly entry: string
  readonly workers: number
  readonly limits: Limits
  /** Whether a document that ends its process is given to another one, once, before it is blamed. */
  readonly isPatient: boolean
}

export const openPool = <Input extends object, Result>({
  entry,
  workers,
  limits,
  isPatient,
}: PoolOptions): Pool<Input, Result> => {
  type Process = Child<Input, Result>
  const all = new Set<Process>()
  const idle = new Map<Process, NodeJS.Timeout>()
  const jobs: Job<Input, Result>[] = []
  let starting = 0
  let kept = 0
  let isClosed = false

  const take = (): Process | undefined => {
    const [child] = idle.keys()
    if (!child) return undefined
    clearTimeout(idle.get(child))
    idle.delete(child)
    return child
  }
  const release = (child: Process) => {
    const retire = () => all.size > kept && idle.delete(child) && child.stop()
    if (child.isUsable()) idle.set(child, setTimeout(retire, IDLE_MS).unref())
    pump()
  }
  const give = async (child: Process, job: Job<Input, Result>) => {
    const ending = await child.run(job.input)
    // A process can be ended from outside, too; a document is blamed when a fresh one ends over it again.
    const isBlamed =
      !('stopped' in ending && ending.stopped === 'crash') || child.isUsable() || job.isSecond || !isPatient
    if (isClosed) job.reject(closed())
    else if (isBlamed) job.resolve(ending)
    else jobs.unshift({ ...job, isSecond: true })
    release(child)
  }
  const start = async () => {
    const child: Process = startChild(entry, limits)
    starting++
    all.add(child)
    child.ended.then(() => {
      clearTimeout(idle.get(child))
      idle.delete(child)
      all.delete(child)
      pump()
    })
    try {
      await child.ready
      starting--
      release(child)
    } catch (error) {
      starting--
      kept = 0
      // The next would fare no better: whoever waits is told.
      for (const job of jobs.splice(0)) job.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }
  /** One process for the first document, then twice as many as are at work, as long as documents wait. */
  const mayStart = () => {
    const room = Math.min(workers - all.size, Math.max(1, all.size - starting) - starting)
    return room > 0 && (jobs.length > starting || all.size < kept)
  }
  const pump = () => {
    if (isClosed) return
    while (jobs.length > 0) {
      const child = take()
      if (!child) break
      const job = jobs.shift()
      if (job) give(child, job)
    }
    while (mayStart()) start()
  }

  return {
    run: (input) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(closed())
        jobs.push({ input, resolve, reject })
        pump()
      }),
    waiting: () => jobs.length,
    warm: async () => {
      kept = 1
      pump()
      await Promise.race([...all].map((child) => child.ready))
    },
    close: async () => {
      isClosed = true
      for (const job of jobs.splice(0)) job.reject(closed())
      for (const timer of idle.values()) clearTimeout(timer)
      for (const child of all) child.stop()
      await Promise.all([...all].map((child) => child.ended))
    },
  }
}
