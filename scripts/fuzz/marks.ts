/**
 * Where each figure stands in a written document: its text is put between two private-use characters, the first of
 * which says whose figure it is. They pass through every layout and noise, and are taken out at the end.
 */
import { type CellKey, cellsOf, type EditionId } from '@/lib/form'

/** A figure's place in the source text, [start, end) in UTF-16 units; empty for a blank that prints nothing. */
export interface Span {
  readonly key: CellKey
  readonly start: number
  readonly end: number
}

const END = 0xe0ff
const FIRST = 0xe100
/** No edition has more cells. */
const LAST = FIRST + 0x2ff
const MARKS = /[\ue0ff-\ue3ff]/g

const isStart = (code: number): boolean => code >= FIRST && code <= LAST

const ORDER = new Map<EditionId, ReadonlyMap<CellKey, number>>()

const orderOf = (edition: EditionId): ReadonlyMap<CellKey, number> => {
  const known = ORDER.get(edition) ?? new Map(cellsOf(edition).map((cell, i) => [cell.key, i]))
  ORDER.set(edition, known)
  return known
}

export const marked = (edition: EditionId, key: CellKey, text: string): string =>
  String.fromCharCode(FIRST + (orderOf(edition).get(key) ?? 0)) + text + String.fromCharCode(END)

/** Whether a text printed in a box is a figure, or the blank of one. */
export const isMarked = (text: string): boolean => isStart(text.charCodeAt(0)) || isStart(text.charCodeAt(1))

export const withoutMarks = (text: string): string => text.replace(MARKS, '')

/** The text without marks, and each figure's place in it in the order of the text. */
export const unmark = (edition: EditionId, text: string): { text: string; spans: Span[] } => {
  const keys = cellsOf(edition)
  const spans: Span[] = []
  const parts: string[] = []
  let length = 0
  let from = 0
  let open: { key: CellKey; start: number } | null = null
  const take = (to: number) => {
    parts.push(text.slice(from, to))
    length += to - from
    from = to + 1
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < END || code > LAST) continue
    take(i)
    if (code === END) {
      if (open) spans.push({ ...open, end: length })
      open = null
    } else {
      const cell = keys[code - FIRST]
      open = cell ? { key: cell.key, start: length } : null
    }
  }
  parts.push(text.slice(from))
  return { text: parts.join(''), spans }
}
