/** How much of a document is still a report. */
import { Refusal } from './refusal'

/** The largest reports met have some 2,000 cells and 60,000 characters. A line of running text counts as a cell, too. */
const MAX_CELLS = 200_000
const MAX_TEXT = 2_000_000
/** A cell and the break behind it. */
const MAX_PIECES = 2 * MAX_CELLS

/** @throws Refusal where a document falls into more pieces, so that what comes after never meets them */
export const limitPieces = (count: number): void => {
  if (count > MAX_PIECES)
    throw new Refusal('too-large', `has more than ${MAX_CELLS} lines or table cells; keep only the report's own page`)
}

/** @throws Refusal where a document has more text, of so many UTF-16 units */
export const limitText = (length: number): void => {
  if (length > MAX_TEXT)
    throw new Refusal('too-large', `has more than ${MAX_TEXT} characters; keep only the report's own page`)
}
