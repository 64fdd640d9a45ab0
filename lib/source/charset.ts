/** Bytes → text: byte-order mark, UTF-8 if the bytes are UTF-8, else what header or markup declare, else GB 18030. */

const DECLARED = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{1,20})/i
/** How far into a page its charset may be declared. */
const HEAD_BYTES = 4096
/** The share of undecodable characters above which a decoding is wrong. */
const BAD_SHARE = 0.02

const marked = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const declared = (bytes: Uint8Array, contentType: string): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const name = (DECLARED.exec(contentType) ?? DECLARED.exec(head))?.[1]?.toLowerCase() ?? ''
  if (name === 'big5' || name === 'big5-hkscs') return 'big5'
  return name.startsWith('gb') ? 'gb18030' : null
}

const decodeAs = (label: string, bytes: Uint8Array): string | null => {
  const text = new TextDecoder(label).decode(bytes)
  let bad = 0
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) bad++
  return bad > BAD_SHARE * text.length ? null : text
}

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8 throughout; that is an answer, not an error.
    return null
  }
}

/**
 * The text in `bytes`, or null if no encoding in use for such reports fits. Bytes that are UTF-8 throughout are
 * UTF-8 whatever is declared: Chinese text in another encoding is never valid UTF-8 by accident.
 */
export const decode = (bytes: Uint8Array, contentType = ''): string | null => {
  const mark = marked(bytes)
  if (mark !== null) return decodeAs(mark, bytes)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return utf8.includes('\0') ? null : utf8
  const text = decodeAs(declared(bytes, contentType) ?? 'utf-8', bytes) ?? decodeAs('gb18030', bytes)
  return text?.includes('\0') ? null : text
}
