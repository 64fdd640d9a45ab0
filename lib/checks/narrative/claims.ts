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

/** Whether a claim on applicants is of new cases alone: the count before it is that of the new ones in the tables. */
const isOfNew = (report: Report, { quote_place: { start } }: CountClaim): boolean => {
  const isBefore = (one: Claim) => one.quote_place.start < start && isCount(one.claims) && !isOfApplicants(one.claims)
  const before = report.narrative.filter(isBefore).sort((a, b) => a.quote_place.start - b.quote_place.start)
  const last = before.at(-1)
  return last?.claims === 'received' && last.value === quantityOf(report, 'N')
}

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
  if (isOfApplicants(claims) && quantityOf(report, 'C0') !== 0 && !isOfNew(report, claim)) return { kind: 'unknown' }
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

/** Counts of a whole: a greater figure can be no part of it, and none is none of it. */
const WHOLES: ReadonlySet<CountName> = new Set(['received', 'workload', 'disposed', 'review', 'litigation'])

/** Whether a claim cannot be of a part of the `expected`, so that no other sentence excuses it. */
const isOfWhole = ({ claims, value }: CountClaim, expected: number): boolean =>
  WHOLES.has(claims) && (value > expected || value === 0)

/** What there is to tell of claims of one thing, which the tables have `expected` of. */
const findingsOf = (report: Report, claims: readonly CountClaim[], expected: number): Finding[] => {
  const isBorneOut = claims.some(({ value }) => value === expected)
  const doubted = isBorneOut ? claims.filter((claim) => isOfWhole(claim, expected)) : claims
  const verdicts = doubted.map((claim) => judge(report, claim))
  const differing = verdicts.find(({ kind }) => kind === 'differs')
  const best = isBorneOut ? differing : (verdicts.find(({ kind }) => kind === 'explained') ?? differing)
  return best && 'finding' in best ? [best.finding] : []
}

/** Whether the prose gives the tables' figure as that of another scope than the report is taken to have. */
const isOfOtherScope = ({ narrative, scope }: Report, name: CountName, expected: number): boolean =>
  narrative.some((claim) => claim.claims === name && claim.value === expected && (claim.scope ?? scope) !== scope)

/**
 * For each thing the prose gives a figure of: nothing where one of its figures agrees with the tables and no other is of
 * the whole, an explanation where one fits another definition, and only if none does, a contradiction. `expected` is the
 * tables' figure.
 */
export const checkClaims = (report: Report): Finding[] => {
  const byName = new Map<CountName, CountClaim[]>()
  for (const claim of report.narrative) {
    if (!isComparable(report, claim)) continue
    const known = byName.get(claim.claims)
    if (known) known.push(claim)
    else byName.set(claim.claims, [claim])
  }
  return [...byName].flatMap(([name, claims]) => {
    const expected = totalOf(report, ownOf(report, name))
    if (expected === null) return []
    const isScopeSure = claims.every(({ scope }) => scope === undefined) || !isOfOtherScope(report, name, expected)
    return findingsOf(report, isScopeSure ? claims : claims.filter(({ scope }) => scope === undefined), expected)
  })
}
