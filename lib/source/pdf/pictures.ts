/**
 * Pictures of a PDF file. pdf.js leaves those out that it does not decode, without a word of where they would stand or
 * whether anything shows through. So before it reads the file, each picture is made a drawing without content, whose
 * frame tells what it was: the file keeps its length, and its objects their places.
 */
import { nextStream } from './streams'

const OBJECT = Buffer.from('obj')
const STREAM = Buffer.from('stream')
const OBJECT_STREAMS = Buffer.from('/ObjStm')
const END = Buffer.from('endstream')
const SPACE = 0x20
/** Bytes of the longest dictionary of a picture, and between a stream's data and the word behind it. */
const LONGEST = 10_000
const MOST_ROOM = 4

const REGULAR = /[\w.-]/
const IS_IMAGE = /\/Subtype\s{0,9}\/Image(?![\w.-])/
const SEE_THROUGH = /\/(?:SMask|Mask|ImageMask|SMaskInData|OC)(?![\w.-])/
/** What says that nothing shows through, as if it were not said. */
const NOT_SO = /\/(?:ImageMask\s{0,9}false|SMaskInData\s{1,9}0)(?![\w.-])/g
const LENGTH = /\/Length\s{1,9}(\d{1,10})(\s{1,9}\d{1,5}\s{1,9}R(?![\w.-]))?/
const NUMBER_OBJECT = /(?<!\d)(\d{1,10})\s{1,9}\d{1,5}\s{1,9}obj\s{1,9}(\d{1,10})\s{1,9}endobj/g

/** Frames that no drawing has. */
const [LEAST_FRAME, OPAQUE, SHEER] = [1, 7919, 7907]

/** What is written in the place of a picture. */
const drawingFor = (isSheer: boolean): string =>
  `<</Subtype/Form/BBox[0 0 ${LEAST_FRAME} ${isSheer ? SHEER : OPAQUE}]/Length 0`

/** What the frame of a drawing tells: a picture, one that lets through what is below, or none. */
export const pictureOf = (frame: unknown): 'opaque' | 'sheer' | null => {
  const { 2: right, 3: top } = Object(frame) as ArrayLike<unknown>
  if (right !== LEAST_FRAME) return null
  if (top === OPAQUE) return 'opaque'
  return top === SHEER ? 'sheer' : null
}

/** Lengths that are objects of their own, by their numbers; null where there are several of a number. */
const lengthsOf = (file: Buffer): Map<number, number | null> => {
  const lengths = new Map<number, number | null>()
  for (const [, id, length] of file.toString('latin1').matchAll(NUMBER_OBJECT))
    lengths.set(Number(id), lengths.has(Number(id)) ? null : Number(length))
  return lengths
}

class Pictures {
  private lengths: Map<number, number | null> | null = null

  constructor(private readonly file: Buffer) {}

  /** Goes from stream to stream, as far as it is sure where each of them ends: what is in one is none of the file's objects. */
  mark(): void {
    const { file } = this
    let from = 0
    for (let data = nextStream(file, 0); data >= 0; ) {
      if (!this.isInName(data)) {
        const start = this.dictionary(from, data)
        const written = start < 0 ? '' : file.toString('latin1', start, data)
        const end = this.end(written, data)
        if (end < 0) return
        if (IS_IMAGE.test(written)) this.replace(written, start, data, end)
        from = end + END.length
      }
      data = nextStream(file, Math.max(from, data))
    }
  }

  /** Whether the word before `data` is the end of a longer one. */
  private isInName(data: number): boolean {
    const word = this.file.lastIndexOf(STREAM, data - 1)
    return REGULAR.test(String.fromCharCode(this.file[word - 1] ?? SPACE))
  }

  /** Where the dictionary begins of the stream whose data begins at `data`; -1 where there is none. */
  private dictionary(from: number, data: number): number {
    const object = this.file.lastIndexOf(OBJECT, data)
    return object < from || data - object > LONGEST ? -1 : object + OBJECT.length
  }

  /** Where the data ends; -1 where that is not sure. */
  private end(dictionary: string, data: number): number {
    const { file } = this
    const [, digits, isElsewhere] = LENGTH.exec(dictionary) ?? []
    if (digits === undefined) return -1
    const length = isElsewhere === undefined ? Number(digits) : this.lengthAt(Number(digits))
    if (length === null) return -1
    const end = file.indexOf(END, data + length)
    return end >= 0 && end - data - length <= MOST_ROOM ? end : -1
  }

  private lengthAt(id: number): number | null {
    // Where objects may be packed, the one that is found need not be the one that holds.
    this.lengths ??= this.file.includes(OBJECT_STREAMS) ? new Map() : lengthsOf(this.file)
    return this.lengths.get(id) ?? null
  }

  private replace(written: string, start: number, data: number, end: number): void {
    const { file } = this
    const close = written.lastIndexOf('>>')
    const drawing = drawingFor(SEE_THROUGH.test(written.replace(NOT_SO, '')))
    if (close < drawing.length) return
    file.fill(SPACE, start, start + close)
    file.write(drawing, start, 'latin1')
    // Its data ends where it begins.
    file.fill(SPACE, data, Math.min(end, data + END.length + 1))
    if (end - data > END.length) END.copy(file, data)
  }
}

/** Makes each picture in a PDF file a drawing without content, in place. */
export const markPictures = (bytes: Uint8Array): Uint8Array => {
  new Pictures(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).mark()
  return bytes
}
