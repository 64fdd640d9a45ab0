/**
 * Holding the embedded server: it runs as long as a process of ours holds it, and the last one stops it. A holder keeps
 * a shared lock in the database; who stops the server needs that lock alone, so no newcomer is cut off half-way.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Server, type ServerOptions, startServer, stopServer } from './index'

/** The one connection of a holder. `closed` is called when it is lost. */
export interface HoldConnection {
  readonly query: (text: string) => Promise<readonly Record<string, unknown>[]>
  readonly end: () => Promise<void>
}
export type Connect = (url: string, closed: () => void) => HoldConnection

export interface Hold {
  readonly url: string
  /** Lets go; stops the server when nobody else is connected to it. */
  readonly release: () => Promise<void>
}

const LOCK = '20190515, 1'
const OTHERS = `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
const TRIES = 8
/** A connection just closed is still listed for a moment. */
const LINGER_MS = 300

const alone = async (connection: HoldConnection): Promise<boolean> => {
  await connection.query(`select pg_advisory_unlock_shared(${LOCK})`)
  const [lock] = await connection.query(`select pg_try_advisory_lock(${LOCK}) as held`)
  if (lock?.held !== true) return false
  for (const until = Date.now() + LINGER_MS; ; await sleep(20)) {
    const [others] = await connection.query(OTHERS)
    if (others?.n === 0) return true
    if (Date.now() > until) return false
  }
}

/**
 * Starts or reuses the server of `options.directory` and holds it. When the server dies it is started again, so
 * that pools on the same socket recover by themselves.
 */
export const holdServer = async (options: ServerOptions, connect: Connect): Promise<Hold> => {
  let released = false
  const acquire = async (): Promise<{ server: Server; connection: HoldConnection }> => {
    for (let attempt = 1; ; attempt++) {
      const server = await startServer(options)
      let held = false
      const connection = connect(server.url, () => {
        if (!held || released) return
        held = false
        options.say?.('PostgreSQL stopped; starting it again')
        current = acquire()
        current.catch((error: unknown) => options.say?.(String(error)))
      })
      try {
        // Waits while another process is about to stop the server, and fails when it did.
        await connection.query(`select pg_advisory_lock_shared(${LOCK})`)
        held = true
        return { server, connection }
      } catch (error) {
        await connection.end()
        if (attempt === TRIES) throw error
        await sleep(50 * attempt)
      }
    }
  }
  let current = acquire()
  const { url } = (await current).server
  const release = async () => {
    if (released) return
    const { server, connection } = await current
    released = true
    const last = await alone(connection)
    if (last) await Promise.all([stopServer(server), connection.end()])
    else await connection.end()
  }
  return { url, release }
}
