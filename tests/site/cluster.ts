/** The embedded PostgreSQL of a data directory, for tests that stop the program hard. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const pidIn = (dataDir: string): number | null => {
  const file = path.join(dataDir, 'pg/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null
}

/** Ends the server that keeps `dataDir`, if one was left running. */
export const endPostgres = (dataDir: string): void => {
  const pid = pidIn(dataDir)
  try {
    if (pid) process.kill(pid, 'SIGQUIT')
  } catch {
    // It ended by itself in between.
  }
}
