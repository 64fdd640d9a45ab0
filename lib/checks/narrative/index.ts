/** What the prose of a report says, held against its tables and against itself. */
import type { Finding, Report } from '@/lib/report/report'
import { checkClaims } from './claims'
import { checkFees } from './fees'
import { checkRelations } from './relations'

/** Whether a claim inside the sentence of this finding is found to contradict the tables. */
const isTold = ({ place }: Finding, claims: readonly Finding[]): boolean =>
  claims.some(
    (other) =>
      other.code === 'narrative' &&
      place !== undefined &&
      other.place !== undefined &&
      other.place.start >= place.start &&
      other.place.end <= place.end,
  )

/** Findings `narrative` and `narrative-explained`; a sentence already found to contradict the tables is told of once. */
export const checkNarrative = (report: Report): Finding[] => {
  const claims = [...checkClaims(report), ...checkFees(report)]
  return [...claims, ...checkRelations(report).filter((finding) => !isTold(finding, claims))]
}
