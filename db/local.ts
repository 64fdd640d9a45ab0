/** The store as commands open it: that of DATABASE_URL, else the embedded PostgreSQL, held until it is closed. */
import { clientOf, closeDatabase, type Database, openDatabase } from './client'
import { type Hold, holdServer } from './embedded/hold'

/** Where the embedded server keeps its files: DATA_DIR, else `.data` in the project. */
export const dataDirectory = (): string => process.env.DATA_DIR || '.data'

const holdConnection = (address: string, closed: () => void) => {
  const sql = clientOf(address, { max: 1, max_lifetime: null, idle_timeout: 0, onclose: closed })
  return {
    query: async (text: string): Promise<readonly Record<string, unknown>[]> => [...(await sql.unsafe(text))],
    end: () => sql.end({ timeout: 1 }),
  }
}

let hold: Hold | null = null

/** Opens the store, starting the embedded server where DATABASE_URL is not set; from then on it is set. */
export const openLocal = async (): Promise<Database> => {
  if (!process.env.DATABASE_URL) {
    hold = await holdServer({ directory: dataDirectory(), say: (message) => console.error(message) }, holdConnection)
    process.env.DATABASE_URL = hold.url
  }
  return openDatabase()
}

/** Closes the pool, and stops the embedded server when no other process uses it. */
export const closeLocal = async (): Promise<void> => {
  await closeDatabase()
  if (!hold) return
  const held = hold
  hold = null
  delete process.env.DATABASE_URL
  await held.release()
}
