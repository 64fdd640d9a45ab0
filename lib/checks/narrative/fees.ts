/**
 * narrative, narrative-explained: what the prose says of charges for handling requests, against the requests closed because
 * a charge was not paid after notice. Each of them had a notice; others were paid, so that there may be more notices.
 */
import { QUANTITIES } from '@/lib/form'
import { type FeeName, isOfFees } from '@/lib/read/claim'
import type { Claim, Finding, Report } from '@/lib/report/report'
import { quantityOf } from '../values'
import { isOfScope, type Verdict } from './claims'
import { feesUnpaid, noticesTooFew } from './words'

export type FeeClaim = Claim & { readonly claims: FeeName }

export const isFeeClaim = (report: Report, claim: Claim): claim is FeeClaim =>
  isOfFees(claim.claims) && isOfScope(report, claim)

/** What becomes of one such claim. Where no charge was collected, notices may have been sent all the same. */
export const judgeFee = (report: Report, { claims, value: actual, quote_place: place }: FeeClaim): Verdict => {
  const expected = quantityOf(report, 'fee_overdue')
  if (expected === null) return { kind: 'unknown' }
  if (actual >= expected) return { kind: 'agrees' }
  const shared = { cells: QUANTITIES.fee_overdue.cells, expected, actual, place }
  return claims === 'fee_notices'
    ? {
        kind: 'differs',
        finding: { code: 'narrative', severity: 'warning', ...shared, message: noticesTooFew(actual, expected) },
      }
    : {
        kind: 'explained',
        finding: { code: 'narrative-explained', severity: 'info', ...shared, message: feesUnpaid(expected) },
      }
}

/** At most one finding: notices are told of before what was collected, and one figure that agrees is enough. */
export const checkFees = (report: Report): Finding[] => {
  const claims = report.narrative.filter((claim): claim is FeeClaim => isFeeClaim(report, claim))
  const notices = claims.filter((claim) => claim.claims === 'fee_notices')
  const verdicts = (notices.length > 0 ? notices : claims).map((claim) => judgeFee(report, claim))
  const [first] = verdicts
  const isBorneOut = verdicts.some(({ kind }) => kind === 'agrees')
  return first && 'finding' in first && !isBorneOut ? [first.finding] : []
}
