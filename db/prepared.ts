/**
 * Statements that only read, planned once by each connection (see one-plan-per-text.md): writing a plan takes longer
 * than most of them run.
 */
import type { SQL } from 'drizzle-orm'
import type { Database } from './client'
import { codeOf } from './error-code'
import { send, statementOf } from './handle'

/** How a connection that reads is to plan: a text once, whatever the values. As settings of PostgreSQL. */
export const ONE_PLAN = { plan_cache_mode: 'force_generic_plan' } as const

/** Different texts that are kept, by every connection, until connections are renewed: an hour at the latest. */
const MOST_TEXTS = 250
const RENEWED_MS = 3_600_000

interface Kept {
  readonly texts: Set<string>
  since: number
  /** Whether the server, or a pooler before it, keeps what was prepared. */
  isRefused: boolean
}

/** One for the process, also where a bundler makes several copies of this module. */
const shared = globalThis as typeof globalThis & { disclosureLensPrepared?: Kept }

const kept = (): Kept => {
  shared.disclosureLensPrepared ??= { texts: new Set(), since: Date.now(), isRefused: false }
  return shared.disclosureLensPrepared
}

/** Texts vary with what is asked, so that their number has an end: whoever comes after it is planned each time. */
const isKept = (text: string): boolean => {
  const { texts, since, isRefused } = kept()
  if (isRefused) return false
  if (Date.now() - since > RENEWED_MS) {
    texts.clear()
    kept().since = Date.now()
  }
  if (texts.size < MOST_TEXTS) texts.add(text)
  return texts.has(text)
}

/** What PostgreSQL says of a statement that it was not given, or that a migration has changed. */
const NOT_KEPT = '26000'
const CHANGED = '0A000'

/**
 * Whether a query failed because of what was prepared, and will not when it is asked again. A pooler that gives each
 * transaction another connection of the server keeps nothing: from then on this process prepares nothing.
 */
export const isAskedAgain = (error: unknown): boolean => {
  const code = codeOf(error)
  if (code === NOT_KEPT) kept().isRefused = true
  return code === NOT_KEPT || code === CHANGED
}

/** The rows of a statement, as the driver gives them. */
export const prepared = async (db: Database, query: SQL): Promise<readonly object[]> => {
  const statement = statementOf(query)
  return send(db, statement, isKept(statement.text))
}
