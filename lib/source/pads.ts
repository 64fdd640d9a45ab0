/** The column without a head that word processors and spreadsheets put behind the last one, to fill up rows of merged cells. */
import type { Grid, Piece } from './document'

type Cell = Piece & { readonly kind: 'cell' }

const HAN = /\p{Script=Han}/u
const DIGIT = /\d/

/** The lines of one drawn table, as far as their last two cells tell whether a column pads it. */
class Lines {
  /** The last cell of each line, which is empty; null once a line has none, or one that stands elsewhere. */
  private pads: Cell[] | null = []
  private place: Grid | null = null
  private isHeaded = false
  private isFilled = false

  constructor(private readonly text: string) {}

  add(last: Cell, before: Cell | null): void {
    const { pads, place } = this
    if (!pads) return
    const { grid } = last
    // All begin and end alike, so that no row has lost a cell or gained one.
    const isAlike = place === null || (grid?.column === place.column && grid.span === place.span)
    if (!grid || !before?.grid || last.end > last.start || !isAlike) {
      this.pads = null
      return
    }
    pads.push(last)
    const printed = this.text.slice(before.start, before.end)
    const isBeside = before.grid.column + before.grid.span === grid.column
    if (place === null) this.isHeaded = isBeside && HAN.test(printed)
    else this.isFilled ||= isBeside && DIGIT.test(printed)
    this.place = grid
  }

  /** The cells that pad the lines: the column before theirs is the table's own, for its head stands on top, and figures below. */
  padding(): readonly Cell[] {
    return this.isHeaded && this.isFilled ? (this.pads ?? []) : []
  }
}

/**
 * The pieces without the last column of drawn tables where it is empty in every line, that of the heads, too. A column of
 * the form has a head, whether its own cells are blank or not.
 */
export const withoutPads = (text: string, pieces: readonly Piece[]): readonly Piece[] => {
  const dropped = new Set<Piece>()
  let lines = new Lines(text)
  let before: Cell | null = null
  let last: Cell | null = null
  const close = () => {
    for (const pad of lines.padding()) dropped.add(pad)
    lines = new Lines(text)
  }
  for (const piece of pieces)
    if (piece.kind === 'cell') {
      before = last
      last = piece
    } else {
      if (last?.grid) lines.add(last, before)
      else if (last) close()
      before = last = null
    }
  if (last?.grid) lines.add(last, before)
  close()
  return dropped.size === 0 ? pieces : pieces.filter((piece) => !dropped.has(piece))
}
