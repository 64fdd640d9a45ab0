import { describe, expect, test } from 'vitest'
import { htmlDocument } from '@/lib/source/html'
import { DISPUTES, FIFTEEN, PLAIN, read, readDocument, report } from './written'

/** The heads of table four on lines of their own instead of those that reports here have. */
const headed = (...heads: readonly string[]): string => report().replace(DISPUTES.join('\n'), heads.join('\n'))
const SECTION = '四、政府信息公开行政复议、行政诉讼情况'
const CUT = '结果 | 结果 | 其他 | 尚未 | 总计'
const RESULTS = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'

describe('sound tables of which nothing is in doubt', () => {
  test.each([
    ['nothing in any block but one', '无 | 无 | 无 | 无 | 无 | 19 | 9 | 无 | 25 | 53 | 12 | 无 | 无 | 无 | 12'],
    ['a mark for none wherever there is none', '- | 10 | - | - | 10 | - | - | - | 4 | 4 | - | - | - | - | -'],
  ])('table four with %s', (_, fifteen) => {
    const reading = read(report({ fifteen }))
    expect(reading.doubts).toEqual([])
    const printed = fifteen.split(' | ').map((text) => (/\d/.test(text) ? Number(text) : null))
    const own = Object.entries(reading.cells).filter(([key]) => /^(?:review|litigation)/.test(key))
    expect(own.map(([, value]) => value)).toEqual(printed)
  })
  test('a block without a total whose figures are printed is in doubt all the same', () => {
    const reading = read(report({ fifteen: FIFTEEN.replace('4 | 1 | 2 | 1 | 8', '4 | 1 | 2 | 1 | -') }))
    expect(reading.doubts.map(({ reason }) => reason)).toEqual(['cell-lost'])
  })
  test.each([
    ['cut to two characters', ['行政复议 | 行政诉讼', `${CUT} | 未经复议直接起诉 | 复议后起诉`, `${CUT} | ${CUT}`]],
    ['cut, two of them read as one', ['行政复议 | 行政诉讼', `${CUT} | 未经复议直接起诉 | 复议后起诉`, CUT, CUT]],
    [
      'on a line of white space each, below their section',
      [
        SECTION.replace('、行政诉讼', '、行政 诉讼'),
        '行政 复议 | 行政 诉讼',
        '未经 复议直接起诉 | 复议后 起诉',
        RESULTS,
        RESULTS,
        RESULTS,
      ],
    ],
  ])('heads of table four %s', (_, heads) => {
    const reading = read(headed(...heads))
    expect(reading.cells).toEqual(PLAIN.cells)
    expect(reading.doubts).toEqual([])
  })
  test('an empty cell that a spreadsheet draws behind each row of table four', () => {
    const fifteen = FIFTEEN.replace(/\d+/g, '0')
    const row = (line: string, behind: string) => `<tr><td>${line.replaceAll(' | ', '<td>')}${behind}</tr>`
    const page = (behind: string) => {
      const lines = report({ fifteen }).split('\n')
      return htmlDocument(`<table>${lines.map((line) => row(line, line === fifteen ? behind : '')).join('')}</table>`)
    }
    expect(readDocument(page('')).doubts).toEqual([])
    expect(readDocument(page('<td>')).doubts).toEqual([])
    expect(readDocument(page('<td>0')).doubts).not.toEqual([])
  })
  test('a head of table four that is lost, or another word in its place', () => {
    const lost = (from: string, into: string) => read(report().replace(from, into)).doubts.length
    expect(lost('复议后起诉', '')).toBeGreaterThan(0)
    expect(lost('结果维持 | 结果纠正', '结果维持 | 乙乙')).toBeGreaterThan(0)
  })
  test('a list of topics beside table two is no copy of it; the rows under its heads are', () => {
    const topics = '行政许可 12 行政处罚 7 行政强制 3'
    expect(read(`${report()}\n热点:${topics}`).doubts).toEqual([])
    const copy = `信息内容 | 本年处理决定数量\n${topics.replace(/ (\D)/g, '\n$1').replaceAll(' ', ' | ')}`
    expect(read(`${report()}\n${copy}`).doubts.map(({ reason }) => reason)).toEqual(['copies-differ'])
  })
})
