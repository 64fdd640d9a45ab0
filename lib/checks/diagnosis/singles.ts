/** One figure wrong: written with a slip of the pen, or wrong by as much as all its equations say. */

import { slip } from './digits'
import { nameOf } from './names'
import type { Trial } from './trial'
import { tellFigure } from './words'

/** What a cell would have to hold for an equation to hold. */
export const neededAt = (trial: Trial, equation: number, place: number): number => {
  const right = trial.sheet.plan.equations[equation]?.right ?? []
  const difference = trial.residuals[equation] ?? 0
  return trial.valueAt(place) + (right.includes(place) ? difference : -difference)
}

export const trySingles = (trial: Trial): void => {
  const { sheet, layout, residuals, isFailed, valueAt, attempt } = trial
  const tried = new Set<string>()
  for (const equation of residuals.keys()) {
    if (!isFailed(equation)) continue
    const { left = [], right = [] } = sheet.plan.equations[equation] ?? {}
    for (const at of [...left, ...right]) {
      const to = neededAt(trial, equation, at)
      const name = `${at} ${to}`
      if (tried.has(name)) continue
      tried.add(name)
      const kind = slip(valueAt(at), to)
      // A value chosen to fit one equation proves nothing by itself.
      if (!kind && !layout.equationsOf[at]?.some((other) => other !== equation && isFailed(other))) continue
      const tell = () => tellFigure(kind ?? 'figure', nameOf(trial, at), valueAt(at), to)
      attempt({ kind: kind ?? 'figure', changes: [{ at, to }], free: kind ? 0 : 1, tell })
    }
  }
}
