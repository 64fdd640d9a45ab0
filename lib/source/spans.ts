/** Tables written out cell by cell, as programs do that read a page: a merged cell is printed once for each column it spans. */
import type { Piece } from './document'

type Cell = Piece & { readonly kind: 'cell' }

/** Fewer cells are no row of a table that has something to merge. */
const LEAST_CELLS = 3
const ASCII = 0x80
const OPEN = 0x28
const NONE: readonly Cell[] = []
/** What a head says: words, not a figure or a mark. */
const WORDS = /^[^\d\s].*\p{Script=Han}.*\p{Script=Han}|^\p{Script=Han}{2}/su

const isSame = (text: string, a: Cell, b: Cell): boolean =>
  a.end > a.start &&
  a.end - a.start === b.end - b.start &&
  text.charCodeAt(a.start) === text.charCodeAt(b.start) &&
  text.slice(a.start, a.end) === text.slice(b.start, b.end)

/** Whether the words of a cell repeat those of the one before it: without such cells none is merged. */
export const isRepeated = (text: string, before: Cell, cell: Cell): boolean => {
  const code = text.charCodeAt(cell.start)
  return (code >= ASCII || code === OPEN) && isSame(text, before, cell)
}

/** For each cell of a line whether it repeats the one before it. */
const repeatsIn = (text: string, line: readonly Cell[]): readonly boolean[] =>
  line.map((cell, i) => i > 0 && isSame(text, line[i - 1] ?? cell, cell))

/** Whether a line is all words, but for what a closing bar leaves. */
const isHead = (text: string, line: readonly Cell[]): boolean => {
  // Most lines hold figures: a look at how their cells begin is enough.
  for (const { start, end } of line) {
    const code = text.charCodeAt(start)
    if (start < end && code < ASCII && code !== OPEN) return false
  }
  return line.every(
    ({ start, end }, i) =>
      (start === end && i === line.length - 1) || WORDS.test(text.slice(start, Math.min(end, start + 40))),
  )
}

/**
 * The pieces without the cells that repeat the one beside them where the heads over them do so, too: each such group is
 * one cell. Where heads do not repeat, equal figures side by side are two figures. Such tables also repeat a head on
 * each line that it reaches down to.
 */
export const withoutRepeats = (text: string, pieces: readonly Piece[]): readonly Piece[] => {
  const dropped = new Set<Piece>()
  let repeated: readonly boolean[] | null = null
  let above: readonly Cell[] = NONE
  let line: Cell[] = []
  const close = () => {
    const own = line
    line = []
    if (own.length < LEAST_CELLS) return
    const isOfHeads = isHead(text, own)
    if (!isOfHeads && !repeated) {
      above = NONE
      return
    }
    const repeats = repeatsIn(text, own)
    if (isOfHeads) repeated = repeats.includes(true) ? repeats : null
    for (const [i, cell] of own.entries()) {
      const upper = isOfHeads && own.length === above.length ? above[i] : undefined
      if ((repeats[i] && repeated?.[i] && repeated.length === own.length) || (upper && isSame(text, upper, cell)))
        dropped.add(cell)
    }
    above = isOfHeads && (repeated || above.length > 0) ? own : NONE
  }
  for (const piece of pieces)
    if (piece.kind === 'cell') line.push(piece)
    else close()
  close()
  return dropped.size === 0 ? pieces : pieces.filter((piece) => !dropped.has(piece))
}
