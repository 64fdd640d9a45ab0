import { describe, expect, test } from 'vitest'
import { claims, HEAD, narrative, said } from './said'

describe('requests', () => {
  test.each([
    ['共受理政府信息公开申请15件,办结13件,结转2025年2件。', ['received 15', 'disposed 13', 'carried_out 2']],
    ['收到依申请公开20宗,均已答复。', ['received 20']],
    ['新收政府信息公开申请1,234件,上年结转4件。', ['received 1234', 'carried_in 4']],
    ['全年收到政府信息公开申请一件。', ['received 1']],
    ['全年接收信息公开申请十五件。', ['received 15']],
    ['本年度完成依申请公开答复9件。', ['disposed 9']],
    ['收到公民、法人和其他组织提出的政府信息公开申请8件。', ['received 8']],
    ['通过网站、信函等渠道共收到政府信息公开申请8件。', ['received 8']],
    [
      '收到政府信息公开申请10件,其中予以公开6件,部分公开2件,不予公开1件,本机关不掌握1件。',
      ['received 10', 'granted 6', 'partial 2', 'refused 1', 'not_held 1'],
    ],
    ['收到政府信息公开申请8件。6件予以公开、2件部分公开。', ['received 8', 'granted 6', 'partial 2']],
    [
      '答复依申请公开申请40件。其中属于已主动公开范围9件;同意公开29件;不属于本机关公开5件;信息不存在17件。',
      ['disposed 40'],
    ],
    ['收到依申请公开19件,2件转至下年继续办理。', ['received 19', 'carried_out 2']],
    ['全區共收到政府信息公開申請7件。', ['received 7']],
  ])('%s', (prose, expected) => {
    expect(said(prose)).toEqual(expected)
  })

  test.each([
    [
      '收到政府信息公开申请11件,其中自然人申请9件,法人或其他组织申请2件。',
      ['received 11', 'natural_person 9', 'legal_person 2'],
    ],
    [
      '办结政府信息公开申请9件,其中无法提供3件,不予处理2件,其他处理1件。',
      ['disposed 9', 'unavailable 3', 'declined 2', 'other 1'],
    ],
    ['收到政府信息公开申请110件,同比增长10%。', ['received 110', 'growth 10']],
    ['收到政府信息公开申请90件,较上年下降12.5%。', ['received 90', 'growth -12.5']],
  ])('%s', (prose, expected) => {
    expect(said(prose)).toEqual(expected)
  })

  test.each([
    ['政府信息公开申请47件,全部办结。', ['received 47']],
    ['共有47件政府信息公开申请。', ['received 47']],
    ['本局受理的47件政府信息公开申请均已办结。', ['received 47']],
    ['登记政府信息公开申请47件。', ['received 47']],
    ['政府信息公开申请总数47件(网络35件,信函12件)。', ['received 47']],
    ['公民、法人或者其他组织向我局申请政府信息公开47件。', ['received 47']],
    ['依申请公开数量为0件。', ['received 0']],
    ['依申请公开方面,新增申请37件。', ['received 37']],
    ['依申请公开情况。共收到申请37件,当面申请5件。', ['received 37']],
    ['依申请公开情况。上年结转申请5件,本年新收37件。', ['carried_in 5', 'received 37']],
    ['共处理政府信息公开申请51件。', ['disposed 51']],
    ['共办理政府信息公开申请42件(含上年结转5件),已答复39件。', ['workload 42', 'carried_in 5', 'disposed 39']],
    ['共办理政府信息公开申请42件,答复39件。', ['disposed 39']],
  ])('without a word for what came in: %s', (prose, expected) => {
    expect(said(prose)).toEqual(expected)
  })

  test.each([
    ['nothing says requests', '共收到申请37件。'],
    ['other applications', '依申请公开情况。收到农村宅基地申请12件。'],
    ['other applications', '依申请公开情况。登记申请12件。'],
    ['one applicant', '依申请公开情况。1人提交申请12件。'],
    ['one applicant', '依申请公开情况。个别申请人一人提交申请29件。'],
    ['some requests', '针对收到的20件涉征地政府信息公开申请,建立台账。'],
    ['forms', '发放政府信息公开申请表50份。'],
    ['documents on request', '依申请公开37件。'],
    ['advice', '协调各部门办理政府信息公开申请875件。'],
    ['ways one after the other', '收到网上政府信息公开申请1件、信函申请1件。'],
  ])('but %s: %s', (_, prose) => {
    expect(said(prose)).toEqual([])
  })

  test.each([
    ['一千二百三十七', 1237],
    ['一千零五', 1005],
    ['壹佰贰拾', 120],
    ['廿三', 23],
    ['卅', 30],
    ['二十', 20],
  ])('%s are %d', (words, value) => {
    expect(said(`收到政府信息公开申请${words}件。`)).toEqual([`received ${value}`])
  })

  test('numerals that are no number', () => {
    expect(said('收到政府信息公开申请三七件。')).toEqual([])
    expect(said('收到政府信息公开申请一千多件。')).toEqual([])
  })

  test('a growth is of what was counted before it', () => {
    expect(claims('收到政府信息公开申请110件,办结100件,同比增长10%。').at(-1)).toMatchObject({ of: 'disposed' })
    expect(said('行政许可同比增长10%。')).toEqual([])
    expect(said('收到政府信息公开申请110件,同比增长约10件。')).toEqual(['received 110'])
  })

  test('a whole that holds the carried cases is the workload', () => {
    expect(said('共受理政府信息公开申请455件,其中4件来自上一年度结转,本年度答复451件,8件结转至2025年度。')).toEqual([
      'workload 455',
      'carried_in 4',
      'disposed 451',
      'carried_out 8',
    ])
    expect(said('收办政府信息公开申请20件(含上年结转3件)。')).toEqual(['workload 20', 'carried_in 3'])
    expect(said('收办政府信息公开申请20件(含上年结转)。')).toEqual(['workload 20'])
  })
})

