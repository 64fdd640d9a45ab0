/** What the findings say, in both languages: functions of what was found. */
import type { QuantityId, Text } from '@/lib/form'
import type { ClaimName } from '@/lib/read/claim'

const list = (items: readonly string[], mark: string) => items.join(mark)
const isOrAre = (n: number) => (n === 1 ? 'is' : 'are')
const figure = (n: number) => (n === 1 ? '1 figure' : `${n} figures`)

/** Σ parts of a row or block against its printed total. */
export const sumDiffers = (what: Text, total: Text, expected: number, actual: number): Text => ({
  zh: `“${what.zh}”各项相加为 ${expected}，而“${total.zh}”写的是 ${actual}，相差 ${Math.abs(expected - actual)}。`,
  en: `The figures of “${what.en}” add up to ${expected}, but “${total.en}” says ${actual}: a difference of ${Math.abs(expected - actual)}.`,
})

/** Outcomes of one column against (七)总计. */
export const outcomesDiffer = (column: Text, total: Text, expected: number, actual: number): Text => ({
  zh: `“${column.zh}”一列，各项办理结果相加为 ${expected}，而“${total.zh}”写的是 ${actual}，相差 ${Math.abs(expected - actual)}。`,
  en: `In the column “${column.en}” the outcomes add up to ${expected}, but “${total.en}” says ${actual}: a difference of ${Math.abs(expected - actual)}.`,
})

/** 一 + 二 against 三(七) + 四 in one column. */
export const balanceDiffers = (column: Text, rows: readonly Text[], expected: number, actual: number): Text => {
  const [received, carriedIn, total, carriedOut] = rows
  return {
    zh: `“${column.zh}”一列收支不平：“${received?.zh}”加“${carriedIn?.zh}”为 ${expected}，“${total?.zh}”加“${carriedOut?.zh}”为 ${actual}，相差 ${Math.abs(expected - actual)}。`,
    en: `The column “${column.en}” does not balance: “${received?.en}” plus “${carriedIn?.en}” is ${expected}, “${total?.en}” plus “${carriedOut?.en}” is ${actual}: a difference of ${Math.abs(expected - actual)}.`,
  }
}

export const tableMissing = (heading: Text): Text => ({
  zh: `没有找到“${heading.zh}”的表格，或者表格是图片。表中的数一个也没有读到，不能当作零。`,
  en: `The table “${heading.en}” was not found, or is a picture. None of its figures was read; they are unknown, not zero.`,
})

export const rowMissing = (row: Text, heading: Text): Text => ({
  zh: `“${heading.zh}”的表格中没有找到“${row.zh}”一行。`,
  en: `The row “${row.en}” was not found in the table “${heading.en}”.`,
})

export const tableUnread = (heading: Text, count: number): Text => ({
  zh: `“${heading.zh}”的表格中有 ${count} 个数无法读取或无法对上位置，请核对原文表格是否完整。`,
  en: `In the table “${heading.en}”, ${figure(count)} could not be read or placed. Please check that the table in the source is complete.`,
})

export const rowUnread = (row: Text, columns: readonly Text[], raw: readonly string[]): Text => ({
  zh: `“${row.zh}”一行中，${list(
    columns.map((column) => `“${column.zh}”`),
    '、',
  )}无法读取${
    raw.length > 0
      ? `（原文写的是${list(
          raw.map((text) => `“${text}”`),
          '、',
        )}）`
      : ''
  }。`,
  en: `In the row “${row.en}”, ${list(
    columns.map((column) => `“${column.en}”`),
    ', ',
  )} ${isOrAre(columns.length)} unreadable${
    raw.length > 0
      ? ` (printed: ${list(
          raw.map((text) => `“${text}”`),
          ', ',
        )})`
      : ''
  }.`,
})

export const formSuperseded = (used: Text, year: number, current: Text): Text => ({
  zh: `${year}年的报告用的是${used.zh}；该年度应当使用${current.zh}，部分指标因此缺失，不能与其他报告比较。`,
  en: `The ${year} report uses the ${used.en}; the ${current.en} was due for that year, so some figures are absent and not comparable.`,
})

export const formTooNew = (used: Text, year: number, firstYear: number): Text => ({
  zh: `报告年度读作${year}年，但所用的${used.zh}自${firstYear}年度起才施行，请核对年度。`,
  en: `The report was read as one for ${year}, but the ${used.en} is in use only for ${firstYear} and later. Please check the year.`,
})

export const yearsDiffer = (period: number, title: number): Text => ({
  zh: `标题写的是${title}年，统计期限却是${period}年；已按统计期限归入${period}年，请核对。`,
  en: `The title says ${title}, but the figures cover ${period}; the report is filed under ${period}. Please check.`,
})

/** What a claim's figure is said to be. */
export const CLAIMED: Readonly<Record<ClaimName, Text>> = {
  received: { zh: '收到的申请', en: 'requests received' },
  workload: { zh: '收到的申请（含上年结转）', en: 'requests including those carried over from last year' },
  carried_in: { zh: '上年结转的申请', en: 'requests carried over from last year' },
  carried_out: { zh: '结转下年度的申请', en: 'requests carried over to next year' },
  disposed: { zh: '办结的申请', en: 'requests disposed of' },
  granted: { zh: '予以公开的申请', en: 'requests granted' },
  partial: { zh: '部分公开的申请', en: 'requests partly granted' },
  refused: { zh: '不予公开的申请', en: 'requests refused' },
  not_held: { zh: '本机关不掌握的申请', en: 'requests for information not held' },
  review: { zh: '行政复议', en: 'administrative reviews' },
  litigation: { zh: '行政诉讼', en: 'litigation cases' },
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

export const carryOverDiffers = (column: Text, year: number, now: number, before: number): Text => ({
  zh: `“${column.zh}”一列，${year}年报告的“上年结转”是 ${now}，而${year - 1}年报告的“结转下年度”是 ${before}。`,
  en: `In the column “${column.en}”, the ${year} report has ${now} carried over from last year, but the ${year - 1} report carried over ${before}.`,
})
