import { describe, expect, test } from 'vitest'
import type { LookAlike } from '@/lib/form'
import { type Genre, genreOf, type TablesSeen } from '@/lib/identity/genre'
import { normalize } from '@/lib/read/normalize'
import { textDocument } from '@/lib/source/text'

const NOTHING: TablesSeen = { hasFigures: false, hasTables: false, isNamed: true }
const FIGURES: TablesSeen = { hasFigures: true, hasTables: true, isNamed: true }

const genre = (text: string, seen = NOTHING, title: string | null = null): Genre => {
  const document = { ...textDocument(text), title }
  return genreOf(document, normalize(document.text), seen)
}

/** Prose that speaks of everything a report speaks of, with no title. */
const BODY = `一、总体情况
本机关按照要求推进公开工作，目录按月更新，专人办理来件，重要文件印发后及时在网站发布并配有解读，公众可以当面或者在网上提出意见。
二、主动公开政府信息情况
全年更新栏目若干，公开各类信息，及时回应群众关切的事项。
三、收到和处理政府信息公开申请情况
收到的申请均按期答复，没有收取费用。
四、政府信息公开行政复议、行政诉讼情况
未发生。
五、存在的主要问题及改进情况
目录尚需细化，下一步逐项补齐。
`

const LOOK_ALIKES: readonly (readonly [LookAlike, string])[] = [
  ['part_of_year', '余杭区示例局2023年上半年政府信息公开工作情况统计'],
  ['part_of_year', '余杭区示例局2023年第三季度依申请公开统计表'],
  ['part_of_year', '余杭区示例局2023年1-6月政府信息公开情况报告'],
  ['part_of_year', '余杭区示例局政府信息公开工作2022年半年度总结'],
  ['part_of_year', '余杭区示例局2023年5月政府信息公开月报'],
  ['part_of_year', '余杭区示例局2023年第一季度政府信息公开季报'],
  ['notice', '关于做好2023年政府信息公开工作年度报告编制工作的通知'],
  ['notice', '余杭区示例办公室关于报送2022年政府信息公开年度报告的函'],
  ['notice', '余杭区2024年政务公开工作要点'],
  ['notice', '余杭区政府信息公开考核办法(试行)'],
  ['blank_form', '政府信息公开工作年度报告样式'],
  ['website', '余杭区示例局政府网站工作年度报表(2022年度)'],
  ['rule_of_law', '余杭区示例局2022年法治政府建设年度报告'],
  ['budget', '余杭区示例局2022年度部门决算公开说明'],
  ['guide', '余杭区示例局政府信息公开指南(2023年版)'],
  ['work_report', '2023年余杭区人民政府政府工作报告'],
  ['statistics', '余杭区2022年政府信息公开统计数据'],
]

describe('what looks like a report', () => {
  test.each(LOOK_ALIKES)('%s: %s', (kind, title) => {
    expect(genre(`${title}\n${BODY}`).lookAlike).toBe(kind)
    expect(genre(`首页\n${title}\n${BODY}`).lookAlike).toBe(kind)
    expect(genre(BODY, NOTHING, title).lookAlike).toBe(kind)
    expect(genre(`${title}\n${BODY}`).isToldByProse).toBe(false)
  })

  test('a title cut over two lines', () => {
    expect(genre(`余杭区示例办公室关于做好政府信息公开\n工作年度报告编制发布的通知\n${BODY}`).lookAlike).toBe('notice')
  })

  test('a list of reports, but not a report that names others', () => {
    const list = ['甲', '乙', '丙', '丁', '戊', '己'].map(
      (name) => `余杭区${name}镇人民政府2022年政府信息公开工作年度报告`,
    )
    expect(genre(list.join('\n')).lookAlike).toBe('listing')
    expect(genre(`${list.join('\n')}\n${BODY}`)).toEqual({ lookAlike: null, isToldByProse: true })
  })

  test('a form without figures and without a body', () => {
    expect(genre(BODY, { hasFigures: false, hasTables: true, isNamed: false }).lookAlike).toBe('blank_form')
    expect(genre(BODY, { hasFigures: false, hasTables: true, isNamed: true }).lookAlike).toBeNull()
  })
})

const TITLE = '余杭区示例局2023年政府信息公开工作年度报告'

