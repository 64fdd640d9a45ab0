import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { CellKey } from '@/lib/form'
import { parse } from '@/lib/parse'

const CASES = path.join(import.meta.dirname, '../../cases')

/** Cells read as numbers that no finding names, from a case with one place of it changed. */
const unnamed = async (folder: string, file: string, before: string, after: string): Promise<string[]> => {
  const text = readFileSync(path.join(CASES, folder, file), 'utf8')
  expect(text.split(before)).toHaveLength(2)
  const result = await parse({ name: file, bytes: new TextEncoder().encode(text.replace(before, after)) })
  if ('failure' in result) return []
  const { report, findings } = result.parsed
  const named = new Set(findings.filter(({ severity }) => severity !== 'info').flatMap(({ cells }) => cells))
  return (Object.keys(report.cells) as CellKey[]).filter(
    (key) => typeof report.cells[key] === 'number' && !named.has(key),
  )
}

test('a bar too many among blanks: the row adds up wherever its figures stand', async () => {
  const folder = '2023-pinglu-rows-parted-by-blank-lines'
  const row = '3.其他 |  | 1 |  |  |  |  | 1 |'
  const sound = await unnamed(folder, 'source.md', row, row)
  const damaged = await unnamed(folder, 'source.md', row, '3.其他 |  | 1||  |  |  |  | 1 |')
  const own = (keys: readonly string[]) => keys.filter((key) => key.startsWith('applications.other.misc.'))
  expect(own(sound)).toHaveLength(2)
  expect(own(damaged)).toEqual([])
})

test('a row of the other form that only half a label tells: all of its cells may be other ones', async () => {
  const cut = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |'
  const next = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'
  const [folder, file] = ['2021-yongkang-two-forms-mixed', 'source.txt']
  // Table four is the same on both.
  const ofForm = (keys: readonly string[]) => keys.filter((key) => /^(?:disclosure|applications)\./.test(key))
  expect(ofForm(await unnamed(folder, file, cut, cut))).not.toEqual([])
  expect(ofForm(await unnamed(folder, file, `(六)其他处理 | ${cut}\n${next}`, '(六)其他处请'))).toEqual([])
})

test('the only row of the other form with a word among its cells, and nothing of the rows below it: it tells no form', async () => {
  const [folder, file] = ['2021-yongkang-two-forms-mixed', 'source.txt']
  const text = readFileSync(path.join(CASES, folder, file), 'utf8')
  // From within the first row of 其他处理 to within the last row of table three.
  const [from, to] = [text.indexOf('无正当理由逾期不补正'), text.indexOf(' | 1 | 0 | 0 | 0 | 1 | 7 |')]
  const keys = await unnamed(folder, file, text.slice(from, to), '')
  expect(keys.filter((key) => key.startsWith('applications.'))).not.toEqual([])
  expect(keys.filter((key) => key.startsWith('disclosure.'))).toEqual([])
})

test('a change with its sign in a column of counts: the figure before it is lost', async () => {
  const [folder, file] = ['2020-rugao-extra-row-and-hints', 'source.txt']
  const ofFees = (keys: readonly string[]) => keys.filter((key) => key.startsWith('disclosure.fees.'))
  const printed = '行政事业性收费 | 4 | 0 |'
  expect(ofFees(await unnamed(folder, file, printed, printed))).toHaveLength(2)
  expect(ofFees(await unnamed(folder, file, printed, '行政事业性收费 | +9 | |'))).toEqual([])
})

test('a line end within one of the rows whose cells stand between bars that double: no row tells where the others’ blanks are', async () => {
  const [folder, file] = ['2023-pinglu-double-bars', 'source.txt']
  const total = '85 || 949\n'
  const own = (keys: readonly string[]) => keys.filter((key) => key.startsWith('applications.carried_in.'))
  expect(own(await unnamed(folder, file, total, total))).toHaveLength(2)
  expect(own(await unnamed(folder, file, total, '85 ||\n949\n'))).toEqual([])
})
