/** Temporary folders for stores. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A new folder that others may enter: run by root, PostgreSQL may have to work under another account. */
export const openFolder = (prefix: string): string => {
  const dir = mkdtempSync(path.join(tmpdir(), prefix))
  chmodSync(dir, 0o755)
  return dir
}

/**
 * Removes a folder with very many files by a process of its own, which goes on when we end: it takes the disk half a
 * minute and a processor next to nothing, so that others may go on meanwhile.
 */
export const removeBeside = (dir: string): void => {
  const remove = `require('node:fs').rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 5 })`
  spawn(process.execPath, ['-e', remove, dir], { detached: true, stdio: 'ignore', cwd: tmpdir() }).unref()
}
