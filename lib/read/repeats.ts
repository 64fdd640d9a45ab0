/** Rows that are printed once more, with other figures: which of the two holds, the document does not say. */
import type { CellKey, EditionId } from '@/lib/form'
import type { Readings, RowCell } from './cells'
import type { Found } from './locate'
import { unprovenIn } from './sums'
import { FIGURE, isUnitAt, PROSE, type Tokens, textOf, WORD } from './tokens'

/** What is printed in the figures behind a label, up to the next words; the row's unit is none of them. */
const figuresBehind = (tokens: Tokens, { body }: Found): string => {
  let figures = ''
  for (let token = body; token < tokens.count; token++) {
    const kind = tokens.kind[token]
    if (kind === FIGURE) figures += `${textOf(tokens, token)} `
    else if (kind === PROSE || (kind === WORD && !isUnitAt(tokens, token))) break
  }
  return figures
}

/** A row of the form as it was found, and its cells. */
interface Row {
  readonly found: Found
  readonly cells: readonly RowCell[]
}

/** The cells read from rows that stand somewhere else (`again`) with other figures, where no sum proves them. */
export const otherwiseRepeated = (
  tokens: Tokens,
  edition: EditionId,
  again: readonly Found[],
  rows: readonly Row[],
  readings: Readings,
): CellKey[] => {
  if (again.length === 0) return []
  const doubled = rows.filter(({ found }) =>
    again.some((one) => one.index === found.index && figuresBehind(tokens, one) !== figuresBehind(tokens, found)),
  )
  if (doubled.length === 0) return []
  return unprovenIn(edition, doubled, readings)
}
