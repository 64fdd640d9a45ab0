import { describe, expect, test } from 'vitest'
import { readSource } from '@/lib/source'
import { decode } from '@/lib/source/charset'
import { MAX_BYTES } from '@/lib/source/identify'
import { linesOf, readDocument, utf8 } from './pieces'

const bytes = (...values: number[]) => new Uint8Array(values)
/** 公开 in GB 18030, in UTF-16 and in Big5. */
const GB = bytes(0xb9, 0xab, 0xbf, 0xaa)
const utf16 = (text: string, isLittle: boolean) => {
  const result = new Uint8Array(2 * text.length)
  for (let i = 0; i < text.length; i++) new DataView(result.buffer).setUint16(2 * i, text.charCodeAt(i), isLittle)
  return result
}
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

describe('decode', () => {
  test('UTF-8 with and without mark, also where something else is declared', () => {
    expect(decode(utf8('公开'))).toBe('公开')
    expect(decode(bytes(0xef, 0xbb, 0xbf, ...utf8('公开')))).toBe('公开')
    expect(decode(utf8('<meta charset=gb2312>公开'))).toBe('<meta charset=gb2312>公开')
  })
  test('GB 18030 by bytes alone, by markup, by header', () => {
    expect(decode(GB)).toBe('公开')
    expect(decode(bytes(...ascii('<meta charset="gbk">'), ...GB))).toBe('<meta charset="gbk">公开')
    expect(decode(GB, 'text/html; charset=gb2312')).toBe('公开')
  })
  test('UTF-16 with a mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x6c, 0x51, 0x00, 0x5f))).toBe('公开')
    expect(decode(bytes(0xfe, 0xff, 0x51, 0x6c, 0x5f, 0x00))).toBe('公开')
  })
  test('Big5 where it is declared', () => {
    expect(decode(bytes(0xa4, 0xbd, 0xb6, 0x7d), 'text/html; charset=big5')).toBe('公開')
  })
  test('UTF-8 with a broken character stays UTF-8', () => {
    const text = '政府信息公开工作年度报告'.repeat(20)
    expect(decode(bytes(...utf8(text), 0xe5, 0x85))).toBe(`${text}\ufffd`)
  })
  test('UTF-16 without a mark', () => {
    const text = '<html><body>2024年，本机关新收政府信息公开申请13件（含上年结转）。</body></html>'
    for (const sample of [text, '政府信息公开工作年度报告', 'Annual report 2024'])
      for (const isLittle of [true, false]) expect(decode(utf16(sample, isLittle))).toBe(sample)
  })
  test('GB 18030 declared as UTF-8, UTF-8 with a broken character declared as GB 2312', () => {
    const markup = '<meta charset="utf-8">'.padEnd(3000, ' ')
    expect(decode(bytes(...ascii(markup), ...GB))).toBe(`${markup}公开`)
    const text = `<meta charset=gb2312>${'公开'.repeat(20)}`
    expect(decode(bytes(...utf8(text), 0xe5, 0x85, 0x20))).toBe(`${text}\ufffd `)
  })
  test('Big5 where nothing or something else is declared', () => {
    const big5 = '政府資訊公開年度報告一總體情況二主動公開'
    const encoded = bytes(
      ...Buffer.from('ac46a9b2b8eab054a4bdb67da67eabd7b3f8a769a440c160c5e9b1a1aa70a447a544b0caa4bdb67d', 'hex'),
    )
    expect(decode(encoded)).toBe(big5)
    expect(decode(encoded, 'text/html; charset=utf-8')).toBe(big5)
  })
  test('a stray zero is a broken character', () => {
    const text = '政府信息公开工作年度报告'.repeat(20)
    expect(decode(bytes(...utf8(text), 0))).toBe(`${text}\ufffd`)
  })
  test('bytes that are no text', () => {
    expect(decode(bytes(0x00, 0x01, 0x02, 0x00))).toBeNull()
    expect(decode(bytes(...Array.from({ length: 90 }, () => 0xff)))).toBeNull()
  })
})

