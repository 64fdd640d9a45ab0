/** Reports whose end, or author, is another body than the name at their head. */
import { describe, expect, test } from 'vitest'
import { identityOf, PERIOD_2024 } from './reports'

const TITLE = '2024年政府信息公开工作年度报告'
const signed = (name: string) => `\n${name}\n2025年1月8日`
const who = (text: string, title: string | null = null) => {
  const identity = identityOf(text, { title })
  const { source, confidence, against } = identity?.evidence.agency ?? {}
  return identity && [identity.agency, source, confidence, against]
}

describe('a name on the line above a title may be the site’s, or of a menu', () => {
  const under = (above: string, prose = '一、总体情况\n工作平稳。') => `${above}\n${TITLE}\n${PERIOD_2024}\n${prose}`

  test.each([
    ['a site', '嘉善县人民政府'],
    ['several sites', '中国政府网\n浙江省人民政府\n嘉兴市人民政府'],
    ['entries of a menu', '县公安局\n县民政局\n县财政局'],
  ])('%s loses to the signature', (_, above) => {
    const found = ['嘉善县水利局', 'signature', 0.7, ['title']]
    expect(who(under(above) + signed('嘉善县水利局'))).toEqual(found)
  })

  test('and to who wrote the report, and to the page’s title', () => {
    expect(who(`${under('嘉善县人民政府')}本报告由嘉善县水利局编制。`)?.slice(0, 2)).toEqual(['嘉善县水利局', 'author'])
    const page = `嘉善县水利局${TITLE}_嘉善县人民政府`
    expect(who(under('嘉善县人民政府'), page)?.slice(0, 2)).toEqual(['嘉善县水利局', 'page-title'])
  })

  test.each([
    ['nobody signs', ''],
    ['it signs itself', signed('嘉善县人民政府')],
    ['its office signs', signed('嘉善县人民政府办公室')],
    ['the office for disclosure signs', signed('嘉善县政务公开领导小组办公室')],
  ])('a government keeps it where %s', (_, end) => {
    expect(who(under('嘉善县人民政府') + end)).toEqual(['嘉善县人民政府', 'title', 0.95, undefined])
  })

  test('and where the prose speaks for the county, with doubt', () => {
    const prose = '全县公开信息5万条,全县培训两次,各部门按时答复,我县收到申请9件。'
    const found = ['嘉善县人民政府', 'title', 0.5, ['signature']]
    expect(who(under('嘉善县人民政府', prose) + signed('嘉善县行政审批局'))).toEqual(found)
  })

  test('whom to ask is no more than a doubt', () => {
    const text = under('嘉善县人民政府', '如有疑问,请与嘉善县水利局联系。')
    expect(who(text)).toEqual(['嘉善县人民政府', 'title', 0.5, ['contact']])
  })

  test('a body cut from its title keeps its name', () => {
    const text = `${under('嘉善县大云镇')}${signed('嘉善县大云镇党政办公室')}`
    expect(who(text)?.slice(2)).toEqual([0.95, undefined])
  })
})

describe('a name in the title itself stays', () => {
  const of = (name: string) => `${name}${TITLE}\n${PERIOD_2024}\n一、总体情况`

  test.each([
    ['another body of the place', '嘉善县司法局', '嘉善县水利局'],
    ['the same body elsewhere', '滨江区司法局', '萧山区司法局'],
    ['one of a district', '嘉兴市应急管理局', '嘉兴市南湖区应急管理局'],
    ['one of another city', '杭州市司法局', '宁波市司法局'],
  ])('with doubt where %s signs', (_, name, other) => {
    expect(who(of(name) + signed(other))).toEqual([name, 'title', 0.5, ['signature']])
  })

  test('and a government may have it written by a department', () => {
    expect(who(`${of('嘉善县人民政府')}\n本报告由嘉善县行政审批局编制。`)?.slice(2)).toEqual([0.95, undefined])
  })

  test.each([
    ['嘉善县人民政府', '嘉善县人民政府办公室'],
    ['嘉善县人民政府办公室', '嘉善县人民政府'],
    ['杭州市卫生健康委员会', '杭州市卫健委'],
    ['嘉善县水利局', '嘉善县水利局办公室'],
    ['嘉善县应急局', '嘉善县应急管理局'],
    ['嘉善县退役军人事务局', '嘉善县退役军人局'],
    ['县应急局', '嘉善县应急管理局'],
    ['广州开发区管委会', '黄埔区人民政府、广州开发区管委会'],
  ])('%s, signed %s: without', (name, other) => {
    expect(who(of(name) + signed(other))?.slice(2)).toEqual([expect.any(Number), undefined])
  })
})
