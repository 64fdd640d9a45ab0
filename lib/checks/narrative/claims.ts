/** narrative, narrative-explained: what the prose says against what the tables hold. */
import { type CellKey, type Formula, QUANTITIES, type QuantityId } from '@/lib/form'
import type { CountName } from '@/lib/read/claim'
import type { Claim, Finding, Report } from '@/lib/report/report'
import { type Cells, quantityOf } from '../values'
import { DEFINITIONS } from './definitions'
import { CLAIMED, narrativeDiffers, narrativeExplained, type Term } from './words'

const termsOf = (report: Cells, formula: Formula): Term[] | null => {
  const terms: Term[] = []
  for (const [id, sign] of Object.entries(formula) as [QuantityId, 1 | -1][]) {
    const value = quantityOf(report, id)
    if (value === null) return null
    terms.push({ quantity: id, label: QUANTITIES[id].label, sign, value })
  }
  return terms
}

const total = (terms: readonly Term[]) => terms.reduce((sum, { sign, value }) => sum + sign * value, 0)

/** The figure of a formula over a report, or null where the report does not say. */
export const formulaOf = (report: Cells, formula: Formula): number | null => {
  const terms = termsOf(report, formula)
  return terms && total(terms)
}

const cellsOf = (report: Report, terms: readonly Term[]): CellKey[] =>
  terms.flatMap(({ quantity }) => QUANTITIES[quantity].cells.filter((key) => key in report.cells))

/** A count of the prose, as against a growth. */
type CountClaim = Claim & { readonly claims: CountName }

type Verdict =
  | { readonly kind: 'agrees' | 'unknown' }
  | { readonly kind: 'explained' | 'differs'; readonly finding: Finding }

const isOfApplicants = (name: CountName) => name === 'natural_person' || name === 'legal_person'

/** What becomes of one count of the prose, whatever else the prose says of the same thing. */
export const judge = (report: Report, claim: CountClaim): Verdict => {
  const { claims, value: said, quote_place: place } = claim
  const { natural, sheet, others } = DEFINITIONS[claims]
  const own = termsOf(report, (report.edition === '2014' && sheet) || natural)
  if (!own) return { kind: 'unknown' }
  const expected = total(own)
  if (expected === said) return { kind: 'agrees' }
  // Applicants of the cases carried in may be counted, too: nothing to hold against the new ones alone.
  if (isOfApplicants(claims) && quantityOf(report, 'C0') !== 0) return { kind: 'unknown' }
  const shared = { cells: cellsOf(report, own), expected, actual: said, place }
  // So many quantities are nought that a nought explains nothing.
  const other =
    said === 0 ? undefined : others.map((one) => termsOf(report, one)).find((one) => one && total(one) === said)
  if (other) {
    const message = narrativeExplained(CLAIMED[claims], said, other, expected)
    return { kind: 'explained', finding: { code: 'narrative-explained', severity: 'info', ...shared, message } }
  }
  const message = narrativeDiffers(CLAIMED[claims], said, own, expected)
  return { kind: 'differs', finding: { code: 'narrative', severity: 'warning', ...shared, message } }
}

/** A sentence on another scope than the report's (a department's figure in a government-wide report) is not compared. */
export const isComparable = (report: Report, claim: Claim): claim is CountClaim =>
  claim.claims !== 'growth' && (claim.scope === undefined || claim.scope === report.scope)

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
    const verdicts = claims.map((claim) => judge(report, claim))
    if (verdicts.some(({ kind }) => kind === 'agrees')) return []
    const best = verdicts.find(({ kind }) => kind === 'explained') ?? verdicts.find(({ kind }) => kind === 'differs')
    return best && 'finding' in best ? [best.finding] : []
  })
}