describe('readSource', () => {
  test.each([
    ['r.doc', '\u00d0\u00cf\u0011\u00e0', 'open it in Word or WPS and save it as DOCX or PDF'],
    ['r.wps', '\u00d0\u00cf\u0011\u00e0', 'WPS document'],
    ['r.xls', '\u00d0\u00cf\u0011\u00e0', 'save it as CSV'],
    ['r.docx', '\u00d0\u00cf\u0011\u00e0', 'without a password'],
    ['r.html', '\u00d0\u00cf\u0011\u00e0', 'an old Office file'],
    ['r.wps', 'anything', 'WPS document'],
    ['r.et', 'anything', 'WPS spreadsheet'],
    ['r.ofd', 'anything', 'OFD reader'],
    ['r.docx', 'anything', 'damaged or renamed'],
    ['r.txt', '{\\rtf1', 'Rich Text'],
    ['r.html', '\u0089PNG', 'text recognised'],
    ['r.jpg', 'anything', 'text recognised'],
    ['r', 'Rar!', 'unpack it'],
    ['r.xls', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>', 'save it as CSV'],
  ])('%s that starts with %s is not read, and the message says what to do', async (name, start, advice) => {
    const result = await readSource(name, bytes(...ascii(start)))
    expect(result).toMatchObject({ code: 'unsupported', message: expect.stringContaining(advice) })
  })

  test.each(['r.doc', 'r.xls', 'r.wps', 'r.pdf', 'r.docx', 'r.txt', 'r'])(
    'a web page under the name %s is read as what it is',
    async (name) => {
      const page =
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><table><tr><td>甲</td></tr></table></body>'
      for (const content of [utf8(page), utf8(`\ufeff\r\n${page}`), utf16(page, true), utf16(`\ufeff${page}`, false)])
        expect(await readSource(name, content)).toMatchObject({ format: 'html', text: '甲\n' })
    },
  )

  test('markup is found by ending, header or content', async () => {
    const page = '<!DOCTYPE html><html><body><p>甲</p></body></html>'
    expect(await readSource('r.html', utf8('甲'))).toMatchObject({ format: 'html' })
    expect(await readSource('r.txt', utf8(page))).toMatchObject({ format: 'html', text: '甲\n' })
    expect(await readSource('r', utf8('甲'), 'text/html')).toMatchObject({ format: 'html' })
    expect(await readSource('r', utf8('甲 < 乙'))).toMatchObject({ format: 'text' })
  })

  test('comma-separated values keep their fields', async () => {
    const result = await readSource('r.csv', utf8('规章,0,"1,234",\r\n"行政""许可""",,5\r\n'))
    if ('code' in result) throw new Error(result.message)
    const cells = result.pieces.map((piece) =>
      piece.kind === 'cell' ? result.text.slice(piece.start, piece.end) : null,
    )
    expect(cells).toEqual(['规章', '0', '1,234', '', null, '行政"许可"', '', '5', null])
  })

  test.each([
    [
      'semicolons',
      '规章;0;"1;2";\r\n许可;3,5;;4\r\n',
      [
        ['规章', '0', '1;2', ''],
        ['许可', '3,5', '', '4'],
      ],
    ],
    [
      'tabs',
      '规章\t0\t1,234\n许可\t5\t6\n',
      [
        ['规章', '0', '1,234'],
        ['许可', '5', '6'],
      ],
    ],
    ['commas, figures kept as text by a formula', '规章,="0","=""12""",="1,234"\n', [['规章', '0', '12', '1,234']]],
    ['a stated separator', 'sep=;\r\n规章,件;0\r\n', [['规章,件', '0']]],
    [
      'a quote never closed',
      '规章,"0\n许可,5,6\n',
      [
        ['规章', '"0'],
        ['许可', '5', '6'],
      ],
    ],
  ])('values separated with %s', async (_, source, lines) => {
    expect(linesOf(await readDocument('r.csv', utf8(source)))).toEqual(lines)
  })

  describe('a text whose lines are separated fields is read as such, whatever its name says', () => {
    const rows = (cells: readonly string[], mark: string, count = 12) => `${cells.join(mark)}\n`.repeat(count)
    const [plain, quoted] = [
      ['许可', '', '1', '2.0', '3', '4'],
      ['"许可"', '"0"', '"1"', '"2"', '"3"', '"4"'],
    ]
    test.each([
      ['commas', rows(plain, ','), plain],
      ['semicolons', rows(plain, ';'), plain],
      ['tabs and quotes', rows(quoted, '\t'), ['许可', '0', '1', '2', '3', '4']],
    ])('%s', async (_, source, cells) => {
      const lines = linesOf(await readDocument('r.txt', utf8(`二、主动公开政府信息情况\n${source}`)))
      expect(lines.at(-1)).toEqual(cells)
      expect(lines).toHaveLength(13)
    })
    test.each([
      ['few lines', rows(plain, ',', 3)],
      ['few fields in a line', rows(['许可', '1', '2', '3'], ',')],
      ['words between commas', rows(['许可', '1件', '2件', '3件', '4件', '5件'], ',')],
      ['all on one line', rows(plain, ',').replaceAll('\n', ',')],
      ['bars beside them', rows(plain, ' | ').replaceAll('\n', ',\n')],
    ])('but not %s', async (_, source) => {
      const document = await readDocument('r.txt', utf8(source))
      expect(document.text).toBe(source)
    })
  })

  test('what is out of proportion, and what is no text, says so', async () => {
    expect(await readSource('r.txt', new Uint8Array(MAX_BYTES + 1))).toMatchObject({ code: 'too-large' })
    expect(await readSource('r.txt', bytes(0x00, 0x01))).toMatchObject({ code: 'unreadable' })
  })
})

test('figures that a sign in the text turns from end to start are not read, in any format', async () => {
  const rows = [['规章', '\ufffc12\u202c']]
  expect(linesOf(await readDocument('r.txt', utf8('规章 | \u202e12\u202c\n')))).toEqual(rows)
  expect(
    linesOf(await readDocument('r.html', utf8('<table><tr><td>规章</td><td>&#x202e;12\u202c</td></tr></table>'))),
  ).toEqual(rows)
})

test.each([
  ['<!-- 旧\n规章 | 7 |\n-->\n规章 | 8 | 9\n', [['规章', '8', '9']]],
  ['规章 | 1<!-- 5 -->2<!----> | 9\n', [['规章', '12', '9']]],
  ['规章 | 8 | 9\n<!-- 不闭合\n', [['规章', '8', '9'], ['<!-- 不闭合']]],
])('comments in Markdown are not shown: %j', async (text, lines) => {
  expect(linesOf(await readDocument('r.md', utf8(text)))).toEqual(lines)
})
