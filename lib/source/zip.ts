/** A ZIP archive in memory, with limits: what it declares is checked before anything is inflated, and what comes out, too. */
import { inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { decode } from './charset'
import { crc32 } from './crc32'
import { Refusal } from './refusal'

const MAX_ENTRIES = 2000
/** What all entries together may declare to hold; a report with many photographs has some 20 MB. */
const MAX_TOTAL = 64_000_000
/** How many times larger than its packed bytes a part may be. Word's own tables come to 40. */
const MAX_RATIO = 200
/** Parts up to this size may be packed as tightly as they like. */
const RATIO_FLOOR = 1_000_000

const STORED = 0
const DEFLATED = 8

const damaged = (reason: string): Refusal =>
  new Refusal('unreadable', `is a damaged archive (${reason}); download or save it again`)

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200)

const UTF8_FLAG = 0x800

/** An entry's name: UTF-8 where it says so, else as Chinese Windows writes names. */
const nameOf = ({ fileNameRaw, generalPurposeBitFlag }: Entry): string => {
  const isMarked = (generalPurposeBitFlag & UTF8_FLAG) !== 0
  const name = isMarked ? new TextDecoder().decode(fileNameRaw) : decode(fileNameRaw)
  return (name ?? '').replaceAll('\\', '/')
}

/** Names are compared without regard to case, as the packaging rules of Office files say. */
const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase()

export class Zip {
  /** Null where the same name stands twice: different programs would then read different documents. */
  private readonly entries = new Map<string, Entry | null>()
  readonly names: string[] = []

  constructor(
    private readonly file: ZipFile,
    private readonly bytes: Uint8Array,
  ) {}

  add(entry: Entry): void {
    const name = nameOf(entry)
    const key = keyOf(name)
    if (!this.entries.has(key)) this.names.push(name)
    this.entries.set(key, this.entries.has(key) ? null : entry)
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name))
  }

  /**
   * The content of an entry.
   * @param most its largest size in bytes
   * @throws Refusal where it is missing, there twice, larger, or not what the archive declares
   */
  async read(name: string, most: number): Promise<Uint8Array> {
    const entry = this.entries.get(keyOf(name))
    if (entry === null) throw damaged(`${name} is in it twice`)
    if (entry === undefined) throw damaged(`${name} is not in it`)
    const { compressedSize, uncompressedSize, compressionMethod } = entry
    const limit = Math.min(most, Math.max(RATIO_FLOOR, MAX_RATIO * compressedSize))
    if (uncompressedSize > limit)
      throw new Refusal('too-large', `holds ${name} with ${uncompressedSize} bytes, the limit is ${limit}`)
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
      throw new Refusal('unsupported', `packs ${name} in a way that is not read; save it again as an ordinary ZIP`)
    const packed = await this.packed(entry)
    let content: Uint8Array
    try {
      // One byte more than declared is already a lie, and ends the inflating.
      const most = Math.max(1, uncompressedSize)
      content = compressionMethod === STORED ? packed : inflateRawSync(packed, { maxOutputLength: most })
    } catch (error) {
      throw damaged(`${name}: ${reasonOf(error)}`)
    }
    if (content.length !== uncompressedSize) throw damaged(`${name} has not the size declared`)
    // One flipped bit may change a figure and leave everything else as it was.
    if (crc32(content) !== entry.crc32) throw damaged(`the check sum of ${name} is wrong`)
    return content
  }

  private async packed(entry: Entry): Promise<Uint8Array> {
    try {
      const { fileDataStart } = await this.file.readLocalFileHeaderPromise(entry, { minimal: true })
      return this.bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    } catch (error) {
      throw damaged(reasonOf(error))
    }
  }
}

const locked = (): Refusal =>
  new Refusal('unsupported', 'is protected by a password; save it without one and try again')

/** @throws Refusal where it is damaged, encrypted or out of proportion */
export const openZip = async (bytes: Uint8Array): Promise<Zip> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    // Names are decoded here; those that would leave the archive do no harm, for nothing is written.
    const file = await fromBufferPromise(buffer, { decodeStrings: false })
    if (file.entryCount > MAX_ENTRIES)
      throw new Refusal('too-large', `is an archive of ${file.entryCount} files, the limit is ${MAX_ENTRIES}`)
    const zip = new Zip(file, bytes)
    let total = 0
    for await (const entry of file.eachEntry()) {
      if (entry.isEncrypted()) throw locked()
      total += entry.uncompressedSize
      if (total > MAX_TOTAL) throw new Refusal('too-large', `unpacks to more than ${MAX_TOTAL} bytes`)
      zip.add(entry)
    }
    return zip
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw /encrypt/.test(reasonOf(error)) ? locked() : damaged(reasonOf(error))
  }
}
