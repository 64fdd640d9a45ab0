import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from '@/lib/parse'

const FILE = path.join(import.meta.dirname, '../../cases/2023-yixing-digits-swapped/source.txt')
const HEADING = '三、收到和处理政府信息公开申请情况'
const text = readFileSync(FILE, 'utf8')

/** The findings on years of the report with `before` replaced: the year found, the tables of its cells, what it is printed on. */
const conflicts = async (before: string, after: string) => {
  expect(text.split(before)).toHaveLength(2)
  const changed = text.replace(before, after)
  const result = await parse({ name: 'report.txt', bytes: new TextEncoder().encode(changed) })
  if ('failure' in result) throw new Error(result.failure.message)
  return result.parsed.findings
    .filter(({ code }) => code === 'year-conflict')
    .map(({ actual, cells, place }) => ({
      actual,
      tables: [...new Set(cells.map((key) => key.split('.')[0]))],
      printed: changed.slice(place?.start, place?.end),
    }))
}

test.each([
  '三、2022年收到和处理政府信息公开申请情况',
  '三、收到和处理政府信息公开申请情况(2022年度)',
  `${HEADING}\n宜兴市民政局2022年度政府信息公开申请情况统计表`,
])('another year over a table, on the heading or below it: %s', async (after) => {
  const printed = after.split('\n').at(-1)
  expect(await conflicts(HEADING, after)).toEqual([{ actual: 2022, tables: ['applications'], printed }])
})

test('over table four, which is found by its heads', async () => {
  const before = '四、政府信息公开行政复议、行政诉讼情况'
  const after = '四、2021年政府信息公开行政复议、行政诉讼情况'
  const tables = ['review', 'litigation_direct', 'litigation_after_review']
  expect(await conflicts(before, after)).toEqual([{ actual: 2021, tables, printed: after }])
})

test.each([
  ['its own year', HEADING, '三、2023年收到和处理政府信息公开申请情况'],
  ['a heading of prose', '二、主动公开', '(六)2022年公开问题整改情况\n问题均已整改。\n二、主动公开'],
  ['last year in a head', '本年制发件数', '本年制发件数(2022年为5件)'],
])('no other year: %s', async (_, before, after) => {
  expect(await conflicts(before, after)).toEqual([])
})
