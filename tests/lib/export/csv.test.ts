import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Column, csvLine, headerLine } from '@/lib/export/csv'
import { defused } from '@/lib/export/text'

const TEXT: Column = { name: 'agency', type: 'text' }
const NUMBER: Column = { name: 'applications.total.total', type: 'number' }

describe('text that would be a formula', () => {
  it.each([
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u3000=1',
    '\ufeff=1',
    '\u200b-2',
    '\u0000=1',
    '\u0000@x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u00a0\u200d=cmd|/c calc',
    '=HYPERLINK("http://x","y")',
    '\u2060+1',
    ' \n\t1',
  ])('%j gets an apostrophe', (text) => {
    expect(defused(text)).toBe(`'${text}`)
  })

  it.each(['杭州市公安局', '1-2', "'=1", '(二)部分公开', 'a=b', '', ' plain', '"=1"', '—', '·@'])(
    '%j stays as it is',
    (text) => {
      expect(defused(text)).toBe(text)
    },
  )
})

describe('a line', () => {
  it('quotes what must be quoted and leaves blanks empty', () => {
    expect(csvLine([TEXT, NUMBER, TEXT], ['甲, "乙"\r\n丙', null, ''])).toBe('"甲, ""乙""\r\n丙",,\r\n')
    expect(headerLine([TEXT, NUMBER])).toBe('agency,applications.total.total\r\n')
  })

  it('never touches a number, whatever its sign', () => {
    expect(csvLine([NUMBER, NUMBER, NUMBER], [-5, 0, 59237.2449])).toBe('-5,0,59237.2449\r\n')
    expect(() => csvLine([NUMBER], ['=1'])).toThrow('applications.total.total')
  })

  it('reads back as it was written, apart from the apostrophe', () => {
    const cell = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', ' ', '甲', 'a', '＝', '\ufeff'),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.integer()), { minLength: 1, maxLength: 5 }), (rows) => {
        const file = headerLine([TEXT, NUMBER]) + rows.map((row) => csvLine([TEXT, NUMBER], row)).join('')
        const back: string[][] = parse(file, { record_delimiter: '\r\n', from_line: 2 })
        expect(back).toEqual(rows.map(([text, number]) => [defused(text), String(number)]))
      }),
    )
  })
})
