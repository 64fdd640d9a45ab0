/** Archives made to harm: each ends in a typed failure, soon and without much memory. */
import { describe, expect, test } from 'vitest'
import { readSource } from '@/lib/source'
import { randomOf } from '@/scripts/demo/random'
import { wordPackage, wordPart } from '@/scripts/fuzz/formats/docx'
import { packed } from '@/scripts/fuzz/formats/zip'
import { readFailure as failureOfFile, readDocument, utf8 } from './pieces'

const MAIN = 'word/document.xml'
const paragraph = '<w:p><w:r><w:t>甲</w:t></w:r></w:p>'
const good = () => wordPackage(wordPart(paragraph), '')

/** Where in an archive the entry of a name is described: in its own header, or in the directory at the end. */
const headerOf = (bytes: Uint8Array, name: string, isDirectory: boolean): number => {
  const text = Buffer.from(bytes).toString('latin1')
  const mark = isDirectory ? 'PK\u0001\u0002' : 'PK\u0003\u0004'
  const nameAt = isDirectory ? 46 : 30
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
    if (text.startsWith(name, at + nameAt)) return at
  throw new Error(`${name} is not in the archive`)
}

const changed = (bytes: Uint8Array, change: (view: DataView) => void): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  change(new DataView(copy.buffer))
  return copy
}

/** The archive with another number in the directory's entry for its main part. */
const declaring = (bytes: Uint8Array, offset: number, value: number, size: 2 | 4 = 4) =>
  changed(bytes, (view) => {
    const at = headerOf(bytes, MAIN, true) + offset
    if (size === 4) view.setUint32(at, value, true)
    else view.setUint16(at, value, true)
  })

const UNPACKED_SIZE = 24
const CHECK_SUM = 16
const FLAGS = 8
const METHOD = 10

const LITTLE = 250_000_000

/** The failure of a file, which must cost little memory. */
const readFailure = async (name: string, bytes: Uint8Array) => {
  const before = process.memoryUsage().rss
  const failure = await failureOfFile(name, bytes)
  expect(process.memoryUsage().rss - before).toBeLessThan(LITTLE)
  return failure
}

describe('bombs', () => {
  test('a part that unpacks to far more than its size', async () => {
    const bomb = await packed([[MAIN, new Uint8Array(20_000_000)]])
    expect(bomb.length).toBeLessThan(100_000)
    expect(await readFailure('r.docx', bomb)).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining(MAIN),
    })
  })

  test('a part that lies about its size', async () => {
    const bomb = await packed([[MAIN, new Uint8Array(20_000_000)]])
    for (const size of [0, 1000, 900_000])
      expect(await readFailure('r.docx', declaring(bomb, UNPACKED_SIZE, size))).toMatchObject({ code: 'unreadable' })
    const small = await good()
    expect(await readFailure('r.docx', declaring(small, UNPACKED_SIZE, 5000))).toMatchObject({ code: 'unreadable' })
  })

  test('many parts that are too much together, and too many parts', async () => {
    const some = declaring(
      await packed([
        ['a.bmp', 'a'.repeat(100)],
        [MAIN, 'a'.repeat(100)],
      ]),
      UNPACKED_SIZE,
      64_000_000,
    )
    expect(await readFailure('r.docx', some)).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('64000000'),
    })
    const many = await packed(Array.from({ length: 2500 }, (_, i) => [`${i}.txt`, '']))
    expect(await readFailure('r.zip', many)).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('2500'),
    })
  })

  test('archives in archives', async () => {
    const inner = await packed([['r.txt', '甲']])
    expect(await readFailure('r.zip', await packed([['a.zip', inner]]))).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('archives in archives'),
    })
    expect(await readFailure('r.zip', await packed([['a.html', inner]]))).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('another archive'),
    })
  })
})

