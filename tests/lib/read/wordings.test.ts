import { describe, expect, test } from 'vitest'
import { EDITION_IDS, EDITIONS } from '@/lib/form'
import { parted } from '@/lib/read/labels'
import { normalize } from '@/lib/read/normalize'
import { line, read, report, rowsOf } from './written'

/** No sum proves a nought: a label that is not known puts its table in doubt. */
const NOUGHTS = rowsOf('2021', 'applications', () => Array(7).fill('0'))
const SUBJECT = '信息内容 | 本年处理决定数量'
const ZERO = report({
  before: '第二十条第(一)项',
  rows: [
    ['', '自然人', '法人或其他组织', '总计'],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ...NOUGHTS.map((cells) => [
      ...(cells[0]?.startsWith('1.属于') ? ['(三)不予公开'] : []),
      ...(cells[0]?.startsWith('1.信访') ? ['(五)不予处理'] : []),
      ...(cells[0]?.startsWith('1.申请人') ? ['(六)其他处理'] : []),
      ...cells,
    ]),
  ],
  head: [],
  fifteen: line(Array(15).fill('0')),
}).replace(SUBJECT, `第二十条第(五)项\n${SUBJECT}`)
const READ = read(ZERO)

test('the report that is changed is read without doubt', () => {
  expect(READ.doubts).toEqual([])
  expect(READ.unread).toEqual({})
})

describe('wordings of the same label', () => {
  test.each([
    ['一、本年新收政府', '一、本年度新收政府'],
    ['二、上年结转政府', '二、上一年度结转政府'],
    ['四、结转下年度继续', '四、结转下一年度继续'],
    ['四、结转下年度继续', '四、结转下年继续'],
    ['四、结转下年度继续', '四、结转下 一 年 度继续'],
    ['重新出具已获取信息', '重新出具已获取的信息'],
    ['1.属于国家秘密', '1.属于国家秘密的'],
    ['2.其他法律行政法规', '2.其它法律行政法规'],
    ['(六)其他处理', '(六)其它处理'],
    ['3.其他', '3.其它'],
    ['法人或其他组织', '法人或其它组织'],
    ['法人或其他组织', '法人、其他组织'],
    ['法律服务机构 | 其他', '法律服务机构 | 其它'],
    ['其他结果', '其它结果'],
    ['行政强制 |', '行政强制措施 |'],
    ['本年制发件数', '本年度制发件数'],
    ['本年处理决定数量', '本年度处理决定数量'],
    ['第二十条第(五)项', '《条例》第二十条第(五)项'],
    ['第二十条第(五)项', '《中华人民共和国政府信息公开条例》第二十条第(五)项'],
    ['本年收费金额(单位:万元)', '本年收费金额(万元)'],
    ['本年收费金额(单位:万元)', '本年度收费金额 单位:万元'],
    ['本年处理决定数量', '本年处理决定数量(件)'],
    ['行政复议 |', '行政复议(件) |'],
    ['复议后起诉', '复议后起诉(单位:件)'],
  ])('%s printed as %s', (from, to) => {
    expect(ZERO).toContain(from)
    const reading = read(ZERO.replaceAll(from, to))
    expect(reading.cells).toEqual(READ.cells)
    expect(reading.doubts).toEqual([])
  })

  test.each([
    ['本年收费金额(单位:万元)', '本年收费金额(元)', 0.00125],
    ['本年收费金额(单位:万元)', '本年度收费金额(亿元)', 125_000],
  ])('a unit in the head is that of the figures below it: %s printed as %s', (from, to, amount) => {
    expect(read(ZERO.replace(from, to)).cells['disclosure.fees.amount']).toBe(amount)
  })

  test('the unit of procurement in brackets of its own', () => {
    const figures = (count: number) => Array(count).fill('2')
    const disclosure = rowsOf('2019', 'disclosure', (key) => figures(key.endsWith('fees') ? 2 : 3))
    const made = line(['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'])
    const services = line(['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'])
    const text = [
      made,
      ...disclosure.slice(0, 2).map(line),
      services,
      ...disclosure.slice(2, 4).map(line),
      services,
      ...disclosure.slice(4, 6).map(line),
      services.replace(' | 处理决定数量', ''),
      ...disclosure.slice(6, 7).map(line),
      '第二十条第(九)项',
      '信息内容 | 采购项目数量 | 采购总金额(万元)',
      '政府集中采购 | 2 | 31.5',
      ...rowsOf('2019', 'applications', () => Array(7).fill('0')).map(line),
    ].join('\n')
    const { cells, doubts } = read(text)
    expect(cells['disclosure.procurement.amount']).toBe(31.5)
    expect(doubts.flatMap((doubt) => doubt.cells).filter((key) => key.startsWith('disclosure'))).toEqual([])
  })
})

test('a label that is printed in each of the cells that were one', () => {
  const thrice = ZERO.replace(/^([一二三四]、|\([一二七]\))[^|\n]*(?= \| 0)/gm, '$& | $& | $&')
  expect(thrice).toContain('(七)总计 | (七)总计 | (七)总计 | 0')
  const reading = read(thrice)
  expect(reading.cells).toEqual(READ.cells)
  expect(reading.doubts).toEqual([])
})

test.each([
  ['another word in a label', '2.重复申请', '2.反复申请'],
  ['another word between rows', '第二十条第(五)项', '第二十条其余各项情况'],
  ['a figure in a head', '行政复议 |', '行政复议(1) |'],
])('%s stays in doubt', (_, from, to) => {
  expect(read(ZERO.replace(from, to)).doubts.flatMap(({ cells }) => cells)).not.toEqual([])
})

test('no two labels of a table become one', () => {
  for (const id of EDITION_IDS)
    for (const { rows } of EDITIONS[id].tables) {
      const texts = rows.flatMap(({ label, spellings = [] }) => [label.zh, ...spellings])
      const letters = new Set(
        texts.map((text) => normalize(text).text.replace(/^\(?[\d一-十]{1,2}[)、.]|[\p{P}\s]/gu, '')),
      )
      expect(new Set(texts.map((text) => parted(text).core)).size).toBe(letters.size)
    }
})

describe('a column for remarks', () => {
  const remarked = (remark: (figures: string) => string) =>
    report({ fee: '0' })
      .split('\n')
      .map((text) => {
        if (text.startsWith('信息内容')) return `| ${text} | 备 注 |`
        const row = /^(规章|行政规范性文件|行政许可|行政处罚|行政强制|行政事业性收费) \| (.*)$/.exec(text)
        return row ? `| ${row[1]} | ${remark(row[2] ?? '')} |` : text
      })
      .join('\n')
  const ofDisclosure = (text: string) => {
    const { cells, doubts } = read(text)
    const own = Object.entries(cells).filter(([key]) => key.startsWith('disclosure.'))
    return { own, doubted: doubts.flatMap((doubt) => doubt.cells).filter((key) => key.startsWith('disclosure.')) }
  }

  test('that is empty changes nothing', () => {
    const { own, doubted } = ofDisclosure(remarked((figures) => `${figures} | `))
    expect(own).toEqual(ofDisclosure(report({ fee: '0' })).own)
    expect(doubted).toEqual([])
  })

  test('that holds a figure may hold that of the row', () => {
    const { doubted } = ofDisclosure(remarked((figures) => (figures === '12' ? ' | 12' : `${figures} | `)))
    expect(doubted).toContain('disclosure.penalties.decisions')
  })
})
