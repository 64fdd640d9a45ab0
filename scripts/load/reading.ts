/** Bytes → rows, in the sandbox, with as many tries as a document has that ends its process. */
import type { Database } from '@/db/client'
import { countTry, failTry, MOST_TRIES } from '@/db/store/attempts'
import type { Packed } from '@/db/store/packed'
import { retrying } from '@/db/store/retry'
import type { Hints } from '@/lib/identity'
import type { ParseInput } from '@/lib/parse'
import type { Sandbox } from '@/lib/sandbox'
import type { Task } from './intake'

/** What a reading process is given (see entry.ts). */
export interface LoadInput extends ParseInput {
  readonly hints: Hints
  readonly parser: string
  readonly sha256: string
}

export type LoadResult = { readonly packed: Packed }

/** A document that gives no report, and why. `isOver`: that is a verdict on it, not the end of a process. */
export interface Unread {
  readonly message: string
  readonly isOver: boolean
}

const inputOf = ({ source: { file, url, hints }, bytes, sha256, parser }: Task): LoadInput => {
  const input = { name: file, bytes, hints, parser, sha256 }
  return url === null ? input : { ...input, url }
}

const count = async (db: Database, run: number, task: Task): Promise<void> => {
  task.tries = (await retrying(() => countTry(db, run, task))) ?? task.tries + 1
  task.isCounted = true
}

/** A try has failed: counts the next one; false when the task has had all. */
export const tryAgain = async (db: Database, run: number, task: Task, reason: string): Promise<boolean> => {
  if (!task.isCounted) await count(db, run, task)
  await retrying(() => failTry(db, task, reason))
  if (task.tries >= MOST_TRIES) return false
  await count(db, run, task)
  return true
}

/** @throws Error when documents cannot be read at all */
export const readTask = async (
  db: Database,
  run: number,
  { parse, warm }: Sandbox<LoadInput, LoadResult>,
  task: Task,
): Promise<Packed | Unread> => {
  if (task.isSuspect) {
    // The time that a process takes to start is not the file's.
    await warm()
    await count(db, run, task)
  }
  for (;;) {
    const result = await parse(inputOf(task))
    if ('packed' in result) return result.packed
    const { code, message } = result.failure
    const words = `${code}: ${message}`
    if (!result.stopped) return { message: words, isOver: true }
    if (!(await tryAgain(db, run, task, words))) return { message: words, isOver: false }
  }
}
