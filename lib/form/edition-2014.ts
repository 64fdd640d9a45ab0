/**
 * The statistics sheet that went with the free text of 2014 to 2018: one figure a row, each counted in its own unit.
 * Its rows are not those of the later forms; lib/form/bridge says how far the two may be compared.
 */
import type { Column, Row, Table, Text } from './shape'

const INSTRUMENT = '国办发〔2014〕32号'

const FIGURE = { value: { label: { zh: '统计数', en: 'Figure' } } } as const satisfies Record<string, Column>
const AMOUNT = {
  value: { label: { zh: '统计数', en: 'Figure' }, unit: 'money' },
} as const satisfies Record<string, Column>

const items: Text = { zh: '条', en: 'items' }
const cases: Text = { zh: '件', en: 'cases' }
const times: Text = { zh: '次', en: 'times' }
const articles: Text = { zh: '篇', en: 'articles' }
const units: Text = { zh: '个', en: 'units' }
const people: Text = { zh: '人', en: 'people' }
const attendances: Text = { zh: '人次', en: 'attendances' }
const money: Text = { zh: '万元', en: '10,000 yuan' }

const head = {
  disclosure: { zh: '一、主动公开情况', en: '1. Published on own initiative' },
  channels: { zh: '(二)通过不同渠道和方式公开政府信息的情况', en: '1(2) Published, by channel' },
  responses: { zh: '二、回应解读情况', en: '2. Responses and explanations' },
  requests: { zh: '三、依申请公开情况', en: '3. Disclosure on request' },
  received: { zh: '(一)收到申请数', en: '3(1) Requests received' },
  disposed: { zh: '(二)申请办结数', en: '3(2) Requests concluded' },
  answers: { zh: '(三)申请答复数', en: '3(3) Requests answered' },
  refused: { zh: '4.不同意公开答复数', en: '4. Disclosure refused' },
  review: { zh: '四、行政复议数量', en: '4. Administrative reviews' },
  litigation: { zh: '五、行政诉讼数量', en: '5. Litigation cases' },
  resources: { zh: '八、机构建设和保障经费情况', en: '8. Organisation and funds' },
  meetings: { zh: '九、政府信息公开会议和培训情况', en: '9. Meetings and training' },
} as const satisfies Record<string, Text>

