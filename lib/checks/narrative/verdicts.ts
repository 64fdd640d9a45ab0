/** Each figure of the prose by itself: whether the tables bear it out. */
import type { Text } from '@/lib/form'
import type { Claim, Report } from '@/lib/report/report'
import type { Place } from '@/lib/source/document'
import type { YearOfCells } from '../years/rule'
import { isComparable, isOfScope, judge } from './claims'
import { isFeeClaim, judgeFee } from './fees'
import { checkGrowth, pairsOf, type Year } from './growth'
import { checkRestated, isKnown } from './restated'
import { CLAIMED, growthOf, lastYearOf } from './words'

export interface JudgedClaim {
  readonly what: Text
  /** A count, or a growth in per cent. */
  readonly value: number
  /** `unknown`: nothing that it could be held against. */
  readonly verdict: 'agrees' | 'explained' | 'differs' | 'unknown'
  readonly place: Place
}

/** A figure of the year before is held against its report alone. */
const lastYearVerdict = (claim: Claim, now: Report, before: YearOfCells | null): JudgedClaim['verdict'] => {
  if (!before || !isOfScope(now, claim) || !isKnown(claim, before)) return 'unknown'
  return checkRestated({ ...now, narrative: [claim] }, before).length > 0 ? 'differs' : 'agrees'
}

const growthVerdict = (claim: Claim, now: Report, before: Year | null): JudgedClaim['verdict'] => {
  if (!before || !claim.of || pairsOf(claim.of, now, before).length === 0) return 'unknown'
  return checkGrowth([claim], now, before).length > 0 ? 'differs' : 'agrees'
}

const countVerdict = (claim: Claim, report: Report): JudgedClaim['verdict'] => {
  if (isFeeClaim(report, claim)) return judgeFee(report, claim).kind
  return isComparable(report, claim) ? judge(report, claim).kind : 'unknown'
}

const whatOf = ({ claims, of }: Claim): Text => {
  if (claims === 'growth') return growthOf(of && CLAIMED[of])
  return claims === 'last_year' ? lastYearOf(of && CLAIMED[of]) : CLAIMED[claims]
}

const verdictOf = (claim: Claim, report: Report, before: YearOfCells | null): JudgedClaim['verdict'] => {
  if (claim.claims === 'growth') return growthVerdict(claim, report, before)
  return claim.claims === 'last_year' ? lastYearVerdict(claim, report, before) : countVerdict(claim, report)
}

/**
 * The figures of a report's prose in reading order, against its own tables and, for growth and last year's figures, those
 * of the year before.
 */
export const judgeClaims = (report: Report, before: YearOfCells | null): JudgedClaim[] =>
  report.narrative
    .map((claim): JudgedClaim => {
      const { value, quote_place: place } = claim
      return { what: whatOf(claim), value, verdict: verdictOf(claim, report, before), place }
    })
    .sort((a, b) => a.place.start - b.place.start)