describe('what is a report', () => {
  test.each([
    TITLE,
    '余杭区示例局2010年政府信息公开年度报告',
    '余杭区示例局2016年度信息公开工作报告',
    '2019年余杭区政府信息公开工作年度报告',
  ])('%s', (title) => {
    expect(genre(`${title}\n${BODY}`)).toEqual({ lookAlike: null, isToldByProse: true })
  })

  test.each(LOOK_ALIKES.filter(([kind]) => kind !== 'part_of_year'))(
    'tables with figures outweigh a word of a menu (%s: %s)',
    (_, line) => {
      expect(genre(`${line}\n${TITLE}\n${BODY}`, FIGURES).lookAlike).toBeNull()
    },
  )

  test.each(LOOK_ALIKES)('words of others behind the title change nothing (%s: %s)', (_, line) => {
    expect(genre(`${TITLE}\n${line}\n${BODY}`)).toEqual({ lookAlike: null, isToldByProse: true })
    expect(genre(`${TITLE}\n${BODY}${line}。\n`)).toEqual({ lookAlike: null, isToldByProse: true })
  })

  test('entries of a menu are no titles', () => {
    const menu = '政府信息公开指南\n政府信息公开制度\n法定主动公开内容\n政府信息公开年报\n政府工作报告\n'
    expect(genre(`${menu}${TITLE}\n${BODY}`)).toEqual({ lookAlike: null, isToldByProse: true })
  })

  test('a summary of the year is told by its tables, never by its prose', () => {
    const summary = '余杭区示例局2023年政府信息公开工作总结'
    expect(genre(`${summary}\n${BODY}`, FIGURES)).toEqual({ lookAlike: null, isToldByProse: false })
    expect(genre(`${summary}\n${BODY}`).isToldByProse).toBe(false)
    expect(genre(BODY, NOTHING, summary).isToldByProse).toBe(false)
  })

  test('a title alone, or prose alone, is not told by prose', () => {
    expect(genre(`${TITLE}\n发布日期：2024-01-20`).isToldByProse).toBe(false)
    expect(genre(BODY).isToldByProse).toBe(false)
  })
})

describe('notices about reports, with a sample sheet', () => {
  const office = '余杭区人民政府办公室'
  const calls = [
    `${office}关于报送2023年政府信息公开工作年度报告的通知\n各镇、各部门:请按时报送。`,
    '关于做好2023年政府信息公开工作年度报告编制发布工作的通知\n各镇人民政府、区各有关部门:\n请按附件示例编制。',
    `${office}关于2023年度全区政府信息公开工作年度报告审核情况的通报\n审核发现以下问题:`,
  ]

  test.each(calls)('%s', (head) => {
    expect(genre(`${head}\n${BODY}${office}\n2024年1月3日`, FIGURES).lookAlike).toBe('notice')
  })

  test.each(calls)('are no more than a line of a page that has a report: %s', (head) => {
    expect(genre(`${head}\n${TITLE}\n${BODY}`, FIGURES).lookAlike).toBeNull()
    expect(genre(`${head}\n${BODY}`, FIGURES, TITLE).lookAlike).toBeNull()
  })

  test.each([
    '余杭区示例局关于报送2023年政府信息公开工作年度报告的报告',
    '余杭区示例局关于报送2023年政府信息公开工作年度报告的函',
    '余杭区示例局关于印发2023年政府信息公开工作年度报告的通知\n各科室:',
    '关于做好2023年政府信息公开工作年度报告编制发布工作的通知',
  ])('a report that is handed on stays one, and so does a sheet below a link: %s', (title) => {
    expect(genre(`${title}\n${BODY}`, FIGURES).lookAlike).toBeNull()
  })
})

describe('part of a year, with figures in the tables', () => {
  const half = '余杭区示例局2024年上半年政府信息公开情况统计'

  test('is told by the title where no annual report is named', () => {
    expect(genre(`${half}\n${BODY}`, FIGURES).lookAlike).toBe('part_of_year')
  })

  test('is told by the period that the figures cover', () => {
    expect(genre(`政府信息公开情况\n统计期限为2024年1月1日至6月30日\n${BODY}`, FIGURES).lookAlike).toBe('part_of_year')
    expect(genre(`${half}\n${TITLE}\n统计期限为2024年1月1日至6月30日\n${BODY}`, FIGURES).lookAlike).toBe('part_of_year')
  })

  test('is told by the period where the title is that of no annual report', () => {
    const period = '统计期限为2024年1月1日至2024年6月30日'
    const of = (title: string) => genre(`余杭区示例局${title}\n${period}\n${BODY}`, FIGURES).lookAlike
    expect(of('2024年政府信息公开工作情况报告')).toBe('part_of_year')
    expect(of('2024年政府信息公开工作年度报告')).toBeNull()
  })

  test('is told by the title of a monthly report', () => {
    const month = '余杭区示例局2023年5月政府信息公开月报'
    expect(genre(`${month}\n统计时段5月1日至5月31日。\n${BODY}`, FIGURES).lookAlike).toBe('part_of_year')
    const year = '余杭区示例局2023年政府信息公开年报'
    expect(genre(`${year}\n每月编发政府信息公开月报。\n${BODY}`, FIGURES).lookAlike).toBeNull()
  })

  test('a whole year is a report, whatever the page names before it', () => {
    expect(genre(`${half}\n${TITLE}\n统计期限为2023年1月1日至12月31日\n${BODY}`, FIGURES).lookAlike).toBeNull()
  })
})
