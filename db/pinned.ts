/**
 * A release of the store held open for reading. All that one page asks is answered from one snapshot, whatever is
 * stored meanwhile, on as many connections as it needs: one connection keeps a transaction open, others join it (`set
 * transaction snapshot`). Requests of the same release share the snapshot; a new release opens another at the next
 * request, and the old one ends with its last request.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import { type Database, HOLDERS, openReader, READERS, type Reader } from './client'
import { codeOf } from './error-code'
import { isAskedAgain, ONE_PLAN } from './prepared'
import { rowsOf } from './queries/rows'
import { type Turns, turns } from './turns'
import { asUnavailable, Unavailable } from './unavailable'

export interface Pinned {
  readonly release: number
  /** Which store the release is of. */
  readonly store: string
  /** For a transaction of another client that is to see the same. */
  readonly snapshot: string
  /** Runs a query in the snapshot. @throws Unavailable where the store is too slow, too busy or gone */
  readonly ask: <Answer>(query: (db: Database) => Promise<Answer>) => Promise<Answer>
  /** To be called once, when nothing more will be asked. */
  readonly done: () => void
}

/** Of one statement of a page. A view that needs longer is a fault, and must not hold up the others. */
const STATEMENT_MS = 4_000
/** A snapshot keeps PostgreSQL from clearing away old rows: one that nobody uses is given up. */
const IDLE_MS = 3_000
const MAX_AGE_MS = 15_000
/** Should a request never say that it is done. */
const MAX_LIFE_MS = 60_000
const LINE = { most: READERS, line: 200, patience: 4_000 }
const ATTEMPTS = 3
/** What the driver says when a connection breaks under a statement. */
const LOST = new Set(['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])

interface Version {
  readonly release: number
  /** A store that was dropped and made again counts its releases anew, but its table is another one. */
  readonly store: string
}

interface Held extends Version {
  readonly snapshot: string
  readonly since: number
  users: number
  idle: NodeJS.Timeout | undefined
  /** Ends the transaction; whoever still asks is refused. */
  readonly end: () => void
}

interface State {
  readonly reader: Reader
  readonly turn: Turns
  current: Held | null
  /** Snapshots open. */
  open: number
  opening: Promise<Held> | null
  asking: Promise<Version> | null
}

/** One for the process, also where a bundler makes several copies of this module. */
const shared = globalThis as typeof globalThis & { disclosureLensPinned?: State }

const stateOf = (reader: Reader): State => {
  if (shared.disclosureLensPinned?.reader !== reader)
    shared.disclosureLensPinned = { reader, turn: turns(LINE), current: null, open: 0, opening: null, asking: null }
  return shared.disclosureLensPinned
}

const VERSION = `select coalesce((select release from meta), 0)::float8 as release, 'meta'::regclass::oid::text as store`
const HOLD = `${VERSION}, pg_export_snapshot() as snapshot, set_config('idle_in_transaction_session_timeout', '0', true)`

/** Runs what only reads again where its connection broke (one that lay idle may have been closed long ago), or lost a plan. */
const withAnother = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !(LOST.has(codeOf(error) ?? '') || isAskedAgain(error))) throw error
    }
  }
}

/** Which release a store has now. */
export const versionOf = async (db: Database): Promise<Version> => {
  const [row] = await rowsOf<Version>(db, sql.raw(VERSION))
  if (!row) throw new Error('the store does not tell its release')
  return row
}

/** No new request comes to `held`, and it ends once it has no more users. */
const retire = (state: State, held: Held): void => {
  if (state.current === held) state.current = null
  if (held.users === 0) held.end()
}

const idle = (state: State, held: Held): void => {
  held.idle = setTimeout(() => retire(state, held), IDLE_MS)
  held.idle.unref()
}

