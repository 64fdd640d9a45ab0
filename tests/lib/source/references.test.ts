import { expect, test } from 'vitest'
import { References } from '@/lib/source/references'

const read = (text: string, isAttribute = false) => {
  const references = new References(text)
  return [references.read(0, text.length, isAttribute), references.isTorn]
}

test.each([
  ['no sign', null, false],
  ['', null, false],
  ['水 & 电&', null, false],
  ['&；&#;&#x;&foo;', null, false],
  ['&nbsp;5', '\u00a05', false],
  ['第&#19968;、&#x4E8C;项', '第一、二项', false],
  ['&amp;nbsp;', '&nbsp;', false],
  ['&&lt;&', '&<&', false],
  ['a&acE;b', 'a\u223e\u0333b', false],
  // Without their end they are read where nothing else could begin so; what stands behind may have been theirs.
  ['&nbsp5', '\u00a05', true],
  ['&ampx', '&x', true],
  ['&notit;', '\u00acit;', true],
  ['&#31532', '\u7b2c', true],
  ['5&nbsp', '5\u00a0', true],
  ['&nbsp&nbsp;', '\u00a0\u00a0', true],
  ['&#0;', '\ufffd', false],
])('%j reads %j', (text, said, isTorn) => {
  expect(read(text)).toEqual([said, isTorn])
})

test('in an attribute a name that goes on is none: addresses hold such', () => {
  expect(read('?a=1&lang=2&copy=3', true)).toEqual([null, false])
  expect(read('?a=1&amp;copy;', true)).toEqual(['?a=1&copy;', false])
  expect(read('?a=1&copy=3')).toEqual(['?a=1\u00a9=3', true])
})

test('stretches are read one behind the other, and no reference reaches out of its own', () => {
  const text = '<td>&lt;5</td><td>水</td><td>&gt</td>&amp;'
  const references = new References(text)
  const between = (start: number, end: number) => [references.read(start, end, false), references.isTorn]
  expect(between(4, 9)).toEqual(['<5', false])
  expect(between(18, 19)).toEqual([null, false])
  expect(between(28, 31)).toEqual(['>', true])
  expect(between(36, text.length)).toEqual(['&', false])
})
