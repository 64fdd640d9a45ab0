/** Strings as rows of UTF-16 units, copied as memory and not character by character. */

/** Texts up to so many bytes are written to the same place, one after the other. */
const DESK = 1 << 18
const desk = Buffer.allocUnsafeSlow(DESK)

/** The units of a text, to be read and changed until the next text's are asked for. */
export const unitsOf = (text: string): Uint16Array => {
  const size = 2 * text.length
  const bytes = size <= DESK ? desk : Buffer.allocUnsafeSlow(size)
  bytes.write(text, 'utf16le')
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length)
}

/** UTF-16 units → string, without the converter that a TextDecoder sets up. */
export const stringOf = (units: Uint16Array, length: number): string =>
  Buffer.from(units.buffer, units.byteOffset, 2 * length).toString('utf16le')
