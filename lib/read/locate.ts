/**
 * Where each row of a table stands: occurrences of its label, and of all their combinations the one that keeps the
 * printed order and is best followed by figures. So labels in prose, menus, heads or a second copy do not win.
 */
import type { Table } from '@/lib/form'
import { headKeys, isHead, isOthersHead, parted, type RowLabel, rowLabels } from './labels'
import { placesIn } from './sightings'
import { BREAK, EMPTY, FIGURE, isUnitAt, keyOfToken, PROSE, type Tokens, textOf, tokenAt, WORD } from './tokens'
import { SENTENCE_END } from './words'

/** A row's label in the document: tokens [first, body); its figures are looked for from `body` on. */
export interface Found {
  readonly label: RowLabel
  /** Index of the row in its table. */
  readonly index: number
  readonly first: number
  readonly body: number
  readonly score: number
  /** It stands out of the form's order. */
  readonly isMoved?: boolean
  /** It may as well be a row beside it: then only the equations can prove its figures. */
  readonly isUnsure?: boolean
}

export interface Located {
  readonly table: Table
  readonly rows: readonly Found[]
  readonly score: number
  /** Occurrences of labels with figures that stand before or behind these rows: those of a second copy. */
  readonly elsewhere: readonly Found[]
  /** Occurrences of these rows' labels, with figures, that stand among them once more, or right beside them. */
  readonly repeats: readonly Found[]
}

/** Occurrences kept of one label. More are a hostile or useless text. */
const MAX_OCCURRENCES = 12
/** A key shorter than this must fill its cell: 其他 and 总计 are everywhere. */
const SHORT_KEY = 4
const MAX_TAIL = 40

const DIGIT = /\d/
const DIGITS = /^\d*$/
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
    // The next row's label may begin with its number in brackets, or stand where this one is broken off.
    const key = keyOfToken(tokens, next)
    if (depthOf(tokens, first, body) === 0 ? !opens || isHead(key) : key.length >= SHORT_KEY && isHead(key)) break
    // Of digits only, and not closed, it is a figure beside a stray mark.
    if (DIGITS.test(key) && depthOf(tokens, next, next + 1) > 0) break
    body = next + 1
  }
  return body
}

/** How many figures and empty cells follow from `body` on, before the next word; a unit may stand before them. */
const follow = (tokens: Tokens, body: number): { figures: number; empties: number } => {
  let figures = 0
  let empties = 0
  for (let i = body; i < tokens.count && figures + empties < 40; i++) {
    const kind = tokens.kind[i]
    if (kind === FIGURE) figures++
    else if (kind === EMPTY) empties++
    else if (kind === PROSE || (kind === WORD && !isUnitAt(tokens, i))) break
  }
  return { figures, empties }
}

/** Score of a label behind which exactly the figures of its row follow. */
const FULL = 10

const scoreOf = (tokens: Tokens, body: number, width: number): number => {
  const { figures, empties } = follow(tokens, body)
  if (figures === width) return FULL
  if (figures > width) return 6
  if (figures > 0) return figures + empties >= width ? 8 : 4
  return empties > 0 ? 3 : 1
}

/** Whether a label that has no number on the form is printed with one, and nothing else. */
const isNumberedAnew = (
  tokens: Tokens,
  { ordinal }: RowLabel,
  first: number,
  last: number,
  length: number,
): boolean => {
  if (ordinal !== '') return false
  const printed = parted(textOf(tokens, first, last))
  return printed.ordinal !== '' && printed.core.length === length
}

const occurrence = (tokens: Tokens, label: RowLabel, index: number, at: number, length: number): Found | null => {
  const first = tokenAt(tokens, at)
  const end = at + length - 1
  const last = (tokens.keyStart[first + 1] ?? 0) > end ? first : tokenAt(tokens, end)
  const before = at - (tokens.keyStart[first] ?? 0)
  const tail = (tokens.keyStart[last + 1] ?? 0) - at - length
  const { ordinal } = label
  const hasOrdinal = ordinal !== '' && tokens.key.endsWith(ordinal, at) && at > 0
  const isNumbered = before > 0 && before <= 3 && (hasOrdinal || isNumberedAnew(tokens, label, first, last, length))
  if (length < SHORT_KEY && (tail > 0 || (before > 0 && !isNumbered))) return null
  if (tail > MAX_TAIL) return null
  const body = bodyAfter(tokens, first, last)
  const extra = (hasOrdinal ? 2 : 0) - (tail > 0 ? 1 : 0) - (before > 0 && !hasOrdinal ? 1 : 0)
  // A figure that sticks to the label: nobody knows how many there were between.
  const isUnsure = tail > 0 && DIGIT.test(tokens.text.charAt((tokens.end[last] ?? 0) - 1))
  return { label, index, first, body, score: scoreOf(tokens, body, label.width) + extra, isUnsure }
}

