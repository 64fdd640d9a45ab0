import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Document, ParseFailure } from '@/lib/source/document'
import { pdfDocument } from '@/lib/source/pdf'
import { isBomb } from '@/lib/source/pdf/bombs'
import { predefinedMap } from '@/lib/source/pdf/cmaps'
import { withStringsClosed } from '@/lib/source/pdf/strings'
import { randomOf } from '@/scripts/demo/random'
import { bytesOf, page, ruled, text } from './draw'

const latin = (source: string): Buffer => Buffer.from(source, 'latin1')

/** A file of these objects, numbered from 1, the first its catalogue. */
const fileWith = (objects: readonly (string | Buffer)[], trailer = ''): Buffer => {
  let file = latin('%PDF-1.4\n')
  const offsets = objects.map((object, i) => {
    const offset = file.length
    const body = typeof object === 'string' ? latin(object) : object
    file = Buffer.concat([file, latin(`${i + 1} 0 obj\n`), body, latin('\nendobj\n')])
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`
  return Buffer.concat([file, latin(`${table}startxref\n${file.length}\n%%EOF`)])
}

const stream = (data: Buffer | string, entries = ''): Buffer => {
  const bytes = typeof data === 'string' ? latin(data) : data
  return Buffer.concat([latin(`<< /Length ${bytes.length} ${entries} >>\nstream\n`), bytes, latin('\nendstream')])
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'
const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const DEFLATED = '/Filter /FlateDecode'

/** A page with this content; further objects are numbered from 6. */
const onePage = (content: Buffer, { resources = '/Font << /F1 5 0 R >>', more = [] as (string | Buffer)[] } = {}) =>
  fileWith([
    CATALOGUE,
    ONE_PAGE,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents 4 0 R >>`,
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ])

const packed = (data: Buffer) => stream(deflateSync(data), DEFLATED)
const read = (bytes: Uint8Array): Promise<Document | ParseFailure> => pdfDocument('r.pdf', bytes)

const GOOD = bytesOf(page(ruled([50, 150, 200], [100, 130]), text('行政许可', 60, 120), text('12', 160, 120)))
const form = (content: string, entries: string) =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${entries} >>`)

describe('a file that gives no text says why', () => {
  test('a scan', async () => {
    const picture = stream(
      Buffer.alloc(300),
      '/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
    )
    const scan = onePage(stream('q 500 0 0 700 40 40 cm /I Do Q'), {
      resources: '/XObject << /I 6 0 R >>',
      more: [picture],
    })
    expect(await read(scan)).toEqual({ code: 'no-tables', message: expect.stringContaining('r.pdf is a scan') })
    const beside = onePage(stream('q 500 0 0 700 40 40 cm /I Do Q BT /F1 9 Tf (5) Tj ET'), {
      resources: '/XObject << /I 6 0 R >> /Font << /F1 5 0 R >>',
      more: [picture],
    })
    expect(await read(beside)).toMatchObject({ text: '5\n', pictures: [0] })
  })
  test('empty pages', async () => {
    expect(await read(onePage(stream('')))).toMatchObject({
      code: 'no-tables',
      message: expect.stringContaining('no text'),
    })
  })
  test('a password', async () => {
    const lock = `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`
    const id = `<${'01'.repeat(16)}>`
    const locked = fileWith(
      [CATALOGUE, '<< /Type /Pages /Kids [] /Count 0 >>', lock],
      `/Encrypt 3 0 R /ID [${id} ${id}]`,
    )
    expect(await read(locked)).toEqual({ code: 'unreadable', message: expect.stringContaining('password') })
  })
  test('no PDF behind its first bytes', async () => {
    const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251))
    for (const rest of [noise, Buffer.alloc(100_000), Buffer.alloc(100_000, '1 0 obj\n')])
      expect(await read(Buffer.concat([latin('%PDF-1.7\n'), rest]))).toMatchObject({ code: 'unreadable' })
  })
})

describe('what is out of all proportion', () => {
  test('streams that unpack to far more than they are', async () => {
    const spaces = deflateSync(Buffer.alloc(60_000_000, ' '))
    expect(await read(onePage(stream(spaces, DEFLATED)))).toMatchObject({ code: 'too-large' })
    const twice = stream(deflateSync(spaces), '/Filter [/FlateDecode /FlateDecode]')
    expect(await read(onePage(twice))).toMatchObject({ code: 'too-large' })
    expect(isBomb(GOOD)).toBe(false)
    expect(isBomb(latin('stream'.repeat(1000)))).toBe(false)
  })
  test('operators and characters without end', async () => {
    const drawings = stream('/X Do '.repeat(12_000))
    const own = { resources: '/XObject << /X 6 0 R >>', more: [form('', '')] }
    expect(await read(onePage(drawings, own))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('operators'),
    })
    const words = packed(
      Buffer.concat([latin('BT /F1 9 Tf '), Buffer.alloc(5_000_000, '(aaaaaaaaaaaaaaaaaaaaaa) Tj ')]),
    )
    expect(await read(onePage(words))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('characters'),
    })
  })
  test('pages without end, and a wrong count of them', async () => {
    const sheet =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'
    const rest = [stream('BT /F1 9 Tf (5) Tj ET'), '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
    const pages = (kids: string, count: number) => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`
    const many = fileWith([CATALOGUE, pages('3 0 R '.repeat(2000), 2000), sheet, ...rest])
    expect(await read(many)).toMatchObject({ code: 'too-large', message: expect.stringContaining('2000 pages') })
    const counted = (count: number) => read(fileWith([CATALOGUE, pages('3 0 R', count), sheet, ...rest]))
    expect(await counted(999_999_999)).toMatchObject({ text: '5\n' })
    for (const count of [-5, 0]) expect(await counted(count)).toMatchObject({ code: 'no-tables' })
  })
  test('things that hold themselves', async () => {
    const loop = form('q 1 0 0 1 1 1 cm /X Do /X Do Q', '/XObject << /X 6 0 R >>')
    const own = { resources: '/XObject << /X 6 0 R >>', more: [loop] }
    expect(await read(onePage(stream('/X Do'), own))).toMatchObject({ code: 'too-large' })
    expect(await read(onePage(stream('q '.repeat(100_000))))).toMatchObject({ code: 'too-large' })
    for (const kids of ['2 0 R', '3 0 R 3 0 R'])
      expect(
        await read(
          fileWith([
            CATALOGUE,
            `<< /Type /Pages /Kids [${kids}] /Count 2 >>`,
            '<< /Type /Pages /Kids [2 0 R] /Count 9 >>',
          ]),
        ),
      ).toMatchObject({ code: 'unreadable' })
    expect(await read(onePage(stream('['.repeat(100_000))))).toMatchObject({ code: 'no-tables' })
  })
  test('a character map named like a path is not looked for', async () => {
    const font = '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /..#2f..#2fpackage /DescendantFonts [7 0 R] >>'
    const descendant =
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>'
    const file = onePage(stream('BT /F1 12 Tf <6162> Tj ET'), {
      resources: '/Font << /F1 6 0 R >>',
      more: [font, descendant],
    })
    expect(await read(file)).toMatchObject({ text: 'ab\n' })
    for (const name of ['../package', '', 'a/b', 'a.b'])
      expect(() => predefinedMap(name)).toThrow('no predefined character map')
    expect(predefinedMap('UniGB-UCS2-H').length).toBeGreaterThan(10_000)
  })
})

