/** How the equations of an edition lie over its cells: rows, columns, and which equations a cell stands in. */
import { byEdition, type CellKey, type EditionId } from '@/lib/form'
import { type Plan, planFor } from '../plan'

/** A printed row with a total: its parts from left to right, the total last. `equation` is its sum. */
export interface Line {
  readonly equation: number
  readonly cells: readonly number[]
}

/** A column of table three. */
export interface Column {
  readonly received: number
  readonly carriedIn: number
  readonly total: number
  readonly carriedOut: number
  readonly outcomes: readonly number[]
}

export interface Layout {
  /** Equations that a cell stands in. */
  readonly equationsOf: readonly (readonly number[])[]
  /** Totals that a cell is a part of: where such a total is blank, it follows the cell. */
  readonly totalsOf: readonly (readonly number[])[]
  readonly lines: readonly Line[]
  readonly columns: readonly Column[]
  /** Place of (二)部分公开 among the outcomes; -1 without one. */
  readonly partial: number
}

const PARTIAL: CellKey = 'applications.partial.total'

const columnsOf = ({ equations }: Plan): Column[] =>
  equations.flatMap(({ rule, left, right }) => {
    if (rule.rule !== 'balance') return []
    const [received, carriedIn] = left
    const [total, carriedOut] = right
    const outcomes = equations.find((one) => one.rule.rule === 'column-sum' && one.right[0] === total)?.left
    if (received === undefined || carriedIn === undefined || total === undefined || carriedOut === undefined) return []
    return [{ received, carriedIn, total, carriedOut, outcomes: outcomes ?? [] }]
  })

const layOut = (edition: EditionId): Layout => {
  const plan = planFor(edition)
  const { equations, places } = plan
  const indexes = [...equations.keys()]
  const hasCell = (equation: number, place: number) => {
    const one = equations[equation]
    return one !== undefined && (one.left.includes(place) || one.right.includes(place))
  }
  const columns = columnsOf(plan)
  const partial = places.get(PARTIAL) ?? -1
  return {
    equationsOf: plan.keys.map((_, place) => indexes.filter((equation) => hasCell(equation, place))),
    totalsOf: plan.keys.map((_, place) =>
      [...plan.derivations.entries()].filter(([, all]) => all.some((parts) => parts.includes(place))).map(([at]) => at),
    ),
    lines: indexes.flatMap((equation) => {
      const { rule, left, right } = equations[equation] ?? { rule: null, left: [], right: [] }
      return rule?.rule === 'row-sum' || rule?.rule === 'review-sum' ? [{ equation, cells: [...left, ...right] }] : []
    }),
    columns,
    partial: columns.at(-1)?.outcomes.indexOf(partial) ?? -1,
  }
}

const LAYOUTS = new Map(Object.entries(byEdition(layOut)).map(([id, layout]) => [planFor(id as EditionId), layout]))

/** @throws RangeError for a plan that is not of an edition */
export const layoutOf = (plan: Plan): Layout => {
  const layout = LAYOUTS.get(plan)
  if (!layout) throw new RangeError('equations without an edition')
  return layout
}