/** Opens a snapshot and makes it the current one. */
const hold = (state: State): Promise<Held> =>
  new Promise((opened, refuse) => {
    state.open++
    let held: Held | null = null
    let isOver = false
    const transaction = state.reader.holders.begin('isolation level repeatable read read only', async (tx) => {
      const [row] = await tx.unsafe<(Version & { snapshot: string })[]>(HOLD)
      if (!row) throw new Error('the store does not tell its release')
      await new Promise<void>((commit) => {
        const end = () => {
          // On a connection that was lost the driver must not be given another statement.
          if (!isOver) commit()
        }
        setTimeout(end, MAX_LIFE_MS).unref()
        const { release, store, snapshot } = row
        held = { release, store, snapshot, since: Date.now(), users: 0, idle: undefined, end }
        const before = state.current
        state.current = held
        if (before) retire(state, before)
        idle(state, held)
        opened(held)
      })
    })
    const over = () => {
      isOver = true
      state.open--
      if (held && state.current === held) state.current = null
    }
    transaction.then(over, (error: unknown) => {
      over()
      refuse(error)
    })
  })

const isSame = (one: Version, other: Version): boolean => one.release === other.release && one.store === other.store
const isFresh = (held: Held): boolean => Date.now() - held.since < MAX_AGE_MS

const enter = (held: Held): Held => {
  clearTimeout(held.idle)
  held.users++
  return held
}

/** The snapshot for a new request, which is its user now: the current one if it is of the newest release, else another. */
const heldFor = async (state: State): Promise<Held> => {
  let newest: Version | null = null
  for (let attempt = 0; ; attempt++) {
    const { current } = state
    if (current) {
      state.asking ??= versionOf(state.reader.db).finally(() => {
        state.asking = null
      })
      newest = await state.asking
      // With all connections taken by older snapshots, this one serves until a request ends.
      const serves = (isSame(current, newest) && isFresh(current)) || state.open >= HOLDERS
      if (state.current === current && serves) return enter(current)
    }
    state.opening ??= hold(state).finally(() => {
      state.opening = null
    })
    const held = await state.opening
    // One that was on its way already may be of the release before.
    if (newest === null || isSame(held, newest) || attempt === ATTEMPTS) return enter(held)
  }
}

/**
 * Pins the newest release for one request.
 * @throws Unavailable where the store cannot be reached
 */
export const pinRelease = async (): Promise<Pinned> => {
  const state = stateOf(openReader())
  try {
    return pinnedTo(state, await withAnother(() => heldFor(state)))
  } catch (error) {
    throw asUnavailable(error)
  }
}

const pinnedTo = (state: State, held: Held): Pinned => {
  const { release, store, snapshot } = held
  const join = sql.raw(
    `set transaction isolation level repeatable read, read only; set transaction snapshot '${snapshot}';` +
      [`statement_timeout = ${STATEMENT_MS}`, ...Object.entries(ONE_PLAN).map((one) => one.join(' = '))]
        .map((setting) => ` set local ${setting}`)
        .join(';'),
  )
  const joined = async (tx: Database) => {
    try {
      await tx.execute(join)
    } catch (error) {
      if (LOST.has(codeOf(error) ?? '')) throw error
      throw new Unavailable('the snapshot is gone: the connection that held it was lost', { cause: error })
    }
  }
  let isDone = false
  return {
    release,
    store,
    snapshot,
    ask: async (query) => {
      const inSnapshot = async (tx: Database) => {
        try {
          await joined(tx)
          return await query(tx)
        } catch (error) {
          // The transaction is refused by the loss itself. To return would have the driver roll back where nobody is.
          if (LOST.has(codeOf(error) ?? '')) return new Promise<never>(() => undefined)
          throw error
        }
      }
      try {
        return await state.turn(() => withAnother(() => state.reader.db.transaction(inSnapshot)))
      } catch (error) {
        throw asUnavailable(error)
      }
    },
    done: () => {
      if (isDone) return
      isDone = true
      held.users--
      if (held.users > 0) return
      if (state.current === held) idle(state, held)
      else held.end()
    },
  }
}

const ofWork = new AsyncLocalStorage<Pinned>()

/** What `work` was pinned to, if it runs in `atOneRelease`. */
export const pinnedHere = (): Pinned | undefined => ofWork.getStore()

/** Runs `work` with one release pinned; all it asks comes from there. */
export const atOneRelease = async <Result>(work: (pinned: Pinned) => Promise<Result>): Promise<Result> => {
  const pinned = await pinRelease()
  try {
    return await ofWork.run(pinned, () => work(pinned))
  } finally {
    pinned.done()
  }
}
