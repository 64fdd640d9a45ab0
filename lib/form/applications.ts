/** Table three: requests received, and how each was answered. Shared by both editions; only (六) differs. */
import type { Column, Row, Table, Text } from './shape'

export const APPLICANTS = {
  natural_person: { label: { zh: '自然人', en: 'Natural persons' } },
  enterprise: { label: { zh: '商业企业', en: 'Businesses' } },
  research: { label: { zh: '科研机构', en: 'Research institutions' } },
  public_welfare: { label: { zh: '社会公益组织', en: 'Public-interest organisations' } },
  legal_service: { label: { zh: '法律服务机构', en: 'Legal service providers' } },
  other_org: { label: { zh: '其他', en: 'Other organisations' } },
  total: { label: { zh: '总计', en: 'Total' }, spellings: ['合计'] },
} as const satisfies Record<string, Column>

const head = {
  results: { zh: '三、本年度办理结果', en: '3. Outcomes in the year' },
  refused: { zh: '(三)不予公开', en: '(3) Refused' },
  unavailable: { zh: '(四)无法提供', en: '(4) Unable to provide' },
  declined: { zh: '(五)不予处理', en: '(5) Not processed' },
  other: { zh: '(六)其他处理', en: '(6) Otherwise disposed of' },
} as const satisfies Record<string, Text>

/** Rows before (六), the same in both editions. */
const FIRST = [
  {
    key: 'received',
    label: { zh: '一、本年新收政府信息公开申请数量', en: '1. Requests received in the year' },
    law: '条例 27',
  },
  {
    key: 'carried_in',
    label: { zh: '二、上年结转政府信息公开申请数量', en: '2. Requests carried over from last year' },
    spellings: ['二、上年转结政府信息公开申请数量'],
    law: '条例 33',
  },
  { key: 'granted', label: { zh: '(一)予以公开', en: '(1) Granted' }, under: head.results, law: '条例 36(1)(2)' },
  {
    key: 'partial',
    label: {
      zh: '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
      en: '(2) Partly granted (severed; counted here only)',
    },
    spellings: ['(二)部分公开'],
    under: head.results,
    law: '条例 37',
  },
  {
    key: 'refused.state_secret',
    label: { zh: '1.属于国家秘密', en: '1. State secret' },
    under: head.refused,
    law: '条例 14',
  },
  {
    key: 'refused.prohibited_by_law',
    label: { zh: '2.其他法律行政法规禁止公开', en: '2. Disclosure barred by another law or regulation' },
    under: head.refused,
    law: '条例 14',
  },
  {
    key: 'refused.security_stability',
    label: { zh: '3.危及“三安全一稳定”', en: '3. Endangers national, public or economic security or social stability' },
    under: head.refused,
    law: '条例 14',
  },
  {
    key: 'refused.third_party',
    label: { zh: '4.保护第三方合法权益', en: '4. Protects rights of a third party' },
    under: head.refused,
    law: '条例 15',
  },
  {
    key: 'refused.internal_affairs',
    label: { zh: '5.属于三类内部事务信息', en: '5. Internal affairs (three kinds)' },
    under: head.refused,
    law: '条例 16',
  },
  {
    key: 'refused.deliberative',
    label: { zh: '6.属于四类过程性信息', en: '6. Deliberative material (four kinds)' },
    spellings: ['6.属于四类过程性性信息'],
    under: head.refused,
    law: '条例 16',
  },
  {
    key: 'refused.enforcement_file',
    label: { zh: '7.属于行政执法案卷', en: '7. Enforcement case file' },
    under: head.refused,
    law: '条例 16',
  },
  {
    key: 'refused.administrative_query',
    label: { zh: '8.属于行政查询事项', en: '8. Matter for an administrative inquiry service' },
    under: head.refused,
    law: '条例 36(7)',
  },
  {
    key: 'unavailable.not_held',
    label: { zh: '1.本机关不掌握相关政府信息', en: '1. Not held' },
    under: head.unavailable,
    law: '条例 36(4)(5)',
  },
  {
    key: 'unavailable.needs_creation',
    label: { zh: '2.没有现成信息需要另行制作', en: '2. Would have to be created' },
    under: head.unavailable,
    law: '条例 38',
  },
  {
    key: 'unavailable.unclear',
    label: { zh: '3.补正后申请内容仍不明确', en: '3. Still unclear after correction' },
    under: head.unavailable,
    law: '条例 30',
  },
  {
    key: 'declined.petition',
    label: { zh: '1.信访举报投诉类申请', en: '1. Petition, report or complaint' },
    under: head.declined,
    law: '条例 39',
  },
  {
    key: 'declined.duplicate',
    label: { zh: '2.重复申请', en: '2. Repeated request' },
    under: head.declined,
    law: '条例 36(6)',
  },
  {
    key: 'declined.publication',
    label: { zh: '3.要求提供公开出版物', en: '3. Asks for a published work' },
    under: head.declined,
    law: '条例 39',
  },
  {
    key: 'declined.excessive',
    label: { zh: '4.无正当理由大量反复申请', en: '4. Excessive requests without good reason' },
    under: head.declined,
    law: '条例 35',
  },
  {
    key: 'declined.reissue',
    label: {
      zh: '5.要求行政机关确认或重新出具已获取信息',
      en: '5. Asks to confirm or reissue information already obtained',
    },
    under: head.declined,
    law: '国办公开办函〔2019〕60号',
  },
] as const

