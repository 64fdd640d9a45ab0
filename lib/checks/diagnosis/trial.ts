/** Trying faults out: with a fault's changes undone, which failed equations hold, and does any that held break? */
import { MAX_COUNT, type Text } from '@/lib/form'
import type { FaultKind } from '@/lib/report/report'
import { residual, type Sheet } from '../sheet'
import { type Layout, layoutOf } from './layout'

export interface Change {
  readonly at: number
  readonly to: number | null
}

/** A possible fault. */
export interface Fault {
  readonly kind: FaultKind
  readonly changes: readonly Change[]
  /** How many of its values were chosen to fit: each takes one equation's worth of proof away. */
  readonly free: number
  /** In words, told only if it is among the best. */
  readonly tell: () => Text
}

export interface Explanation extends Fault {
  /** Failed equations that hold with it. */
  readonly mends: readonly number[]
  /** Equations mended beyond those that its own values were chosen by; at least 1. */
  readonly proof: number
}

export interface Trial {
  readonly sheet: Sheet
  readonly layout: Layout
  /** What each equation's sides differ by; null where it says nothing. */
  readonly residuals: readonly (number | null)[]
  readonly isFailed: (equation: number) => boolean
  /** The figure in a cell, a blank counting as nothing. */
  readonly valueAt: (place: number) => number
  readonly attempt: (fault: Fault) => void
  readonly found: readonly Explanation[]
}

/** A report in which everything is wrong is given up after so many trials: a few milliseconds. */
const MAX_TRIALS = 6000

const isCount = (value: number | null): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= MAX_COUNT)

export const openTrial = (original: Sheet): Trial => {
  const layout = layoutOf(original.plan)
  const { equations } = original.plan
  const sheet: Sheet = { ...original, values: [...original.values] }
  const residuals = equations.map((equation) => residual(original, equation))
  const found: Explanation[] = []
  let left = MAX_TRIALS

  const isFailed = (equation: number) => (residuals[equation] ?? 0) !== 0
  const valueAt = (place: number) => original.values[place] ?? 0

  /** Equations that hold one of the changed cells, and those that a blank total carries the change into. */
  const touched = (changes: readonly Change[]): { own: Set<number>; led: Set<number> } => {
    const own = new Set<number>()
    const led = new Set<number>()
    for (const { at } of changes) {
      for (const equation of layout.equationsOf[at] ?? []) own.add(equation)
      for (const total of layout.totalsOf[at] ?? [])
        if (original.values[total] === null) for (const equation of layout.equationsOf[total] ?? []) led.add(equation)
    }
    return { own, led }
  }

  /** The failed equations that the changed sheet mends; null as soon as one fails that should hold. */
  const mended = (changes: readonly Change[]): number[] | null => {
    const { own, led } = touched(changes)
    const mends: number[] = []
    for (const index of new Set([...own, ...led])) {
      const equation = equations[index]
      const after = equation ? residual(sheet, equation) : null
      if (after !== null && after !== 0 && (own.has(index) || after !== residuals[index])) return null
      if (after === 0 && isFailed(index)) mends.push(index)
    }
    return mends
  }

  const attempt = (fault: Fault): void => {
    const changes = fault.changes.filter(({ at, to }) => (to ?? 0) !== valueAt(at))
    const isOpen = changes.some(({ at, to }) => original.unknown?.[at] || !isCount(to))
    if (isOpen || changes.length === 0 || left <= 0) return
    left--
    for (const { at, to } of changes) sheet.values[at] = to
    const mends = mended(changes)
    for (const { at } of changes) sheet.values[at] = original.values[at] ?? null
    const proof = (mends?.length ?? 0) - fault.free
    if (mends && proof > 0) found.push({ ...fault, changes, mends, proof })
  }
  return { sheet: original, layout, residuals, isFailed, valueAt, attempt, found }
}
