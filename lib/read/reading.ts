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