const occurrences = (tokens: Tokens, label: RowLabel, index: number): Found[] => {
  const found: Found[] = []
  const seen: number[] = []
  for (const { text, length } of label.sought)
    for (const at of placesIn(tokens.sightings, text)) {
      // A shorter spelling found inside a longer one adds nothing.
      const end = at + length
      if (seen.includes(at) || seen.includes(-end)) continue
      const place = occurrence(tokens, label, index, at, length)
      if (place === null) continue
      seen.push(at, -end)
      found.push(place)
    }
  if (found.length > MAX_OCCURRENCES) {
    found.sort((a, b) => b.score - a.score || a.first - b.first)
    found.length = MAX_OCCURRENCES
  }
  return found.length > 1 ? found.sort((a, b) => a.first - b.first) : found
}

/** What it costs to go from one row to a later one: figures left over between them, rows left out. */
const gap = (tokens: Tokens, from: Found, to: Found): number => {
  const figures = (tokens.figuresBefore[to.first] ?? 0) - (tokens.figuresBefore[from.body] ?? 0)
  const skippedRows = to.index - from.index - 1
  const surplus = Math.max(0, figures - from.label.width * (1 + skippedRows))
  const distance = to.first - from.body
  return Math.min(12, surplus * 0.5) + Math.min(3, Math.max(0, distance - 40) * 0.02)
}

/** Of all combinations of occurrences that keep the form's order, the one that scores best. */
const bestOf = (tokens: Tokens, all: readonly Found[]): { rows: Found[]; score: number } => {
  const total: number[] = []
  /** The most of all totals up to each place. */
  const peak: number[] = []
  const previous: number[] = []
  let best = -1
  for (let i = 0; i < all.length; i++) {
    const here = all[i]
    if (!here) continue
    let most = 0
    let from = -1
    // From the last on, for it has the most before it: then the others cannot have more, and need no look.
    for (let j = i - 1; j >= 0 && (peak[j] ?? 0) >= most; j--) {
      const [earlier, before] = [all[j], total[j] ?? 0]
      if (!earlier || before <= 0 || before < most || earlier.index >= here.index || earlier.body > here.first) continue
      const sum = before - gap(tokens, earlier, here)
      if (sum <= 0 || sum < most) continue
      most = sum
      from = j
    }
    total[i] = most + here.score
    peak[i] = Math.max(total[i] ?? 0, peak[i - 1] ?? 0)
    previous[i] = from
    if (best < 0 || (total[i] ?? 0) > (total[best] ?? 0)) best = i
  }
  const rows: Found[] = []
  for (let i = best; i >= 0; i = previous[i] ?? -1) {
    const row = all[i]
    if (row) rows.push(row)
  }
  rows.reverse()
  return { rows, score: best < 0 ? 0 : (total[best] ?? 0) }
}

/** Shifted bytes leave ?。 at the head of a label. */
const SHIFTED = 0x3f
/** So many sentences, or so much text that is none of the form's, between two rows: one of them is no row of this table. */
const SENTENCES = 2
const FOREIGN_TEXT = 60

/** How many sentences end in a text. */
const endsIn = (text: string): number => {
  let count = 0
  for (let at = text.indexOf(SENTENCE_END); at >= 0; at = text.indexOf(SENTENCE_END, at + 1))
    if (text.charCodeAt(at - 1) !== SHIFTED) count++
  return count
}

const isApart = (tokens: Tokens, from: Found, to: Found): boolean => {
  let sentences = 0
  let foreign = 0
  for (let token = from.body; token < to.first; token++) {
    if (tokens.kind[token] === PROSE) return true
    // Figures: the words before them were the label of a row that is damaged.
    if (tokens.kind[token] === FIGURE) foreign = sentences = 0
    if (tokens.kind[token] !== WORD) continue
    const text = textOf(tokens, token)
    sentences += endsIn(text)
    if (text.charCodeAt(0) !== OPEN && !isHead(keyOfToken(tokens, token))) foreign += text.length
    if (sentences >= SENTENCES || foreign >= FOREIGN_TEXT) return true
  }
  return false
}

