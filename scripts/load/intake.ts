/** Sources on their way in: their bytes and hashes, and what the store knows of them before anything is read. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Database } from '@/db/client'
import { attemptsOn, failTry, forgetTries, MOST_TRIES, type Subject, takeUp } from '@/db/store/attempts'
import { readBefore } from '@/db/store/known'
import { retrying } from '@/db/store/retry'
import { reasonOf } from './reason'
import type { Source } from './source'
import { readingVersion } from './version'

/** A document to be read. */
export interface Task extends Subject {
  readonly source: Source
  readonly bytes: Uint8Array
  /** File name without folders. */
  readonly name: string
  /** Tries on it that were counted. */
  tries: number
  /** Whether the one under way is among them. */
  isCounted: boolean
  /** It was under way when a run ended that did not come to its end: it is read while nothing else is. */
  readonly isSuspect: boolean
}

export type Taken =
  | { readonly source: Source; readonly failure: string }
  | { readonly source: Source; readonly unchanged: { readonly findings: number } }
  | { readonly source: Source; readonly task: Task }

/** Sources looked up at once, and the bytes they may have together. */
const CHUNK = { sources: 64, bytes: 8_000_000 }

const LEFT = `the program ended ${MOST_TRIES} times while this file was at work; have a look at it before it is tried again`

const open = async (source: Source, parser: string): Promise<Task | { source: Source; failure: string }> => {
  try {
    const bytes = await source.bytes()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const name = path.basename(source.file)
    return {
      source,
      bytes,
      sha256,
      parser: readingVersion(parser, source.hints),
      name,
      tries: 0,
      isCounted: false,
      isSuspect: false,
    }
  } catch (error) {
    return { source, failure: reasonOf(error) }
  }
}

const isTask = (one: Task | { source: Source; failure: string }): one is Task => 'bytes' in one
const keyOf = ({ sha256, parser }: Subject): string => `${sha256} ${parser}`

/** What is known of some opened sources, in their order; those that are to be read are taken up. */
const judge = async (
  db: Database,
  run: number,
  opened: readonly (Task | { source: Source; failure: string })[],
): Promise<Taken[]> => {
  const tasks = opened.filter(isTask)
  const stored = new Map((await retrying(() => readBefore(db, tasks))).map((one) => [one.sha256, one]))
  const isStored = ({ sha256, source: { url } }: Task) => {
    const known = stored.get(sha256)
    return known !== undefined && (url === null || url === known.url)
  }
  const fresh = tasks.filter((task) => !isStored(task))
  const noted = await retrying(() => attemptsOn(db, tasks))
  const wanted = new Set(fresh.map(keyOf))
  const before = noted.filter((one) => wanted.has(keyOf(one)))
  // A run that lost its connection after storing them could not take these notes back.
  const stale = noted.filter((one) => !wanted.has(keyOf(one)))
  if (stale.length > 0) await retrying(() => forgetTries(db, stale))
  const tried = new Map(before.map((one) => [keyOf(one), one]))
  const barred = new Map<string, string>()
  for (const one of before) {
    if (one.tries < MOST_TRIES) continue
    if (one.isLeft) await retrying(() => failTry(db, one, LEFT))
    if (one.reason !== null || one.isLeft) barred.set(keyOf(one), one.reason ?? LEFT)
  }
  const taken = await retrying(() =>
    takeUp(
      db,
      run,
      fresh.filter((task) => !barred.has(keyOf(task))),
    ),
  )
  return opened.map((one): Taken => {
    if (!isTask(one)) return one
    const { source, sha256 } = one
    const known = isStored(one) ? stored.get(sha256) : undefined
    if (known) return { source, unchanged: { findings: known.findings } }
    const reason = barred.get(keyOf(one))
    if (reason) return { source, failure: `in quarantine after ${MOST_TRIES} tries: ${reason}` }
    const isSuspect = tried.get(keyOf(one))?.isLeft ?? false
    return { source, task: { ...one, tries: taken.get(sha256) ?? 0, isSuspect } }
  })
}

/**
 * Opens sources in their order and says what is to be done with each, chunk by chunk. Ends early, with the chunk under
 * way, when the signal says so.
 */
export const intake = async function* (
  db: Database,
  run: number,
  sources: Iterable<Source> | AsyncIterable<Source>,
  parser: string,
  signal?: AbortSignal,
): AsyncGenerator<Taken[]> {
  let opened: (Task | { source: Source; failure: string })[] = []
  let bytes = 0
  for await (const source of sources) {
    if (signal?.aborted) break
    const one = await open(source, parser)
    opened.push(one)
    bytes += isTask(one) ? one.bytes.length : 0
    if (opened.length < CHUNK.sources && bytes < CHUNK.bytes) continue
    yield await judge(db, run, opened)
    opened = []
    bytes = 0
  }
  if (opened.length > 0) yield await judge(db, run, opened)
}
