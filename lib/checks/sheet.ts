/** A report's figures laid out by its edition's plan, and the two sides of an equation over them. */
import type { Report } from '@/lib/report/report'
import { type Equation, type Plan, planFor } from './plan'

/** What the rules need to know of a report. */
export type Cells = Pick<Report, 'edition' | 'cells' | 'unread'>

export interface Sheet {
  readonly plan: Plan
  /** The figure printed in each cell; null where there is none. */
  readonly values: (number | null)[]
  /** Cells that should hold a figure but could not be read: no rule may rest on them. Null where there are none. */
  readonly unknown: readonly boolean[] | null
}

const unknownIn = ({ unread }: Cells, { keys, places }: Plan): boolean[] | null => {
  let unknown: boolean[] | null = null
  for (const key in unread) {
    const state = unread[key as keyof Cells['unread']]?.state
    const place = places.get(key)
    if (place === undefined || (state !== 'unreadable' && state !== 'missing')) continue
    unknown ??= keys.map(() => false)
    unknown[place] = true
  }
  return unknown
}

export const sheetOf = (report: Cells): Sheet => {
  const plan = planFor(report.edition)
  return { plan, values: plan.keys.map((key) => report.cells[key] ?? null), unknown: unknownIn(report, plan) }
}

const isUnknown = ({ unknown }: Sheet, place: number): boolean => unknown?.[place] === true

/** A cell's figure or, for a blank total, the sum of its parts; a blank part is nothing to add. */
export const figureAt = (sheet: Sheet, place: number): number | null => {
  const value = sheet.values[place] ?? null
  if (value !== null || isUnknown(sheet, place)) return value
  for (const parts of sheet.plan.derivations[place] ?? []) {
    if (parts.some((part) => isUnknown(sheet, part))) continue
    const sum = sumAt(sheet, parts, false)
    if (sum !== null) return sum
  }
  return null
}

/** Sum of the figures in some cells, blanks counting as nothing; null when there is no figure at all. */
const sumAt = (sheet: Sheet, places: readonly number[], derives: boolean): number | null => {
  let sum = 0
  let isAny = false
  for (const place of places) {
    const value = sheet.values[place] ?? (derives ? figureAt(sheet, place) : null)
    if (value === null) continue
    sum += value
    isAny = true
  }
  return isAny ? sum : null
}

export interface Sides {
  readonly expected: number
  readonly actual: number
}

/** Whether any of these cells holds a printed figure. */
const isPrinted = ({ values }: Sheet, places: readonly number[]): boolean => {
  for (const place of places) if (values[place] !== null) return true
  return false
}

/** Whether a cell of the equation was not read, or none of them holds a printed figure. */
const isOpen = (sheet: Sheet, { left, right }: Equation): boolean => {
  const { unknown } = sheet
  if (unknown && (left.some((place) => unknown[place]) || right.some((place) => unknown[place]))) return true
  return !isPrinted(sheet, left) && !isPrinted(sheet, right)
}

/**
 * Both sides of an equation, a blank counting as nothing to add and a blank total as the sum of its row; null when it
 * cannot be held against the report: a cell was not read, a side has no figure, or the total follows from these parts.
 */
export const sidesOf = (sheet: Sheet, equation: Equation): Sides | null => {
  if (isOpen(sheet, equation)) return null
  const expected = sumAt(sheet, equation.left, equation.derives)
  const actual = sumAt(sheet, equation.right, equation.derives)
  return expected === null || actual === null ? null : { expected, actual }
}

/** How far the left side exceeds the right; null when the equation cannot be held against the report. */
export const residual = (sheet: Sheet, equation: Equation): number | null => {
  const sides = sidesOf(sheet, equation)
  return sides && sides.expected - sides.actual
}
