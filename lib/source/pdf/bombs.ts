/** Finds streams that unpack to far more than a report holds, before pdf.js unpacks them whole. */
import { constants, inflateSync } from 'node:zlib'
import { nextStream } from './streams'

/** Sizes of what is unpacked: of one stream, and of all in a file. The largest in reports are fonts of some megabytes. */
const MAX_STREAM = 48_000_000
const MAX_ALL = 160_000_000
/** Packed streams in packed streams, as deep as anyone looks. */
const MAX_DEPTH = 4
/** Shorter ones hold nothing. */
const SHORT = 64

const DEFLATED = 0x78

/** How much the data unpacks to, infinite beyond the limit; data cut short counts as far as it goes. */
const unpackedSize = (packed: Uint8Array, depth: number): number => {
  if (packed[0] !== DEFLATED || packed.length < SHORT) return 0
  try {
    const data = inflateSync(packed, { maxOutputLength: MAX_STREAM, finishFlush: constants.Z_SYNC_FLUSH })
    return data.length + (depth < MAX_DEPTH ? unpackedSize(data, depth + 1) : Number.POSITIVE_INFINITY)
  } catch (error) {
    // Anything else is damaged data, which pdf.js copes with.
    return error instanceof RangeError ? Number.POSITIVE_INFINITY : 0
  }
}

/** Whether a PDF file holds more than it may once it is unpacked. */
export const isBomb = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let all = 0
  for (let at = nextStream(file, 0); at >= 0; ) {
    const next = nextStream(file, at)
    // The word also ends each stream; what lies between is packed data or a dictionary.
    if (file[at] === DEFLATED) all += unpackedSize(file.subarray(at, next < 0 ? file.length : next), 1)
    if (all > MAX_ALL) return true
    at = next
  }
  return false
}
