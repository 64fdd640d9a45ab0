/** What is said of two years that do not go together. */
import { JUMP, type Text } from '@/lib/form'

export const carryOverDiffers = (column: Text, year: number, now: number, before: number): Text => ({
  zh: `“${column.zh}”一列，${year}年报告的“上年结转”是 ${now}，而${year - 1}年报告的“结转下年度”是 ${before}。`,
  en: `In the column “${column.en}”, the ${year} report has ${now} carried over from last year, but the ${year - 1} report carried over ${before}.`,
})

export const stockDoesNotFollow = (row: Text, year: number, now: number, expected: number): Text => ({
  zh: `“${row.zh}”${year}年现行有效 ${now} 件，而${year - 1}年现行有效数加本年制发减本年废止为 ${expected} 件；清理、合并也会造成差异，请核对。`,
  en: `“${row.en}”: ${now} in force in ${year}, but those in force in ${year - 1} plus issued less repealed make ${expected}. A clean-up may be the reason; please check.`,
})

export const pendingLost = (row: Text, year: number, now: number, pending: number): Text => ({
  zh: `“${row.zh}”${year}年总计 ${now} 件，少于${year - 1}年报告中尚未审结的 ${pending} 件；上年未审结的案件应当计入本年，请核对。`,
  en: `“${row.en}”: ${now} in all in ${year}, fewer than the ${pending} pending in the ${year - 1} report. Cases pending then should be counted again; please check.`,
})

export const unitSlip = (row: Text, year: number, now: number, before: number): Text => ({
  zh: `“${row.zh}”${year}年为 ${now} 万元，${year - 1}年为 ${before} 万元，相差约一万倍，可能有一年把元当成了万元。`,
  en: `“${row.en}”: ${now} in ${year} and ${before} in ${year - 1} (10,000 yuan), about ten thousand times apart; one of the two may be in yuan.`,
})

export const volumeJumps = (row: Text, column: Text, year: number, now: number, before: number): Text => ({
  zh: `“${row.zh}”的“${column.zh}”${year}年为 ${now}，${year - 1}年为 ${before}，相差超过 ${JUMP.times} 倍；职能划转、口径变化也会造成突变，请核对。`,
  en: `“${row.en}”, “${column.en}”: ${now} in ${year} and ${before} in ${year - 1}, more than ${JUMP.times} times apart. Duties that moved or another way of counting may be the reason; please check.`,
})

export const tableCopied = (heading: Text, year: number, figures: number): Text => ({
  zh: `“${heading.zh}”不为零的 ${figures} 个数与${year - 1}年报告完全相同，可能照抄了上一年的表格，请核对。`,
  en: `The ${figures} figures above zero in “${heading.en}” are all those of the ${year - 1} report: the table may be copied from the year before. Please check.`,
})
