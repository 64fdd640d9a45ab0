/** Formulas over the cells of one report, and the sum of such figures over many. */
import { type CellKey, type EditionId, type Formula, METRIC_IDS, type MetricId, type QuantityId } from '@/lib/form'
import type { Figure, Figures } from './figure'
import { quantityCells, sidesOf, termsOf } from './formula'

/** Cells of a report; a cell that is blank, unread or absent is null or missing. */
export type CellValues = Readonly<Partial<Record<CellKey, number | null>>>

const UNKNOWN: Figure = { numerator: null, denominator: null, reports: 0 }

const quantityOf = (quantity: QuantityId, cells: CellValues, edition: EditionId | null): number | null => {
  const keys = quantityCells(quantity, edition)
  let sum = 0
  for (const key of keys) {
    const value = cells[key]
    if (value === null || value === undefined) return null
    sum += value
  }
  return keys.length > 0 ? sum : null
}

const sideOf = (formula: Formula, cells: CellValues, edition: EditionId | null): number | null => {
  let sum = 0
  for (const { quantity, sign } of termsOf(formula)) {
    const value = quantityOf(quantity, cells, edition)
    if (value === null) return null
    sum += sign * value
  }
  return sum
}

/** A metric over one report: both sides known, or nothing (`reports` 0). Blank is never taken for zero. */
export const evaluate = (metric: MetricId, cells: CellValues, edition: EditionId | null): Figure => {
  const sides = sidesOf(metric)
  const numerator = sideOf(sides.numerator, cells, edition)
  if (numerator === null) return UNKNOWN
  if (!sides.denominator) return { numerator, denominator: null, reports: 1 }
  const denominator = sideOf(sides.denominator, cells, edition)
  return denominator === null ? UNKNOWN : { numerator, denominator, reports: 1 }
}

/** One figure per metric, by `figureOf`. */
export const figuresBy = (figureOf: (metric: MetricId) => Figure): Figures =>
  Object.fromEntries(METRIC_IDS.map((metric) => [metric, figureOf(metric)])) as Record<MetricId, Figure>

/** Every metric over one report. */
export const evaluateAll = (cells: CellValues, edition: EditionId | null): Figures =>
  figuresBy((metric) => evaluate(metric, cells, edition))

const add = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b)

/** Two figures of the same metric over different reports, pooled: sums over sums, never a mean of rates. */
export const sumFigures = (a: Figure, b: Figure): Figure => ({
  numerator: add(a.numerator, b.numerator),
  denominator: add(a.denominator, b.denominator),
  reports: a.reports + b.reports,
})