describe('damage', () => {
  const WHOLE = '行政许可 | 12\n'

  test('a lost or wrong table of objects is made anew', async () => {
    const source = Buffer.from(GOOD).toString('latin1')
    const wrong = source.replace(/startxref\n\d+/, 'startxref\n7')
    const moved = source.replace(/\d{10} 00000 n/g, '0000000003 00000 n')
    const cut = source.slice(0, source.lastIndexOf('xref\n0'))
    for (const damaged of [wrong, moved, `${cut}trailer << /Root 1 0 R >>`])
      expect(await read(latin(damaged))).toMatchObject({ text: WHOLE })
  })

  test('a string that nothing closes is none, and those around it stay', () => {
    const closed = (file: string) => Buffer.from(withStringsClosed(latin(file))).toString('latin1')
    const streams = '<< >>\nstream\n((\nendstream\n'
    expect(closed(`<< /A (b) /C (d /E (f (g)) >>\n${streams}<< /H (\\() >>`)).toBe(
      `<< /A (b) /C  d /E (f (g)) >>\n${streams}<< /H (\\() >>`,
    )
    expect(closed('('.repeat(1000))).toBe(' '.repeat(1000))
    const whole = Buffer.from(GOOD).toString('latin1')
    expect(closed(whole)).toBe(whole)
  })

  test('a font with such a string is read with the rest', async () => {
    const source = Buffer.from(GOOD).toString('latin1')
    const font = /\/BaseFont \/\S+/
    expect(source).toMatch(font)
    // As long as before, so that all objects stay in their places.
    const damaged = source.replace(font, (name) => `${name.slice(0, -2)} (`)
    expect(await read(latin(damaged))).toMatchObject({ text: WHOLE })
  })

  test('a file cut anywhere ends in a result', async () => {
    for (let length = 0; length < GOOD.length; length += 97) {
      const result = await read(GOOD.subarray(0, length))
      if (!('code' in result)) expect([WHOLE, '行政许可 | \n']).toContain(result.text)
    }
  })

  test('bytes changed at random end in a result', async () => {
    const random = randomOf('pdf', 'bytes')
    for (let round = 0; round < 150; round++) {
      const bytes = GOOD.slice()
      for (let i = 0; i <= random.below(12); i++) bytes[random.below(bytes.length)] = random.below(256)
      const result = await read(bytes)
      expect('code' in result ? result.message : result.text).not.toBe('')
    }
  })
})
