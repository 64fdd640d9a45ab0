import { expect, test } from 'vitest'
import { htmlDocument } from '@/lib/source/html'

/** How many cells are read of a table with these rows. */
const cellsIn = (rows: readonly string[]): number =>
  htmlDocument(`<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`).pieces.filter(
    ({ kind }) => kind === 'cell',
  ).length
const writtenIn = (rows: readonly string[]): number => rows.join('').split('<td').length - 1

const td = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('')
const PAD = '<td width=0></td>'

test.each([
  [
    'beside heads and figures',
    ['<td colspan=2>行政复议</td>', td('维持', '总计'), td('0', '7')].map((row) => row + PAD),
  ],
  ['of several columns', [td('维持', '总计'), td('', '7')].map((row) => `${row}<td colspan=3></td>`)],
  ['beside a blank below filled cells', [td('项', '总计', ''), td('甲', '7', ''), td('乙', '', '')]],
])('a column that pads the rows of a drawn table is none: %s', (_, rows) => {
  expect(cellsIn(rows)).toBe(writtenIn(rows) - rows.length)
})

test.each([
  ['it has a head', [td('项', '总计', '其他'), td('甲', '7', ''), td('乙', '8', '')]],
  ['it holds a figure', [td('项', '总计', ''), td('甲', '7', ''), td('乙', '8', '9')]],
  ['a row has a cell less', [td('项', '总计', ''), td('甲', '7', ''), td('8', '')]],
  ['a row has a cell more', [td('项', '总计', ''), td('甲', '7', ''), td('乙', '8', '', '')]],
  ['the column before it has no head', [td('项', '', ''), td('甲', '7', ''), td('乙', '8', '')]],
  ['the column before it has no figure', [td('项', '总计', ''), td('甲', '', ''), td('乙', '', '')]],
  ['no heads are there: it may be the last one left blank', [td('甲', '7', ''), td('乙', '8', '')]],
  ['one row stands alone', [td('项', '7', '')]],
  ['a picture stands in it', [td('项', '总计', ''), td('甲', '7', '<img src=a>')]],
])('an empty last column is kept where %s', (_, rows) => {
  expect(cellsIn(rows)).toBe(writtenIn(rows))
})
