/** Titles among titles: menus with those of other years and bodies, spoilt ones, none at all. */
import { describe, expect, test } from 'vitest'
import { identityOf, PERIOD_2024 } from './reports'

const who = (...report: Parameters<typeof identityOf>) => {
  const identity = identityOf(...report)
  return identity && [identity.agency, identity.year, identity.evidence.agency?.source, identity.evidence.year?.source]
}
const BODY = '一、总体情况\n2024年工作平稳。'

describe('other reports’ titles around the text', () => {
  test.each([
    [
      'older ones in a menu above',
      `首页\n官渡区财政局2021年政府信息公开工作年度报告\n官渡区民政局2022年政府信息公开工作年度报告\n\n官渡区教育局2024年政府信息公开工作年度报告\n${BODY}`,
    ],
    [
      'a list with dates below',
      `官渡区教育局2024年政府信息公开工作年度报告\n${BODY}\n\n相关阅读\n官渡区财政局2023年政府信息公开工作年度报告 2024-01-12\n官渡区民政局2022年政府信息公开工作年度报告 2023-01-18`,
    ],
    [
      'a list with dates above',
      `官渡区财政局2023年政府信息公开工作年度报告 2024-01-12\n官渡区教育局2024年政府信息公开工作年度报告\n${BODY}`,
    ],
    [
      'on the same line',
      `上一篇:官渡区财政局2023年政府信息公开工作年度报告官渡区教育局2024年政府信息公开工作年度报告\n${BODY}\n官渡区教育局\n2025年1月10日`,
    ],
    [
      'last year’s report in the prose',
      `官渡区教育局2024年政府信息公开工作年度报告\n${BODY}\n对官渡区财政局2023年政府信息公开工作年度报告指出的问题作了整改。`,
    ],
  ])('%s', (_, text) => {
    expect(who(text)).toEqual(['官渡区教育局', 2024, 'title', 'title'])
  })

  test('a menu right above the text loses to the signature', () => {
    const text = `官渡区教育局2024年政府信息公开工作年度报告\n官渡区财政局2023年政府信息公开工作年度报告\n${PERIOD_2024}\n官渡区教育局\n2025年1月10日`
    expect(who(text)?.slice(0, 2)).toEqual(['官渡区教育局', 2024])
  })

  test('a report without a title is not given the year of one it mentions', () => {
    const text = `官渡区教育局政府信息公开工作年度报告\n${BODY}\n上年曾发布官渡区教育局2022年政府信息公开工作年度报告。`
    expect(who(text)?.slice(0, 2)).toEqual(['官渡区教育局', 2024])
  })
})

describe('spoilt titles', () => {
  test('a keyword replaced: the name and the year still stand', () => {
    expect(who(`官渡区教育局2024年某某娱乐平台工作年度报告\n${BODY}`)?.slice(0, 2)).toEqual(['官渡区教育局', 2024])
  })

  test('a government replaced: the signature tells', () => {
    const text = `青阳县某某娱乐平台政府信息公开2024年度报告\n${BODY}\n青阳县人民政府\n2025年1月10日`
    expect(who(text)).toEqual(['青阳县人民政府', 2024, 'signature', 'title'])
  })

  test('a sentence about some other yearly report is no title', () => {
    expect(who(`一、总体情况\n官渡区教育局公布了2024年预算执行情况年度报告。`)).toBeNull()
  })
})