/** Rows in printed order. `total` of a group is the row that the others of the group add up to. */
const ROWS = [
  {
    key: 'sheet_disclosure.published',
    label: {
      zh: '(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)',
      en: '(1) Items published (once each, whatever the channel)',
    },
    spellings: ['(一)主动公开政府信息数'],
    under: head.disclosure,
    counter: items,
  },
  {
    key: 'sheet_disclosure.normative_published',
    label: { zh: '其中:主动公开规范性文件数', en: 'of these: normative documents published' },
    spellings: ['主动公开规范性文件数'],
    under: head.disclosure,
    counter: items,
  },
  {
    key: 'sheet_disclosure.normative_issued',
    label: { zh: '制发规范性文件总数', en: 'Normative documents issued' },
    under: head.disclosure,
    counter: cases,
  },
  {
    key: 'sheet_channels.gazette',
    label: { zh: '1.政府公报公开政府信息数', en: '1. In the gazette' },
    under: head.channels,
    counter: items,
  },
  {
    key: 'sheet_channels.website',
    label: { zh: '2.政府网站公开政府信息数', en: '2. On government websites' },
    under: head.channels,
    counter: items,
  },
  {
    key: 'sheet_channels.microblog',
    label: { zh: '3.政务微博公开政府信息数', en: '3. On microblogs' },
    under: head.channels,
    counter: items,
  },
  {
    key: 'sheet_channels.wechat',
    label: { zh: '4.政务微信公开政府信息数', en: '4. On WeChat' },
    under: head.channels,
    counter: items,
  },
  {
    key: 'sheet_channels.other',
    label: { zh: '5.其他方式公开政府信息数', en: '5. Otherwise' },
    under: head.channels,
    counter: items,
  },
  {
    key: 'sheet_responses.topics',
    label: {
      zh: '(一)回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)',
      en: '(1) Matters of public concern responded to (once each, whatever the way)',
    },
    spellings: ['(一)回应公众关注热点或重大舆情数'],
    under: head.responses,
    counter: times,
  },
  {
    key: 'sheet_responses.press_conferences',
    label: { zh: '1.参加或举办新闻发布会总次数', en: '1. Press conferences held or attended' },
    spellings: ['参加或举办新闻发布会次数'],
    under: head.responses,
    counter: times,
  },
  {
    key: 'sheet_responses.press_conferences_by_head',
    label: { zh: '其中:主要负责同志参加新闻发布会次数', en: 'of these: attended by the head of the body' },
    spellings: ['主要负责同志参加新闻发布会次数'],
    under: head.responses,
    counter: times,
  },
  {
    key: 'sheet_responses.interviews',
    label: { zh: '2.政府网站在线访谈次数', en: '2. Online interviews on government websites' },
    under: head.responses,
    counter: times,
  },
  {
    key: 'sheet_responses.interviews_by_head',
    label: {
      zh: '其中:主要负责同志参加政府网站在线访谈次数',
      en: 'of these interviews: given by the head of the body',
    },
    spellings: ['主要负责同志参加政府网站在线访谈次数', '主要负责同志参加在线访谈次数'],
    under: head.responses,
    counter: times,
  },
  {
    key: 'sheet_responses.explanations',
    label: { zh: '3.政策解读稿件发布数', en: '3. Policy explanations published' },
    under: head.responses,
    counter: articles,
  },
  {
    key: 'sheet_responses.social_media',
    label: { zh: '4.微博微信回应事件数', en: '4. Events responded to on social media' },
    under: head.responses,
    counter: times,
  },
  {
    key: 'sheet_responses.other',
    label: { zh: '5.其他方式回应事件数', en: '5. Events responded to otherwise' },
    under: head.responses,
    counter: times,
  },
  {
    key: 'sheet_requests.received',
    label: head.received,
    spellings: ['收到政府信息公开申请数'],
    under: head.requests,
    counter: cases,
    charted: true,
  },
  {
    key: 'sheet_requests.in_person',
    label: { zh: '1.当面申请数', en: '1. In person' },
    under: head.received,
    counter: cases,
  },
  { key: 'sheet_requests.fax', label: { zh: '2.传真申请数', en: '2. By fax' }, under: head.received, counter: cases },
  {
    key: 'sheet_requests.online',
    label: { zh: '3.网络申请数', en: '3. Online' },
    spellings: ['网上申请数'],
    under: head.received,
    counter: cases,
  },
  {
    key: 'sheet_requests.letter',
    label: { zh: '4.信函申请数', en: '4. By letter' },
    under: head.received,
    counter: cases,
  },
  { key: 'sheet_requests.disposed', label: head.disposed, under: head.requests, counter: cases },
  {
    key: 'sheet_requests.on_time',
    label: { zh: '1.按时办结数', en: '1. In time' },
    under: head.disposed,
    counter: cases,
  },
  {
    key: 'sheet_requests.extended',
    label: { zh: '2.延期办结数', en: '2. After an extension' },
    under: head.disposed,
    counter: cases,
  },
  { key: 'sheet_answers.total', label: head.answers, under: head.requests, counter: cases, charted: true },
  {
    key: 'sheet_answers.already_public',
    label: { zh: '1.属于已主动公开范围数', en: '1. Already published' },
    under: head.answers,
    counter: cases,
    charted: true,
  },
  {
    key: 'sheet_answers.granted',
    label: { zh: '2.同意公开答复数', en: '2. Granted' },
    under: head.answers,
    counter: cases,
    charted: true,
  },
  {
    key: 'sheet_answers.partial',
    label: { zh: '3.同意部分公开答复数', en: '3. Partly granted' },
    under: head.answers,
    counter: cases,
    charted: true,
  },
  { key: 'sheet_answers.refused.total', label: head.refused, under: head.answers, counter: cases, charted: true },
  {
    key: 'sheet_answers.refused.state_secret',
    label: { zh: '其中:涉及国家秘密', en: 'of these: state secret' },
    spellings: ['涉及国家秘密'],
    under: head.refused,
    counter: cases,
  },
  {
    key: 'sheet_answers.refused.trade_secret',
    label: { zh: '涉及商业秘密', en: 'Trade secret' },
    under: head.refused,
    counter: cases,
  },
  {
    key: 'sheet_answers.refused.privacy',
    label: { zh: '涉及个人隐私', en: 'Personal privacy' },
    under: head.refused,
    counter: cases,
  },
  {
    key: 'sheet_answers.refused.security_stability',
    label: {
      zh: '危及国家安全、公共安全、经济安全和社会稳定',
      en: 'Endangers national, public or economic security or social stability',
    },
    under: head.refused,
    counter: cases,
  },
  {
    key: 'sheet_answers.refused.not_government_information',
    label: { zh: '不是《条例》所指政府信息', en: 'No government information under the Regulations' },
    under: head.refused,
    counter: cases,
  },
  {
    key: 'sheet_answers.refused.other',
    label: { zh: '法律法规规定的其他情形', en: 'Otherwise laid down by law' },
    under: head.refused,
    counter: cases,
  },
  {
    key: 'sheet_answers.other_body',
    label: { zh: '5.不属于本行政机关公开数', en: '5. Not for this body to disclose' },
    under: head.answers,
    counter: cases,
    charted: true,
  },
  {
    key: 'sheet_answers.does_not_exist',
    label: { zh: '6.申请信息不存在数', en: '6. Information does not exist' },
    under: head.answers,
    counter: cases,
    charted: true,
  },
  {
    key: 'sheet_answers.to_be_corrected',
    label: { zh: '7.告知作出更改补充数', en: '7. Told to change or complete the request' },
    under: head.answers,
    counter: cases,
    charted: true,
  },
  {
    key: 'sheet_answers.other_way',
    label: { zh: '8.告知通过其他途径办理数', en: '8. Told to go another way' },
    under: head.answers,
    counter: cases,
    charted: true,
  },
  { key: 'sheet_review.total', label: head.review, counter: cases, charted: true },
  {
    key: 'sheet_review.upheld',
    label: { zh: '(一)维持具体行政行为数', en: '(1) Upheld' },
    under: head.review,
    counter: cases,
  },
  {
    key: 'sheet_review.corrected',
    label: { zh: '(二)被依法纠错数', en: '(2) Corrected' },
    under: head.review,
    counter: cases,
  },
  {
    key: 'sheet_review.other',
    label: { zh: '(三)其他情形数', en: '(3) Other result' },
    under: head.review,
    counter: cases,
  },
  { key: 'sheet_litigation.total', label: head.litigation, counter: cases, charted: true },
  {
    key: 'sheet_litigation.upheld',
    label: {
      zh: '(一)维持具体行政行为或者驳回原告诉讼请求数',
      en: '(1) Upheld, or the claim dismissed',
    },
    under: head.litigation,
    counter: cases,
  },
  {
    key: 'sheet_litigation.corrected',
    label: { zh: '(二)被依法纠错数', en: '(2) Corrected' },
    under: head.litigation,
    counter: cases,
  },
  {
    key: 'sheet_litigation.other',
    label: { zh: '(三)其他情形数', en: '(3) Other result' },
    under: head.litigation,
    counter: cases,
  },
  { key: 'sheet_complaints.total', label: { zh: '六、举报投诉数量', en: '6. Reports and complaints' }, counter: cases },
  {
    key: 'sheet_fees.amount',
    label: { zh: '七、依申请公开信息收取的费用', en: '7. Fees charged for disclosure on request' },
    columns: AMOUNT,
    counter: money,
  },
  {
    key: 'sheet_resources.offices',
    label: { zh: '(一)政府信息公开工作专门机构数', en: '(1) Offices for disclosure' },
    under: head.resources,
    counter: units,
  },
  {
    key: 'sheet_resources.reading_points',
    label: { zh: '(二)设置政府信息公开查阅点数', en: '(2) Places to read published information' },
    under: head.resources,
    counter: units,
  },
  {
    key: 'sheet_resources.staff',
    label: { zh: '(三)从事政府信息公开工作人员数', en: '(3) Staff' },
    under: head.resources,
    counter: people,
  },
  {
    key: 'sheet_resources.staff_full_time',
    label: {
      zh: '1.专职人员数(不包括政府公报及政府网站工作人员数)',
      en: '1. Full-time (without gazette and website staff)',
    },
    spellings: ['1.专职人员数'],
    under: head.resources,
    counter: people,
  },
  {
    key: 'sheet_resources.staff_part_time',
    label: { zh: '2.兼职人员数', en: '2. Part-time' },
    under: head.resources,
    counter: people,
  },
  {
    key: 'sheet_resources.funds',
    label: {
      zh: '(四)政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)',
      en: '(4) Funds for disclosure (without gazette and websites)',
    },
    spellings: ['(四)政府信息公开专项经费'],
    under: head.resources,
    columns: AMOUNT,
    counter: money,
  },
  {
    key: 'sheet_meetings.meetings',
    label: { zh: '(一)召开政府信息公开工作会议或专题会议数', en: '(1) Meetings on disclosure' },
    under: head.meetings,
    counter: times,
  },
  {
    key: 'sheet_meetings.trainings',
    label: { zh: '(二)举办各类培训班数', en: '(2) Training courses' },
    under: head.meetings,
    counter: times,
  },
  {
    key: 'sheet_meetings.trained',
    label: { zh: '(三)接受培训人员数', en: '(3) People trained' },
    under: head.meetings,
    counter: attendances,
  },
] as const satisfies readonly (Omit<Row, 'columns' | 'law'> & Partial<Pick<Row, 'columns'>>)[]

