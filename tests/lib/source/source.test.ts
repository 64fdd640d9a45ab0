import { describe, expect, test } from 'vitest'
import { readSource } from '@/lib/source'
import { decode } from '@/lib/source/charset'
import { MAX_BYTES } from '@/lib/source/identify'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => new Uint8Array(values)
/** 公开 in GB 18030, in UTF-16 and in Big5. */
const GB = bytes(0xb9, 0xab, 0xbf, 0xaa)
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
  test('bytes that are no text', () => {
    expect(decode(bytes(0x00, 0x01, 0x02, 0x00))).toBeNull()
    expect(decode(bytes(...Array.from({ length: 90 }, () => 0xff)))).toBeNull()
  })
})

describe('readSource', () => {
  test.each([
    ['r.pdf', '%PDF-1.7'],
    ['r.bin', '%PDF-1.7'],
    ['r.docx', 'PK\u0003\u0004'],
    ['r.wps', 'anything'],
    ['r.xls', 'anything'],
    ['r.txt', '{\\rtf1'],
  ])('%s is a format that is not read', async (name, start) => {
    const result = await readSource(name, bytes(...ascii(start)))
    expect(result).toMatchObject({ code: 'unsupported', message: expect.stringContaining('save it as HTML or text') })
  })

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
    const cells = result.pieces.map((piece) => (piece.kind === 'cell' ? piece.text : null))
    expect(cells).toEqual(['规章', '0', '1,234', '', null, '行政"许可"', '', '5', null])
    for (const piece of result.pieces)
      if (piece.kind === 'cell') expect(result.text.slice(piece.place.start, piece.place.end)).toBe(piece.text)
  })

  test('what is out of proportion, and what is no text, says so', async () => {
    expect(await readSource('r.txt', new Uint8Array(MAX_BYTES + 1))).toMatchObject({ code: 'too-large' })
    expect(await readSource('r.txt', bytes(0x00, 0x01))).toMatchObject({ code: 'unreadable' })
  })
})
