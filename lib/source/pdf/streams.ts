/** Where the streams of a PDF file are: between them stand its objects. */

const STREAM = Buffer.from('stream')
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Where the data of the next stream begins, from `from` on; -1 where there is none. The word also ends each stream, so
 * that every other answer is where objects go on.
 */
export const nextStream = (file: Buffer, from: number): number => {
  const at = file.indexOf(STREAM, from)
  if (at < 0) return -1
  const behind = at + STREAM.length
  const skip = file[behind] === CARRIAGE_RETURN ? 1 : 0
  return file[behind + skip] === LINE_FEED ? behind + skip + 1 : behind
}