type SheetRow = (typeof ROWS)[number]
export type SheetCell = `${SheetRow['key']}.value`
/** The cells that metrics are made of. */
export type ChartedSheetCell = `${Extract<SheetRow, { charted: true }>['key']}.value`

export const SHEET_2014: Table = {
  id: 'sheet',
  number: null,
  heading: { zh: '政府信息公开情况统计表', en: 'Statistics sheet on disclosure of government information' },
  anchors: ['政府信息公开情况统计表', '信息公开情况统计表', '信息公开工作情况统计表'],
  read: 'by-item',
  rows: ROWS.map((row) => ({ law: INSTRUMENT, columns: FIGURE, ...row })),
  heads: [
    '统计指标',
    '单位',
    '统计数',
    head.disclosure.zh,
    head.channels.zh,
    head.responses.zh,
    '(二)通过不同渠道和方式回应解读的情况',
    head.requests.zh,
    head.resources.zh,
    head.meetings.zh,
  ],
}

const cell = (row: SheetRow['key']): SheetCell => `${row}.value`
const parts = (group: string, total: SheetRow['key'], depth = 2): SheetCell[] =>
  ROWS.filter(({ key }) => key.startsWith(`${group}.`) && key !== total && key.split('.').length === depth).map(
    ({ key }) => cell(key),
  )

