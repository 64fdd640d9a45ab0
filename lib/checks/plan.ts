/** Cells and equations of each edition by position, made once: reports are then checked by index, not by key. */
import { byEdition, type CellKey, cellsOf, type EditionId, type SumRule, sumRules } from '@/lib/form'

export interface Equation {
  readonly rule: SumRule
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Cells of both sides, in the order in which findings name them. */
  readonly cells: readonly CellKey[]
  /** Whether a blank total in it stands for the sum of its parts. */
  readonly derives: boolean
}

export interface Plan {
  /** Cells in printed order. */
  readonly keys: readonly CellKey[]
  readonly places: ReadonlyMap<string, number>
  readonly equations: readonly Equation[]
  /** For each cell, what a blank there may be derived from: the parts of each equation that it is the total of. */
  readonly derivations: readonly (readonly (readonly number[])[])[]
}

const planOf = (edition: EditionId | null): Plan => {
  const keys = cellsOf(edition).map(({ key }) => key)
  const places = new Map<string, number>(keys.map((key, place) => [key, place]))
  const placesOf = (cells: readonly CellKey[]): number[] =>
    cells.map((key) => {
      const place = places.get(key)
      if (place === undefined) throw new RangeError(`an equation of the ${edition} form names ${key}, which it lacks`)
      return place
    })
  const equations = sumRules(edition).map(
    (rule): Equation => ({
      rule,
      left: placesOf(rule.left),
      right: placesOf(rule.right),
      cells: [...rule.left, ...rule.right],
      derives: rule.rule !== 'row-sum' && rule.rule !== 'review-sum',
    }),
  )
  const derivations = keys.map((_, place) =>
    equations.filter(({ rule, right }) => rule.rule !== 'balance' && right[0] === place).map(({ left }) => left),
  )
  return { keys, places, equations, derivations }
}

const PLANS = byEdition(planOf)
const NO_PLAN = planOf(null)

/** The plan of an edition; an empty one for a report without tables. */
export const planFor = (edition: EditionId | null): Plan => (edition ? PLANS[edition] : NO_PLAN)
