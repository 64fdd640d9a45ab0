/** A document to be read: its bytes when its turn comes, and what is known of it besides. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Hints } from '@/lib/identity'
import { MAX_BYTES } from '@/lib/source/identify'

export interface Source {
  /** As it is named to the user. */
  readonly file: string
  /** Its content; rejected, in words that go on from the file's name, where there is none. */
  readonly bytes: () => Promise<Uint8Array>
  readonly url: string | null
  readonly hints: Hints
  /** Why there can be no content, where that is known beforehand. */
  readonly problem?: string
}

/** A file of more bytes than any report has. */
export class TooLarge extends Error {
  constructor(bytes: string) {
    super(`it has ${bytes} bytes, the limit is ${MAX_BYTES}; keep only the report's own page`)
  }
}

/** Of a pipe or a device, whose size nobody knows beforehand. */
const readStream = async (file: string): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of createReadStream(file, { end: MAX_BYTES, highWaterMark: 1 << 20 })) {
    parts.push(part)
    length += part.length
  }
  if (length > MAX_BYTES) throw new TooLarge(`more than ${MAX_BYTES}`)
  return Buffer.concat(parts, length)
}

const readWithin = async (file: string): Promise<Uint8Array> => {
  const about = await stat(file)
  if (about.size > MAX_BYTES) throw new TooLarge(String(about.size))
  return about.isFile() || about.isDirectory() ? readFile(file) : readStream(file)
}

export const fileSource = (file: string): Source => ({ file, bytes: () => readWithin(file), url: null, hints: {} })
