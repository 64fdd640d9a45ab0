/** What the findings on prose say, in both languages. */
import type { QuantityId, Text } from '@/lib/form'
import type { CountName, FeeName } from '@/lib/read/claim'

/** What a claim's figure is said to be. */
export const CLAIMED: Readonly<Record<CountName | FeeName, Text>> = {
  received: { zh: '收到的申请', en: 'requests received' },
  workload: { zh: '收到的申请（含上年结转）', en: 'requests including those carried over from last year' },
  carried_in: { zh: '上年结转的申请', en: 'requests carried over from last year' },
  carried_out: { zh: '结转下年度的申请', en: 'requests carried over to next year' },
  disposed: { zh: '办结的申请', en: 'requests disposed of' },
  natural_person: { zh: '自然人的申请', en: 'requests from natural persons' },
  legal_person: { zh: '法人或其他组织的申请', en: 'requests from legal persons and other organisations' },
  granted: { zh: '予以公开的申请', en: 'requests granted' },
  partial: { zh: '部分公开的申请', en: 'requests partly granted' },
  refused: { zh: '不予公开的申请', en: 'requests refused' },
  not_held: { zh: '本机关不掌握的申请', en: 'requests for information not held' },
  unavailable: { zh: '无法提供的申请', en: 'requests for what could not be provided' },
  declined: { zh: '不予处理的申请', en: 'requests not processed' },
  other: { zh: '其他处理的申请', en: 'requests disposed of otherwise' },
  review: { zh: '行政复议', en: 'administrative reviews' },
  review_corrected: { zh: '行政复议被纠正', en: 'reviews that ended in correction' },
  review_pending: { zh: '行政复议尚未审结', en: 'reviews pending' },
  litigation: { zh: '行政诉讼', en: 'litigation cases' },
  litigation_corrected: { zh: '行政诉讼被纠正', en: 'litigation that ended in correction' },
  litigation_pending: { zh: '行政诉讼尚未审结', en: 'litigation pending' },
  litigation_direct: { zh: '未经复议直接起诉', en: 'suits without review' },
  litigation_after_review: { zh: '复议后起诉', en: 'suits after review' },
  disputes: { zh: '行政复议和行政诉讼', en: 'reviews and litigation cases' },
  fee_notices: { zh: '信息处理费收费通知', en: 'notices of a charge for handling a request' },
  fee_charged: { zh: '信息处理费', en: 'charges for handling requests' },
}

/** Quantities in the words of an explanation, where the form's own are too short. */
const SPELT: Readonly<Partial<Record<QuantityId, Text>>> = {
  T: { zh: '（七）总计', en: '(7) total disposed of' },
  R: { zh: '行政复议总计', en: 'all reviews' },
  R_pending: { zh: '复议尚未审结', en: 'reviews pending' },
  L_pending: { zh: '诉讼尚未审结', en: 'litigation pending' },
  N_natural: { zh: '自然人新收', en: 'received from natural persons' },
}

/** One term of an explanation: a quantity, its sign and its figure. */
export interface Term {
  readonly quantity: QuantityId
  readonly label: Text
  readonly sign: 1 | -1
  readonly value: number
}

/** A growth as a claim of its own; what grew may not be known. */
export const growthOf = (what: Text | undefined): Text => ({
  zh: what ? `${what.zh}比上年增减` : '比上年增减',
  en: what ? `change in ${what.en} over the year before` : 'change over the year before',
})

/** The year before's figure of something, as a claim of its own. */
export const lastYearOf = (what: Text | undefined): Text => ({
  zh: what ? `上一年${what.zh}` : '上一年的数',
  en: what ? `${what.en}, the year before` : 'a figure of the year before',
})

const terms = (parts: readonly Term[], language: 'zh' | 'en'): string =>
  parts
    .map(({ quantity, label, sign, value }, i) => {
      const mark = sign < 0 ? (i > 0 ? ' − ' : '−') : i > 0 ? ' + ' : ''
      return `${mark}${(SPELT[quantity] ?? label)[language]} ${value}`
    })
    .join('')

