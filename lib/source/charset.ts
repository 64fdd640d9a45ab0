/**
 * Bytes → text. The bytes themselves decide: a byte-order mark, UTF-8 where they are (nearly) UTF-8, UTF-16 and Big5
 * where they look so; what header or markup declare comes after, GB 18030 last. Many pages declare the wrong one.
 */
import { isUtf8, transcode } from 'node:buffer'
import { looksLikeBig5, looksLikeUtf16 } from './byte-shape'
import { decodePairs } from './gb18030'

const DECLARED = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{1,20})/i
/** How far into a page its charset may be declared. */
const HEAD_BYTES = 4096
/** The share of broken characters among those beyond ASCII above which a decoding is wrong. */
const BAD_SHARE = 0.1
/** The share of zero characters above which something is no text. */
const ZERO_SHARE = 0.02

const marked = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const declared = (bytes: Uint8Array, contentType: string): string | null => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1')
  const name = (DECLARED.exec(contentType) ?? DECLARED.exec(head))?.[1]?.toLowerCase() ?? ''
  if (name === 'big5' || name === 'big5-hkscs') return 'big5'
  return name.startsWith('gb') ? 'gb18030' : null
}

const REPLACEMENT = 0xfffd
/** So many broken characters, more than whole ones, and the rest need not be looked at. */
const HOPELESS = 100

interface Count {
  readonly bad: number
  readonly beyond: number
  readonly zero: number
}

/** Characters that are broken, beyond ASCII and zero before `end`; null where it is hopeless. */
const countIn = (text: string, end: number): Count | null => {
  let bad = 0
  let zero = 0
  let beyond = 0
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === REPLACEMENT) {
      if (++bad > HOPELESS && bad > beyond) return null
    } else if (code > 0x7f) beyond++
    else if (code === 0) zero++
  }
  return { bad, beyond, zero }
}

/** The text, or null where too many of its characters are broken or zero. */
const decodeAs = (label: string, bytes: Uint8Array): string | null => {
  const text = new TextDecoder(label).decode(bytes)
  const count = countIn(text, text.length)
  if (count === null) return null
  const { bad, beyond, zero } = count
  if (bad > BAD_SHARE * (bad + beyond) || zero > ZERO_SHARE * text.length) return null
  return zero > 0 ? text.replaceAll('\0', '\ufffd') : text
}

/** The text of bytes that are UTF-8 throughout and have no mark. By way of UTF-16 it takes a sixth of the time. */
const decodeUtf8 = (bytes: Uint8Array): string | null => {
  if (!isUtf8(bytes) || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(0)) return null
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}

/** As many bytes as show that a text in another encoding is not UTF-8. */
const TRIAL_BYTES = 1024

/** The text of bytes of which a few are damaged. */
const decodeNearlyUtf8 = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder().decode(bytes.subarray(0, TRIAL_BYTES))
  // Its last character may be cut off.
  return countIn(head, head.length - 1) ? decodeAs('utf-8', bytes) : null
}

/**
 * The text in `bytes`, or null if no encoding in use for such reports fits. Bytes that are UTF-8 throughout are
 * UTF-8 whatever is declared: Chinese text in another encoding is never valid UTF-8 by accident.
 */
export const decode = (bytes: Uint8Array, contentType = ''): string | null => {
  const mark = marked(bytes)
  if (mark !== null) return decodeAs(mark, bytes)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return utf8
  const wide = looksLikeUtf16(bytes)
  if (wide !== null) return decodeAs(wide, bytes)
  const other = declared(bytes, contentType) ?? (looksLikeBig5(bytes) ? 'big5' : 'gb18030')
  const nearly = decodeNearlyUtf8(bytes)
  if (nearly !== null) return nearly
  return (other === 'big5' ? decodeAs(other, bytes) : null) ?? decodePairs(bytes) ?? decodeAs('gb18030', bytes)
}
