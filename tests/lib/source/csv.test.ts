import { expect, test } from 'vitest'
import { csvDocument } from '@/lib/source/csv'

const flawed = (source: string): string[] => {
  const { text, flaws = [] } = csvDocument(source)
  return flaws.map((at) => text.slice(at, text.indexOf('\n', at)))
}

test.each([
  ['the first of two is lost', '行政许可,1,734"\n', ['行政许可 | 1 | 734"']],
  ['the last of two is lost', '行政许可,"1\n', ['行政许可 | "1']],
])('a quotation mark without its like is a flaw: %s', (_, source, fields) => {
  expect(flawed(source)).toEqual(fields)
})

test.each([
  ['around a field', '行政许可,"1,734"\n'],
  ['doubled within one', '"危及""三安全一稳定""",0\n'],
  ['as a program leaves them that does not quote', '危及"三安全一稳定",0\n'],
])('two of them are none: %s', (_, source) => {
  expect(flawed(source)).toEqual([])
})
