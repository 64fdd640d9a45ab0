/**
 * Strings of a damaged PDF that nothing closes. pdf.js reads such a one to the end of the file, and again for each object
 * that asks for it, which takes time that grows with the square of the file.
 */
import { nextStream } from './streams'

const OPEN = 0x28
const CLOSE = 0x29
const BACKSLASH = 0x5c
const SPACE = 0x20

/** So deep may brackets stand in brackets. */
const MAX_DEPTH = 100

/** Makes each bracket a space that opens in [start, end) of a file and that nothing closes there. */
const dropUnclosed = (file: Uint8Array, start: number, end: number): void => {
  const open: number[] = []
  for (let i = start; i < end; i++) {
    const byte = file[i]
    if (byte === OPEN && open.length === MAX_DEPTH) file[i] = SPACE
    else if (byte === OPEN) open.push(i)
    else if (byte === CLOSE) open.pop()
    else if (byte === BACKSLASH && open.length > 0) i++
  }
  for (const at of open) file[at] = SPACE
}

/** A copy of a PDF file in which a bracket that opens a string without an end, outside its streams, is a space. */
export const withStringsClosed = (bytes: Uint8Array): Uint8Array => {
  const copy = new Uint8Array(bytes)
  const file = Buffer.from(copy.buffer)
  let from = 0
  for (let isInStream = false; from >= 0; isInStream = !isInStream) {
    const next = nextStream(file, from)
    if (!isInStream) dropUnclosed(copy, from, next < 0 ? copy.length : next)
    from = next
  }
  return copy
}
