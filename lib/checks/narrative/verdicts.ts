/** Each figure of the prose by itself: whether the tables bear it out. */
import type { Text } from '@/lib/form'
import type { Claim, Report } from '@/lib/report/report'
import type { Place } from '@/lib/source/document'
import { isComparable, judge } from './claims'
import { isFeeClaim, judgeFee } from './fees'
import { checkGrowth, pairsOf, type Year } from './growth'
import { CLAIMED, growthOf } from './words'

export interface JudgedClaim {
  readonly what: Text
  /** A count, or a growth in per cent. */
  readonly value: number
  /** `unknown`: nothing that it could be held against. */
  readonly verdict: 'agrees' | 'explained' | 'differs' | 'unknown'
  readonly place: Place
}

const growthVerdict = (claim: Claim, now: Report, before: Year | null): JudgedClaim['verdict'] => {
  if (!before || !claim.of || pairsOf(claim.of, now, before).length === 0) return 'unknown'
  return checkGrowth([claim], now, before).length > 0 ? 'differs' : 'agrees'
}

const countVerdict = (claim: Claim, report: Report): JudgedClaim['verdict'] => {
  if (isFeeClaim(report, claim)) return judgeFee(report, claim).kind
  return isComparable(report, claim) ? judge(report, claim).kind : 'unknown'
}

/** The figures of a report's prose in reading order, against its own tables and, for growth, those of the year before. */
export const judgeClaims = (report: Report, before: Year | null): JudgedClaim[] =>
  report.narrative
    .map((claim): JudgedClaim => {
      const { claims, of, value, quote_place: place } = claim
      if (claims === 'growth')
        return { what: growthOf(of && CLAIMED[of]), value, verdict: growthVerdict(claim, report, before), place }
      return { what: CLAIMED[claims], value, verdict: countVerdict(claim, report), place }
    })
    .sort((a, b) => a.place.start - b.place.start)
