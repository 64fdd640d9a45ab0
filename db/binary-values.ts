/** Values in PostgreSQL's binary COPY format, written one after the other: nothing is escaped, on neither side. */
import { cleanData } from './store/clean'

const INT2 = { min: -(2 ** 15), max: 2 ** 15 - 1 }
const INT4 = { min: -(2 ** 31), max: 2 ** 31 - 1 }
/** Object ids of the types of array elements, from PostgreSQL's own catalogue. */
const ELEMENT = { float8: 701, int4: 23, text: 25 } as const

/** What jsonb refuses although JSON allows it: NUL and halves of surrogate pairs. */
const UNSTORABLE_JSON = /\\u(?:0000|d[89a-f])/i
const JSONB_VERSION = 1

const whole = (value: number, { min, max }: typeof INT4): number => {
  if (!Number.isInteger(value) || value < min || value > max)
    throw new RangeError(`${value} is no whole number from ${min} to ${max}`)
  return value
}

/** Without an exponent; every figure of it is kept. */
const plain = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20) : text
}

/** Digits of a number in groups of four, as `numeric` holds them. */
const groupsOf = (value: number): { groups: number[]; weight: number; scale: number } => {
  const text = plain(Math.abs(value))
  const [before = '', after = ''] = text.split('.')
  const left = before.padStart(Math.ceil(before.length / 4) * 4, '0')
  const right = after.padEnd(Math.ceil(after.length / 4) * 4, '0')
  const groups = `${left}${right}`.match(/\d{4}/g)?.map(Number) ?? []
  return { groups, weight: left.length / 4 - 1, scale: after.length }
}

/** An amount of at most four decimals, as nearly all are: the same without a text in between. */
const groupsOfAmount = (value: number): ReturnType<typeof groupsOf> | null => {
  const steps = Math.round(value * 10_000)
  if (steps / 10_000 !== value || steps > Number.MAX_SAFE_INTEGER) return null
  const after = steps % 10_000
  const groups: number[] = after === 0 ? [] : [after]
  let weight = -1
  for (let left = (steps - after) / 10_000; left > 0; left = Math.floor(left / 10_000)) {
    groups.unshift(left % 10_000)
    weight++
  }
  const scale = after === 0 ? 0 : after % 1000 === 0 ? 1 : after % 100 === 0 ? 2 : after % 10 === 0 ? 3 : 4
  return { groups, weight, scale }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

const hasNull = (items: ArrayLike<number | null>): boolean => {
  for (let at = 0; at < items.length; at++) if (items[at] === null) return true
  return false
}

/** A growing buffer of fields; each `put` writes the field's length and its bytes. */
export class BinaryRows {
  private buffer: Buffer
  /** The same bytes: arrays of numbers are written fastest through it. */
  private view: DataView
  private at = 0

  constructor(private readonly size: number) {
    this.buffer = Buffer.allocUnsafe(size)
    this.view = viewOf(this.buffer)
  }

  get length(): number {
    return this.at
  }

  /** What was written since the last time. */
  take(): Buffer {
    const taken = this.buffer.subarray(0, this.at)
    this.buffer = Buffer.allocUnsafe(this.size)
    this.view = viewOf(this.buffer)
    this.at = 0
    return taken
  }

  private room(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return
    const larger = Buffer.allocUnsafe(2 * this.buffer.length + bytes)
    this.buffer.copy(larger, 0, 0, this.at)
    this.buffer = larger
    this.view = viewOf(larger)
  }

  bytes(raw: Uint8Array): void {
    this.room(raw.length)
    this.buffer.set(raw, this.at)
    this.at += raw.length
  }

  int16(value: number): void {
    this.room(2)
    this.at = this.buffer.writeInt16BE(value, this.at)
  }

  int32(value: number): void {
    this.room(4)
    this.at = this.buffer.writeInt32BE(value, this.at)
  }

  putNull(): void {
    this.int32(-1)
  }

  putInt2(value: number): void {
    this.int32(2)
    this.int16(whole(value, INT2))
  }

  putInt4(value: number): void {
    this.int32(4)
    this.int32(whole(value, INT4))
  }

  putInt8(value: number): void {
    this.int32(8)
    this.room(8)
    this.at = this.buffer.writeBigInt64BE(BigInt(value), this.at)
  }

  putFloat8(value: number): void {
    this.int32(8)
    this.room(8)
    this.at = this.buffer.writeDoubleBE(value, this.at)
  }

  putBoolean(value: boolean): void {
    this.int32(1)
    this.room(1)
    this.at = this.buffer.writeUInt8(value ? 1 : 0, this.at)
  }

  /** PostgreSQL counts microseconds from the year 2000. */
  putMoment(value: Date): void {
    this.putInt8((value.getTime() - Date.UTC(2000, 0, 1)) * 1000)
  }

  putNumeric(value: number): void {
    if (!Number.isFinite(value) || Math.abs(value) >= 1e15) throw new RangeError(`${value} is no amount`)
    const { groups, weight, scale } = groupsOfAmount(Math.abs(value)) ?? groupsOf(value)
    this.int32(8 + 2 * groups.length)
    for (const head of [groups.length, weight, value < 0 ? 0x4000 : 0, scale]) this.int16(head)
    for (const group of groups) this.int16(group)
  }

  /** NUL and halves of surrogate pairs become U+FFFD (see clean.ts): the halves by the encoding itself. */
  putText(value: string, prefix?: number): void {
    const text = value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
    this.room(5 + 3 * text.length)
    const start = this.at + 4
    let end = start
    if (prefix !== undefined) end = this.buffer.writeUInt8(prefix, end)
    end += this.buffer.write(text, end)
    this.buffer.writeInt32BE(end - start, this.at)
    this.at = end
  }

  putJson(value: unknown): void {
    const text = JSON.stringify(value)
    this.putText(UNSTORABLE_JSON.test(text) ? JSON.stringify(cleanData(value)) : text, JSONB_VERSION)
  }

  private arrayHead(length: number, isNullable: boolean, element: number): void {
    for (const head of length === 0 ? [0, 0, element] : [1, isNullable ? 1 : 0, element, length, 1]) this.int32(head)
  }

  putTexts(items: readonly (string | null)[]): void {
    this.int32(0)
    const start = this.at
    this.arrayHead(items.length, items.includes(null), ELEMENT.text)
    for (const item of items)
      if (item === null) this.putNull()
      else this.putText(item)
    this.buffer.writeInt32BE(this.at - start, start - 4)
  }

  private putNumbers(items: ArrayLike<number | null>, element: number, size: 4 | 8): void {
    this.room(24 + (4 + size) * items.length)
    this.int32(0)
    const start = this.at
    this.arrayHead(items.length, hasNull(items), element)
    let at = this.at
    for (let i = 0; i < items.length; i++) {
      const item = items[i] ?? null
      this.view.setInt32(at, item === null ? -1 : size)
      at += 4
      if (item === null) continue
      if (size === 4) this.view.setInt32(at, whole(item, INT4))
      else this.view.setFloat64(at, item)
      at += size
    }
    this.at = at
    this.view.setInt32(start - 4, at - start)
  }

  putIntegers(items: ArrayLike<number | null>): void {
    this.putNumbers(items, ELEMENT.int4, 4)
  }

  putFloats(items: ArrayLike<number | null>): void {
    this.putNumbers(items, ELEMENT.float8, 8)
  }
}
