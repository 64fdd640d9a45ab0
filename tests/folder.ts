/** Temporary folders for stores. */
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A new folder that others may enter: run by root, PostgreSQL may have to work under another account. */
export const openFolder = (prefix: string): string => {
  const dir = mkdtempSync(path.join(tmpdir(), prefix))
  chmodSync(dir, 0o755)
  return dir
}
