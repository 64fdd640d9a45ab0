/**
 * A thread beside the one that reads documents: ends the process when it takes too much memory or its parent is gone.
 * Plain JavaScript, so that the thread starts without the TypeScript loader.
 */
import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

const INTERVAL_MS = 25
const STDERR = 2

/** @type {{ parent: number, megabytes: number }} */
const { parent, megabytes } = workerData

const end = () => process.kill(process.pid, 'SIGKILL')

const hasParent = () => {
  if (process.ppid !== parent) return false
  try {
    // Where a process keeps the number of a parent that is gone, asking for it fails.
    return process.kill(parent, 0)
  } catch {
    return false
  }
}

setInterval(() => {
  if (!hasParent()) end()
  if (process.memoryUsage.rss() <= megabytes * 1e6) return
  writeSync(STDERR, 'sandbox: memory limit\n')
  end()
}, INTERVAL_MS)
