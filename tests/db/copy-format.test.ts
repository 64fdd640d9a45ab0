import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textsOf } from '@/db/copy-format'

const int16 = (value: number) => Buffer.from([(value >> 8) & 255, value & 255])
const int32 = (value: number) => Buffer.concat([int16(value >> 16), int16(value)])
const header = (extension = Buffer.alloc(0)) =>
  Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), int32(0), int32(extension.length), extension])
const row = (text: string | null) =>
  text === null
    ? Buffer.concat([int16(1), int32(-1)])
    : Buffer.concat([int16(1), int32(Buffer.byteLength(text)), Buffer.from(text)])

const read = async (bytes: Buffer, cuts: readonly number[]): Promise<string[]> => {
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b)
  async function* pieces() {
    let start = 0
    for (const end of ends) {
      yield bytes.subarray(start, end)
      start = end
    }
  }
  const texts: string[] = []
  for await (const some of textsOf(pieces())) texts.push(...some.map(String))
  return texts
}

const texts = fc.array(fc.option(fc.string({ unit: 'binary' })), { maxLength: 20 })
const cuts = fc.array(fc.nat(), { maxLength: 40 })

test('texts come out as they went in, however the stream is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(texts, cuts, fc.nat({ max: 9 }), async (rows, at, extension) => {
      const bytes = Buffer.concat([header(Buffer.alloc(extension)), ...rows.map(row), int16(-1)])
      const expected = rows.filter((text) => text !== null).map((text) => Buffer.from(text).toString())
      expect(await read(bytes, at)).toEqual(expected)
    }),
  )
})

test('a stream that ends before its end mark is an error, wherever it ends', async () => {
  await fc.assert(
    fc.asyncProperty(texts, cuts, fc.nat(), async (rows, at, cut) => {
      const bytes = Buffer.concat([header(), ...rows.map(row)])
      await expect(read(bytes.subarray(0, cut % (bytes.length + 1)), at)).rejects.toThrow('broke off')
    }),
  )
})

test('a row of several fields is refused', async () => {
  await expect(read(Buffer.concat([header(), int16(2)]), [])).rejects.toThrow('2 fields')
})
