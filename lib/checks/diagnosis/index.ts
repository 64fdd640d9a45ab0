/**
 * What single fault would explain sums that fail. A fault counts only if with it undone every equation it touches
 * holds, and it is named only if it mends more equations than its own values were chosen by. Runs when something fails;
 * the work is capped.
 */
import type { Suggestion } from '@/lib/report/report'
import type { Sheet } from '../sheet'
import { choose } from './choose'
import { tryColumns } from './columns'
import { tryLines } from './lines'
import { trySingles } from './singles'
import { type Explanation, openTrial } from './trial'

const suggestionOf = (sheet: Sheet, { kind, changes, tell }: Explanation): Suggestion => ({
  kind,
  changes: changes.flatMap(({ at, to }) => {
    const cell = sheet.plan.keys[at]
    return cell === undefined ? [] : [{ cell, from: sheet.values[at] ?? null, to }]
  }),
  message: tell(),
})

/** Suggestions by the place of the failed equation in its edition's plan; equations with one cause share one object. */
export const diagnose = (sheet: Sheet): ReadonlyMap<number, Suggestion> => {
  const trial = openTrial(sheet)
  trySingles(trial)
  tryColumns(trial)
  tryLines(trial)
  const told = new Map<Explanation, Suggestion>()
  const tellOnce = (one: Explanation): Suggestion => {
    const known = told.get(one) ?? suggestionOf(sheet, one)
    told.set(one, known)
    return known
  }
  const shared = new Map<string, Suggestion>()
  return new Map(
    [...choose(trial.found)].map(([equation, [first, ...others]]): [number, Suggestion] => {
      if (!first) throw new RangeError(`equation ${equation} has an empty explanation`)
      const name = [first, ...others].map((one) => trial.found.indexOf(one)).join()
      const own = tellOnce(first)
      const whole = shared.get(name) ?? (others.length > 0 ? { ...own, others: others.map(tellOnce) } : own)
      shared.set(name, whole)
      return [equation, whole]
    }),
  )
}
