/** The built site: built once, and again as soon as anything that it is made of has changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT, run } from './gate/process'

/** What the site is made of. */
const SOURCES = ['app', 'lib', 'db', 'public', 'next.config.js', 'next.config.ts', 'package-lock.json', 'tsconfig.json']
const STAMP = path.join(ROOT, '.next/built-from')

const filesIn = (root: string, name: string): string[] => {
  const file = path.join(root, name)
  if (!existsSync(file)) return []
  if (!statSync(file).isDirectory()) return [name]
  return readdirSync(file).flatMap((entry) => filesIn(root, `${name}/${entry}`))
}

/** One hash for the names and bytes of everything that the site in `root` is made of. */
export const fingerprint = (root: string): string => {
  const hash = createHash('sha256')
  for (const name of SOURCES.flatMap((source) => filesIn(root, source)).sort())
    hash.update(`${name}\0`).update(
      createHash('sha256')
        .update(readFileSync(path.join(root, name)))
        .digest(),
    )
  return hash.digest('hex')
}

/** Whether `.next` holds the site as the sources are now. */
export const isBuilt = (): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint(ROOT)

/** Builds the site unless it is built already; `output` is what the build printed. */
export const buildSite = async (): Promise<{ ok: boolean; output: string }> => {
  if (isBuilt()) return { ok: true, output: 'built already' }
  const from = fingerprint(ROOT)
  const built = await run('next', ['build'])
  if (built.ok) writeFileSync(STAMP, from)
  return built
}
