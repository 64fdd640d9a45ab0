/** What PostgreSQL says about itself in postmaster.pid, and whether that is still true. */
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** Folder of the Unix socket; empty where there is none. */
  readonly socket: string
  readonly ready: boolean
}

const FILE = 'postmaster.pid'

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const parse = (text: string): Postmaster => {
  const lines = text.split('\n')
  return {
    pid: Number(lines[0]),
    port: Number(lines[3]),
    socket: lines[4] ?? '',
    ready: lines[7]?.startsWith('ready') ?? false,
  }
}

/** Whether a process has this pid, ours or not. */
export const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether `pid` is a PostgreSQL on `cluster`. A pid alone proves little: after a restart another program may have it. */
const serves = (pid: number, cluster: string): boolean => {
  if (!(pid > 0) || !exists(pid)) return false
  const command = process.platform === 'linux' ? read(`/proc/${pid}/cmdline`) : null
  return command === null || command.split('\0').includes(cluster)
}

/** The server that runs on `cluster`, null when there is none. One that starts, recovers or stops is not ready. */
export const runningOn = (cluster: string): Postmaster | null => {
  const text = read(join(cluster, FILE))
  if (text === null) return null
  const postmaster = parse(text)
  return serves(postmaster.pid, cluster) ? postmaster : null
}

/** False where another process has moved the file away first. */
const moved = (from: string, to: string): boolean => {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/**
 * Removes a lock left by a server that is gone when another program now has its pid: PostgreSQL itself would take
 * that one for the server and refuse to start. Left alone in every other case.
 */
export const clearStaleLocks = (cluster: string, socket: string): void => {
  for (const path of [join(cluster, FILE), join(socket, '.s.PGSQL.5432.lock')]) {
    const pid = Number(read(path)?.split('\n')[0])
    if (!(pid > 0) || !exists(pid) || serves(pid, cluster)) continue
    const aside = `${path}.${process.pid}`
    if (!moved(path, aside)) continue
    // Someone may have started in between: then this is no longer the lock that was judged.
    if (Number(read(aside)?.split('\n')[0]) === pid) rmSync(aside)
    else renameSync(aside, path)
  }
}
