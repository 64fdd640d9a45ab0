import { describe, expect, test } from 'vitest'
import { htmlDocument } from '@/lib/source/html'
import { PLAIN, readDocument, report } from './written'

/** Where in `report()` table two begins and ends, and the heads of table three stand. */
const DISCLOSURE = [1, 10] as const
const HEADS = 10

const drawnRow = (line: string): string => {
  const cells = line.split(' | ')
  const span = cells.length === 2 ? ' colspan=3' : ''
  return `<tr>${cells.map((cell, i) => `<td${i === 1 ? span : ''}>${cell}</td>`).join('')}</tr>`
}

/** The report as a page of drawn tables, with rows put in before those lines. */
const pageWith = (added: Readonly<Record<number, string>>, change = (line: string) => line): string => {
  const rows = report()
    .split('\n')
    .map((line, i) => (added[i] ?? '') + drawnRow(change(line)))
  const [from, to] = DISCLOSURE
  return [rows.slice(from, to), rows.slice(to, -4), rows.slice(-4)]
    .map((table) => `<table>${table.join('')}</table><p></p>`)
    .join('<p>表</p>')
}

const read = (page: string) => readDocument(htmlDocument(page))
const doubted = (page: string) => read(page).doubts.flatMap(({ cells }) => cells)

test('a drawn page gives the figures of the form', () => {
  expect(read(pageWith({}))).toMatchObject({ cells: PLAIN.cells, doubts: [] })
})

describe('an empty row between drawn rows', () => {
  test.each([
    ['of one cell', '<tr><td colspan=4></td></tr>'],
    ['of a cell for each column', '<tr><td></td><td></td><td></td><td>&nbsp;</td></tr>'],
    ['twice', '<tr><td colspan=4></td></tr><tr><td colspan=4></td></tr>'],
  ])('is no damage: %s', (_, row) => {
    for (const at of [4, 6, 8]) expect(read(pageWith({ [at]: row }))).toMatchObject({ cells: PLAIN.cells, doubts: [] })
  })

  test.each([
    ['is too narrow to be a row of its own', { 4: '<tr><td></td></tr>' }, (line: string) => line],
    [
      'stands where a row has lost a cell',
      { 4: '<tr><td colspan=4></td></tr>' },
      (line: string) => line.replace(' | 1 | 40', ' | 40'),
    ],
  ])('stays a doubt where it %s', (_, added, change) => {
    expect(doubted(pageWith(added, change))).toContain('disclosure.regulations.issued')
  })
})

describe('a row that numbers the columns below the heads', () => {
  const numbered = (first: string, ...numbers: readonly number[]) =>
    pageWith({ [HEADS + 1]: drawnRow([first, ...numbers].join(' | ')) })

  test.each(['甲', '栏次', '序号', '甲乙丙'])('is none of figures: %s', (first) => {
    const reading = read(numbered(first, 1, 2, 3, 4, 5, 6, 7))
    expect(reading).toMatchObject({ cells: PLAIN.cells, doubts: [] })
  })

  test.each([
    ['numbers are missing', numbered('甲', 1, 2, 3, 4, 5, 6)],
    ['numbers are others', numbered('甲', 1, 2, 3, 4, 5, 6, 8)],
    ['there are more of them', numbered('甲', 1, 2, 3, 4, 5, 6, 7, 8)],
    ['it may be a row of figures', numbered('甲单位', 1, 2, 3, 4, 5, 6, 7)],
    ['a head is lost', numbered('甲', 1, 2, 3, 4, 5, 6, 7).replace('科研机构', '')],
  ])('leaves the heads in doubt where %s', (_, page) => {
    expect(doubted(page)).toContain('applications.received.research')
  })
})
