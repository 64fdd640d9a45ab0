import { describe, expect, test } from 'vitest'
import { textDocument } from '@/lib/source/text'

/** Pieces in short: cells as their text, breaks as null. */
const pieces = (source: string) => {
  const { text, pieces: found } = textDocument(source)
  return found.map((piece) => (piece.kind === 'cell' ? text.slice(piece.start, piece.end) : null))
}

describe('lines of text', () => {
  test('a cell a line; a blank line is a second break, more of them are no third', () => {
    expect(pieces('规章\n0\n\n\n0\n')).toEqual(['规章', null, '0', null, null, '0', null])
  })
  test('cells between bars; the bar that closes a row leaves one empty cell', () => {
    expect(pieces('规章 | 0 | 0 |')).toEqual(['规章', '0', '0', '', null])
    expect(pieces('规章 | 0 |  | 2')).toEqual(['规章', '0', '', '2', null])
  })
  test('a bar that opens a row, bars of other kinds', () => {
    expect(pieces('| 规章 ｜ 0 │ 1')).toEqual(['规章', '0', '1', null])
  })
  test('a bar before figures, below a line that begins with none, is behind a blank', () => {
    expect(pieces('规章 | 许可\n | 5 |').slice(-4)).toEqual([null, '', '5', null])
    expect(pieces('规章 | 许可\n | 5\n | 6').slice(-4)).toEqual([null, '', '6', null])
    expect(pieces('| 规章 | 许可 |\n| 5 |').slice(-3)).toEqual([null, '5', null])
    expect(pieces('一、情况 | 结果\n | 许可 | 5').slice(-3)).toEqual(['许可', '5', null])
  })
  test('a cell a line, each closed by a bar: a bar alone is an empty cell', () => {
    expect(pieces('规章 |\n0 |\n |\n0 |\n')).toEqual(['规章', null, '0', null, '', null, '0', null])
  })
  test('a bar between cells is no cell, two are one', () => {
    expect(pieces('规章\n|\n0\n|\n0')).toEqual(['规章', null, '0', null, '0', null])
    expect(pieces('规章\n|\n0\n|\n|\n0')).toEqual(['规章', null, '0', null, '', null, '0', null])
  })
  test('a last bar is before a blank where rows with figures have none behind their last cell', () => {
    expect(pieces('规章 | 1 | 2 | 3\n许可 |  |  | ')).toEqual(['规章', '1', '2', '3', null, '许可', '', '', '', null])
    expect(pieces('规章 | 1 | 2 | 3 |\n许可 |  |  | ').slice(-4)).toEqual(['许可', '', '', null])
    expect(pieces('首页 | 公开\n\n许可 | ').slice(-2)).toEqual(['许可', null])
    expect(pieces('内容 | 数量\n许可 | \n处罚 | \n')).toEqual([
      '内容',
      '数量',
      null,
      '许可',
      '',
      null,
      '处罚',
      '',
      null,
    ])
    expect(pieces('许可 | 1 |\n处罚 | \n')).toEqual(['许可', '1', '', null, '处罚', null])
  })
  test('padding on a line of its own', () => {
    expect(pieces('0 |\n||\n0 |')).toEqual(['0', null, '', null, '0', null])
  })
  test('cells between tabs, indented by tabs, and a tab alone between such lines', () => {
    expect(pieces('规章\t0\t\t2')).toEqual(['规章', '0', '', '2', null])
    expect(pieces('\t0\n\t\n\t0\n')).toEqual(['0', null, '', null, '0', null])
    // A stray line takes none of them away; a blank line ends them.
    expect(pieces('\t0\n2023\n\t\n\n')).toEqual(['0', null, '2023', null, '', null, null])
    expect(pieces('\t0\n\n\t\n7\n')).toEqual(['0', null, null, '7', null])
  })
  test('rows of tabs that bars join', () => {
    expect(pieces('规章\t1\t\t2||许可\t3')).toEqual(['规章', '1', '', '2', '', '许可', '3', null])
    expect(pieces('规章\t|\t1\t|\t\t| 2')).toEqual(['规章', '1', '', '2', null])
  })
  test('the ruler of a Markdown table is no row', () => {
    expect(pieces('| a | b |\n|:---|---:|\n| 1 | - |')).toEqual(['a', 'b', '', null, '1', '-', '', null])
  })
  test('marks of emphasis, a backslash before a sign and the mark of a list item are no part of a cell', () => {
    expect(pieces('| **规章** | __0__ | \\-3 | ** |')).toEqual(['规章', '0', '-3', '**', '', null])
    expect(pieces('* 规章\n* 0\n*')).toEqual(['规章', null, '0', null, '', null])
  })
  test('a line of strokes parts rows as a blank line does; a few of them mark a blank', () => {
    expect(pieces('规章\n0\n--------------------\n行政许可')).toEqual(['规章', null, '0', null, null, '行政许可', null])
    expect(pieces('  ------ --- ---\n规章\n--\n')).toEqual(['规章', null, '--', null])
  })
  test('a long line of figures between commas is cut there, a sentence is not', () => {
    const row = `规章${',0'.repeat(250)},其他`
    expect(pieces(row).slice(0, 3)).toEqual(['规章', '0', '0'])
    expect(pieces(`${'全年更新,'.repeat(100)}3`)).toHaveLength(2)
  })
  test('cells that repeat the one beside or above them as the heads do are merged cells', () => {
    const table = '| 第五项 | 第五项 | 第五项 |\n| 内容 | 数量 | 数量 |\n| 规章 | 7 | 7 |\n'
    expect(pieces(table)).toEqual(['第五项', '', null, '内容', '数量', '', null, '规章', '7', '', null])
    expect(pieces('内容\t制发\t废止\n规章\t7\t7')).toEqual(['内容', '制发', '废止', null, '规章', '7', '7', null])
  })
  test('the numbers that a program gave to columns and rows', () => {
    const table = '|  | 0 | 1 | 2 |\n| 0 | 规章 | 0 | 5 |\n| 1 | 许可 | 1 | 6 |\n| 9 | 处罚 | 1 | 6 |'
    expect(pieces(table).join()).toBe(',规章,0,5,,,许可,1,6,,,9,处罚,1,6,,')
    expect(pieces('0 | 规章 | 0 | 5')).toEqual(['0', '规章', '0', '5', null])
  })
  test('tables drawn with characters: a row a line, merged cells once', () => {
    const drawn = ['+------+-----+', '| 行政 | 7   |', '| 许可 +-----+', '|      | -   |', '+------+-----+'].join('\n')
    expect(textDocument(drawn).text).toBe('| 行政许可 | 7 |\n|  | - |')
    expect(textDocument('┌────┬───┐\n│规章│ 0 │\n└────┴───┘').text).toBe('| 规章 | 0 |')
    expect(textDocument('+------+\n a | b\n c | d').text).toBe('+------+\n a | b\n c | d')
  })
  test('a column for each cell, where lines one below the other have as many and some are blank', () => {
    const { pieces: found } = textDocument('规章\t0\t1\n\t\t2\n许可\t\t3\n处罚\t4\t5')
    const columns = found.map((piece) => (piece.kind === 'cell' ? (piece.grid?.column ?? null) : '/'))
    expect(columns).toEqual([0, 1, 2, '/', 1, 2, '/', 0, 1, 2, '/', 0, 1, 2, '/'])
  })
  test('line ends of all kinds, a break inside a Markdown cell', () => {
    expect(pieces('a\r\nb\rc')).toEqual(['a', null, 'b', null, 'c', null])
    expect(pieces('| 商业<br>企业 | 0 |')).toEqual(['商业 企业', '0', '', null])
    expect(pieces('| 规章 &amp; | &nbsp;12 | &ensp;&#160; |')).toEqual(['规章 &amp;', '12', '', '', null])
  })
})

test('places point at the cells', () => {
  expect(textDocument('\t规章 |  0 |\r\n　12 | |').pieces.filter(({ kind }) => kind === 'cell')).toEqual([
    { kind: 'cell', start: 1, end: 3 },
    { kind: 'cell', start: 7, end: 8 },
    { kind: 'cell', start: 10, end: 10 },
    { kind: 'cell', start: 12, end: 14 },
    { kind: 'cell', start: 17, end: 17 },
  ])
})
