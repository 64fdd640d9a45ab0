import { describe, expect, test } from 'vitest'
import { identityOf, PERIOD_2024 } from './reports'

const TITLE = '2024年政府信息公开工作年度报告'

const page = (marks: string, end = '') => `${TITLE}\n${marks}\n${PERIOD_2024}\n一、总体情况\n工作平稳。\n${end}`

describe('who published the page, where nothing else names the body', () => {
  test.each([
    ['发布机构：湖北省教育厅', '湖北省教育厅'],
    ['发布机构： | 湖北省教育厅 | 发布日期： | 2025-01-18', '湖北省教育厅'],
    ['发布机构 | 湖北省教育厅 | 发布日期 | 2025-01-18', '湖北省教育厅'],
    ['索引号 | 000014348/2025-1 | 公开主体 | 官渡区教育局', '官渡区教育局'],
    ['索引号：\n000014348/2025-1\n发文机关：\n官渡区教育局 文号：无', '官渡区教育局'],
    ['发布单位\n官渡区教育局 发布日期\n2025-01-18', '官渡区教育局'],
    ['公开责任部门 : 官渡区教育局', '官渡区教育局'],
    ['信息来源： | 官渡区教育局', '官渡区教育局'],
    ['发布时间：2025-01-20来源：官渡区教育局浏览次数：15', '官渡区教育局'],
    ['来源：官渡区教育局打印', '官渡区教育局'],
    ['来源：官渡区教育局打印本页关闭窗口 分享到', '官渡区教育局'],
    ['来源：官渡区教育局字号：大 中 小', '官渡区教育局'],
    ['来源：嘉善县大云镇人民政府发布日期：2025-01-20', '嘉善县大云镇人民政府'],
    ['来源：官渡区教育局作者：张三', '官渡区教育局'],
    ['来 源：官渡区教育局', '官渡区教育局'],
    ['来源：武汉市主题公园管理处阅读：5', '武汉市主题公园管理处'],
    ['来源：水利部长江水利委员会', '水利部长江水利委员会'],
  ])('%s', (marks, agency) => {
    const found = identityOf(page(marks))
    expect(found?.agency).toBe(agency)
    expect(found?.evidence.agency).toMatchObject({ source: 'metadata', confidence: 0.45 })
  })

  test.each([
    '来源：新华社',
    '来源：新华社浏览次数：15',
    '来源：本站',
    '来源：本网站打印',
    '来源：昆明日报',
    '来源：昆明日报社',
    '来源：官渡区融媒体中心',
    '来源：昆明市广播电视台',
    '来源：昆明市人民政府网站浏览次数：15',
    '来源：信息中心',
    '来源：局办公室',
    '来源：政策法规处',
    '发布机构： |  | 发布日期： | 2025-01-18',
    '发布机构 | 发布日期 | 文号',
    '数据来源：国家统计局',
    '按照发布机构 | 官渡区教育局',
  ])('%s: nobody', (marks) => {
    expect(identityOf(page(marks))).toBeNull()
  })

  test.each([
    ['signature', '官渡区教育局\n2025年1月8日'],
    ['contact', '如有疑问，请与官渡区教育局综合科联系（地址：云秀路1号）。'],
    ['sentences', '2024年，官渡区教育局认真落实各项要求。'],
  ])('the government above it does not go before the %s', (_, end) => {
    for (const mark of ['发布机构： | 昆明市官渡区人民政府', '来源：官渡区人民政府浏览次数：15'])
      expect(identityOf(page(mark, end))?.agency).toBe('官渡区教育局')
  })

  test('its place is that of the name alone', () => {
    const text = page('来源：官渡区教育局浏览次数：15')
    const place = identityOf(text)?.evidence.agency?.place
    expect(place && text.slice(place.start, place.end)).toBe('官渡区教育局')
  })
})

describe('what is given outside the text, where the text names nobody', () => {
  const titled = (behind: string) => identityOf(page(''), { title: `${TITLE}${behind}` })

  test.each([
    ['_湖北省卫生健康委员会', '湖北省卫生健康委员会'],
    ['-官渡区教育局', '官渡区教育局'],
    ['_国家税务总局官渡区税务局', '国家税务总局官渡区税务局'],
    [' - 官渡区教育局官网', '官渡区教育局'],
    [' | 法定主动公开内容 | 官渡区教育局门户网站', '官渡区教育局'],
    ['_嘉善县大云镇人民政府', '嘉善县大云镇人民政府'],
  ])('the site behind the title of the page: %s', (behind, agency) => {
    const found = titled(behind)
    expect(found?.agency).toBe(agency)
    expect(found?.evidence.agency).toEqual({ source: 'site', place: null, confidence: 0.45 })
  })

  test.each([
    '_官渡区人民政府',
    '_官渡区人民政府门户网站',
    '_昆明市人民政府办公室',
    '_中国昆明',
    '_昆明日报社',
    '_昆明高新技术产业开发区管委会',
    '_信息公开年报',
    '_教育局',
  ])('says nothing where it may carry reports of others: %s', (behind) => {
    expect(titled(behind)).toBeNull()
  })

  test.each([
    [{ publisher: '官渡区教育局' }, 'metadata'],
    [{ siteName: '官渡区教育局' }, 'site'],
    [{ publisher: '官渡区教育局', siteName: '昆明市民政局' }, 'metadata'],
    [{ publisher: '张三', siteName: '官渡区教育局' }, 'site'],
    [{ publisher: '昆明日报社', siteName: '官渡区教育局网站' }, 'site'],
  ])('metadata: %j', (given, source) => {
    const found = identityOf(page(''), given)
    expect(found?.agency).toBe('官渡区教育局')
    expect(found?.evidence.agency).toEqual({ source, place: null, confidence: 0.45 })
  })

  test.each([
    { siteName: '官渡区人民政府' },
    { publisher: '新华社' },
    { publisher: '教育局' },
    { publisher: 'Administrator' },
  ])('metadata that name no body: %j', (given) => {
    expect(identityOf(page(''), given)).toBeNull()
  })

  test('anything in the text goes before it', () => {
    const given = { title: `${TITLE}_昆明市民政局`, publisher: '昆明市民政局', siteName: '昆明市民政局' }
    for (const text of [page('', '官渡区教育局\n2025年1月8日'), page('来源：官渡区教育局浏览次数：15')])
      expect(identityOf(text, given)?.agency).toBe('官渡区教育局')
  })
})
