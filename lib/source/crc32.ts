/** The check sum of ZIP archives (CRC-32, polynomial 0xEDB88320); zlib's own is not in the oldest Node supported. */

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The check sum as an unsigned number. */
export const crc32 = (bytes: Uint8Array): number => {
  let sum = -1
  for (let i = 0; i < bytes.length; i++) sum = (TABLE[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ -1) >>> 0
}
