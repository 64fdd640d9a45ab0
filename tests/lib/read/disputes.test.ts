import { describe, expect, test } from 'vitest'
import type { CellKey } from '@/lib/form'
import type { Reading } from '@/lib/read'
import { htmlDocument } from '@/lib/source/html'
import { DISPUTES, FIFTEEN, line, PLAIN, read, readDocument, report, stateOf } from './written'

describe('table four', () => {
  /** Cells read as figures or blanks, and beyond doubt. */
  const certain = ({ cells, unread, doubts }: Reading): CellKey[] => {
    const doubted = new Set(doubts.flatMap((doubt) => doubt.cells))
    return (Object.keys(cells) as CellKey[]).filter(
      (key) => /^(?:review|litigation)/.test(key) && !doubted.has(key) && (unread[key]?.state ?? 'blank') === 'blank',
    )
  }
  const barred = (figures: string) => report({ fifteen: figures.replaceAll(' ', ' | ').replaceAll('_', '') })

  test('a blank printed twice before a figure: it stands in the second column or the third', () => {
    const sound = read(barred('_ 14 _ 18 32 24 _ _ _ 24 _ 7 15 12 34'))
    expect(sound.cells['review.corrected']).toBe(14)
    expect(stateOf(sound, 'review.upheld')).toBe('blank')
    const twice = read(barred('_ 14 _ _ 18 32 24 _ _ _ 24 _ 7 15 12 34'))
    expect(certain(twice).filter((key) => /review\.(?:upheld|corrected|other)/.test(key))).toEqual([])
  })
  test('a blank too many where bars close no row: that is not one behind the last bar', () => {
    const closed = (figures: string) => {
      const text = barred(figures)
      const start = text.indexOf(DISPUTES[0] ?? '')
      const lines = text.slice(start).split('\n')
      return text.slice(0, start) + lines.map((one, i) => (i < 4 ? `| ${one} |, ` : one)).join('\n')
    }
    const sound = read(closed('_ _ _ _ _ _ _ 19 _ 19 _ _ _ _ _'))
    expect([sound.cells['litigation_direct.other'], sound.cells['litigation_direct.total']]).toEqual([19, 19])
    const more = read(closed('_ _ _ _ _ _ _ 19 _ _ 19 _ _ _ _ _'))
    expect(certain(more).filter((key) => key.endsWith('.upheld') && more.cells[key] !== null)).toEqual([])
  })
  test('a figure twice in a row with a blank: it may be a figure that is too many, and not the blank', () => {
    const reading = read(barred('0 0 16 0 _ 8 0 0 0 8 8 0 0 0 0 0'))
    expect(certain(reading)).not.toContain('litigation_direct.pending')
  })
  test('a blank too many and a figure lost: sums would hold with any figure in its place', () => {
    const reading = read(barred('_ 0 0 0 0 0 0 0 61 40 101 92 0 36 201'))
    expect(certain(reading)).toEqual([])
    // A wrong total beside a blank is just that.
    const wrong = read(barred('_ 0 3 4 7 0 0 61 40 101 92 0 36 3 201'))
    expect(certain(wrong)).toContain('review.total')
  })
  test.each([
    ['a figure twice', '56 0 0 5 56 31 0 0 0 31 31 0 0 0 0 0', 31],
    ['a figure too many', '0 0 8 5 13 0 0 0 7 15 0 9 0 0 0 9', 9],
  ])('%s beside a wrong sum proves none of its figures', (_, figures, value) => {
    const reading = read(report({ fifteen: figures.replaceAll(' ', '\n') }))
    expect(certain(reading).filter((key) => reading.cells[key] === value)).toEqual([])
  })
  test('a blank beside a figure printed twice: sums that still hold prove nothing', () => {
    const reading = read(report({ fifteen: '4 | 1 | 2 | 1 | 8 | 2 |  | 1 | 3 | 6 | 1 | 0 | 0 | 0 | 1 | 1 | ' }))
    expect(certain(reading)).not.toContain('litigation_after_review.pending')
    expect(certain(reading)).not.toContain('litigation_after_review.total')
  })
  test('heads broken into halves, those of several on a line', () => {
    const lines = ['结果结果其他尚未', '总计结果结果其他尚未', '维持纠正结果审结', '总计\t总计', '维持纠正结果审结']
    const broken = ['行政复议\t行政诉讼', '未经复议直接起诉\t复议后起诉', ...lines].join('\n')
    const plain = report()
    const start = plain.indexOf(DISPUTES[0] ?? '')
    const reading = read(`${plain.slice(0, start)}${broken}\n${FIFTEEN}\n五、其他`)
    expect(reading.cells).toEqual(PLAIN.cells)
    const [doubt] = reading.doubts
    expect(doubt?.reason).toBe('damaged')
    expect(doubt?.cells).toContain('litigation_after_review.pending')
  })
  test('turned on its side is read by its heads', () => {
    const on = [
      '| 复议 | 直接起诉 | 复议后起诉',
      '结果维持 | 4 | 2 | 1',
      '结果纠正 | 1 | 0 | 0',
      '其他结果 | 2 | 1 | 0',
    ]
    const turned = [...on, '尚未审结 | 1 | 3 | 0', '总计 | 8 | 6 | 1'].join('\n')
    const plain = report()
    const start = plain.indexOf(DISPUTES[0] ?? '')
    expect(read(`${plain.slice(0, start)}${turned}\n五、其他`).cells).toEqual(PLAIN.cells)
  })

  describe('heads in another order than the form’s: no sum tells which column a figure stands in', () => {
    const RESULTS = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
    const figured = '4 | 1 | 2 | 1 | 8'
    const printed = (...lines: readonly string[]) => {
      const plain = report()
      return read(`${plain.slice(0, plain.indexOf(DISPUTES[0] ?? ''))}${lines.join('\n')}\n五、其他`)
    }
    const row = [figured, figured, figured].join(' | ')
    const thrice = [RESULTS, RESULTS, RESULTS].join(' | ')
    test.each([
      ['suits before reviews', ['行政诉讼 | 行政复议', '未经复议直接起诉 | 复议后起诉', thrice, row]],
      ['reviews between suits', ['未经复议直接起诉 | 行政复议 | 复议后起诉', thrice, row]],
      [
        'two results changed',
        [
          DISPUTES[0],
          `${RESULTS} | ${DISPUTES[1]?.split(' | ').slice(5).join(' | ')}`,
          `${RESULTS} | 结果维持 | 结果纠正 | 尚未审结 | 其他结果 | 总计`,
          row,
        ],
      ],
      [
        'a row for each block',
        [
          '尚未审结 | 结果维持 | 结果纠正 | 其他结果 | 总计',
          `行政复议 | ${figured}`,
          `未经复议直接起诉 | ${figured}`,
          `复议后起诉 | ${figured}`,
        ],
      ],
      [
        'a row for each result',
        [
          '结果 | 行政诉讼 | 行政复议',
          '未经复议直接起诉 | 复议后起诉',
          ...RESULTS.split(' | ').map((one, i) => `${one} | ${[4, 1, 2, 1, 8][i]} | 0 | 0`),
        ],
      ],
    ])('%s', (_, lines) => {
      expect(certain(printed(...lines.map(String)))).toEqual([])
    })
    test.each([
      [
        'a row for each block',
        [RESULTS, `行政复议 | ${figured}`, `未经复议直接起诉 | ${figured}`, `复议后起诉 | ${figured}`],
      ],
      [
        'a row for each result',
        [
          '结果 | 行政复议 | 行政诉讼',
          '未经复议直接起诉 | 复议后起诉',
          ...RESULTS.split(' | ').map((one, i) => `${one} | ${[4, 1, 2, 1, 8][i]} | 0 | 0`),
        ],
      ],
    ])('the form’s own order is no reason for doubt: %s', (_, lines) => {
      expect(certain(printed(...lines))).toHaveLength(15)
    })
  })

  describe('printed more than once with other figures: which one holds, nobody can tell', () => {
    const last = [...DISPUTES, '1 | 1 | 1 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0']
    test('two tables', () => {
      expect(certain(read(report({ fifteen: [FIFTEEN, '上年度数据', ...last].join('\n') })))).toEqual([])
      expect(certain(read(report({ fifteen: [FIFTEEN, '再列一次', ...DISPUTES, FIFTEEN].join('\n') })))).toHaveLength(
        15,
      )
    })
    test('two rows', () => {
      expect(certain(read(report({ fifteen: `甲局 | ${FIFTEEN}\n合计 | ${last.at(-1)}` })))).toEqual([])
      expect(certain(read(report({ fifteen: `2020年 | ${FIFTEEN}\n2021年 | ${last.at(-1)}` })))).toEqual([])
    })
  })
})

