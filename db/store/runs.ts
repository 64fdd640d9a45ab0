/** Runs of the loader. A run holds a lock as long as it lives, so that what a dead one left can be told. */
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type SQL, sql } from 'drizzle-orm'
import { clientOf } from '@/db/client'

export interface Run {
  readonly id: number
  readonly close: () => Promise<void>
}

/** Keys of two numbers, of which this is the first, are those of runs. */
const CLASS = 20190516
const RUNS = 2 ** 31
const AGAIN_MS = 500

/** Registers a run by a connection of its own to `address`; when that breaks, it is registered anew. */
export const openRun = async (address: string): Promise<Run> => {
  const id = randomInt(1, RUNS)
  let isOpen = true
  const lock = async (): Promise<void> => {
    await client.unsafe(`select pg_advisory_lock(${CLASS}, ${id})`)
  }
  /** Attempts that fail close a connection, too. */
  let isRelocking = false
  const relock = async () => {
    if (isRelocking) return
    isRelocking = true
    for (let isHeld = false; isOpen && !isHeld; ) {
      await sleep(AGAIN_MS)
      if (isOpen)
        isHeld = await lock().then(
          () => true,
          () => false,
        )
    }
    isRelocking = false
  }
  const client = clientOf(address, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    connection: { application_name: 'disclosure-lens run' },
    onclose: () => {
      if (isOpen) relock()
    },
  })
  await lock()
  return {
    id,
    close: async () => {
      isOpen = false
      await client.end({ timeout: 1 })
    },
  }
}

/** Whether the run of this number is alive, in SQL. */
export const isAlive = (run: SQL): SQL => sql`exists (
  select from pg_locks l where l.locktype = 'advisory' and l.classid = ${sql.raw(String(CLASS))}
     and l.objid::bigint = ${run} and l.objsubid = 2 and l.granted
     and l.database = (select oid from pg_database where datname = current_database()))`
