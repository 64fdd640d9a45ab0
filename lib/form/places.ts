/** Where the cells of a report stand in its text. */
import { type CellKey, cellsOf } from './cells'
import type { EditionId } from './shape'

/**
 * Start and end of each cell in the order of `cellsOf(edition)`, one after the other, null for a cell that has none. By
 * name they took six times the room, and most of the time of storing a report.
 */
export type Places = readonly (number | null)[]

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The same by the cells' names; cells without a place are left out. */
export type PlacesByCell = Readonly<Partial<Record<CellKey, Stretch>>>

export const placesByCell = (edition: EditionId | null, places: Places): PlacesByCell => {
  const named: Partial<Record<CellKey, Stretch>> = {}
  for (const [index, { key }] of cellsOf(edition).entries()) {
    const [start, end] = [places[2 * index], places[2 * index + 1]]
    if (typeof start === 'number' && typeof end === 'number') named[key] = { start, end }
  }
  return named
}
