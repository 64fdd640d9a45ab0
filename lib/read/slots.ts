/** What is printed behind a row's label: figures, empty cells, and things that stand in a figure's place. */
import type { Document, Grid } from '@/lib/source/document'
import { isHead } from './labels'
import { BREAK, EMPTY, FIGURE, keyOfToken, PROSE, type Tokens, WORD } from './tokens'

/** One thing that may be a cell. `token` is null for a part of a merged empty cell. */
export interface Slot {
  readonly token: number
  readonly last: number
  readonly isEmpty: boolean
  readonly grid: Grid | null
}

/** What stands behind a label. */
export interface Collected {
  readonly slots: readonly Slot[]
  /** Whether more figures follow than the row has room for, or one cell holds two: then counting proves nothing. */
  readonly isCrowded: boolean
  /** Whether two figures in one cell were taken as one: then it is no use to count cells. */
  readonly isTorn: boolean
}

/** No row of the form has more cells, padding included. */
const MAX_SLOTS = 64

/** A token's place in its drawn table; null where none is drawn. */
export const gridOf = (document: Document, tokens: Tokens, token: number): Grid | null => {
  const piece = document.pieces[tokens.piece[token] ?? 0]
  return piece?.kind === 'cell' ? (piece.grid ?? null) : null
}

/** Whether nothing stands in any of the slots. */
export const areEmpty = (slots: readonly Slot[]): boolean => {
  for (const { isEmpty } of slots) if (!isEmpty) return false
  return true
}

/**
 * Whether a row with so many slots, and so many of them filled, is complete where a line ends: it has all its figures, or
 * the line alone has all its cells.
 */
export const isComplete = (slots: number, filled: number, lineStart: number, width: number): boolean =>
  filled >= width || (filled > 0 && slots - lineStart >= width)

/** A word longer than this is no spoilt figure. */
const MAX_ODD = 16

/**
 * Whether a word stands where a figure should: other cells follow it, or it fills the row's last cell and ends its line.
 */
export const standsForFigure = (tokens: Tokens, token: number, isLast: boolean): boolean => {
  if (isHead(keyOfToken(tokens, token))) return false
  let next = token + 1
  while (tokens.kind[next] === WORD && tokens.piece[next] === tokens.piece[token]) next++
  if ((tokens.end[next - 1] ?? 0) - (tokens.start[token] ?? 0) > MAX_ODD) return false
  if (isLast) return tokens.kind[token - 1] !== BREAK && (tokens.kind[next] === BREAK || tokens.kind[next] === EMPTY)
  while (tokens.kind[next] === BREAK) next++
  return next < tokens.count && (tokens.kind[next] === FIGURE || tokens.kind[next] === EMPTY)
}

/**
 * The cells behind a label, from token `from` up to `to` at most; `width` is how many the row should have.
 * Ends at the next label or head, at the end of a drawn row that is complete, and at words once it is complete.
 */
export const collect = (document: Document, tokens: Tokens, from: number, to: number, width: number): Collected => {
  const slots: Slot[] = []
  let filled = 0
  let lineStart = 0
  let isDone = false
  let isCrowded = false
  let hasGaps = false
  for (let i = from; i < to && slots.length < MAX_SLOTS; i++) {
    const kind = tokens.kind[i]
    if (kind === BREAK) {
      isDone ||= isComplete(slots.length, filled, lineStart, width)
      // Rows that the markup draws end where they end; padding of text may go on in the next line.
      if (slots.length - lineStart >= width && slots[lineStart]?.grid) break
      // So do rows that a blank line parts, where none stands between their cells.
      const isGap = tokens.kind[i + 1] === BREAK
      if (isGap && !hasGaps && slots.length > 0) {
        let next = i
        while (tokens.kind[next] === BREAK) next++
        const isSplit = next < to && tokens.kind[next] === FIGURE
        isCrowded ||= isSplit
        // A row that is short may go on behind the gap: then the sums have to tell.
        if (!isSplit || filled >= width) break
      }
      hasGaps ||= isGap
      lineStart = slots.length
    } else if (kind === EMPTY || kind === FIGURE) {
      // A figure behind a complete row: a page number, or a part of the row that something has pushed along.
      isCrowded ||= isDone && kind === FIGURE
      if (kind === FIGURE) filled++
      slots.push({ token: i, last: i, isEmpty: kind === EMPTY, grid: gridOf(document, tokens, i) })
    } else if (kind !== WORD || isDone) break
    else {
      const before = slots[slots.length - 1]
      const isSame = before !== undefined && tokens.piece[before.token] === tokens.piece[i]
      if (isSame && tokens.kind[before.token] === WORD) slots[slots.length - 1] = { ...before, last: i }
      else if (filled < width && standsForFigure(tokens, i, slots.length + 1 === width)) {
        filled++
        slots.push({ token: i, last: i, isEmpty: false, grid: gridOf(document, tokens, i) })
      } else break
    }
  }
  const whole = together(tokens, slots, tokens.piece[from - 1] ?? -1)
  const isTorn = whole !== null && whole.length < slots.length
  return { slots: spread(whole ?? slots, width), isCrowded: isCrowded || whole === null, isTorn }
}

