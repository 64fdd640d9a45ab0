/** narrative, narrative-explained: what the prose says against what the tables hold. */
import { type CellKey, type Formula, QUANTITIES, type QuantityId } from '@/lib/form'
import type { ClaimName } from '@/lib/read/claim'
import type { Claim, Finding, Report } from '@/lib/report/report'
import { DEFINITIONS } from './definitions'
import { quantityOf } from './values'
import { CLAIMED, narrativeDiffers, narrativeExplained, type Term } from './words'

const termsOf = (report: Report, formula: Formula): Term[] | null => {
  const terms: Term[] = []
  for (const [id, sign] of Object.entries(formula) as [QuantityId, 1 | -1][]) {
    const value = quantityOf(report, id)
    if (value === null) return null
    terms.push({ quantity: id, label: QUANTITIES[id].label, sign, value })
  }
  return terms
}

const total = (terms: readonly Term[]) => terms.reduce((sum, { sign, value }) => sum + sign * value, 0)

const cellsOf = (report: Report, terms: readonly Term[]): CellKey[] =>
  terms.flatMap(({ quantity }) => QUANTITIES[quantity].cells.filter((key) => key in report.cells))

type Verdict =
  | { readonly kind: 'agrees' | 'unknown' }
  | { readonly kind: 'explained' | 'differs'; readonly finding: Finding }

const judge = (report: Report, claim: Claim): Verdict => {
  const { claims, value: said, quote_place: place } = claim
  const { natural, others } = DEFINITIONS[claims]
  const own = termsOf(report, natural)
  if (!own) return { kind: 'unknown' }
  const expected = total(own)
  if (expected === said) return { kind: 'agrees' }
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
const isComparable = (report: Report, { scope }: Claim) => scope === undefined || scope === report.scope

/**
 * For each thing the prose gives a figure of: nothing where one of its figures agrees with the tables, an explanation
 * where one fits another definition, and only if none does, a contradiction. `expected` is the tables' figure.
 */
export const checkNarrative = (report: Report): Finding[] => {
  const byName = new Map<ClaimName, Claim[]>()
  for (const claim of report.narrative)
    if (isComparable(report, claim)) byName.set(claim.claims, [...(byName.get(claim.claims) ?? []), claim])
  return [...byName.values()].flatMap((claims) => {
    const verdicts = claims.map((claim) => judge(report, claim))
    if (verdicts.some(({ kind }) => kind === 'agrees')) return []
    const best = verdicts.find(({ kind }) => kind === 'explained') ?? verdicts.find(({ kind }) => kind === 'differs')
    return best && 'finding' in best ? [best.finding] : []
  })
}
