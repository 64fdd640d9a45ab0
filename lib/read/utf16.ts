/** UTF-16 units → string, without the converter that a TextDecoder sets up. */
export const stringOf = (units: Uint16Array, length: number): string =>
  Buffer.from(units.buffer, units.byteOffset, 2 * length).toString('utf16le')
