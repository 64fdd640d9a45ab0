import { expect, test } from 'vitest'
import { identityOf, PERIOD_2024 } from './reports'

const TITLE = '官渡区教育局2023年政府信息公开工作年度报告'
const yearOf = (text: string) => identityOf(text)?.year ?? null

test.each([
  [
    'the period, given twice',
    `${TITLE.replace('2023年', '')}\n数据统计期限自2021年1月1日起,至2021年12月31日止。`,
    2021,
  ],
  ['the period, given once', '官渡区教育局政府信息公开年度报告\n统计期限为2022年1月1日至12月31日。', 2022],
  ['the title', `${TITLE}\n一、总体情况`, 2023],
  ['the year inside the title', '永川区政府信息公开工作2022年度报告\n', 2022],
  ['the year behind the title', '永川区政府信息公开工作年度报告(2020年)\n', 2020],
  ['the line above', '2019年度\n官渡区教育局\n政府信息公开工作年度报告\n', 2019],
  [
    'the prose',
    '官渡区教育局政府信息公开工作年度报告\n2022年,我局推进公开。与2021年相比有进步。2023年1月5日发布。',
    2022,
  ],
])('from %s', (_, text, year) => {
  expect(yearOf(text)).toBe(year)
})

test('never from a date, a document number, a damaged date or an address', () => {
  const text =
    '官渡区教育局政府信息公开工作年度报告\n发布日期:2021年3月2日 国办公开办函[2019]60号 202011日 /2018/x.html'
  expect(yearOf(text)).toBeNull()
})

test('from the file’s name when the report gives none', () => {
  const name = '官渡区教育局2022年政府信息公开工作年度报告.txt'
  expect(identityOf('官渡区教育局政府信息公开工作年度报告\n', { name })?.year).toBe(2022)
})

test('the period wins over the title, and the title’s year is kept', () => {
  expect(identityOf(`${TITLE}\n${PERIOD_2024}`)).toMatchObject({ year: 2024, titleYear: 2023 })
  expect(identityOf(`${TITLE.replace('2023', '2024')}\n${PERIOD_2024}`)).toMatchObject({ titleYear: undefined })
})

test('a period that runs over two years is none, and is kept with its place', () => {
  const text = `${TITLE}\n统计期限自2022年1月1日至2023年12月31日。`
  const identity = identityOf(text)
  expect(identity).toMatchObject({ year: 2023, spans: { from: 2022, to: 2023 } })
  const { start, end } = identity?.spans?.place ?? { start: 0, end: 0 }
  expect(text.slice(start, end)).toBe('2022年1月1日至2023年12月31日')
})

test('a period of one year stated beside it holds, and dates that are no period are not told', () => {
  const plan = '规划自2021年1月1日至2025年12月31日实施。'
  expect(identityOf(`${TITLE}\n${plan}`)).toMatchObject({ spans: undefined })
  expect(identityOf(`${TITLE}\n统计期限自2022年1月1日至2023年12月31日。${PERIOD_2024}`)).toMatchObject({
    spans: undefined,
  })
})