describe('titles worded otherwise', () => {
  test.each([
    '官渡区教育局2023年政府信息公开年报',
    '官渡区教育局2023年度政府信息公开工作总结',
    '2023年政府信息公开工作年度报告(官渡区教育局)',
    '官渡区教育局2023年度《政府信息公开工作年度报告》',
    '官渡区教育局:2023年政府信息公开工作年度报告',
    '官渡区教育局：2023年政府信息公开工作年度报告',
    '官渡区教育局关于报送2023年政府信息公开工作年度报告的报告',
    '官渡区教育局关于印发2023年政府信息公开工作年度报告的通知',
    '官渡区教育局\n关于公布2023年度政府信息公开工作年度报告的公告',
    '关于报送官渡区教育局2023年政府信息公开工作年度报告的函',
    '官教发〔2024〕3号 官渡区教育局2023年政府信息公开工作年度报告',
    '官教发〔2024〕第12号\n官渡区教育局2023年政府信息公开工作年度报告',
    '官渡区教育局二〇二三年政府信息公开工作年度报告',
    '官渡区教育局二零二三年度政府信息公开工作年度报告',
    '官渡区教育局政府信息公开工作二○二三年度报告',
    '官渡区教育局政府信息公开工作年度报告(二Ο二三年)',
    '官渡区教育局二O二三年政府信息公开工作年度报告',
    '官渡区教育局2023年度部门政府信息公开工作年度报告',
    '官渡区教育局2022-2023年度政府信息公开工作年度报告',
    '政府信息公开工作2023年度报告 官渡区教育局',
    '2023年政府信息公开工作年度报告\n官渡区教育局',
    '政府信息公开工作年度报告(2023年)\n官渡区教育局',
    '2024-01-18 09:30 来源:区教育局 官渡区教育局2023年政府信息公开工作年度报告',
  ])('%s', (title) => {
    expect(who(`${title}\n一、总体情况\n工作平稳。`)).toEqual(['官渡区教育局', 2023, 'title', 'title'])
  })

  test('a year of two digits is no part of the name', () => {
    const text = '官渡区教育局23年政府信息公开工作年度报告\n统计期限为2023年1月1日至12月31日。'
    expect(who(text)).toEqual(['官渡区教育局', 2023, 'title', 'period'])
  })

  test.each([
    ['entries of menus', '首页 > 官渡区财政局政府信息公开年报\n官渡区财政局政府信息公开工作总结'],
    ['what another body is told to do', '按照官渡区财政局《政府信息公开工作年度报告》的样子编写。'],
    ['a call for reports', '官渡区财政局关于报送2023年政府信息公开工作年度报告的通知'],
    ['who publishes the page', '来源:2023年政府信息公开工作年度报告'],
    ['whom it is sent to', '2023年政府信息公开工作年度报告\n云南省人民政府办公厅:'],
    ['the name of a site', '2023年政府信息公开工作年度报告\n官渡区人民政府网站'],
    ['a note in brackets', '2023年政府信息公开工作年度报告(征求意见稿)'],
  ])('%s give no body', (_, text) => {
    expect(who(`${text}\n一、总体情况\n2023年,我局推进公开。\n官渡区教育局\n2024年1月10日`)?.slice(0, 3)).toEqual([
      '官渡区教育局',
      2023,
      'signature',
    ])
  })

  test('a date in numerals behind a title is the day of publication', () => {
    const text = `官渡区教育局2023年政府信息公开工作年度报告(二〇二四年一月十日)\n一、总体情况`
    expect(who(text)?.slice(0, 2)).toEqual(['官渡区教育局', 2023])
  })

  test('and in a signature it dates the name', () => {
    const text = `2023年政府信息公开工作年度报告\n一、总体情况\n工作平稳。\n区教育局\n二Ο二四年一月十日`
    expect(who(text)?.slice(0, 3)).toEqual(['区教育局', 2023, 'signature'])
  })
})

