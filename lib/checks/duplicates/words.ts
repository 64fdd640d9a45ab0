/** What is said of a report whose figures are those of another. */
import type { Text } from '@/lib/form'

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
