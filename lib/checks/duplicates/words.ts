/** What is said of a report whose figures are those of another. */
import type { Text } from '@/lib/form'
import type { Shared } from '@/lib/report/likeness'

/** How the other report is named: by its body and year, and by its file where it has no page of its own. */
const named = (agency: string, year: number, file: string | undefined): Text => ({
  zh: `${agency} ${year}年报告${file ? `（${file}）` : ''}`,
  en: `the ${year} report of ${agency}${file ? ` (${file})` : ''}`,
})

export const sameReport = (agency: string, year: number, file: string | undefined): Text => ({
  zh: `表中各数与${named(agency, year, file).zh}完全相同，是同一份报告的另一个来源。`,
  en: `Every figure is that of ${named(agency, year, file).en}: another source of the same report.`,
})

export const sameAsOtherYear = (agency: string, year: number, file: string | undefined): Text => ({
  zh: `表中各数与${named(agency, year, file).zh}完全相同，可能照抄了另一年度的表格。`,
  en: `Every figure is that of ${named(agency, year, file).en}: the tables may be copied from another year.`,
})

export const sameAsOtherAgency = (agency: string, year: number, file: string | undefined): Text => ({
  zh: `表中各数与${named(agency, year, file).zh}完全相同：可能照抄了表格，也可能是机关认错了。`,
  en: `Every figure is that of ${named(agency, year, file).en}: the tables may be copied, or one of the two is filed under the wrong body.`,
})

/** How much of a report is that of another one. */
const most = (agency: string, year: number, { filled, differing: { length: n } }: Shared): Text => {
  const { zh, en } = named(agency, year, undefined)
  return {
    zh: `表中不为零的 ${filled} 个数（总计不算）${n === 0 ? '都' : `有 ${filled - n} 个`}与${zh}相同，${n === 0 ? '只有总计不同' : `只有 ${n} 个不同`}`,
    en: `Of the ${filled} figures above zero that are no totals, ${n === 0 ? 'all' : filled - n} are those of ${en}, and only ${n === 0 ? 'totals differ' : n === 1 ? '1 differs' : `${n} differ`}`,
  }
}

type TellNearly = (agency: string, year: number, shared: Shared) => Text

/** What is said of nearly the same tables, with what to make of it. */
const nearly =
  (then: Text): TellNearly =>
  (agency, year, shared) => {
    const { zh, en } = most(agency, year, shared)
    return { zh: `${zh}：${then.zh}`, en: `${en}: ${then.en}` }
  }

export const nearlySameReport: TellNearly = nearly({
  zh: '可能是同一份报告的另一个版本。',
  en: 'perhaps another version of the same report.',
})

export const nearlyOtherYear: TellNearly = nearly({
  zh: '可能照抄了另一年度的表格，只改了几个数，请核对。',
  en: 'the tables may be copied from another year with a few changes. Please check.',
})

export const nearlyOtherAgency: TellNearly = nearly({
  zh: '可能照抄了表格，只改了几个数，也可能是机关认错了，请核对。',
  en: 'the tables may be copied with a few changes, or one of the two is filed under the wrong body. Please check.',
})
