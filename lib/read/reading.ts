import type { CellKey } from '@/lib/form'

/** The states a cell of the form can be in. */

/**
 * What stands in a cell of the form:
 * `number` a figure; `blank` printed but empty, or `/ - — 无`; `unreadable` something that is no figure, or that
 * cannot be placed; `missing` the row or table is not in the document. A cell that the edition does not have is absent.
 */
export type ReadingState = 'number' | 'blank' | 'unreadable' | 'missing'

/** A cell without a figure: why, and what was printed there. */
export interface Unread {
  readonly state: Exclude<ReadingState, 'number'>
  readonly raw: string
}

/**
 * Why figures that were read are not beyond doubt: `row-lost` the next row, or the rest of the text, is not there, so
 * they may be its own · `cell-lost` the row has more or fewer cells than the others of its table · `same-label` of two rows
 * with the same label, only one is there · `row-order` rows stand in another order than on the form · `copies-differ` the
 * table is printed twice with different figures · `column-order` columns stand in another order than on the form ·
 * `heads-order` heads do, and the form's order was assumed · `heads-lost` heads are missing, and the form's order was
 * assumed · `no-unit` money is printed without a unit, and taken as 万元 · `no-lines` no lines are drawn, cells were told by
 * alignment, and no sum proves them · `damaged` the table shows signs of damage, and no sum proves them.
 */
export type DoubtReason =
  | 'row-lost'
  | 'cell-lost'
  | 'same-label'
  | 'row-order'
  | 'column-order'
  | 'heads-order'
  | 'heads-lost'
  | 'copies-differ'
  | 'no-unit'
  | 'no-lines'
  | 'damaged'

export interface Doubt {
  readonly reason: DoubtReason
  readonly cells: readonly CellKey[]
}
