/** All rules that one report can be held against by itself, in the order in which findings are shown. */
import type { Finding, Report } from '@/lib/report/report'
import { doubtful } from './doubt'
import { checkDoubtful } from './doubtful'
import { checkForm, checkSuperseded, checkYear } from './edition'
import { checkHost } from './host'
import { checkImplausible } from './implausible'
import { checkMissing } from './missing'
import { checkNarrative } from './narrative'
import { checkSections } from './sections'
import { checkSums } from './sums'
import { checkUnread } from './unread'

export { CROSS_CHECKS } from './across'
export { duplicateOf, nearDuplicateOf } from './duplicates'
export { checkYears } from './years'

/** What cannot be right is not called implausible as well. */
const checkFigures = (report: Report): Finding[] => {
  const sums = checkSums(report)
  const wrong = doubtful(sums)
  const odd = checkImplausible(report).filter(({ cells }) => !cells.some((key) => wrong.has(key)))
  return [...sums, ...odd]
}

const RULES: readonly ((report: Report) => Finding[])[] = [
  checkMissing,
  checkUnread,
  checkDoubtful,
  checkFigures,
  checkNarrative,
  checkSections,
  checkSuperseded,
  checkYear,
  checkForm,
  checkHost,
]

/** What is wrong with a report, or worth knowing; pure, and the same for the same report. */
export const check = (report: Report): Finding[] => RULES.flatMap((rule) => rule(report))
