/** A metric's value over one report or many, with everything needed to show it honestly. */
import { METRICS, type MetricId, type Scope } from '@/lib/form'

/**
 * Sums over the reports that have both sides. `reports` is how many had them; `numerator` and `denominator` are
 * null where none had. For a count the denominator is null.
 */
export interface Figure {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reports: number
}

export type Figures = Readonly<Record<MetricId, Figure>>

/**
 * Which reports a region's figure is made of: government-wide ones (its own, where no tier is asked for), or the sum
 * of own reports. `unknown` only where reports of unknown scope are asked for by name.
 */
export type Basis = Scope

/** One year of one region, or one group of it. */
export interface SeriesPoint {
  readonly year: number
  /** Reports summed. */
  readonly reports: number
  /** Agencies known under the same filters: the coverage is reports of agencies. */
  readonly agencies: number
  /** Reports among them with at least one error finding. */
  readonly flagged: number
  readonly basis: Basis
  readonly figures: Figures
}

/** The value of a figure: a count, a share of 0–1, or cases per 100. Null when unknown or the denominator is 0. */
export const metricValue = (metric: MetricId, figure: Figure): number | null => {
  const { unit } = METRICS[metric]
  if (unit === 'count') return figure.numerator
  if (figure.numerator === null || !figure.denominator) return null
  return (figure.numerator / figure.denominator) * (unit === 'per100' ? 100 : 1)
}