/** What the sheet adds up: each total with its parts. */
export const SHEET_SUMS: readonly { readonly total: SheetCell; readonly parts: readonly SheetCell[] }[] = [
  {
    total: cell('sheet_requests.received'),
    parts: [
      cell('sheet_requests.in_person'),
      cell('sheet_requests.fax'),
      cell('sheet_requests.online'),
      cell('sheet_requests.letter'),
    ],
  },
  {
    total: cell('sheet_requests.disposed'),
    parts: [cell('sheet_requests.on_time'), cell('sheet_requests.extended')],
  },
  {
    total: cell('sheet_answers.total'),
    parts: [
      cell('sheet_answers.already_public'),
      cell('sheet_answers.granted'),
      cell('sheet_answers.partial'),
      cell('sheet_answers.refused.total'),
      cell('sheet_answers.other_body'),
      cell('sheet_answers.does_not_exist'),
      cell('sheet_answers.to_be_corrected'),
      cell('sheet_answers.other_way'),
    ],
  },
  {
    total: cell('sheet_answers.refused.total'),
    parts: parts('sheet_answers.refused', 'sheet_answers.refused.total', 3),
  },
  { total: cell('sheet_review.total'), parts: parts('sheet_review', 'sheet_review.total') },
  { total: cell('sheet_litigation.total'), parts: parts('sheet_litigation', 'sheet_litigation.total') },
]