describe('disputes', () => {
  test.each([
    ['因政府信息公开引发行政复议134件、行政诉讼57件。', ['review 134', 'litigation 57']],
    ['因信息公开被申请行政复议3件,提起行政诉讼0件。', ['review 3', 'litigation 0']],
    ['政府信息公开行政复议、行政诉讼均为0件。', ['review 0', 'litigation 0']],
    ['办结依申请公开9件,未被行政复议或诉讼。', ['disposed 9', 'review 0', 'litigation 0']],
    ['因政府信息公开发生行政复议5件,被纠正1件,尚未审结2件。', ['review 5', 'review_corrected 1', 'review_pending 2']],
    ['政府信息公开行政复议维持3件,纠正1件。', ['review_corrected 1']],
    ['政府信息公开行政诉讼4件,纠正0件。', ['litigation 4', 'litigation_corrected 0']],
    ['政府信息公开行政复议3件、行政诉讼4件,纠正1件。', ['review 3', 'litigation 4']],
    ['没有发生因政府信息公开申请行政复议、提起行政诉讼的情况。', ['review 0', 'litigation 0']],
    ['因政府信息公开引发复议、诉讼共5件。', ['disputes 5']],
  ])('%s', (prose, expected) => {
    expect(said(prose)).toEqual(expected)
  })
})

test.each([
  ['未收到政府信息公开申请。', ['received 0']],
  ['街道未接收到书面或其他形式要求公开政府信息的申请。', ['received 0']],
  ['没有收到公众关于政府信息公开的申请,无行政复议和行政诉讼。', ['received 0', 'review 0', 'litigation 0']],
])('none: %s', (prose, expected) => {
  expect(said(prose)).toEqual(expected)
})

