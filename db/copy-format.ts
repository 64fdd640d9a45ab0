/**
 * PostgreSQL's binary COPY format, as far as one column of text needs it: a header, then for each row the number of
 * fields (one), the length of the field, its bytes; then −1. The bytes are handed on as they are, so a text may hold
 * line ends and anything else.
 */

/** `PGCOPY\n\xff\r\n\0` and 4 bytes of flags, then 4 bytes that give the length of an extension. */
const HEADER = 15
const ROW_HEAD = 6
const END = -1
const NULL = -1

/** Takes whole rows off the front of `bytes`. */
const rowsIn = (bytes: Buffer, start: number): { texts: Buffer[]; used: number; ended: boolean } => {
  const texts: Buffer[] = []
  let used = start
  while (bytes.length >= used + 2) {
    const fields = bytes.readInt16BE(used)
    if (fields === END) return { texts, used: used + 2, ended: true }
    if (fields !== 1) throw new Error(`a row of ${fields} fields where one was expected`)
    if (bytes.length < used + ROW_HEAD) break
    const length = bytes.readInt32BE(used + 2)
    const end = used + ROW_HEAD + Math.max(length, 0)
    if (bytes.length < end) break
    if (length !== NULL) texts.push(bytes.subarray(used + ROW_HEAD, end))
    used = end
  }
  return { texts, used, ended: false }
}

/** Where the first row begins; null while the header is not all there. */
const afterHeader = (bytes: Buffer): number | null => {
  if (bytes.length < HEADER + 4) return null
  const start = HEADER + 4 + bytes.readInt32BE(HEADER)
  return bytes.length < start ? null : start
}

/**
 * The texts of a binary COPY of one text column, as many at a time as have come; a NULL is left out.
 * @throws Error when the stream ends before its end mark, or holds something else
 */
export async function* textsOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer[]> {
  let kept: Buffer = Buffer.alloc(0)
  let begun = false
  for await (const piece of source) {
    const bytes = kept.length > 0 ? Buffer.concat([kept, piece]) : piece
    const start = begun ? 0 : afterHeader(bytes)
    if (start === null) {
      kept = bytes
      continue
    }
    begun = true
    const { texts, used, ended } = rowsIn(bytes, start)
    if (texts.length > 0) yield texts
    if (ended) return
    kept = bytes.subarray(used)
  }
  throw new Error('the database broke off in the middle of a download')
}
