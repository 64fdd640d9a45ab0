/**
 * Every metric as data. A quantity is a sum of cells; a metric is a signed sum of quantities over another.
 * The same formula is evaluated in JavaScript (lib/metrics/evaluate), in SQL (lib/metrics/sql) and put in
 * words (lib/metrics/describe). A quantity is unknown (null) as soon as one of its cells is.
 */
import { isOutcomeRow } from './applications'
import { CELLS, type CellKey } from './cells'
import type { Text } from './shape'

/** The six outcome groups, in printed order: their rows add up to (七)总计. */
export const OUTCOMES = {
  granted: { zh: '予以公开', en: 'Granted' },
  partial: { zh: '部分公开', en: 'Partly granted' },
  refused: { zh: '不予公开', en: 'Refused' },
  unavailable: { zh: '无法提供', en: 'Unable to provide' },
  declined: { zh: '不予处理', en: 'Not processed' },
  other: { zh: '其他处理', en: 'Other' },
} as const satisfies Record<string, Text>

export type Outcome = keyof typeof OUTCOMES

const isTotal = (key: CellKey) => key.startsWith('applications.') && key.endsWith('.total')
const outcomeCells = (outcome: Outcome): CellKey[] =>
  CELLS.filter((cell) => isTotal(cell.key) && isOutcomeRow(cell.row.key) && cell.row.key.split('.')[1] === outcome).map(
    (cell) => cell.key,
  )

interface Quantity {
  readonly label: Text
  /** Cells to add; those that an edition does not print are left out for its reports. */
  readonly cells: readonly CellKey[]
}

export const QUANTITIES = {
  N: {
    label: { zh: '本年新收', en: 'received' },
    cells: ['applications.received.total', 'sheet_requests.received.value'],
  },
  N_natural: {
    label: { zh: '自然人新收', en: 'received from natural persons' },
    cells: ['applications.received.natural_person'],
  },
  C0: { label: { zh: '上年结转', en: 'carried in' }, cells: ['applications.carried_in.total'] },
  C1: { label: { zh: '结转下年度', en: 'carried out' }, cells: ['applications.carried_out.total'] },
  T: { label: { zh: '办结总计', en: 'disposed of' }, cells: ['applications.total.total', 'sheet_answers.total.value'] },
  G: {
    label: OUTCOMES.granted,
    cells: [...outcomeCells('granted'), 'sheet_answers.already_public.value', 'sheet_answers.granted.value'],
  },
  P: { label: OUTCOMES.partial, cells: [...outcomeCells('partial'), 'sheet_answers.partial.value'] },
  D: { label: OUTCOMES.refused, cells: [...outcomeCells('refused'), 'sheet_answers.refused.total.value'] },
  U: {
    label: OUTCOMES.unavailable,
    cells: [...outcomeCells('unavailable'), 'sheet_answers.other_body.value', 'sheet_answers.does_not_exist.value'],
  },
  X: { label: OUTCOMES.declined, cells: outcomeCells('declined') },
  O: {
    label: OUTCOMES.other,
    cells: [...outcomeCells('other'), 'sheet_answers.to_be_corrected.value', 'sheet_answers.other_way.value'],
  },
  not_held: { label: { zh: '本机关不掌握', en: 'not held' }, cells: ['applications.unavailable.not_held.total'] },
  R: { label: { zh: '行政复议', en: 'reviews' }, cells: ['review.total', 'sheet_review.total.value'] },
  R_corrected: { label: { zh: '复议纠正', en: 'reviews corrected' }, cells: ['review.corrected'] },
  R_pending: { label: { zh: '复议未审结', en: 'reviews pending' }, cells: ['review.pending'] },
  L1: { label: { zh: '未经复议直接起诉', en: 'suits without review' }, cells: ['litigation_direct.total'] },
  L2: { label: { zh: '复议后起诉', en: 'suits after review' }, cells: ['litigation_after_review.total'] },
  L_corrected: {
    label: { zh: '诉讼纠正', en: 'suits corrected' },
    cells: ['litigation_direct.corrected', 'litigation_after_review.corrected'],
  },
  L_pending: {
    label: { zh: '诉讼未审结', en: 'suits pending' },
    cells: ['litigation_direct.pending', 'litigation_after_review.pending'],
  },
  // In no metric: what the prose is held against, and what the 2014 sheet counts by itself.
  fee_overdue: {
    label: { zh: '逾期未按收费通知缴费而不再处理', en: 'closed because a charge was not paid after notice' },
    cells: ['applications.other.fee_overdue.total'],
  },
  concluded: { label: { zh: '申请办结数', en: 'requests concluded' }, cells: ['sheet_requests.disposed.value'] },
  suits: { label: { zh: '行政诉讼数量', en: 'litigation cases' }, cells: ['sheet_litigation.total.value'] },
} as const satisfies Record<string, Quantity>

