/** Documents → sandbox → store, in batches; a document that fails never stops the others. */
import { availableParallelism } from 'node:os'
import { connectionOptions, type Database } from '@/db/client'
import { forgetTries, type Subject } from '@/db/store/attempts'
import { storedOrigin, WrongOrigin } from '@/db/store/origin'
import type { Packed } from '@/db/store/packed'
import type { Outcome } from '@/db/store/record'
import { storePacked } from '@/db/store/report'
import { retrying } from '@/db/store/retry'
import { openRun } from '@/db/store/runs'
import { CROSS_CHECKS } from '@/lib/checks'
import { openSandbox } from '@/lib/sandbox'
import { openBatches } from './batches'
import { early, inOrder } from './in-order'
import { intake, type Taken, type Task } from './intake'
import { type LoadInput, type LoadResult, readTask, tryAgain, type Unread } from './reading'
import { reasonOf } from './reason'
import type { Source } from './source'
import { parserVersion } from './version'

export interface Counts {
  /** Documents taken up; each ends as one of the next four. */
  read: number
  stored: number
  unchanged: number
  superseded: number
  failed: number
  /** Findings of all reports read, those across years not among them. */
  findings: number
}

export interface Hooks {
  readonly failed: (file: string, message: string) => void
  /** Told before anything is removed. */
  readonly say: (message: string) => void
  readonly progress: (done: number, counts: Readonly<Counts>) => void
  /** What became of a source, once it cannot be lost any more. */
  readonly settled?: (source: Source, result: Outcome | Error) => void
  readonly signal?: AbortSignal
}

export interface Loader {
  /**
   * Loads documents in their order: a later version of a report supersedes an earlier one of the same run. Stops early,
   * with what is under way finished, when the signal says so.
   * @throws Error when the store cannot store or documents cannot be read at all
   */
  readonly load: (sources: Iterable<Source> | AsyncIterable<Source>, hooks: Hooks) => Promise<Counts>
  readonly close: () => Promise<void>
}

const ENTRY = 'scripts/load/entry.ts'
const CORES = availableParallelism()
/** A second document waits for each process; what is read waits for an earlier document or for the store. */
const WIDTH = { atOnce: 2 * CORES, ahead: 16 * CORES }
/** A larger batch moves fewer sums for each report; a killed run reads again what was in one. */
export const BATCH = { count: 2_000, bytes: 32_000_000, milliseconds: 8_000 }

interface Read {
  readonly task: Task
  readonly packed: Packed
}

type Step =
  | Exclude<Taken, { task: Task }>
  | (Read & { readonly source: Source })
  | { readonly task: Task; readonly unread: Unread }

export interface LoaderOptions {
  /** The module that the reading processes run (see entry.ts). */
  readonly entry?: string
  /** Where the store is; that of this process unless told. */
  readonly address?: string
}

/** Opens the processes and registers the run; `close` ends both. */
export const openLoader = async (
  db: Database,
  { entry = ENTRY, address = connectionOptions().connectionString }: LoaderOptions = {},
): Promise<Loader> => {
  const parser = parserVersion()
  const run = await openRun(address)
  const sandbox = openSandbox<LoadInput, LoadResult>({ entry, tries: 1 })

  const load = async (sources: Iterable<Source> | AsyncIterable<Source>, hooks: Hooks): Promise<Counts> => {
    const { failed, say, progress, settled, signal } = hooks
    const counts: Counts = { read: 0, stored: 0, unchanged: 0, superseded: 0, failed: 0, findings: 0 }
    let done = 0
    let isPublished = false
    /** Tries that are over without anything in the store. */
    let over: Subject[] = []

    const settle = (source: Source, result: Outcome | Error) => {
      done++
      if (result instanceof Error) {
        counts.failed++
        failed(source.file, reasonOf(result))
      } else counts[result]++
      settled?.(source, result)
      progress(done, counts)
    }
    const announce = async ({ origin }: Packed) => {
      if (isPublished || origin !== 'published') return
      isPublished = true
      if ((await retrying(() => storedOrigin(db))) === 'simulated')
        say('the store holds simulated reports; they are removed, because published ones are coming in')
    }
    /** The same report again, until it is stored or has had all its tries. */
    const insist = async ({ task, packed }: Read, first: Error): Promise<Outcome | Error> => {
      for (let refusal = first; ; ) {
        if (!(await tryAgain(db, run.id, task, reasonOf(refusal)))) return refusal
        const [result = 'unchanged'] = await storePacked(db, [packed], CROSS_CHECKS)
        if (!(result instanceof Error)) return result
        refusal = result
      }
    }
    const store = async (batch: readonly Read[]) => {
      for (const { packed } of batch) await announce(packed)
      const results = await storePacked(
        db,
        batch.map(({ packed }) => packed),
        CROSS_CHECKS,
      )
      for (const [index, one] of batch.entries()) {
        let result = results[index] ?? 'unchanged'
        if (result instanceof WrongOrigin || result === 'unchanged') over.push(one.task)
        else if (result instanceof Error) result = await insist(one, result)
        if (!(result instanceof Error)) counts.findings += one.packed.findings
        settle(one.task.source, result)
      }
      await retrying(() => forgetTries(db, over.splice(0)))
    }
    const batches = openBatches<Read>(BATCH, store)
    const work = async (taken: Taken): Promise<Step> => {
      if (!('task' in taken)) return taken
      const { task } = taken
      const result = await readTask(db, run.id, sandbox, task)
      return 'isOver' in result ? { task, unread: result } : { source: task.source, task, packed: result }
    }
    const chunks = early(intake(db, run.id, sources, parser, signal))
    const items = (async function* () {
      for await (const chunk of chunks) yield* chunk
    })()
    const alone = { is: (one: Taken) => 'task' in one && one.task.isSuspect, quiet: batches.drain }
    try {
      for await (const step of inOrder(items, { ...WIDTH, alone }, work)) {
        counts.read++
        if ('packed' in step) await batches.add(step, step.packed.rows.length)
        else if ('unchanged' in step) {
          counts.findings += step.unchanged.findings
          settle(step.source, 'unchanged')
        } else if ('failure' in step) settle(step.source, new Error(step.failure))
        else {
          if (step.unread.isOver) over.push(step.task)
          settle(step.task.source, new Error(step.unread.message))
        }
      }
    } finally {
      await batches.drain()
      const rest = over
      over = []
      await retrying(() => forgetTries(db, rest))
    }
    return counts
  }
  return {
    load,
    close: async () => {
      await sandbox.close()
      await run.close()
    },
  }
}

/** One run of the loader. */
export const load = async (
  db: Database,
  sources: Iterable<Source> | AsyncIterable<Source>,
  hooks: Hooks,
): Promise<Counts> => {
  const loader = await openLoader(db)
  try {
    return await loader.load(sources, hooks)
  } finally {
    await loader.close()
  }
}
