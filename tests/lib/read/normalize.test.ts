import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyOf, normalize, withoutStrewn } from '@/lib/read/normalize'

describe('normalize', () => {
  test.each([
    ['（一）予以公开，１２３', '(一)予以公开,123'],
    ['“三安全一稳定”『甲』', '"三安全一稳定""甲"'],
    ['〔2021〕30號', '[2021]30号'],
    ['政(zheng)(zheng)府會(huì )議', '政府会议'],
    ['一(yī)、總體(tǐ)情況', '一、总体情况'],
    ['数\u200b量\ufeff', '数量'],
    ['㈠①…', '(一)(1)...'],
    ['5² 7①', '5(2) 7(1)'],
    ['０－１—２', '0-1-2'],
    ['a\t b\n', 'a\t b\n'],
  ])('%s', (raw, text) => {
    expect(normalize(raw).text).toBe(text)
  })

  test('brackets that are no pinyin stay', () => {
    expect(normalize('平台(app)(一)办公(OA)(2024)').text).toBe('平台(app)(一)办公(OA)(2024)')
  })

  test('traditional script and Taiwan words become simplified mainland ones', () => {
    expect(normalize('行政規範性檔案、政府資訊、結轉、總計、行政復議').text).toBe(
      '行政规范性文件、政府信息、结转、总计、行政复议',
    )
    expect(normalize('上一年專案數量,採購專案數量,本機關設立專案組').text).toBe(
      '上一年项目数量,采购项目数量,本机关设立专案组',
    )
  })

  test('a character that both scripts use stays in simplified text', () => {
    expect(normalize('乾安县人民政府').text).toBe('乾安县人民政府')
    expect(normalize('於都县國').text).toBe('於都县国')
    expect(normalize('於是對於該區政府信息公開條例的規定,報告統計數據').text).toBe(
      '于是对于该区政府信息公开条例的规定,报告统计数据',
    )
  })

  test('every character keeps the place it came from', () => {
    const raw = '總(zǒng)計㈠　123'
    const { text, offsets } = normalize(raw)
    expect(text).toBe('总计(一) 123')
    expect([...offsets]).toEqual([0, 7, 8, 8, 8, 9, 10, 11, 12, 13])
  })

  test('offsets rise, end at the raw length and are one more than the characters, whatever the text', () => {
    const parts = fc.constantFrom(
      '總',
      '(zǒng)',
      '㈠',
      '\u200b',
      '，',
      '1',
      '檔案',
      '規範性檔案',
      '\ud840\udc00',
      '㌀',
      ' ',
      '\n',
      '乾',
      '()',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(parts, { maxLength: 40 }).map((list) => list.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (raw) => {
          const { text, offsets } = normalize(raw)
          expect(offsets.length).toBe(text.length + 1)
          expect(offsets[text.length]).toBe(raw.length)
          for (let i = 1; i < offsets.length; i++) expect(offsets[i] ?? -1).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0)
        },
      ),
    )
  })
})

describe('commas strewn into words', () => {
  const plain = (raw: string) => withoutStrewn(normalize(raw))

  test('are dropped, one alone too where there are several in a row again and again; each character keeps its place', () => {
    const raw = '官,,渡区,教育,、局1,,234件，,公开3,件、'
    const { text, offsets, kinds } = plain(raw)
    expect(text).toBe('官渡区教育局1,,234件公开3,件')
    expect([...text].map((_, i) => raw.charAt(offsets[i] ?? -1)).join('')).toBe(text)
    expect(offsets[text.length]).toBe(raw.length)
    expect(kinds).toHaveLength(text.length)
  })
  test('two in a row here and there are a slip: the text stays as it is', () => {
    const normal = normalize('一是公开,,二是答复，三是培训')
    expect(withoutStrewn(normal)).toBe(normal)
  })
})

test('a key has neither white space nor punctuation', () => {
  expect(keyOf('(三) 不予\n公开、1.属于“国家秘密” +2%')).toBe('三不予公开1属于国家秘密2')
})
