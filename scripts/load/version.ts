/** Which reading code is at work: a change of it makes every stored report be read anew when its file is ingested. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const LIB = fileURLToPath(new URL('../../lib', import.meta.url))
const READING = ['form', 'source', 'read', 'identity', 'report', 'checks', 'parse.ts']

const filesIn = (name: string): string[] =>
  statSync(path.join(LIB, name)).isDirectory()
    ? readdirSync(path.join(LIB, name)).flatMap((entry) => filesIn(`${name}/${entry}`))
    : [name]

/** Twelve digits of a hash of the code from source file to findings. */
export const parserVersion = (): string => {
  const hash = createHash('sha256')
  for (const name of READING.flatMap(filesIn).sort())
    hash.update(`${name}\0`).update(readFileSync(path.join(LIB, name)))
  return hash.digest('hex').slice(0, 12)
}