export const narrativeDiffers = (claims: Text, said: number, parts: readonly Term[], expected: number): Text => ({
  zh: `正文说${claims.zh}是 ${said} 件，而表中${terms(parts, 'zh')}${parts.length > 1 ? `，合计 ${expected}` : ''}，两处不一致。`,
  en: `The text gives ${said} ${claims.en}, but the tables have ${terms(parts, 'en')}${parts.length > 1 ? `, together ${expected}` : ''}.`,
})

export const narrativeExplained = (claims: Text, said: number, parts: readonly Term[], expected: number): Text => ({
  zh: `正文说${claims.zh}是 ${said} 件，与表中的 ${expected} 不同；${said} 等于${terms(parts, 'zh')}，是另一种口径。`,
  en: `The text gives ${said} ${claims.en}, the tables ${expected}; ${said} is ${terms(parts, 'en')}, another way to count.`,
})

const sum = (parts: readonly number[]) => parts.join(' + ')

/** Parts of one sentence that do not make up its whole. */
export const partsDiffer = (whole: number, parts: readonly number[], total: number): Text => ({
  zh: `正文同一句中，各部分 ${sum(parts)} 合计 ${total}，而总数写的是 ${whole}，相差 ${Math.abs(whole - total)}。`,
  en: `Within one sentence of the text the parts ${sum(parts)} make ${total}, but the whole is given as ${whole}: a difference of ${Math.abs(whole - total)}.`,
})

/** Parts of one sentence that are more than its whole. */
export const partsExceed = (whole: number, parts: readonly number[], total: number): Text => ({
  zh: `正文同一句中，其中的 ${sum(parts)} 合计 ${total}，超过总数 ${whole}。`,
  en: `Within one sentence of the text the parts ${sum(parts)} make ${total}, more than the whole of ${whole}.`,
})

export const shareDiffers = (part: number, said: string, whole: number, share: string): Text => ({
  zh: `正文说 ${part} 件占 ${said}%，按总数 ${whole} 计算应为 ${share}%。`,
  en: `The text gives ${part} as ${said}%; of ${whole} it is ${share}%.`,
})

export const growthDiffers = (what: Text, said: string, before: number, now: number, growth: string): Text => ({
  zh: `正文说${what.zh}比上年增减 ${said}%，而两年报告的数字是 ${before} 和 ${now}，增减 ${growth}%。`,
  en: `The text gives a change of ${said}% in ${what.en}, but the two years' reports have ${before} and ${now}: ${growth}%.`,
})

export const noticesTooFew = (said: number, unpaid: number): Text => ({
  zh: `正文说发出的信息处理费收费通知是 ${said} 件，而表中因逾期未按收费通知缴费而不再处理的申请有 ${unpaid} 件；这样处理之前都应发出收费通知，两处不一致。`,
  en: `The text gives ${said} notices of a charge for handling a request, but by the tables ${unpaid} requests were closed because such a charge was not paid after notice: each should have had one.`,
})

export const feesUnpaid = (unpaid: number): Text => ({
  zh: `正文说没有信息处理费，而表中有 ${unpaid} 件申请因逾期未按收费通知缴费而不再处理；可能是发出了收费通知、没有收到费用，请核对是否应当写明收费通知的件数。`,
  en: `The text says that no charge for handling requests was made, but by the tables ${unpaid} requests were closed because such a charge was not paid after notice: notices may have been sent and nothing collected. Please check whether the text should give the number of notices.`,
})

export const yearBeforeDiffers = (what: Text, year: number, said: number, printed: number): Text => ({
  zh: `正文说${year}年${what.zh}是 ${said} 件，而${year}年报告中是 ${printed} 件；可能是后来更正过，或者口径不同，请核对。`,
  en: `The text gives ${said} ${what.en} for ${year}, but the ${year} report has ${printed}: it may have been restated, or counted in another way. Please check.`,
})
