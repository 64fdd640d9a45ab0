/** Documents → sandbox → store: many files, each by itself; one that fails never stops the others. */
import { availableParallelism } from 'node:os'
import type { Database } from '@/db/client'
import { agencyId } from '@/db/store/ids'
import { storedOrigin } from '@/db/store/origin'
import type { ReportRecord } from '@/db/store/record'
import { storeReport } from '@/db/store/report'
import { checkYears, duplicateOf } from '@/lib/checks'
import { openSandbox, type Sandbox } from '@/lib/sandbox'
import { inOrder } from './in-order'
import { recordOf } from './record'
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
  readonly progress: (done: number) => void
  readonly signal?: AbortSignal
}

const CROSS_CHECKS = { years: checkYears, duplicate: duplicateOf }

/** Reports on their way into the store while the next are read. */
const WRITERS = 4
/** A second document waits for each process; what is read waits for an earlier document or for the store. */
const WIDTH = { atOnce: 2 * availableParallelism(), ahead: 8 * availableParallelism() }

/** The words of what went wrong at the bottom; drizzle wraps it in the whole statement. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : reasonOf(error.cause)
}

interface Prepared {
  readonly file: string
  /** Or why there is none. */
  readonly record: ReportRecord | Error
}

/** @throws Error when documents cannot be read at all */
const prepare = async ({ parse }: Sandbox, source: Source, parser: string): Promise<Prepared> => {
  const { file, url, hints } = source
  const bytes = await source.bytes().catch((error: unknown) => new Error(reasonOf(error)))
  if (bytes instanceof Error) return { file, record: bytes }
  const result = await parse({ name: file, bytes, ...(url === null ? {} : { url }) })
  if ('failure' in result) return { file, record: new Error(`${result.failure.code}: ${result.failure.message}`) }
  return { file, record: recordOf(result.parsed, { file, bytes, url, hints, parser }) }
}

const untilAborted = function* <Item>(items: Iterable<Item>, signal: AbortSignal | undefined): Generator<Item> {
  for (const item of items) {
    if (signal?.aborted) return
    yield item
  }
}

/**
 * Loads documents in their order: a later version of a report supersedes an earlier one of the same run.
 * Stops early, with what is under way finished, when the signal says so.
 */
export const load = async (
  db: Database,
  sources: Iterable<Source>,
  { failed, say, progress, signal }: Hooks,
): Promise<Counts> => {
  const counts: Counts = { read: 0, stored: 0, unchanged: 0, superseded: 0, failed: 0, findings: 0 }
  const parser = parserVersion()
  const lastOf = new Map<number, Promise<void>>()
  let underWay = 0
  let isPublished = false

  const fail = (file: string, error: unknown) => {
    counts.failed++
    failed(file, reasonOf(error))
  }
  const announce = async ({ report }: ReportRecord) => {
    if (isPublished || report.origin !== 'published') return
    isPublished = true
    if ((await storedOrigin(db)) === 'simulated')
      say('the store holds simulated reports; they are removed, because published ones are coming in')
  }
  const store = async (file: string, record: ReportRecord) => {
    try {
      counts[await storeReport(db, record, CROSS_CHECKS)]++
      counts.findings += record.findings.length
    } catch (error) {
      fail(file, error)
    }
    underWay--
    progress(counts.read - underWay)
  }
  /** Ends when the record is on its way, with room for another. */
  const take = async (file: string, record: ReportRecord) => {
    await announce(record)
    const agency = agencyId(record.report.agency, record.report.region)
    underWay++
    const turn = (lastOf.get(agency) ?? Promise.resolve()).then(() => store(file, record))
    lastOf.set(agency, turn)
    turn.finally(() => lastOf.get(agency) === turn && lastOf.delete(agency))
    while (underWay >= WRITERS) await Promise.race(lastOf.values())
  }
  const sandbox = openSandbox()
  try {
    const wanted = untilAborted(sources, signal)
    for await (const { file, record } of inOrder(wanted, WIDTH, (source) => prepare(sandbox, source, parser))) {
      counts.read++
      try {
        if (record instanceof Error) throw record
        await take(file, record)
      } catch (error) {
        fail(file, error)
        progress(counts.read - underWay)
      }
    }
  } finally {
    await Promise.all(lastOf.values())
    await sandbox.close()
  }
  return counts
}
