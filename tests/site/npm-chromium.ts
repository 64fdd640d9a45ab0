/** The Chromium that npm installs with the tests, unpacked: for machines that have no browser of their own. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = path.join(ROOT, 'node_modules/.cache/chromium-from-npm')
const UNPACK = fileURLToPath(new URL('unpack.mjs', import.meta.url))

/**
 * The binary and the directory of the libraries it needs, unpacked once. The package unpacks into the temporary
 * directory, and unpacks its libraries on one kind of host only: a process of its own is told so by its environment.
 */
export const unpackChromium = (): { executable: string; libraries: string } => {
  const unpacked = { executable: path.join(CACHE, 'chromium'), libraries: path.join(CACHE, 'al2023/lib') }
  if (existsSync(unpacked.executable)) return unpacked
  mkdirSync(path.dirname(CACHE), { recursive: true })
  const fresh = mkdtempSync(`${CACHE}-`)
  try {
    const env = { ...process.env, TMPDIR: fresh, TMP: fresh, TEMP: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    execFileSync(process.execPath, [UNPACK], { env, stdio: 'inherit' })
    renameSync(fresh, CACHE)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Another run may have been quicker: its copy is as good.
    if (!existsSync(unpacked.executable)) throw error
  }
  return unpacked
}
