import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineNumber, linesOf, type Mark, sentLines, stretchesOf } from '@/app/_parts/report/source-lines'

const mark = (start: number, end: number, key: string, kind: Mark['kind'] = 'cell'): Mark => ({ start, end, kind, key })
const shown = (text: string, marks: readonly Mark[]) =>
  linesOf(text, marks).map(({ segments }) =>
    segments.map((s) => (s.mark ? `[${s.mark.key}:${s.text}]` : s.text)).join(''),
  )

test('marks stand where the places say, lines are numbered from 1', () => {
  const text = 'a | 12 | 3\n\nb | 4'
  expect(shown(text, [mark(16, 17, 'z'), mark(4, 6, 'x'), mark(9, 10, 'y')])).toEqual([
    'a | [x:12] | [y:3]',
    '',
    'b | [z:4]',
  ])
  expect(linesOf(text, []).map(({ number }) => number)).toEqual([1, 2, 3])
  expect(lineNumber(text, { start: 16, end: 17 })).toBe(3)
})

test('of two marks on one place the first given is drawn', () => {
  expect(shown('0 0', [mark(2, 3, 'chosen'), mark(2, 3, 'other'), mark(0, 1, 'first')])).toEqual([
    '[first:0] [chosen:0]',
  ])
  expect(shown('1234', [mark(1, 3, 'chosen'), mark(0, 2, 'across')])).toEqual(['1[chosen:23]4'])
})

test('places outside the text, empty, or across lines are left out', () => {
  const wrong = [mark(-1, 1, 'a'), mark(2, 2, 'b'), mark(2, 99, 'c'), mark(0, 4, 'd'), mark(0.5, 1, 'e')]
  expect(shown('ab\ncd', wrong)).toEqual(['ab', 'cd'])
})

test('whatever the marks, no character is lost or doubled', () => {
  const marks = fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.string({ maxLength: 3 })))
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: fc.constantFrom('a', '1', '\n', '中') }), marks, (text, given) => {
      const lines = linesOf(
        text,
        given.map(([start, length, key]) => mark(start, start + length, key)),
      )
      expect(lines.map(({ segments }) => segments.map((s) => s.text).join('')).join('\n')).toBe(text)
    }),
  )
})

test('a very long line keeps its ends and says how much is left out', () => {
  const [line] = linesOf(`${'x'.repeat(5_000)}7`, [mark(5_000, 5_001, 'cell')])
  expect(line?.segments.map(({ text, skipped }) => [text.length, skipped])).toEqual([
    [300, 0],
    [0, 4_400],
    [300, 0],
    [1, 0],
  ])
})

describe('folding', () => {
  const text = Array.from({ length: 40 }, (_, index) => (index === 20 ? '5' : 'prose')).join('\n')
  const start = 20 * 6

  test('lines far from any mark are folded, those beside one stand open', () => {
    const stretches = stretchesOf(linesOf(text, [mark(start, start + 1, 'cell')]))
    expect(stretches.map(({ folded, lines }) => [folded, lines[0]?.number, lines.at(-1)?.number])).toEqual([
      [true, 1, 17],
      [false, 18, 24],
      [true, 25, 40],
    ])
  })

  test('a folded text too long to send is cut and counted', () => {
    const lines = linesOf(Array.from({ length: 100 }, () => 'y'.repeat(1_000)).join('\n'), [])
    const sent = sentLines(lines)
    expect(sent.lines).toHaveLength(60)
    expect(sent.skipped).toBe(40_000)
    expect(sentLines(lines.slice(0, 3))).toEqual({ lines: lines.slice(0, 3), skipped: 0 })
  })
})
