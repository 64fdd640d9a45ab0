/** The character maps that pdf.js brings with it: what the codes of fonts that are not in the file mean. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Names of the predefined maps (`UniGB-UCS2-H`, `GBK-EUC-H`); nothing else reaches the file system. */
const NAME = /^[A-Za-z0-9-]{1,40}$/

const read = new Map<string, Uint8Array>()
let folder = ''

/**
 * A predefined character map, in the package's compressed form.
 * @throws RangeError for a name that is none
 */
export const predefinedMap = (name: string): Uint8Array => {
  const known = read.get(name)
  if (known) return known
  if (!NAME.test(name)) throw new RangeError('no predefined character map has this name')
  folder ||= path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
  const bytes = new Uint8Array(readFileSync(path.join(folder, `${name}.bcmap`)))
  read.set(name, bytes)
  return bytes
}
