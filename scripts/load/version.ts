/** Which reading code is at work: a change of it makes every stored report be read anew when its file is ingested. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hints } from '@/lib/identity'

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

/**
 * The same with what a list says of a document, which is a part of how it is read: read with other hints, or without
 * them, the same bytes are another reading.
 */
export const readingVersion = (parser: string, { agency, regionCode, year }: Hints): string => {
  if (agency === undefined && regionCode === undefined && year === undefined) return parser
  const text = JSON.stringify([agency, regionCode, year])
  return `${parser}+${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
}
