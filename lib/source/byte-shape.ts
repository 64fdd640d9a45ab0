/** What bytes without a mark look like: the ranges that the encodings of Chinese text use. */

/** As much as is looked at. */
const SAMPLE = 8192
/** The share of units that must be of the right kind. */
const UTF16_SHARE = 0.9
/** The share of units made of two ASCII characters from which the bytes are single ones: letters look like Han in pairs. */
const ASCII_SHARE = 0.5
const LEAST_UNITS = 4

/** Whether a UTF-16 unit is common in a Chinese text: ASCII as printed, Han, their punctuation, full width. */
const isCommon = (high: number, low: number): boolean => {
  if (high === 0) return (low >= 0x20 && low < 0x7f) || (low >= 9 && low <= 13) || low >= 0xa0
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0x20 || (high === 0xff && low < 0xf0)
}

/** Which UTF-16 the bytes are in, if every second byte is one that such text has there. */
export const looksLikeUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const units = Math.min(bytes.length, SAMPLE) >> 1
  if (units < LEAST_UNITS) return null
  let little = 0
  let big = 0
  let ascii = 0
  for (let i = 0; i < units; i++) {
    const first = bytes[2 * i] ?? 0
    const second = bytes[2 * i + 1] ?? 0
    if (isCommon(second, first)) little++
    if (isCommon(first, second)) big++
    if (first >= 9 && first < 0x7f && second >= 9 && second < 0x7f) ascii++
    // All that are left would not be enough.
    if (Math.max(little, big) + units - i - 1 < UTF16_SHARE * units) return null
  }
  if (ascii > ASCII_SHARE * units) return null
  if (Math.max(little, big) < UTF16_SHARE * units) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

const LEAST_PAIRS = 20
/** In Big5 about four trail bytes in ten are below 0x7F, in GB 2312 none, in GBK few and behind lead bytes that Big5 lacks. */
const BIG5_SHARE = 0.2

/** Whether double-byte text is Big5 rather than GB 18030. */
export const looksLikeBig5 = (bytes: Uint8Array): boolean => {
  const end = Math.min(bytes.length, SAMPLE) - 1
  let pairs = 0
  let low = 0
  let foreign = 0
  for (let i = 0; i < end; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x81) continue
    const trail = bytes[++i] ?? 0
    pairs++
    if (lead < 0xa1 || lead > 0xf9 || (trail > 0x7e && trail < 0xa1)) foreign++
    else if (trail >= 0x40 && trail < 0x7f) low++
  }
  return pairs >= LEAST_PAIRS && low > BIG5_SHARE * pairs && foreign < BIG5_SHARE * low
}
