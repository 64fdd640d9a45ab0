/** Through the whole way: numbers of sections in a text, and what is found of them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '@/lib/checks'
import { SECTIONS } from '@/lib/form'
import { parse } from '@/lib/parse'

const PLAIN = readFileSync('tests/cases/2021-dongyang-table-continued/source.txt', 'utf8')

const found = async (text: string) => {
  const result = await parse({ name: 'source.txt', bytes: Buffer.from(text) })
  if ('failure' in result) throw new Error(result.failure.message)
  const { document, report } = result.parsed
  return check(report)
    .filter(({ code }) => code === 'section-number')
    .map(({ expected, actual, place }) => [expected, actual, place && document.text.slice(place.start, place.end)])
}

test('the case has every section under its number', async () => {
  for (const { zh } of SECTIONS) expect(PLAIN).toMatch(new RegExp(`^${zh}$`, 'm'))
  expect(await found(PLAIN)).toEqual([])
})

test('numbers that are not those of the form are told, each at its heading', async () => {
  const text = PLAIN.replace('四、政府信息公开行政复议', '三、政府信息公开行政复议').replace(
    '五、存在的主要问题',
    '四、存在的主要问题',
  )
  expect(await found(text)).toEqual([
    [4, 3, '三、政府信息公开行政复议、行政诉讼情况'],
    [5, 4, '四、存在的主要问题及改进情况'],
  ])
})

test('a heading without a number, another name, or a name in running text is no misnumbered heading', async () => {
  expect(await found(PLAIN.replace('六、其他需要报告的事项', '其他需要报告的事项'))).toEqual([])
  expect(await found(PLAIN.replace('六、其他需要报告的事项', '七、其他需要报告的事项和附件'))).toEqual([])
  expect(await found(PLAIN.replace('六、其他需要报告的事项', '见五、其他需要报告的事项一节'))).toEqual([])
})
