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
  test('a cell a line, each closed by a bar: a bar alone is an empty cell', () => {
    expect(pieces('规章 |\n0 |\n |\n0 |\n')).toEqual(['规章', null, '0', null, '', null, '0', null])
  })
  test('a bar between cells is no cell, two are one', () => {
    expect(pieces('规章\n|\n0\n|\n0')).toEqual(['规章', null, '0', null, '0', null])
    expect(pieces('规章\n|\n0\n|\n|\n0')).toEqual(['规章', null, '0', null, '', null, '0', null])
  })
  test('padding on a line of its own', () => {
    expect(pieces('0 |\n||\n0 |')).toEqual(['0', null, '', null, '0', null])
  })
  test('cells between tabs, indented by tabs, and a tab alone between such lines', () => {
    expect(pieces('规章\t0\t\t2')).toEqual(['规章', '0', '', '2', null])
    expect(pieces('\t0\n\t\n\t0\n')).toEqual(['0', null, '', null, '0', null])
  })
  test('the ruler of a Markdown table is no row', () => {
    expect(pieces('| a | b |\n|:---|---:|\n| 1 | - |')).toEqual(['a', 'b', '', null, '1', '-', '', null])
  })
  test('line ends of all kinds, a break inside a Markdown cell', () => {
    expect(pieces('a\r\nb\rc')).toEqual(['a', null, 'b', null, 'c', null])
    expect(pieces('| 商业<br>企业 | 0 |')).toEqual(['商业 企业', '0', '', null])
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
