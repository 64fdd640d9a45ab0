/** What programs add to a table that they save: numbers of its columns and rows, and merged cells written once for each column. */
import type { Piece } from './document'
import { beginsNumbers, withoutNumbers } from './frame'
import { isRepeated, withoutRepeats } from './spans'

const ONE = 0x31

/** The pieces of a table as it was drawn, without such additions. Most texts have none, which one look at each cell tells. */
export const asDrawn = (text: string, pieces: readonly Piece[]): readonly Piece[] => {
  let isNumbered = false
  let isSpanned = false
  let before: Piece | null = null
  for (let i = 0; i < pieces.length; i++) {
    const piece: Piece | null = pieces[i] ?? null
    // Either is told by two cells side by side.
    if (piece?.kind === 'cell' && before?.kind === 'cell') {
      if (text.charCodeAt(piece.start) === ONE) isNumbered ||= beginsNumbers(text, pieces, i - 1)
      else isSpanned ||= isRepeated(text, before, piece)
    }
    before = piece
  }
  const bare = isNumbered ? withoutNumbers(text, pieces) : pieces
  return isSpanned ? withoutRepeats(text, bare) : bare
}
