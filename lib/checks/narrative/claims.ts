/** narrative, narrative-explained: what the prose says against what the tables hold. */
import { type CellKey, QUANTITIES } from '@/lib/form'
import { type CountName, isCount } from '@/lib/read/claim'
import type { Claim, Finding, Report } from '@/lib/report/report'
import { type Cells, quantityOf } from '../values'
import { DEFINITIONS, type Signed } from './definitions'
import { CLAIMED, narrativeDiffers, narrativeExplained, type Term } from './words'

/** The sum of signed quantities over a report, or null where the report does not say. */
export const totalOf = (report: Cells, sum: Signed): number | null => {
  let total = 0
  for (const [quantity, sign] of sum) {
    const value = quantityOf(report, quantity)
    if (value === null) return null
    total += sign * value
  }
  return total
}

const termsOf = (report: Cells, sum: Signed): Term[] =>
  sum.map(([quantity, sign]) => ({
    quantity,
    label: QUANTITIES[quantity].label,
    sign,
    value: quantityOf(report, quantity) ?? 0,
  }))

const cellsOf = (report: Report, sum: Signed): CellKey[] =>
  sum.flatMap(([quantity]) => QUANTITIES[quantity].cells.filter((key) => key in report.cells))

/** A count of the prose, as against a growth. */
type CountClaim = Claim & { readonly claims: CountName }

export type Verdict =
  | { readonly kind: 'agrees' | 'unknown' }
  | { readonly kind: 'explained' | 'differs'; readonly finding: Finding }

const isOfApplicants = (name: CountName) => name === 'natural_person' || name === 'legal_person'

/** What the tables hold of a thing, by its own definition. */
const ownOf = ({ edition }: Report, name: CountName): Signed => {
  const { natural, sheet } = DEFINITIONS[name]
  return (edition === '2014' && sheet) || natural
}

/** What becomes of one count of the prose, whatever else the prose says of the same thing. */
export const judge = (report: Report, claim: CountClaim): Verdict => {
  const { claims, value: said, quote_place: place } = claim
  const own = ownOf(report, claims)
  const expected = totalOf(report, own)
  if (expected === null) return { kind: 'unknown' }
  if (expected === said) return { kind: 'agrees' }
  // Applicants of the cases carried in may be counted, too: nothing to hold against the new ones alone.
  if (isOfApplicants(claims) && quantityOf(report, 'C0') !== 0) return { kind: 'unknown' }
  const shared = { cells: cellsOf(report, own), expected, actual: said, place }
  // So many quantities are nought that a nought explains nothing.
  const other = said === 0 ? undefined : DEFINITIONS[claims].others.find((one) => totalOf(report, one) === said)
  if (other) {
    const message = narrativeExplained(CLAIMED[claims], said, termsOf(report, other), expected)
    return { kind: 'explained', finding: { code: 'narrative-explained', severity: 'info', ...shared, message } }
  }
  const message = narrativeDiffers(CLAIMED[claims], said, termsOf(report, own), expected)
  return { kind: 'differs', finding: { code: 'narrative', severity: 'warning', ...shared, message } }
}

/** A sentence on another scope than the report's (a department's figure in a government-wide report) is not compared. */
export const isOfScope = (report: Pick<Report, 'scope'>, { scope }: Claim): boolean =>
  scope === undefined || scope === report.scope

export const isComparable = (report: Report, claim: Claim): claim is CountClaim =>
  isCount(claim.claims) && isOfScope(report, claim)

/**
 * For each thing the prose gives a figure of: nothing where one of its figures agrees with the tables, an explanation
 * where one fits another definition, and only if none does, a contradiction. `expected` is the tables' figure.
 */
export const checkClaims = (report: Report): Finding[] => {
  const byName = new Map<CountName, CountClaim[]>()
  for (const claim of report.narrative) {
    if (!isComparable(report, claim)) continue
    const known = byName.get(claim.claims)
    if (known) known.push(claim)
    else byName.set(claim.claims, [claim])
  }
  return [...byName.values()].flatMap((claims) => {
    const [first] = claims
    const expected = first ? totalOf(report, ownOf(report, first.claims)) : null
    if (expected === null || claims.some(({ value }) => value === expected)) return []
    const verdicts = claims.map((claim) => judge(report, claim))
    const best = verdicts.find(({ kind }) => kind === 'explained') ?? verdicts.find(({ kind }) => kind === 'differs')
    return best && 'finding' in best ? [best.finding] : []
  })
}