describe('charges for handling requests', () => {
  test.each([
    ['本年度未发出收费通知。', ['fee_notices 0']],
    ['没有向申请人发出信息处理费收费通知。', ['fee_notices 0']],
    ['发出收费通知3件,总金额1200元。', ['fee_notices 3']],
    ['全年共发出信息处理费收费通知2件,实际收取400元。', ['fee_notices 2']],
    ['收费通知的件数为0件。', ['fee_notices 0']],
    ['未收取信息处理费。', ['fee_charged 0']],
    ['本年度没有收取信息处理费,没有其他需要报告的事项。', ['fee_charged 0']],
    ['我街道也未对申请人收取信息处理费。', ['fee_charged 0']],
    ['没有发生收取政府信息公开处理费的情况。', ['fee_charged 0']],
    ['本年度未产生信息處理費。', ['fee_charged 0']],
  ])('%s', (prose, expected) => {
    expect(said(prose)).toEqual(expected)
  })

  test.each([
    ['what is not paid', '申请人逾期未按收费通知要求缴纳费用的2件。'],
    ['what is not paid', '2件申请人未缴纳信息处理费。'],
    ['how one charges', '收取过程中未超标准收取信息处理费。'],
    ['other charges', '未收取行政事业性费用。'],
    ['another year', '2023年未收取信息处理费。'],
    ['an amount', '收取信息处理费380元。'],
    ['a growth of notices', '同比增长50%,发出收费通知约3件。'],
  ])('%s: %s', (_, prose) => {
    expect(said(prose)).toEqual([])
  })

  test('a growth of notices is of no count', () => {
    expect(said('发出收费通知3件,同比增长50%。')).toEqual(['fee_notices 3'])
  })
})

describe('what is no claim', () => {
  test.each([
    ['about so many', '收到政府信息公开申请300余件。'],
    ['about so many', '收到政府信息公开申请近300件。'],
    ['about so many', '收到政府信息公开申请1.2万件。'],
    ['an earlier year', '2022年收到政府信息公开申请90件。'],
    ['a comparison', '收到政府信息公开申请比上年增加9件。'],
    ['all years so far', '累计收到政府信息公开申请900件。'],
    ['other matters', '共受理“12345”热线案件1421件。'],
    ['other matters', '收到信访件20件,答复20件。'],
    ['other matters', '收到政协提案12件,办结12件。'],
    ['other applications', '收到行政许可申请300件。'],
    ['a channel', '收到网上政府信息公开申请9件。'],
    ['a part', '收到政府信息公开申请,其中企业申请2件,律师申请3件。'],
    ['a part', '自然人网上申请政府信息公开9件。'],
    ['applicants together', '自然人和法人申请政府信息公开9件。'],
    ['parts of the area', '区政府收到申请20件,各部门收到政府信息公开申请435件。'],
    ['parts of the area', '对政府信息公开申请,区政府答复20件,各部门答复435件。'],
    ['late ones', '对政府信息公开申请延期答复2件。'],
    ['results of disputes', '政府信息公开行政复议维持3件,驳回1件。'],
    ['both disputes together, concluded', '因政府信息公开引发复议、诉讼共审结5件。'],
    ['disputes decided on', '政务公开有序,办理行政复议案件200件。'],
    ['disputes on other matters', '收到行政复议案件200件。'],
    ['only some requests', '没有收到超出一定数量的政府信息公开申请。'],
    ['only some disputes', '政府信息公开行政诉讼无败诉。'],
    ['no application for licences', '未收到行政许可申请。'],
    ['a plan', '计划受理政府信息公开申请100件。'],
    ['carried, but which way', '政府信息公开申请结转2件。'],
    ['carried between other years', '政府信息公开申请2021年结转2件。'],
  ])('%s: %s', (_, prose) => {
    expect(said(prose)).toEqual([])
  })
})

