/** A document to be loaded: its bytes when its turn comes, and what is known of it besides. */
import { readFile, stat } from 'node:fs/promises'
import { MAX_BYTES } from '@/lib/source/identify'
import type { Hints } from './record'

export interface Source {
  /** As it is named to the user. */
  readonly file: string
  readonly bytes: () => Promise<Uint8Array>
  readonly url: string | null
  readonly hints: Hints
}

const readWithin = async (file: string): Promise<Uint8Array> => {
  const { size } = await stat(file)
  if (size > MAX_BYTES)
    throw new Error(`it has ${size} bytes, the limit is ${MAX_BYTES}; keep only the report's own page`)
  return readFile(file)
}

export const fileSource = (file: string): Source => ({ file, bytes: () => readWithin(file), url: null, hints: {} })
