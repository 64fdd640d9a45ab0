import { describe, expect, test } from 'vitest'
import type { CellKey } from '@/lib/form'
import { type CellReading, Readings } from '@/lib/read/cells'
import { undrawnDoubts } from '@/lib/read/undrawn'
import type { Document, Grid } from '@/lib/source/document'

const PLACE = { start: 0, end: 40 }
const number = (value: number): CellReading => ({ value, unread: null, place: { start: 0, end: 1 } })
const BLANK: CellReading = { value: null, unread: { state: 'blank', raw: '' }, place: null }
const UNREAD: CellReading = { value: null, unread: { state: 'unreadable', raw: '?' }, place: null }

const documentOf = (format: Document['format'], grid?: Grid): Document => ({
  format,
  text: '',
  pieces: [1, 2, 3].map((at) => ({
    kind: 'cell',
    start: at,
    end: at + 1,
    ...(grid && { grid }),
  })),
  pictures: [],
  title: null,
})

const block = (name: string, ...values: CellReading[]): [CellKey, CellReading][] =>
  ['upheld', 'corrected', 'other', 'pending', 'total'].map((column, i) => [
    `${name}.${column}` as CellKey,
    values[i] ?? UNREAD,
  ])

const READINGS = new Readings([
  ...block('review', number(2), number(1), number(0), number(0), number(3)),
  ...block('litigation_direct', number(1), number(0), BLANK, number(0), number(2)),
  ...block('litigation_after_review', number(0), number(0), number(0), number(0), UNREAD),
])

const doubted = (document: Document, isOneRow = false) =>
  undrawnDoubts(document, '2021', READINGS, PLACE, isOneRow).flatMap(({ cells }) => cells)

describe('where a table is drawn without lines', () => {
  test.each([
    ['cells are lines of text', undefined],
    ['cells are told by alignment', { column: 0, span: 1, isGuessed: true } as const],
  ])('%s: what no equation bears out is doubtful', (_, grid) => {
    const cells = doubted(documentOf('pdf', grid))
    expect(cells.filter((key) => key.startsWith('review.'))).toEqual([])
    expect(cells.filter((key) => key.startsWith('litigation_direct.'))).toHaveLength(5)
    // What is not read is no figure to doubt.
    expect(cells.filter((key) => key.startsWith('litigation_after_review.'))).toHaveLength(4)
  })
})

test('in a table of one row nothing is borne out where one of its equations fails', () => {
  expect(doubted(documentOf('pdf'), true)).toEqual(expect.arrayContaining(['review.total', 'litigation_direct.total']))
})

test('drawn cells, other formats and missing tables leave no such doubt', () => {
  expect(doubted(documentOf('pdf', { column: 0, span: 1 }))).toEqual([])
  expect(doubted(documentOf('text'))).toEqual([])
  expect(undrawnDoubts(documentOf('pdf'), '2021', READINGS, null, false)).toEqual([])
})
