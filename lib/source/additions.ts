/** What programs add to a table that they save: numbers of its columns and rows, and merged cells written once for each column. */
import type { Piece } from './document'
import { beginsNumbers, withoutNumbers } from './frame'
import { isRepeated, withoutRepeats } from './spans'

/** The pieces of a table as it was drawn, without such additions. Most texts have none, which one look at each cell tells. */
export const asDrawn = (text: string, pieces: readonly Piece[]): readonly Piece[] => {
  let isNumbered = false
  let isSpanned = false
  for (let i = 0; i < pieces.length; i++) {
    isNumbered ||= beginsNumbers(text, pieces, i)
    isSpanned ||= isRepeated(text, pieces, i)
  }
  const bare = isNumbered ? withoutNumbers(text, pieces) : pieces
  return isSpanned ? withoutRepeats(text, bare) : bare
}