describe('table four left blank', () => {
  const blank = line(Array(15).fill(''))
  const page = (lines: readonly string[]) => read(report({ fifteen: lines.join('\n') }))

  test('is blank in each cell', () => {
    const reading = page([`|${blank}|`])
    const own = Object.entries(reading.unread).filter(([key]) => /^(?:review|litigation)/.test(key))
    expect(own.map(([, { state }]) => state)).toEqual(Array(15).fill('blank'))
  })

  test('is not where a figure follows', () => {
    const figures = line('4 1 2 1 8 2 0 1 3 6 1 0 0 0 1'.split(' '))
    expect(page([`|${blank}|`, figures]).cells['review.upheld']).toBe(PLAIN.cells['review.upheld'])
  })

  test('is not where a cell is lost', () => {
    const reading = page([`|${line(Array(14).fill(''))}|`])
    const { unread, doubts } = reading
    const doubted = new Set(doubts.flatMap(({ cells }) => cells))
    expect(unread['review.upheld']?.state === 'blank' && !doubted.has('review.upheld')).toBe(false)
  })
})

test('heads that are printed over each of their columns are those of the form', () => {
  const [paths = '', results = '', below = ''] = DISPUTES
  const over = (count: number) => (head: string) => line(Array(count).fill(head))
  const filled = [
    paths.replace('行政复议', over(5)).replace('行政诉讼', over(10)),
    results.replace('未经复议直接起诉', over(5)).replace('复议后起诉', over(5)),
    `${results.split(' | ').slice(0, 5).join(' | ')} | ${below}`,
  ].join('\n')
  const text = report({ fifteen: line(Array(15).fill('0')) }).replace(DISPUTES.join('\n'), filled)
  const rows = text.split('\n').map((row) => row.split(' | ').map((cell) => `<td>${cell}</td>`))
  const reading = readDocument(
    htmlDocument(`<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`),
  )
  expect(reading.cells['litigation_after_review.total']).toBe(0)
  expect(reading.doubts).toEqual([])
})

test('a head of table four is no row of table three printed again', () => {
  // As many figures as the row has columns.
  const reading = read(report({ fifteen: '4 | | | | 4 | 2 | | | | 2 | 1 | | | 1 | 2' }))
  expect(reading.doubts.filter(({ reason }) => reason === 'copies-differ')).toEqual([])
})
