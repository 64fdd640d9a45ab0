/**
 * Where each row of a table stands: occurrences of its label, and of all their combinations the one that keeps the
 * printed order and is best followed by figures. So labels in prose, menus, heads or a second copy do not win.
 */
import type { Table } from '@/lib/form'
import { type RowLabel, rowLabels } from './labels'
import { BREAK, EMPTY, FIGURE, PROSE, type Tokens, tokenAt, WORD } from './tokens'

/** A row's label in the document: tokens [first, body); its figures are looked for from `body` on. */
export interface Found {
  readonly label: RowLabel
  /** Index of the row in its table. */
  readonly index: number
  readonly first: number
  readonly body: number
  readonly score: number
}

export interface Located {
  readonly table: Table
  readonly rows: readonly Found[]
  readonly score: number
}

/** Occurrences kept of one label. More are a hostile or useless text. */
const MAX_OCCURRENCES = 12
/** Occurrences looked at. */
const MAX_HITS = 200
/** A key shorter than this must fill its cell: 其他 and 总计 are everywhere. */
const SHORT_KEY = 4
const MAX_TAIL = 40

const OPEN = 0x28
const CLOSE = 0x29

/** Brackets open after the tokens [from, to). */
const depthOf = (tokens: Tokens, from: number, to: number): number => {
  let depth = 0
  for (let i = tokens.start[from] ?? 0; i < (tokens.end[to - 1] ?? 0); i++) {
    const code = tokens.text.charCodeAt(i)
    if (code === OPEN) depth++
    else if (code === CLOSE && depth > 0) depth--
  }
  return depth
}

/** The first token behind a label that ends with token `last`: hints in brackets belong to the label. */
const bodyAfter = (tokens: Tokens, first: number, last: number): number => {
  let body = last + 1
  for (let words = 0; words < 12; words++) {
    let next = body
    while (next < tokens.count && tokens.kind[next] === BREAK) next++
    if (next >= tokens.count || tokens.kind[next] !== WORD) break
    const opens = tokens.text.charCodeAt(tokens.start[next] ?? 0) === OPEN
    if (!opens && depthOf(tokens, first, body) === 0) break
    body = next + 1
  }
  return body
}

/** How many figures and empty cells follow from `body` on, before the next word. */
const follow = (tokens: Tokens, body: number): { figures: number; empties: number } => {
  let figures = 0
  let empties = 0
  for (let i = body; i < tokens.count && figures + empties < 40; i++) {
    const kind = tokens.kind[i]
    if (kind === FIGURE) figures++
    else if (kind === EMPTY) empties++
    else if (kind === WORD || kind === PROSE) break
  }
  return { figures, empties }
}

const scoreOf = (tokens: Tokens, body: number, width: number): number => {
  const { figures, empties } = follow(tokens, body)
  if (figures === width) return 10
  if (figures > width) return 6
  if (figures > 0) return figures + empties >= width ? 8 : 4
  return empties > 0 ? 3 : 1
}

const occurrence = (tokens: Tokens, label: RowLabel, index: number, at: number, length: number): Found | null => {
  const first = tokenAt(tokens, at)
  const last = tokenAt(tokens, at + length - 1)
  const before = at - (tokens.keyStart[first] ?? 0)
  const tail = (tokens.keyStart[last + 1] ?? 0) - at - length
  const { ordinal } = label
  const hasOrdinal = ordinal !== '' && tokens.key.endsWith(ordinal, at) && at > 0
  if (length < SHORT_KEY && (tail > 0 || (before > 0 && !(hasOrdinal && before <= 3)))) return null
  if (tail > MAX_TAIL) return null
  const body = bodyAfter(tokens, first, last)
  const extra = (hasOrdinal ? 2 : 0) - (tail > 0 ? 1 : 0) - (before > 0 && !hasOrdinal ? 1 : 0)
  return { label, index, first, body, score: scoreOf(tokens, body, label.width) + extra }
}

const occurrences = (tokens: Tokens, label: RowLabel, index: number): Found[] => {
  const found: Found[] = []
  const seen = new Set<number>()
  for (const key of label.keys) {
    let hits = 0
    for (let at = tokens.key.indexOf(key); at >= 0 && hits < MAX_HITS; at = tokens.key.indexOf(key, at + 1), hits++) {
      // A shorter spelling found inside a longer one adds nothing.
      const end = at + key.length
      if (seen.has(at) || seen.has(-end)) continue
      const place = occurrence(tokens, label, index, at, key.length)
      if (place === null) continue
      seen.add(at).add(-end)
      found.push(place)
    }
  }
  if (found.length > MAX_OCCURRENCES) {
    found.sort((a, b) => b.score - a.score || a.first - b.first)
    found.length = MAX_OCCURRENCES
  }
  return found.sort((a, b) => a.first - b.first)
}

/** What it costs to go from one row to a later one: figures left over between them, rows left out. */
const gap = (tokens: Tokens, from: Found, to: Found): number => {
  const figures = (tokens.figuresBefore[to.first] ?? 0) - (tokens.figuresBefore[from.body] ?? 0)
  const skippedRows = to.index - from.index - 1
  const surplus = Math.max(0, figures - from.label.width * (1 + skippedRows))
  const distance = to.first - from.body
  return Math.min(12, surplus * 0.5) + Math.min(3, Math.max(0, distance - 40) * 0.02)
}

/** The rows of a table as they stand in the document, in printed order. Rows not found are left out. */
export const locate = (tokens: Tokens, table: Table): Located => {
  const all = rowLabels(table).flatMap((label, index) => occurrences(tokens, label, index))
  const total: number[] = []
  const previous: number[] = []
  let best = -1
  for (let i = 0; i < all.length; i++) {
    const here = all[i]
    if (!here) continue
    let most = 0
    let from = -1
    for (let j = 0; j < i; j++) {
      const earlier = all[j]
      if (!earlier || earlier.index >= here.index || earlier.body > here.first) continue
      const sum = (total[j] ?? 0) - gap(tokens, earlier, here)
      if (sum > most) {
        most = sum
        from = j
      }
    }
    total[i] = most + here.score
    previous[i] = from
    if (best < 0 || (total[i] ?? 0) > (total[best] ?? 0)) best = i
  }
  const rows: Found[] = []
  for (let i = best; i >= 0; i = previous[i] ?? -1) {
    const row = all[i]
    if (row) rows.unshift(row)
  }
  return { table, rows, score: best < 0 ? 0 : (total[best] ?? 0) }
}