export type QuantityId = keyof typeof QUANTITIES
export type Formula = Readonly<Partial<Record<QuantityId, 1 | -1>>>

/** `count`: a number; `share`: 0–1, shown in %; `per100`: cases per 100 requests disposed of. */
export type MetricUnit = 'count' | 'share' | 'per100'

export interface Metric {
  readonly label: Text
  readonly unit: MetricUnit
  readonly numerator: Formula
  readonly denominator?: Formula
  /** What to know before quoting the figure. */
  readonly caveat: Text
}

type Share = Metric & { readonly unit: 'share' }

const share = (label: Text, numerator: Formula, denominator: Formula, caveat: Text): Share => ({
  label,
  unit: 'share',
  numerator,
  denominator,
  caveat,
})
const outcomeShare = (outcome: Outcome, quantity: QuantityId): Share =>
  share(
    { zh: `${OUTCOMES[outcome].zh}占比`, en: `Share ${OUTCOMES[outcome].en.toLowerCase()}` },
    { [quantity]: 1 },
    { T: 1 },
    {
      zh: '六类之和为100%；不予处理与其他处理之间的界线由机关裁量，年度间突变可能只是归类变化。',
      en: 'The six shares add up to 100%. The line between “not processed” and “other” is discretionary: a jump may only be reclassification.',
    },
  )

export const METRICS = {
  received: {
    label: { zh: '本年新收申请', en: 'Requests received' },
    unit: 'count',
    numerator: { N: 1 },
    caveat: { zh: '不含上年结转。', en: 'Requests carried over from the year before are not included.' },
  },
  workload: {
    label: { zh: '收办合计', en: 'Workload' },
    unit: 'count',
    numerator: { N: 1, C0: 1 },
    caveat: {
      zh: '本年新收加上年结转；正文所称“受理”“收办”常指此数。',
      en: 'Received plus carried in; what report texts often call “accepted” or “handled”.',
    },
  },
  disposed: {
    label: { zh: '办结总计', en: 'Requests disposed of' },
    unit: 'count',
    numerator: { T: 1 },
    caveat: {
      zh: '表三（七）总计，是各项结果占比的分母。',
      en: 'Table three (7), the denominator of every outcome share.',
    },
  },
  'outcome_share.granted': outcomeShare('granted', 'G'),
  'outcome_share.partial': outcomeShare('partial', 'P'),
  'outcome_share.refused': outcomeShare('refused', 'D'),
  'outcome_share.unavailable': outcomeShare('unavailable', 'U'),
  'outcome_share.declined': outcomeShare('declined', 'X'),
  'outcome_share.other': outcomeShare('other', 'O'),
  disclosure_rate: share(
    { zh: '公开率', en: 'Disclosure rate' },
    { G: 1, P: 1 },
    { T: 1 },
    { zh: '予以公开与部分公开之和除以办结总计。', en: 'Granted and partly granted over everything disposed of.' },
  ),
  disclosure_rate_substantive: share(
    { zh: '公开率（不计程序性处理）', en: 'Disclosure rate, procedural closures left out' },
    { G: 1, P: 1 },
    { T: 1, X: -1, O: -1 },
    {
      zh: '分母去掉不予处理和其他处理，只看作出实体答复的申请。',
      en: 'Not-processed and otherwise-disposed requests leave the denominator: answers on substance only.',
    },
  ),
  disclosure_rate_merits: share(
    { zh: '公开率（仅公开与拒绝）', en: 'Disclosure rate on the merits' },
    { G: 1, P: 1 },
    { G: 1, P: 1, D: 1 },
    {
      zh: '只在公开、部分公开、不予公开之间计算，数值总是最高，不宜单独引用。',
      en: 'Among granted, partly granted and refused only. Always the highest of the three: do not quote it alone.',
    },
  ),
  refusal_rate: share(
    { zh: '不予公开率', en: 'Refusal rate' },
    { D: 1 },
    { T: 1 },
    { zh: '仅指八项法定不予公开情形。', en: 'The eight statutory grounds of refusal only.' },
  ),
  not_held_share: share(
    { zh: '本机关不掌握占比', en: 'Share not held' },
    { not_held: 1 },
    { T: 1 },
    {
      zh: '分母为办结总计；若以“无法提供”为分母则几乎总在95%上下，没有区分度。',
      en: 'Over everything disposed of. Over “unable to provide” it is nearly always about 95% and says nothing.',
    },
  ),
  carry_over_rate: share(
    { zh: '结转率', en: 'Carry-over rate' },
    { C1: 1 },
    { N: 1, C0: 1 },
    {
      zh: '结转下年度除以收办合计；表中没有答复是否按期的数据。',
      en: 'Carried out over the workload. The form says nothing on timeliness of answers.',
    },
  ),
  natural_person_share: share(
    { zh: '自然人申请占比', en: 'Share from natural persons' },
    { N_natural: 1 },
    { N: 1 },
    { zh: '按本年新收计算。', en: 'Of requests received in the year.' },
  ),
  review_rate: {
    label: { zh: '复议率', en: 'Review rate' },
    unit: 'per100',
    numerator: { R: 1 },
    denominator: { T: 1 },
    caveat: {
      zh: '每百件办结对应的复议案件数，不是概率：案件可能涉及往年答复，也可能涉及主动公开；2024年1月1日起不予公开争议须先行复议。',
      en: 'Reviews per 100 disposed of; a ratio, not a probability: cases may concern earlier answers. From 1 January 2024 most refusals must go to review first.',
    },
  },
  review_correction_rate: share(
    { zh: '复议纠正率', en: 'Review correction rate' },
    { R_corrected: 1 },
    { R: 1, R_pending: -1 },
    {
      zh: '分母为已审结案件；“其他结果”含撤回、终止、驳回，不等于败诉。',
      en: 'Of concluded reviews. “Other result” covers withdrawal and dismissal; it is not a loss.',
    },
  ),
  litigation_rate: {
    label: { zh: '诉讼率', en: 'Litigation rate' },
    unit: 'per100',
    numerator: { L1: 1, L2: 1 },
    denominator: { T: 1 },
    caveat: {
      zh: '每百件办结对应的诉讼案件数，含直接起诉与复议后起诉。',
      en: 'Suits per 100 disposed of, with and without prior review.',
    },
  },
  litigation_correction_rate: share(
    { zh: '诉讼纠正率', en: 'Litigation correction rate' },
    { L_corrected: 1 },
    { L1: 1, L2: 1, L_pending: -1 },
    { zh: '分母为两类诉讼的已审结案件。', en: 'Of concluded suits of both kinds.' },
  ),
  disputes: {
    label: { zh: '争议率', en: 'Dispute rate' },
    unit: 'per100',
    numerator: { R: 1, L1: 1 },
    denominator: { T: 1 },
    caveat: {
      zh: '复议加直接起诉；复议后起诉的案件已经计入复议，不重复相加。',
      en: 'Reviews plus direct suits. Suits after review have been counted as reviews already.',
    },
  },
} as const satisfies Record<string, Metric>