describe('the year before', () => {
  const told = (prose: string) =>
    claims(prose).map(({ claims: name, value, of }) => (of ? `${name} ${value} ${of}` : `${name} ${value}`))

  test.each([
    ['2023年收到政府信息公开申请90件。', ['last_year 90 received']],
    ['去年收到政府信息公开申请90件,今年收到政府信息公开申请110件。', ['last_year 90 received', 'received 110']],
    [
      '2023年收到政府信息公开申请90件,办结85件,结转下年5件。',
      ['last_year 90 received', 'last_year 85 disposed', 'last_year 5 carried_out'],
    ],
    ['收到政府信息公开申请110件,比上年的90件增加20件。', ['received 110', 'last_year 90 received']],
    [
      '收到政府信息公开申请110件,较2023年的90件有所增加,办结100件。',
      ['received 110', 'last_year 90 received', 'disposed 100'],
    ],
    ['上一年未收到政府信息公开申请。', ['last_year 0 received']],
    ['2023年,全区收到政府信息公开申请90件;2024年,收到政府信息公开申请95件。', ['last_year 90 received', 'received 95']],
    ['去年,我局收到政府信息公开申请90件,今年答复80件。', ['last_year 90 received', 'disposed 80']],
    ['与2023年相比,收到政府信息公开申请90件。', ['received 90']],
    ['因政府信息公开引发行政复议8件,上年为6件。', ['review 8']],
  ])('%s', (prose, expected) => {
    expect(told(prose)).toEqual(expected)
  })

  test.each([
    ['a month of it', '2023年12月收到政府信息公开申请9件。'],
    ['its end', '去年底收到政府信息公开申请9件,上年末答复9件。'],
    ['an earlier year, and what is said with it', '2022年收到政府信息公开申请90件,办结85件。'],
    ['a year of another comparison', '比2022年的90件增加20件。'],
    ['a difference', '收到政府信息公开申请比上年增加9件。'],
  ])('%s is no figure of it: %s', (_, prose) => {
    expect(told(prose).filter((one) => one.startsWith('last_year'))).toEqual([])
    if (prose.startsWith('2022')) expect(told(prose)).toEqual([])
  })
})

test('whose figure it is: the last word before it', () => {
  const scopes = (prose: string) => claims(prose).map(({ scope }) => scope)
  expect(scopes('全区各单位共受理依申请公开14件。')).toEqual(['area'])
  expect(scopes('我区共受理依申请公开14件。')).toEqual(['area'])
  expect(scopes('按照全市部署,市政府办公室共受理依申请公开14件。')).toEqual(['own'])
  expect(scopes('全市共受理依申请公开14件。')).toEqual(['area'])
  expect(scopes('本机关共受理依申请公开14件。')).toEqual(['own'])
  expect(scopes('全市共受理依申请公开14件,市本级答复9件。')).toEqual(['area', 'own'])
  expect(scopes('区教育局共收到依申请公开4件。')).toEqual(['own'])
  expect(scopes('全系统共受理依申请公开14件。')).toEqual(['area'])
  expect(scopes('全市民政系统共受理依申请公开14件。')).toEqual(['area'])
  expect(scopes('共受理依申请公开14件。')).toEqual([undefined])
})

test('tables are no prose', () => {
  const row = '收到政府信息公开申请 | 14件 | 收到政府信息公开申请15件\n'
  const place = { start: HEAD.length, end: HEAD.length + row.length }
  expect(claims(`${row}收到政府信息公开申请16件。`, [place]).map(({ value }) => value)).toEqual([16])
})

test('the quote is the clause, in offsets of the text as printed', () => {
  const prose = '二〇二四年，全區共收到政府信息公開申請７件。'
  const [claim] = claims(prose)
  const { start, end } = claim?.quote_place ?? { start: 0, end: 0 }
  expect((HEAD + prose).slice(start, end)).toBe('全區共收到政府信息公開申請７件')
})