const LAST = [
  {
    key: 'total',
    label: { zh: '(七)总计', en: '(7) Total disposed of' },
    spellings: ['(七)合计'],
    under: head.results,
    law: '条例 50',
  },
  {
    key: 'carried_out',
    label: { zh: '四、结转下年度继续办理', en: '4. Carried over to next year' },
    spellings: ['四、转结下年度继续办理'],
    law: '条例 33',
  },
] as const

const OTHER_2021 = [
  {
    key: 'other.correction_overdue',
    label: {
      zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      en: '1. Correction overdue without good reason; closed',
    },
    under: head.other,
    law: '条例 30',
  },
  {
    key: 'other.fee_overdue',
    label: {
      zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      en: '2. Processing fee overdue; closed',
    },
    under: head.other,
    law: '条例 42; 国办函〔2020〕109号',
  },
  { key: 'other.misc', label: { zh: '3.其他', en: '3. Other' }, under: head.other, law: '国办公开办函〔2021〕30号' },
] as const

const OTHER_2019 = [
  { key: 'other.total', label: head.other, under: head.results, law: '国办公开办函〔2019〕60号' },
] as const

const ROWS_2021 = [...FIRST, ...OTHER_2021, ...LAST] as const
const ROWS_2019 = [...FIRST, ...OTHER_2019, ...LAST] as const

export type Applicant = keyof typeof APPLICANTS
type ApplicationRow2021 = (typeof ROWS_2021)[number]['key']
type ApplicationRow2019 = (typeof ROWS_2019)[number]['key']
export type ApplicationRow = ApplicationRow2021 | ApplicationRow2019
export type ApplicationCell = `applications.${ApplicationRow}.${Applicant}`

const table = (rows: readonly Omit<Row, 'columns'>[], heads: readonly string[]): Table => ({
  id: 'applications',
  number: 3,
  heading: {
    zh: '三、收到和处理政府信息公开申请情况',
    en: '3. Requests received and how they were answered',
  },
  anchors: ['收到和处理政府信息公开申请'],
  read: 'by-label',
  rows: rows.map((row) => ({ ...row, key: `applications.${row.key}`, columns: APPLICANTS })),
  heads,
})

const HEADS = [
  '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
  '申请人情况',
  '法人或其他组织',
  ...Object.values(APPLICANTS).map((column) => column.label.zh),
  head.results.zh,
  head.refused.zh,
  head.unavailable.zh,
  head.declined.zh,
]

export const APPLICATIONS_2021 = table(ROWS_2021, [...HEADS, head.other.zh])
export const APPLICATIONS_2019 = table(ROWS_2019, HEADS)

/** Rows that are outcomes, in printed order: everything that (七)总计 adds up. */
export const isOutcomeRow = (key: string): boolean =>
  !['received', 'carried_in', 'total', 'carried_out'].includes(key.replace(/^applications\./, ''))
