/** Doubts about tables of a page on which their lines are not drawn: cells are then told by alignment alone. */
import { type CellKey, type EditionId, sumRules } from '@/lib/form'
import type { Document, Piece, Place } from '@/lib/source/document'
import type { Readings } from './cells'
import type { Doubt } from './reading'

/** Whether most cells inside `place` have bounds that are drawn, as far as figures go. */
const isDrawn = (pieces: readonly Piece[], { start, end }: Place): boolean => {
  let drawn = 0
  let all = 0
  for (const piece of pieces) {
    if (piece.kind !== 'cell' || piece.place.start < start || piece.place.end > end) continue
    all++
    if (piece.grid && !piece.grid.isGuessed) drawn++
  }
  return 2 * drawn >= all
}

/** Cells of which all equations can be worked out and hold, one of them at least with cases in it. */
const provenIn = (edition: EditionId, readings: Readings): ReadonlySet<CellKey> => {
  const proven = new Set<CellKey>()
  const open = new Set<CellKey>()
  for (const { left, right } of sumRules(edition)) {
    const keys = [...left, ...right]
    const [a, b] = [left, right].map((side) => side.map((key) => readings.get(key)?.value ?? Number.NaN))
    const [whole, other] = [a, b].map((side = []) => side.reduce((sum, value) => sum + value, 0))
    // A row may add up by chance where its figures lost the same digits: every equation must bear a cell out.
    if (whole !== other) for (const key of keys) open.add(key)
    else if (whole) for (const key of keys) proven.add(key)
  }
  for (const key of open) proven.delete(key)
  return proven
}

/** What cannot be proved of a table's readings where its lines are not drawn. `place` is where the table stands. */
export const undrawnDoubts = (
  { format, pieces }: Document,
  edition: EditionId,
  readings: Readings,
  place: Place | null,
): Doubt[] => {
  if (format !== 'pdf' || place === null || isDrawn(pieces, place)) return []
  const proven = provenIn(edition, readings)
  const isRead = (key: CellKey) => {
    const reading = readings.get(key)
    return reading !== undefined && (reading.unread === null || reading.unread.state === 'blank')
  }
  const cells = [...readings.keys()].filter((key) => isRead(key) && !proven.has(key))
  return cells.length > 0 ? [{ reason: 'no-lines', cells }] : []
}
