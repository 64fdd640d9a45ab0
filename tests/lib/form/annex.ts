/**
 * The statutory form, typed once from the official annexes (国办公开办函〔2019〕60号, 〔2021〕30号) and from nothing in lib:
 * the definitions are tested against it. Keys are those promised to users.
 */

/** Printed row label by row key, in printed order. */
type Rows = readonly (readonly [key: string, label: string])[]

export const APPLICANT_COLUMNS: Rows = [
  ['natural_person', '自然人'],
  ['enterprise', '商业企业'],
  ['research', '科研机构'],
  ['public_welfare', '社会公益组织'],
  ['legal_service', '法律服务机构'],
  ['other_org', '其他'],
  ['total', '总计'],
]

const BEFORE_OTHER: Rows = [
  ['received', '一、本年新收政府信息公开申请数量'],
  ['carried_in', '二、上年结转政府信息公开申请数量'],
  ['granted', '（一）予以公开'],
  ['partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['refused.state_secret', '1.属于国家秘密'],
  ['refused.prohibited_by_law', '2.其他法律行政法规禁止公开'],
  ['refused.security_stability', '3.危及“三安全一稳定”'],
  ['refused.third_party', '4.保护第三方合法权益'],
  ['refused.internal_affairs', '5.属于三类内部事务信息'],
  ['refused.deliberative', '6.属于四类过程性信息'],
  ['refused.enforcement_file', '7.属于行政执法案卷'],
  ['refused.administrative_query', '8.属于行政查询事项'],
  ['unavailable.not_held', '1.本机关不掌握相关政府信息'],
  ['unavailable.needs_creation', '2.没有现成信息需要另行制作'],
  ['unavailable.unclear', '3.补正后申请内容仍不明确'],
  ['declined.petition', '1.信访举报投诉类申请'],
  ['declined.duplicate', '2.重复申请'],
  ['declined.publication', '3.要求提供公开出版物'],
  ['declined.excessive', '4.无正当理由大量反复申请'],
  ['declined.reissue', '5.要求行政机关确认或重新出具已获取信息'],
]

const AFTER_OTHER: Rows = [
  ['total', '（七）总计'],
  ['carried_out', '四、结转下年度继续办理'],
]

/** Table three of each edition: only (六)其他处理 differs. */
export const APPLICATION_ROWS: Readonly<Record<'2019' | '2021', Rows>> = {
  '2019': [...BEFORE_OTHER, ['other.total', '（六）其他处理'], ...AFTER_OTHER],
  '2021': [
    ...BEFORE_OTHER,
    ['other.correction_overdue', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['other.fee_overdue', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['other.misc', '3.其他'],
    ...AFTER_OTHER,
  ],
}

/** The heading each numbered row of table three is printed under. */
export const GROUP_HEADS: Readonly<Record<string, string>> = {
  refused: '（三）不予公开',
  unavailable: '（四）无法提供',
  declined: '（五）不予处理',
  other: '（六）其他处理',
}

export const DISPUTE_BLOCKS: Rows = [
  ['review', '行政复议'],
  ['litigation_direct', '未经复议直接起诉'],
  ['litigation_after_review', '复议后起诉'],
]

export const DISPUTE_COLUMNS: Rows = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
]

/** A row of table two: item of article 20, key, label, and its columns. */
type DisclosureRow = readonly [item: string, key: string, label: string, columns: Rows]

const ISSUED: Rows = [
  ['issued', '本年制发件数'],
  ['repealed', '本年废止件数'],
  ['in_force', '现行有效件数'],
]
const DECIDED: Rows = [['decisions', '本年处理决定数量']]
const MADE: Rows = [
  ['made', '本年新制作数量'],
  ['published', '本年新公开数量'],
  ['published_total', '对外公开总数量'],
]
const ITEMS: Rows = [
  ['items_last_year', '上一年项目数量'],
  ['items_change', '本年增/减'],
]
const ITEMS_DECIDED: Rows = [...ITEMS, ['decisions', '处理决定数量']]

export const DISCLOSURE_ROWS: Readonly<Record<'2019' | '2021', readonly DisclosureRow[]>> = {
  '2019': [
    ['一', 'regulations', '规章', MADE],
    ['一', 'normative_documents', '规范性文件', MADE],
    ['五', 'licensing', '行政许可', ITEMS_DECIDED],
    ['五', 'other_services', '其他对外管理服务事项', ITEMS_DECIDED],
    ['六', 'penalties', '行政处罚', ITEMS_DECIDED],
    ['六', 'coercive_measures', '行政强制', ITEMS_DECIDED],
    ['八', 'fees', '行政事业性收费', ITEMS],
    [
      '九',
      'procurement',
      '政府集中采购',
      [
        ['projects', '采购项目数量'],
        ['amount', '采购总金额'],
      ],
    ],
  ],
  '2021': [
    ['一', 'regulations', '规章', ISSUED],
    ['一', 'normative_documents', '行政规范性文件', ISSUED],
    ['五', 'licensing', '行政许可', DECIDED],
    ['六', 'penalties', '行政处罚', DECIDED],
    ['六', 'coercive_measures', '行政强制', DECIDED],
    ['八', 'fees', '行政事业性收费', [['amount', '本年收费金额（单位：万元）']]],
  ],
}

const keys = (rows: Rows) => rows.map(([key]) => key)

/** Every cell key of an edition in printed order, built from the annex alone. */
export const annexKeys = (edition: '2019' | '2021'): string[] => [
  ...DISCLOSURE_ROWS[edition].flatMap(([, row, , columns]) =>
    keys(columns).map((column) => `disclosure.${row}.${column}`),
  ),
  ...keys(APPLICATION_ROWS[edition]).flatMap((row) =>
    keys(APPLICANT_COLUMNS).map((column) => `applications.${row}.${column}`),
  ),
  ...keys(DISPUTE_BLOCKS).flatMap((block) => keys(DISPUTE_COLUMNS).map((column) => `${block}.${column}`)),
]