/**
 * The slots with two figures in one cell taken as one, which is no figure, where cells mostly hold one each; null where
 * nothing tells a torn figure from two of them, as where empty cells stand beside the only one that holds any. Cells in the
 * label's own piece are parted by white space alone.
 */
export const together = (tokens: Tokens, slots: readonly Slot[], labelPiece: number): readonly Slot[] | null => {
  // What stands in one piece stands side by side.
  let pieces = 0
  let several = 0
  let piece = -1
  let count = 0
  let isAnyEmpty = false
  for (const { token, isEmpty } of slots) {
    isAnyEmpty ||= isEmpty
    if (isEmpty) continue
    const own = tokens.piece[token] ?? 0
    if (own === labelPiece) return slots
    count = own === piece ? count + 1 : 1
    if (count === 1) pieces++
    if (count === 2) several++
    piece = own
  }
  const single = pieces - several
  if (several === 0) return slots
  if (pieces < 2 || single === 0) return isAnyEmpty ? null : slots
  if (single <= several) return null
  const merged: Slot[] = []
  for (const slot of slots) {
    const before = merged[merged.length - 1]
    if (before && tokens.piece[before.token] === tokens.piece[slot.token])
      merged[merged.length - 1] = { ...before, last: slot.last }
    else merged.push(slot)
  }
  return merged
}

/** Empty cells that span columns count once for each, where that makes the row complete. */
const spread = (slots: readonly Slot[], width: number): readonly Slot[] => {
  let spanned = 0
  for (const slot of slots) spanned += slot.isEmpty ? (slot.grid?.span ?? 1) : 1
  if (slots.length >= width || spanned !== width) return slots
  return slots.flatMap((slot) =>
    slot.isEmpty && slot.grid
      ? Array.from({ length: slot.grid.span }, (_, i) => ({
          ...slot,
          grid: { column: (slot.grid?.column ?? 0) + i, span: 1 },
        }))
      : [slot],
  )
}

/** Longer lines hold more than one row. */
const MAX_LINE = 64

/**
 * How many cells stand on the printed line that the label before token `body` ends on; -1 if none of them is a figure,
 * one stands before the label, or the line holds more than one row.
 */
export const lineCells = (tokens: Tokens, body: number): number => {
  let start = body - 1
  while (start > 0 && tokens.kind[start - 1] !== BREAK && body - start < MAX_LINE) start--
  let end = body
  while (end < tokens.count && tokens.kind[end] !== BREAK && end - start < MAX_LINE) end++
  const figures = (tokens.figuresBefore[end] ?? 0) - (tokens.figuresBefore[start] ?? 0)
  const isMixed = (tokens.figuresBefore[body] ?? 0) > (tokens.figuresBefore[start] ?? 0)
  if (figures === 0 || isMixed || end - start >= MAX_LINE) return -1
  let cells = 0
  let piece = -1
  for (let i = start; i < end; i++) {
    const own = tokens.piece[i] ?? 0
    if (own !== piece || tokens.kind[i] === FIGURE) cells++
    piece = own
  }
  return cells
}

/** How many of the slots stand before the line ends that holds the first of them. */
export const lineSlots = (tokens: Tokens, body: number, slots: readonly Slot[]): number => {
  let end = body
  while (end < tokens.count && tokens.kind[end] !== BREAK) end++
  let count = 0
  while (count < slots.length && (slots[count]?.token ?? end) < end) count++
  return count
}

/** The first of the words printed right before a label: the heads that its row begins with. */
const rowStart = (tokens: Tokens, first: number): number => {
  let start = first
  while (start > 0 && tokens.kind[start - 1] === WORD) start--
  return start
}

/** The first of the words before a label, on lines of their own or not: with them the row above has ended. */
const wordsBefore = (tokens: Tokens, first: number): number => {
  let start = first
  while (start > 0 && (tokens.kind[start - 1] === WORD || tokens.kind[start - 1] === BREAK)) start--
  return start
}

/** How many cells the row's own label and the heads before it take. */
export const labelCells = (tokens: Tokens, first: number, body: number): number => {
  let cells = 0
  let piece = -1
  for (let i = rowStart(tokens, first); i < body; i++) {
    const own = tokens.piece[i] ?? 0
    if (own !== piece) cells++
    piece = own
  }
  return cells
}

/** The first words behind the cells from `body` on; they begin what follows a table's last row. */
const nextWords = (tokens: Tokens, body: number): number => {
  let next = body
  while (next < tokens.count && tokens.kind[next] !== WORD && tokens.kind[next] !== PROSE && next - body < MAX_LINE)
    next++
  return next
}

/**
 * How many cells are printed from the row whose label begins at token `first` (and its cells at `body`) to the next
 * row's label at `next`, or to what follows the last row.
 */
export const rowCells = (tokens: Tokens, first: number, body: number, next: number | null): number => {
  const end = next === null ? nextWords(tokens, body) : wordsBefore(tokens, next)
  let cells = 0
  let piece = -1
  for (let i = rowStart(tokens, first); i < end; i++) {
    if (tokens.kind[i] === BREAK) continue
    const own = tokens.piece[i] ?? 0
    if (own !== piece) cells++
    piece = own
  }
  return cells
}