describe('lines around a title', () => {
  const agency = (lines: string) => identityOf(`${lines}2024年政府信息公开工作年度报告\n${PERIOD_2024}`)?.agency

  test.each([
    ['the government of the place', '嘉善县人民政府\n嘉善县水利局', '嘉善县水利局'],
    ['the same on one line', '嘉善县人民政府 嘉善县水利局', '嘉善县水利局'],
    ['the government above it', '浙江省人民政府\n嘉善县水利局', '嘉善县水利局'],
    ['the county over its town', '嘉善县人民政府\n嘉善县大云镇', '嘉善县大云镇人民政府'],
    ['another place', '平湖市人民政府\n嘉兴市', '嘉兴市人民政府'],
    ['the city over its county', '嘉兴市人民政府\n嘉善县', '嘉善县人民政府'],
    ['the place once more', '嘉善县\n嘉善县水利局', '嘉善县水利局'],
    ['and on one line', '嘉善县 嘉善县水利局', '嘉善县水利局'],
    ['a site over a name without its place', '嘉善县人民政府\n水利局', '嘉善县水利局'],
  ])('the name of a site is no part of the body’s: %s', (_, lines, name) => {
    expect(agency(lines)).toBe(name)
  })

  test.each([
    ['a place that the name goes on from', '昆明市\n官渡区教育局', '昆明市官渡区教育局'],
    ['the government of a street', '官渡区人民政府\n太和街道办事处', '官渡区人民政府太和街道办事处'],
    ['that of an office', '杭州市人民政府\n外事办公室', '杭州市人民政府外事办公室'],
  ])('what belongs to it stays: %s', (_, lines, name) => {
    expect(agency(lines)).toBe(name)
  })

  test('the reports that a page leads on to are those of others', () => {
    const links = '上一篇:官渡区财政局2024年政府信息公开工作年度报告\n下一篇:官渡区民政局2024年政府信息公开工作年度报告'
    expect(identityOf(`2024年政府信息公开工作年度报告\n${PERIOD_2024}\n${BODY}\n${links}`)).toBeNull()
  })
})

describe('no title', () => {
  test('the marks of the page', () => {
    const text = `索引号:x\n发布机构:官渡区教育局\n文号:无\n2023年度\n一、总体情况\n工作平稳。`
    expect(who(text)).toEqual(['官渡区教育局', 2023, 'metadata', 'metadata'])
  })

  test('who acts in the prose comes before who published the page', () => {
    const text = `发布机构:嘉善县人民政府\n一、总体情况\n2024年,大云镇认真落实各项要求。`
    expect(who(text)?.slice(0, 3)).toEqual(['大云镇人民政府', 2024, 'prose'])
  })

  test.each([
    ['https://www.kmgd.gov.cn/c/2023nianbao/a.html', 2023],
    ['https://www.kmgd.gov.cn/list?year=2022&p=1', 2022],
    ['https://www.kmgd.gov.cn/2020ndbg/a.html', 2020],
  ])('the year in %s', (url, year) => {
    expect(who('官渡区教育局政府信息公开工作年度报告\n一、总体情况', { url })).toEqual([
      '官渡区教育局',
      year,
      'title',
      'path',
    ])
  })

  test('never the date in an address', () => {
    for (const url of ['https://www.kmgd.gov.cn/art/2023/1/9/art_2020123.html', 'https://www.kmgd.gov.cn/20230109/a'])
      expect(who('官渡区教育局政府信息公开工作年度报告\n一、总体情况', { url })).toBeNull()
  })
})

test('bodies that report together stay together, and the first gives tier and kind', () => {
  const text = `黄埔区人民政府 广州开发区管委会2024年政府信息公开工作年度报告\n${BODY}`
  expect(identityOf(text)).toMatchObject({
    agency: '黄埔区人民政府、广州开发区管委会',
    level: 'county',
    kind: 'government',
    region: { code: '440112' },
  })
  const team = `北京市统计局、国家统计局北京调查总队2024年政府信息公开工作年度报告\n${BODY}`
  expect(identityOf(team)).toMatchObject({ level: 'province', kind: 'department' })
})

test('every piece of identity says what it was taken from', () => {
  const text = `官渡区人民政府办公室2024年政府信息公开工作年度报告\n${PERIOD_2024}\n我区共收到政府信息公开申请5件。`
  const evidence = identityOf(text)?.evidence ?? {}
  const quoted = Object.entries(evidence).flatMap(([field, found]) =>
    found ? [[field, found.source, found.place && text.slice(found.place.start, found.place.end)]] : [],
  )
  expect(quoted).toEqual([
    ['agency', 'title', '官渡区人民政府办公室2024年'],
    ['year', 'period', '2024年1月1日至2024年12月31日'],
    ['region', 'name', '官渡区人民政府办公室2024年'],
    ['level', 'name', '官渡区人民政府办公室2024年'],
    ['kind', 'name', '官渡区人民政府办公室2024年'],
    ['scope', 'prose', expect.stringContaining('我区共收到政府信息公开申请')],
  ])
  for (const found of Object.values(evidence)) if (found) expect(found.confidence).toBeGreaterThan(0.5)
})