export type MetricId = keyof typeof METRICS
export const METRIC_IDS = Object.keys(METRICS) as MetricId[]
export const isMetricId = (id: string): id is MetricId => Object.hasOwn(METRICS, id)

/** The share metric of each outcome group. */
export const outcomeMetric = (outcome: Outcome): MetricId => `outcome_share.${outcome}`

/**
 * How many cases a rate needs before it is shown, marked or ranked; the one place for these thresholds.
 * Below `show` only the counts are printed; below `firm` the point is hollow; rankings start at `rank`.
 */
export const SMALL_N = { show: 3, firm: 10, stable: 20, rank: 20 } as const

const ANSWERS: Text = {
  zh: '2014年统计表按答复数计，没有结转，答复的分类也不同：只可粗略比较',
  en: 'On the 2014 sheet from its answers, which are sorted otherwise and carry nothing over: compare roughly only',
}

/**
 * Metrics that the 2014 sheet yields only approximately, and what is unlike. `received` it has as later forms have it;
 * all others it cannot tell.
 */
export const APPROXIMATE: Readonly<Partial<Record<MetricId, Text>>> = {
  disposed: ANSWERS,
  'outcome_share.granted': ANSWERS,
  'outcome_share.partial': ANSWERS,
  'outcome_share.refused': ANSWERS,
  'outcome_share.unavailable': ANSWERS,
  'outcome_share.other': ANSWERS,
  disclosure_rate: ANSWERS,
  disclosure_rate_merits: ANSWERS,
  refusal_rate: ANSWERS,
  review_rate: ANSWERS,
}

/** The first year of the forms that replaced the sheet: from here on nothing is approximate. */
export const FIRST_EXACT_YEAR = 2019

/** Years from which figures of a metric are not comparable with earlier ones, and why. */
export const BREAKS: readonly { year: number; metrics: readonly MetricId[]; why: Text }[] = [
  {
    year: 2024,
    metrics: ['review_rate', 'review_correction_rate', 'litigation_rate', 'litigation_correction_rate', 'disputes'],
    why: {
      zh: '新《行政复议法》2024年1月1日施行，不予公开争议改为复议前置',
      en: 'Revised Administrative Review Law in force 1 January 2024: review before suit',
    },
  },
  {
    year: 2021,
    metrics: ['outcome_share.other'],
    why: { zh: '2021年格式把其他处理拆为三项', en: 'The 2021 form splits “other” into three rows' },
  },
  {
    year: FIRST_EXACT_YEAR,
    metrics: ['received', ...(Object.keys(APPROXIMATE) as MetricId[])],
    why: {
      zh: '2019年起改用新格式，此前的统计表口径不同',
      en: 'New form from 2019; the sheet before it counted otherwise',
    },
  },
]
