/** Names of cells, rows and columns in the words of the form, for what may have happened to them. */
import { cellOf, type Text } from '@/lib/form'
import { columnLabel, rowLabel } from '../labels'
import type { Trial } from './trial'

const keyAt = (trial: Trial, place: number) => {
  const key = trial.sheet.plan.keys[place]
  if (key === undefined) throw new RangeError(`no cell ${place} in this edition`)
  return key
}

export const rowAt = (trial: Trial, place: number): Text => rowLabel(cellOf(keyAt(trial, place)).row)
/** The heading that a cell's row stands under. */
export const headingAt = (trial: Trial, place: number): Text | undefined => cellOf(keyAt(trial, place)).row.under
const columnAt = (trial: Trial, place: number): Text => columnLabel(keyAt(trial, place))

/** A cell by its row and column. */
export interface FigureName {
  readonly row: Text
  readonly column: Text
}

export const nameOf = (trial: Trial, place: number): FigureName => ({
  row: rowAt(trial, place),
  column: columnAt(trial, place),
})
