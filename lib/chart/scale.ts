/** A value axis from zero with round steps, so that labels can be given their room before anything is drawn. */
export interface Scale {
  readonly max: number
  readonly interval: number
}

const STEPS = [1, 2, 2.5, 5, 10]
const PARTS = 4

/** The smallest round axis that holds `values`; `cap` is the highest end that makes sense (100 for percent). */
export const scaleOf = (values: readonly (number | null)[], cap = Number.POSITIVE_INFINITY, smallest = 0): Scale => {
  const top = Math.max(0, ...values.map((value) => value ?? 0))
  if (top === 0) return { max: 1, interval: 1 }
  const unit = 10 ** Math.floor(Math.log10(top / PARTS))
  const interval = Math.max(smallest, unit * (STEPS.find((step) => step * unit * PARTS >= top) ?? 10))
  return { max: Math.min(cap, Math.ceil(top / interval - 1e-9) * interval), interval }
}
