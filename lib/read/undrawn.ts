/** Doubts about tables of a page on which their lines are not drawn: cells are then told by alignment alone. */
import type { CellKey, EditionId } from '@/lib/form'
import type { Document, Piece, Place } from '@/lib/source/document'
import { type Readings, wasRead } from './cells'
import type { Doubt } from './reading'
import { judge, provenByAll } from './sums'

/** Whether most cells inside `place` have bounds that are drawn, as far as figures go. */
const isDrawn = (pieces: readonly Piece[], { start, end }: Place): boolean => {
  let drawn = 0
  let all = 0
  for (const piece of pieces) {
    if (piece.kind !== 'cell' || piece.start < start || piece.end > end) continue
    all++
    if (piece.grid && !piece.grid.isGuessed) drawn++
  }
  return 2 * drawn >= all
}

const NONE: ReadonlySet<CellKey> = new Set()

/**
 * What cannot be proved of a table's readings where its lines are not drawn. `place` is where the table stands. In one that
 * `isOneRow` all figures may be cut off at their columns: where some no longer add up, the others do so by chance.
 */
export const undrawnDoubts = (
  { format, pieces }: Document,
  edition: EditionId,
  readings: Readings,
  place: Place | null,
  isOneRow: boolean,
): Doubt[] => {
  if (format !== 'pdf' || place === null || isDrawn(pieces, place)) return []
  const isBroken = isOneRow && judge(edition, readings.entries(), readings).broken > 0
  const proven = isBroken ? NONE : provenByAll(edition, readings)
  const cells = readings.entries().flatMap(([key, reading]) => (wasRead(reading) && !proven.has(key) ? [key] : []))
  return cells.length > 0 ? [{ reason: 'no-lines', cells }] : []
}
