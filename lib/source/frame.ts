/** Tables saved from a program together with the numbers it gave their columns and rows: 0, 1, 2 and so on. */
import type { Piece } from './document'

/** So many columns at least are numbered. */
const LEAST_COLUMNS = 3
const ZERO = 0x30

/** Where the line ends whose pieces begin at `from`. */
const lineEnd = (pieces: readonly Piece[], from: number): number => {
  let end = from
  while (pieces[end]?.kind === 'cell') end++
  return end
}

const textAt = (text: string, piece: Piece | undefined): string | null =>
  piece?.kind === 'cell' ? text.slice(piece.start, piece.end) : null

/** The first column's number stands in a line of nothing but column numbers: its place in `pieces`, else -1. */
const numbersIn = (text: string, pieces: readonly Piece[], from: number, to: number): number => {
  const start = textAt(text, pieces[from]) === '' ? from + 1 : from
  let count = 0
  while (start + count < to && textAt(text, pieces[start + count]) === String(count)) count++
  const rest = to - start - count
  const isClosed = rest === 0 || (rest === 1 && textAt(text, pieces[to - 1]) === '')
  return isClosed && count >= LEAST_COLUMNS + (start === from ? 1 : 0) ? start : -1
}

/** Whether at `i` the cells 0, 1 and 2 stand side by side: without them no columns are numbered. */
export const beginsNumbers = (text: string, pieces: readonly Piece[], i: number): boolean => {
  const first = pieces[i]
  if (first?.kind !== 'cell' || first.end - first.start !== 1 || text.charCodeAt(first.start) !== ZERO) return false
  return textAt(text, pieces[i + 1]) === '1' && textAt(text, pieces[i + 2]) === '2'
}

/** The pieces without the numbers of columns and rows, where a line of the former begins a table. */
export const withoutNumbers = (text: string, pieces: readonly Piece[]): readonly Piece[] => {
  const dropped = new Set<Piece | undefined>()
  /** The number that the next row should have; -1 outside such a table. */
  let next = -1
  for (let from = 0; from < pieces.length; ) {
    const to = lineEnd(pieces, from)
    const first = pieces[from]
    if (to - from > LEAST_COLUMNS && first?.kind === 'cell') {
      const isEmpty = first.start === first.end
      const code = text.charCodeAt(isEmpty ? ((pieces[from + 1] as { start?: number }).start ?? 0) : first.start)
      const numbers = code === ZERO && next < 0 ? numbersIn(text, pieces, from, to) : -1
      if (numbers >= 0) {
        for (let i = from; i < to; i++) dropped.add(pieces[i])
        next = numbers > from ? 0 : -1
      } else if (next >= 0 && textAt(text, first) === String(next)) {
        dropped.add(first)
        next++
      } else if (next > 0) next = -1
    } else if (next > 0 && to > from) next = -1
    from = to + 1
  }
  return dropped.size === 0 ? pieces : pieces.filter((piece) => !dropped.has(piece))
}