describe('XML that does harm', () => {
  const failureOf = async (part: string) => readFailure('r.docx', await packed([[MAIN, part]]))
  const within = (body: string) => `<w:document xmlns:w="a"><w:body>${body}</w:body></w:document>`
  /** In one file and not in an archive, whose own limits would come first. */
  const failureOfXml = (body: string) =>
    readFailure(
      'r.xml',
      utf8(`<?xml version="1.0"?><w:wordDocument xmlns:w="a"><w:body>${body}</w:body></w:wordDocument>`),
    )

  test('entities that grow, and entities from outside', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const laughs = `<!DOCTYPE d [<!ENTITY l0 "哈">${levels}]>${within('<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>')}`
    expect(await failureOf(laughs)).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('document type'),
    })
    const outside = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${within('&x;')}`
    expect(await failureOf(outside)).toMatchObject({ code: 'unsupported' })
    expect(await failureOf(within('&unknown;'))).toMatchObject({ code: 'unreadable' })
  })

  test('elements without end, in number, in depth, in attributes', async () => {
    const deep = within('<w:tbl><w:tr><w:tc>'.repeat(5000) + '</w:tc></w:tr></w:tbl>'.repeat(5000))
    expect(await failureOf(deep)).toMatchObject({ code: 'too-large', message: expect.stringContaining('256') })
    expect(await failureOfXml('<a/>'.repeat(450_000))).toMatchObject({ code: 'too-large' })
    const attributes = Array.from({ length: 50_000 }, (_, i) => ` a${i}=""`).join('')
    expect(await failureOfXml(`<w:p${attributes}/>`)).toMatchObject({ code: 'too-large' })
  })

  test('text without end', async () => {
    const random = randomOf('text')
    const noise = Array.from({ length: 300_000 }, () => random.below(1e9).toString(36)).join('')
    const endless = within(`<w:p><w:r><w:t>${noise.repeat(2)}</w:t></w:r></w:p>`)
    expect(await failureOf(endless)).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('characters'),
    })
  })

  test('broken markup, and bytes that are no text', async () => {
    for (const part of [
      '',
      'x',
      '<a',
      '<w:document><w:body></w:p></w:body></w:document>',
      within('<w:p>').slice(0, -8),
    ])
      expect(await failureOf(part)).toMatchObject({ code: 'unreadable' })
    const random = randomOf('bytes')
    const noise = Uint8Array.from({ length: 4000 }, () => random.below(256))
    expect(await readFailure('r.docx', await packed([[MAIN, noise]]))).toMatchObject({ code: 'unreadable' })
  })

  test('a span without end', async () => {
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc>'
    const bytes = await packed([[MAIN, within(`<w:tbl>${`<w:tr>${cell.repeat(60)}</w:tr>`.repeat(50)}</w:tbl>`)]])
    expect((await readDocument('r.docx', bytes)).pieces).toHaveLength(3050)
  })
})

describe('damage', () => {
  test('cut off anywhere', async () => {
    const bytes = await good()
    for (let length = 4; length < bytes.length; length += 7)
      expect(await readFailure('r.docx', bytes.slice(0, length))).toMatchObject({ code: 'unreadable' })
  })

  test('one flipped bit in what is read is never read over', async () => {
    const bytes = await good()
    const start = headerOf(bytes, MAIN, false)
    const end = headerOf(bytes, 'docProps/core.xml', false)
    for (let at = start + 30 + MAIN.length; at < end - 16; at++) {
      const failure = await readFailure(
        'r.docx',
        changed(bytes, (view) => view.setUint8(at, view.getUint8(at) ^ 4)),
      )
      expect(failure.code).toBe('unreadable')
    }
    expect(await readFailure('r.docx', declaring(bytes, CHECK_SUM, 1))).toMatchObject({
      message: expect.stringContaining('check sum'),
    })
  })

  test('any byte changed gives a document or a failure', async () => {
    const bytes = await good()
    for (let at = 4; at < bytes.length; at++)
      for (const value of [0, 255]) {
        const result = await readSource(
          'r.docx',
          changed(bytes, (view) => view.setUint8(at, value)),
        )
        if (!('code' in result)) expect(result.text).toBe('甲\n')
      }
  })

  test('a name that stands twice', async () => {
    const other = wordPart(paragraph.replace('甲', '乙'))
    const twice = await packed([
      [MAIN, wordPart(paragraph)],
      ['WORD/Document.xml', other],
    ])
    expect(await readFailure('r.docx', twice)).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('twice'),
    })
  })

  test('locked, or packed in a strange way', async () => {
    const bytes = await good()
    expect(await readFailure('r.docx', declaring(bytes, FLAGS, 1, 2))).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('password'),
    })
    expect(await readFailure('r.docx', declaring(bytes, FLAGS, 0x41, 2))).toMatchObject({ code: 'unsupported' })
    expect(await readFailure('r.docx', declaring(bytes, METHOD, 99, 2))).toMatchObject({ code: 'unsupported' })
  })

  test('names that lead out of the archive lead nowhere', async () => {
    const bytes = await packed([
      ['xx/xx/passwd', 'a'],
      [MAIN, wordPart(paragraph)],
    ])
    const text = Buffer.from(bytes).toString('latin1').replaceAll('xx/xx/passwd', '../../passwd')
    expect((await readDocument('r.docx', Buffer.from(text, 'latin1'))).text).toBe('甲\n')
  })
})

describe('bundles', () => {
  const page = '<html><body><p>甲</p></body></html>'

  test('around one document', async () => {
    for (const [name, content] of [
      ['年报.html', page],
      ['a/年报.txt', '甲\n'],
      ['年报.docx', await good()],
    ] as const) {
      const bundle = await packed([
        [name, content],
        ['年报_files/ad.html', page],
        ['年报_files/a.png', 'x'],
        ['__MACOSX/._年报.txt', 'x'],
        ['.DS_Store', 'x'],
      ])
      expect((await readDocument('r.zip', bundle)).text).toBe('甲\n')
    }
  })

  test('names in GB 18030, as Chinese Windows writes them', async () => {
    const bundle = await packed([['abcd.txt', '甲']])
    const gb = Buffer.from([0xc4, 0xea, 0xb1, 0xa8])
    const text = Buffer.from(bundle).toString('latin1').replaceAll('abcd', gb.toString('latin1'))
    const unmarked = changed(Buffer.from(text, 'latin1'), (view) => {
      for (let at = 0; at < view.byteLength - 4; at++)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + FLAGS, 0, true)
    })
    expect((await readDocument('r.zip', unmarked)).text).toBe('甲')
    const two = await packed([
      ['一.txt', '甲'],
      ['二.docx', await good()],
    ])
    expect(await readFailure('r.zip', two)).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('2 documents (一.txt, 二.docx)'),
    })
  })

  test('around none', async () => {
    expect(await readFailure('r.zip', await packed([['a.exe', 'x']]))).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('holds a.exe'),
    })
    expect(await readFailure('r.zip', await packed([]))).toMatchObject({ message: expect.stringContaining('is empty') })
  })

  test.each([
    ['xl/workbook.xml', 'Excel'],
    ['ppt/presentation.xml', 'slides'],
    ['OFD.xml', 'OFD reader'],
    ['META-INF/manifest.xml', 'OpenDocument'],
  ])('an Office package with %s says what to do', async (entry, advice) => {
    expect(await readFailure('r.zip', await packed([[entry, '<a/>']]))).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining(advice),
    })
  })
})

test('a document inside a file of another name is read by what it is', async () => {
  const bytes = await good()
  expect(await readDocument('r.pdf', bytes)).toMatchObject({ format: 'docx' })
  expect(await readFailure('r.docx', utf8('甲'))).toMatchObject({ message: expect.stringContaining('no DOCX inside') })
})