describe('relations inside one sentence', () => {
  const relations = (prose: string) =>
    narrative(prose).relations.map(({ kind, whole, parts, percent }) =>
      [kind, whole, ...parts, ...(percent ? [`${percent}%`] : [])].join(' '),
    )

  test.each([
    ['受理政府信息公开申请455件,其中4件来自上年结转,办结451件,8件结转至2025年度。', ['equal 455 451 8']],
    ['新收政府信息公开申请9件,上年结转2件,办结10件,结转下年1件。', ['equal 11 10 1']],
    ['收到政府信息公开申请11件,其中自然人申请9件,法人或其他组织申请2件。', ['equal 11 9 2']],
    ['收到政府信息公开申请11件,其中网上申请6件,信函申请3件,当面申请1件。', ['within 11 6 3 1']],
    ['全市收办政府信息公开申请60件,其中市政府9件、市级部门30件、东台市12件、建湖县受理9件。', ['within 60 9 30 12 9']],
    ['全区收到政府信息公开申请60件,分别为:区政府9件,各部门30件,各镇21件。', ['equal 60 9 30 21']],
    ['收到政府信息公开申请37件,其中网络申请20件、信函申请12件、当面申请9件。', ['within 37 20 12 9']],
    ['政府信息公开行政复议7件,其中维持4件、纠正1件、其他结果1件、尚未审结2件。', ['within 7 4 1 1 2']],
    ['政府信息公开行政诉讼5件,未经复议直接起诉3件,复议后起诉3件。', ['within 5 3 3']],
    ['新收政府信息公开申请37件,上年结转5件,合计44件。', ['equal 44 37 5']],
    ['新收政府信息公开申请37件,连同上年结转的5件,共42件,办结39件。', ['equal 42 37 5']],
    ['收到政府信息公开申请37件,比上年的32件增加8件。', ['equal 37 32 8']],
    ['收到政府信息公开申请37件,比2023年的40件减少3件。', ['equal 40 37 3']],
    [
      '办结政府信息公开申请50件,其中予以公开30件,占60%,部分公开5件,占比10.0%。',
      ['percent  30 60%', 'percent  5 10.0%'],
    ],
    ['收到政府信息公开申请50件,其中自然人45件(占90%)。', ['percent 50 45 90%']],
  ])('%s', (prose, expected) => {
    expect(relations(prose)).toEqual(expected)
  })

  test('a list of a whole area’s bodies', () => {
    const counts = [349, 933, 477, 301, 874, 216, 348, 55, 26, 12, 16]
    const names = [
      '市政府',
      '市各部门',
      '甲县',
      '乙县',
      '丙县',
      '丁区',
      '戊区',
      '己新区',
      '庚新区',
      '辛开发区',
      '壬景区',
    ]
    const list = names.map((name, i) => `${name}${counts[i]}件`).join('、')
    expect(relations(`全市共收办政府信息公开申请3607件,其中${list}。`)).toEqual([`within 3607 ${counts.join(' ')}`])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3607)
  })

  test.each([
    ['new cases alone need not be the answered ones', '新收政府信息公开申请9件,办结10件,结转下年1件。'],
    ['one way alone', '收到政府信息公开申请11件,其中网上申请6件。'],
    ['bodies one after the other', '区政府收到政府信息公开申请20件,各部门435件,各镇30件。'],
    ['parts of parts', '收到政府信息公开申请60件,其中市级部门40件,其中市公安局30件。'],
    ['results of both disputes', '政府信息公开行政复议7件、行政诉讼5件,维持4件、纠正1件、未审结2件。'],
    ['a sum of other things', '新收政府信息公开申请37件,上年结转5件,办结合计39件。'],
    ['a change of another figure', '收到政府信息公开申请37件,比上年的32件有所增加,答复增加8件。'],
    ['about so many', '收到政府信息公开申请60件,其中市级部门约40件,各县30件。'],
    ['a share of something else', '主动公开信息占60%,收到政府信息公开申请11件。'],
  ])('%s: none', (_, prose) => {
    expect(relations(prose)).toEqual([])
  })
})

test('odd texts give no claim and no error', () => {
  expect(claims('')).toEqual([])
  expect(claims('收到'.repeat(4000))).toEqual([])
  expect(claims('1件,'.repeat(4000))).toEqual([])
})
