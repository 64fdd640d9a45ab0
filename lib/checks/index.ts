/** All rules that one report can be held against by itself, in the order in which findings are shown. */
import type { Finding, Report } from '@/lib/report/report'
import { checkSuperseded, checkYear } from './edition'
import { checkMissing } from './missing'
import { checkNarrative } from './narrative'
import { checkSums } from './sums'
import { checkUnread } from './unread'

export { checkYears } from './years'

const RULES: readonly ((report: Report) => Finding[])[] = [
  checkMissing,
  checkUnread,
  checkSums,
  checkNarrative,
  checkSuperseded,
  checkYear,
]

/** What is wrong with a report, or worth knowing; pure, and the same for the same report. */
export const check = (report: Report): Finding[] => RULES.flatMap((rule) => rule(report))
