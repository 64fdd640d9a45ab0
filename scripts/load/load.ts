/** Documents → parser → store: many files, each by itself; one that fails never stops the others. */
import type { Database } from '@/db/client'
import { agencyId } from '@/db/store/ids'
import { storedOrigin } from '@/db/store/origin'
import type { ReportRecord } from '@/db/store/record'
import { storeReport } from '@/db/store/report'
import { checkYears } from '@/lib/checks'
import { parse } from '@/lib/parse'
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

/** Reports on their way into the store while the next is parsed. */
const WRITERS = 4

/** The words of what went wrong at the bottom; drizzle wraps it in the whole statement. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : reasonOf(error.cause)
}

const prepare = async (source: Source, parser: string): Promise<ReportRecord> => {
  const { file, url, hints } = source
  const bytes = await source.bytes()
  const result = await parse({ name: file, bytes, ...(url === null ? {} : { url }) })
  if ('failure' in result) throw new Error(`${result.failure.code}: ${result.failure.message}`)
  return recordOf(result.parsed, { file, bytes, url, hints, parser })
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
      counts[await storeReport(db, record, checkYears)]++
      counts.findings += record.findings.length
    } catch (error) {
      fail(file, error)
    }
    underWay--
    progress(counts.read - underWay)
  }
  for (const source of sources) {
    if (signal?.aborted) break
    counts.read++
    try {
      const record = await prepare(source, parser)
      await announce(record)
      const agency = agencyId(record.report.agency, record.report.region)
      underWay++
      const turn = (lastOf.get(agency) ?? Promise.resolve()).then(() => store(source.file, record))
      lastOf.set(agency, turn)
      turn.finally(() => lastOf.get(agency) === turn && lastOf.delete(agency))
      while (underWay >= WRITERS) await Promise.race(lastOf.values())
    } catch (error) {
      fail(source.file, error)
      progress(counts.read - underWay)
    }
  }
  await Promise.all(lastOf.values())
  return counts
}
