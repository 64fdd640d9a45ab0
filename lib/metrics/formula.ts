/** What a formula is made of: signed quantities, and the cells of each in one edition. */
import {
  type CellKey,
  cellOf,
  type EditionId,
  type Formula,
  METRICS,
  type MetricId,
  QUANTITIES,
  type QuantityId,
} from '@/lib/form'

export interface Term {
  readonly quantity: QuantityId
  readonly sign: 1 | -1
}

/** The terms of a formula in written order. */
export const termsOf = (formula: Formula): Term[] =>
  (Object.keys(formula) as QuantityId[]).flatMap((quantity) => {
    const sign = formula[quantity]
    return sign === undefined ? [] : [{ quantity, sign }]
  })

/** The cells of a quantity that `edition` prints; none means that the edition cannot tell the quantity. */
export const quantityCells = (quantity: QuantityId, edition: EditionId | null): readonly CellKey[] =>
  edition ? QUANTITIES[quantity].cells.filter((key) => cellOf(key).editions.includes(edition)) : []

/** Every cell that a metric rests on in a report of `edition`, each once. */
export const metricCells = (metric: MetricId, edition: EditionId | null): readonly CellKey[] => {
  const { numerator, denominator } = sidesOf(metric)
  const terms = [...termsOf(numerator), ...(denominator ? termsOf(denominator) : [])]
  return [...new Set(terms.flatMap((term) => quantityCells(term.quantity, edition)))]
}

/** The two sides of a metric; a count has no denominator. */
export const sidesOf = (metric: MetricId): { numerator: Formula; denominator: Formula | null } => {
  const definition: { numerator: Formula; denominator?: Formula } = METRICS[metric]
  return { numerator: definition.numerator, denominator: definition.denominator ?? null }
}