/** Rows whose labels follow each other closer than this have at most one other row between them. */
const NEXT_TOKENS = 40
/** So many rows found once more, or all where there are fewer, are a table that begins again. */
const ROWS_AGAIN = 2

/** Whether between two rows of a chain the table begins again: labels of its rows, with figures, stand there once more. */
const beginsAgain = (all: readonly Found[], rows: readonly Found[], at: number): boolean => {
  const [from, to] = [rows[at - 1], rows[at]]
  if (!from || !to || to.first - from.body < NEXT_TOKENS) return false
  const again = new Set<number>()
  for (const one of all)
    if (one.score >= FULL - 1 && one.first >= from.body && one.body <= to.first)
      if (rows.some(({ index }) => index === one.index)) again.add(one.index)
  return again.size >= Math.min(ROWS_AGAIN, at)
}

/** The rows in stretches that stand together. */
const stretchesOf = (tokens: Tokens, all: readonly Found[], rows: readonly Found[]): readonly (readonly Found[])[] => {
  const stretches: Found[][] = []
  for (let i = 0; i < rows.length; i++) {
    const before = rows[i - 1]
    const row = rows[i]
    if (!row) continue
    if (!before || isApart(tokens, before, row) || beginsAgain(all, rows, i)) stretches.push([])
    stretches[stretches.length - 1]?.push(row)
  }
  return stretches
}

/** How many tokens before its first row a table's heads may begin. */
const HEAD_TOKENS = 40

/** Whether a head of the table stands over the first of the rows or among them. */
export const isHeaded = (tokens: Tokens, table: Table, rows: readonly Found[]): boolean => {
  const from = tokens.keyStart[Math.max(0, (rows[0]?.first ?? 0) - HEAD_TOKENS)] ?? 0
  const zone = tokens.key.slice(from, tokens.keyStart[rows[rows.length - 1]?.body ?? 0])
  return headKeys(table).some((key) => zone.includes(key))
}

const scoreOfAll = (rows: readonly Found[]): number => rows.reduce((sum, row) => sum + row.score, 0)

/**
 * The rows that make the table: the best chain of labels, but where it falls apart the stretch of it that has heads
 * and the best labels, completed by what the words elsewhere had kept out.
 */
const chainOf = (tokens: Tokens, table: Table, all: readonly Found[]): { rows: readonly Found[]; score: number } => {
  const best = bestOf(tokens, all)
  const stretches = stretchesOf(tokens, all, best.rows)
  if (stretches.length < 2) return best
  const headed = stretches.filter((stretch) => isHeaded(tokens, table, stretch))
  const main = (headed.length > 0 ? headed : stretches).reduce((a, b) => (scoreOfAll(b) > scoreOfAll(a) ? b : a))
  const decoys = new Set(stretches.filter((stretch) => stretch !== main).flat())
  const again = bestOf(
    tokens,
    all.filter((one) => !decoys.has(one)),
  )
  const whole = stretchesOf(tokens, all, again.rows)
  const rows = whole.reduce((a, b) => (scoreOfAll(b) > scoreOfAll(a) ? b : a), main)
  return { rows, score: again.score }
}

const overlap = (one: Found, other: Found): boolean => one.first < other.body && other.first < one.body

/** How far outside a table one of its rows may have moved. */
const MOVED_TOKENS = 30

/** Whether an occurrence stands among the rows, or right beside them. */
const isNear = (one: Found, rows: readonly Found[]): boolean =>
  one.first >= (rows[0]?.first ?? 0) - MOVED_TOKENS && one.first <= (rows[rows.length - 1]?.body ?? 0) + MOVED_TOKENS

/** Rows that stand among the others in another place than on the form: each the only one of its label, and of no other row's. */
const movedRows = (all: readonly Found[], rows: readonly Found[]): Found[] => {
  const known = new Set(rows.map((row) => row.index))
  const strong = all.filter((one) => !known.has(one.index) && one.score >= FULL && isNear(one, rows))
  return strong
    .filter((one) => strong.every((other) => other === one || (other.index !== one.index && !overlap(one, other))))
    .filter((one) => !rows.some((row) => overlap(one, row)))
    .map((one) => ({ ...one, isMoved: true }))
}

/** A copy with so many of the rows that another has is as good as that one. */
const NEARLY_ALL = 0.75

