import { describe, expect, test } from 'vitest'
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

test.each([
  '统计期限为2021-01-01至2021-12-31。',
  '统计期限2021.01.01—2021.12.31',
  '统计期限:2021/1/1-2021/12/31',
  '统计期限自2021年元月1日至12月31日止。',
  '统计期限自2021年1月1日起,截至2021年12月31日。',
  '统计期限自2021年1月1日起截止12月31日。',
  '统计时段:2021年1月至12月。',
  '本报告数据的统计范围为2021年1-12月。',
  '统计期限为二〇二一年一月一日至二〇二一年十二月三十一日。',
  '统计期限自二零二一年元月一日起\n至十二月三十一日止。',
  '统计数据截止2021年12月31日。',
  '本报告所列数据截至2021年12月31日。',
])('from a period worded %s', (period) => {
  const identity = identityOf(`官渡区教育局政府信息公开年度报告\n${period}`)
  expect(identity).toMatchObject({ year: 2021, evidence: { year: { source: 'period' } } })
})

test.each([
  ['part of a year', '统计期限为2021-01-01至2021-06-30。'],
  ['months that are no period of figures', '2021年1月至12月举办培训四次。'],
  ['months of part of a year', '统计时段:2021年1月至11月。'],
  ['a day up to which something else went on', '截至2021年12月31日,全区有公开栏20处。'],
])('%s is no period', (_, text) => {
  expect(identityOf(`${TITLE}\n${text}`)).toMatchObject({ year: 2023, titleYear: undefined })
})

test('the last day of the figures does not go before the title, a period in months does', () => {
  expect(yearOf(`${TITLE}\n统计数据截止2021年12月31日。`)).toBe(2023)
  expect(identityOf(`${TITLE}\n统计时段:2022年1月至12月。`)).toMatchObject({ year: 2022, titleYear: 2023 })
})

test('a menu of years above a title without one gives none', () => {
  const text = (menu: string) =>
    `${menu}\n官渡区教育局政府信息公开工作年度报告\n一、总体情况\n2023年,我局推进公开。2023年收到申请6件。`
  expect(identityOf(text('2024年度\n2023年度\n2022年度'))).toMatchObject({
    year: 2023,
    evidence: { year: { source: 'prose' } },
  })
  const alone = identityOf('2023年度\n2022年度\n官渡区教育局\n政府信息公开工作年度报告')
  expect(alone?.evidence.year?.confidence).toBeLessThan(0.5)
  expect(identityOf(text('2022年度'))).toMatchObject({ year: 2022, evidence: { year: { source: 'title' } } })
})

test('a year that begins the text is not the title’s, where that has its own', () => {
  expect(yearOf(`${TITLE}\n2022年、2023年各培训一次。`)).toBe(2023)
})

test('years of a title for several: the last, and the first is told', () => {
  const title = TITLE.replace('2023年', '2022-2023年度')
  expect(identityOf(`${title}\n统计期限为2023年1月1日至12月31日。`)).toMatchObject({ year: 2023, titleYear: 2022 })
})

test.each([
  ['half a year', '统计期限自2023年1月1日至6月30日。', '2023年1月1日至6月30日', 2023],
  ['December to November', '统计期限自2022年12月1日至2023年11月30日。', '2022年12月1日至2023年11月30日', 2022],
  ['a quarter', '本报告统计时段:2023-01-01至2023-03-31。', '2023-01-01至2023-03-31', 2023],
])('a period of %s is told, and the year doubted', (_, sentence, printed, from) => {
  const identity = identityOf(`${TITLE}\n${sentence}`)
  expect(identity).toMatchObject({ year: 2023, spans: { from, to: 2023, printed } })
  expect(identity?.evidence.year?.confidence).toBe(0.5)
})

test.each([
  ['a slip in its last day', '统计期限自2023年1月1日至12月30日。'],
  ['days of something else', '统计数据显示,2023年3月1日至4月30日举办培训两次。'],
  ['a plan', '规划期限为2021年1月1日至2025年12月1日。'],
])('%s is no period of part of a year', (_, sentence) => {
  expect(identityOf(`${TITLE}\n${sentence}`)).toMatchObject({ year: 2023, spans: undefined })
})

describe('prose that tells of the year before the title’s', () => {
  const prose = '一、总体情况\n2022年,我局推进公开。2022年收到申请6件,2022年主动公开12条。\n2023年,我局将加强培训。'
  const of = (text: string) => {
    const identity = identityOf(`${TITLE}\n${text}`)
    return [identity?.year, identity?.otherYear, identity?.evidence.year?.confidence, identity?.evidence.year?.against]
  }

  test('is told where the report was signed in the title’s year', () => {
    const told = [2023, 2022, 0.5, ['prose', 'signature']]
    expect(of(`${prose}\n官渡区教育局\n2023年1月9日`)).toEqual(told)
  })

  test.each([
    ['it was signed after that year', `${prose}\n官渡区教育局\n2024年1月9日`],
    ['it speaks as much of its own', '2022年、2023年各培训一次。2023年公开12条。\n官渡区教育局\n2023年12月30日'],
    ['the period is stated', `统计期限为2023年1月1日至12月31日。${prose}\n官渡区教育局\n2023年1月9日`],
  ])('is not where %s', (_, text) => {
    expect(of(text).slice(0, 2)).toEqual([2023, undefined])
  })
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
