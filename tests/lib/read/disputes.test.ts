import { describe, expect, test } from 'vitest'
import type { CellKey } from '@/lib/form'
import type { Reading } from '@/lib/read'
import { DISPUTES, FIFTEEN, PLAIN, read, report, stateOf } from './written'

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
})