/** Occurrences with figures before or behind the rows: those of another copy. */
const outside = (all: readonly Found[], rows: readonly Found[]): Found[] => {
  const first = rows[0]?.first ?? 0
  const last = rows[rows.length - 1]?.body ?? 0
  return all.filter((one) => one.score >= FULL - 1 && (one.body <= first || one.first > last))
}

/** Whether a word stands among the heads of another table: 总计 is one there, too. */
const isAmongHeads = (tokens: Tokens, table: Table, { first }: Found): boolean => {
  let before = first - 1
  while (tokens.kind[before] === BREAK) before--
  return tokens.kind[before] === WORD && isOthersHead(table, keyOfToken(tokens, before))
}

/** Occurrences with figures in or right beside the table whose rows are known already. */
const repeatsOf = (tokens: Tokens, table: Table, all: readonly Found[], rows: readonly Found[]): Found[] => {
  if (all.length === rows.length) return []
  return all.filter(
    (one) =>
      one.score >= FULL - 1 &&
      isNear(one, rows) &&
      !rows.some((row) => overlap(one, row)) &&
      rows.some(({ index }) => index === one.index) &&
      !isAmongHeads(tokens, table, one),
  )
}

/** Of two copies the first, if nearly all of its rows are known: last year's table stands behind this year's. */
const firstCopy = (tokens: Tokens, all: readonly Found[], rows: readonly Found[]): readonly Found[] => {
  const start = rows[0]?.first ?? 0
  const before = all.filter((one) => one.body <= start)
  if (before.filter(({ score }) => score >= FULL - 1).length < NEARLY_ALL * rows.length) return rows
  const copy = bestOf(tokens, before).rows
  return copy.length < NEARLY_ALL * rows.length ? rows : copy
}

/** Whether a row's label has run together with that of another row, which is found nowhere else: the figures may be its own. */
const isJoined = (row: Found, lost: readonly Found[]): boolean =>
  lost.some(
    (other) => overlap(row, other) && !row.label.keys.some((key) => other.label.keys.some((own) => key.includes(own))),
  )

/** So many letters of another row's label beside a row's own are no chance. */
const LEAST_PART = 4

/** Whether part of a label that is found nowhere stands right beside a row's own: the figures may be those of that row. */
const holdsPartOf = ({ key, keyStart }: Tokens, { label, first, body }: Found, lost: readonly RowLabel[]): boolean => {
  const words = key.slice(keyStart[first], keyStart[body])
  const own = label.keys.find((one) => words.includes(one))
  if (own === undefined || words.length < own.length + LEAST_PART) return false
  const beside = words.split(own).filter((part) => part.length >= LEAST_PART)
  return beside.some((part) => lost.some((other) => other.keys.some((one) => one.includes(part))))
}

/** The rows, those in doubt whose labels have run together with others. */
const withJoined = (tokens: Tokens, table: Table, all: readonly Found[], rows: readonly Found[]): readonly Found[] => {
  const known = new Set(rows.map(({ index }) => index))
  const lost = all.filter(({ index }) => !known.has(index))
  const missing = rowLabels(table).filter((_, index) => !known.has(index))
  return rows.map((row) =>
    isJoined(row, lost) || holdsPartOf(tokens, row, missing) ? { ...row, isUnsure: true } : row,
  )
}

/** The rows of a table as they stand in the document. Rows not found are left out. */
export const locate = (tokens: Tokens, table: Table): Located => {
  const all: Found[] = []
  const labels = rowLabels(table)
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]
    if (label) for (const one of occurrences(tokens, label, i)) all.push(one)
  }
  const best = chainOf(tokens, table, all)
  const rows = firstCopy(tokens, all, best.rows)
  const moved = rows.length < labels.length ? movedRows(all, rows) : []
  const sorted = moved.length > 0 ? [...rows, ...moved].sort((a, b) => a.first - b.first) : rows
  const found = rows.length < labels.length ? withJoined(tokens, table, all, sorted) : rows
  return {
    table,
    rows: found,
    score: best.score,
    elsewhere: outside(all, found),
    repeats: repeatsOf(tokens, table, all, found),
  }
}

/** The second copy of a table: its rows among the occurrences elsewhere. */
export const locateCopy = (tokens: Tokens, located: Located): Located => ({
  ...located,
  ...bestOf(tokens, located.elsewhere),
  elsewhere: [],
  repeats: [],
})
