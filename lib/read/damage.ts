/**
 * Signs that a table is damaged: labels that are not the form's, words or figures between its rows, rows that are
 * missing or set otherwise than their like, broken characters and markup. A clean table of any layout shows none.
 */
import { type CellKey, EDITION_IDS, EDITIONS, type EditionId, type Row, type Table, type TableId } from '@/lib/form'
import type { Document } from '@/lib/source/document'
import { isAnyUnreadable, type Readings, wasRead } from './cells'
import { type RowLabel, rowLabels } from './labels'
import { keyOf, type Normalized, normalize } from './normalize'
import { isUnit } from './number'
import { filledOf } from './placing'
import { oncePer, remembered } from './remembered'
import { classesOf, otherShapes, type PrintedRow, widthsOf } from './row-shapes'
import type { RowRead, Source } from './rows'
import { areEmpty } from './slots'
import { provenByAll, provenBySome } from './sums'
import { BREAK, EMPTY, FIGURE, PROSE, type Tokens, textOf, WORD } from './tokens'
import { AMONG, CONTINUED, COUNTERS, MONEY_UNITS, NUMERALS, REMARK_HEADS, UNIT_HEADS } from './words'

/** What stands where a byte could not be decoded. */
const UNDECODED = '\ufffd'

/** Where in the normalised text broken characters and markup stand, inside [start, end). */
export const brokenPlaces = (
  document: Document,
  { text, offsets }: Normalized,
  start: number,
  end: number,
): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(UNDECODED, start); at >= 0 && at < end; at = text.indexOf(UNDECODED, at + 1))
    places.push(at)
  const [from, to] = [offsets[start] ?? 0, offsets[end] ?? 0]
  let at = start
  for (const flaw of document.flaws ?? []) {
    if (flaw < from || flaw > to) continue
    while (at < end && (offsets[at] ?? 0) < flaw) at++
    places.push(at)
  }
  return places
}

/** Hints, which are longer than the number of a label, and units. */
const UNITS = [...COUNTERS, ...MONEY_UNITS.map(([word]) => word)]
const BRACKETED = new RegExp(`\\((?:[^()]{3,}\\)?|(?:${UNITS.join('|')})\\))`, 'g')

const headKeys = new Map<TableId, readonly string[]>()

/** Keys of all that a table prints beside labels and figures, on any form: reports mix them. Longest first. */
const headsOf = ({ id }: Table): readonly string[] => {
  const known = headKeys.get(id)
  if (known) return known
  const tables = EDITION_IDS.flatMap((edition) => EDITIONS[edition].tables.filter((table) => table.id === id))
  const texts = tables.flatMap((table) => [...table.heads, table.heading.zh]).map((text) => normalize(text).text)
  // Units and hints may be left out.
  const keys = [...texts, ...texts.map((text) => text.replace(BRACKETED, '')), ...CONTINUED].map(keyOf)
  const heads = [...new Set(keys)].filter((key) => key !== '').sort((a, b) => b.length - a.length)
  headKeys.set(id, heads)
  return heads
}

/** A unit, as it may stand beside a head without brackets around it. */
const UNIT_ALONE = new RegExp(`^(?:${[...UNIT_HEADS].join('|')})?(?:${UNITS.join('|')})$`)

/** What is left of a key without the heads of its table and their unit. */
const withoutHeads = (key: string, table: Table): string => {
  const rest = headsOf(table).reduce((left, head) => (left === '' ? left : left.replaceAll(head, '')), key)
  return UNIT_ALONE.test(rest) ? '' : rest
}

/** The number before a label; rows are numbered anew where some are left out. */
const ORDINAL = new RegExp(`^(?:(?:${AMONG})?[${NUMERALS}\\d]{0,2})$`)

const OPEN = 0x28
const CLOSE = 0x29

/** Whether a bracket opens where a text ends, and leaves no room for a hint: it is what is left of a cell. */
const isOpened = (text: string, start: number, end: number): boolean => {
  for (let i = end - 1; i >= Math.max(start, end - 3); i--) {
    const code = text.charCodeAt(i)
    if (code === OPEN || code === CLOSE) return code === OPEN
  }
  return false
}

/** Whether a row's label is the form's, whole, with nothing but its number and hints in brackets around it. */
const isExactLabel = (tokens: Tokens, label: RowLabel, first: number, body: number): boolean => {
  if (isOpened(tokens.text, tokens.start[first] ?? 0, tokens.end[body - 1] ?? 0)) return false
  if (isLabel(label, tokens.key, tokens.keyStart[first] ?? 0, tokens.keyStart[body] ?? 0)) return true
  const text = textOf(tokens, first, body - 1)
  if (!text.includes('(')) return false
  const key = keyOf(text.replace(BRACKETED, ''))
  return isLabel(label, key, 0, key.length)
}

/** Whether what stands in a key at [start, end) is the label's, with or without its number. */
const isLabel = ({ keys, ordinal }: RowLabel, key: string, start: number, end: number): boolean => {
  for (const own of keys) {
    const at = end - own.length
    if (at < start || !key.startsWith(own, at)) continue
    const isNumbered = at - start === ordinal.length && key.startsWith(ordinal, start)
    if (isNumbered || ORDINAL.test(key.slice(start, at))) return true
  }
  return false
}

/** Whether words are but heads of the table, and the number of a label behind them. */
const areHeadsOf = (table: Table, ordinal: string, words: string): boolean => {
  const key = keyOf(words)
  const isNumbered = ordinal !== '' && key.endsWith(ordinal)
  return withoutHeads(key, table) === '' || (isNumbered && withoutHeads(key.slice(0, -ordinal.length), table) === '')
}

/** A key without the label itself, which cells that were one print once more for each. */
const withoutLabel = (key: string, { keys, ordinal }: RowLabel): string =>
  keys.reduce((rest, own) => rest.replaceAll(ordinal + own, ''), key)

/** Whether words before a label of the table are but its heads, with hints in brackets, and the label or its number. */
const areHeads = oncePer((table: Table) =>
  oncePer((label: RowLabel) =>
    remembered((words) =>
      [words, words.replace(BRACKETED, ''), withoutLabel(keyOf(words), label)].some((rest) =>
        areHeadsOf(table, label.ordinal, rest),
      ),
    ),
  ),
)

const DIGIT = /\d/

/** Whether words begin the printed line that a figure stands on, and the line begins behind token `after`. */
const isRow = (tokens: Tokens, figure: number, after: number): boolean => {
  let start = figure
  while (start > after && tokens.kind[start - 1] !== BREAK) start--
  return start > after && tokens.kind[start] === WORD
}

const REMARKS = new RegExp(REMARK_HEADS.join('|'), 'g')

/** Whether behind the cells of each row stands an empty one: a column for remarks has no figure in it that may be theirs. */
const areFollowedByBlank = (rows: readonly PrintedRow[]): boolean =>
  rows.every(({ found, slots }) => slots.length > found.label.width && slots[slots.length - 1]?.isEmpty === true)

/** What is known of a table as a whole, when strangers are sought between its rows. */
interface Whole {
  /** No row is missing. */
  readonly isComplete: boolean
  /** It may have a column for remarks, and it is empty. */
  readonly mayHaveRemarks: boolean
}

/**
 * Whether between the cells of a row and the next label stands anything but the form's own heads, with hints in brackets;
 * a figure only where rows are missing, for offices also add rows of their own.
 */
const hasStrangers = (tokens: Tokens, table: Table, row: PrintedRow, next: PrintedRow, whole: Whole): boolean => {
  const { slots, found } = row
  const { first, label } = next.found
  let words = ''
  let token = found.body
  // What stands before each slot, and behind the last.
  for (let i = 0; i <= slots.length; i++) {
    const slot = slots[i]
    const end = slot ? slot.token : first
    for (; token < end; token++) {
      const kind = tokens.kind[token]
      if (kind === PROSE) return true
      if (kind !== WORD && kind !== FIGURE) continue
      const text = textOf(tokens, token)
      // The row's unit, or the next label's number in a cell of its own.
      if ((words === '' && isUnit(text)) || text === label.ordinal) continue
      if (kind === FIGURE && DIGIT.test(text)) return !whole.isComplete || !isRow(tokens, token, found.body)
      words += text
    }
    if (slot && slot.last >= token) token = slot.last + 1
  }
  if (words === '' || areHeads(table)(label)(words)) return false
  return !whole.mayHaveRemarks || !areHeads(table)(label)(words.replace(REMARKS, ''))
}

const headingOf = oncePer(({ under }: Row) => ({ own: keyOf(normalize(under?.zh ?? '').text) }))

/** Whether the heading that a row's group stands under is missing between the row above it and its own figures. */
const hasNoHeading = ({ key, keyStart }: Tokens, above: PrintedRow, { found: { label, body } }: PrintedRow): boolean =>
  !key.slice(keyStart[above.found.body], keyStart[body]).includes(headingOf(label.row).own)

/**
 * The blank row before the one heading in table two that is not printed: its figures may be lost with it. Headings in table
 * three have many wordings.
 */
const beforeLostHeading = (tokens: Tokens, table: Table, rows: readonly PrintedRow[]): readonly number[] => {
  if (table.id !== 'disclosure') return NONE
  const isLost = (row: PrintedRow, i: number): boolean => {
    const above = rows[i - 1]
    const isFirst = above && above.found.label.row.under?.zh !== row.found.label.row.under?.zh
    return isFirst === true && hasNoHeading(tokens, above, row)
  }
  const at = rows.findIndex((row, i) => areEmpty(rows[i - 1]?.slots ?? []) && isLost(row, i))
  return at > 0 && !rows.some((row, i) => i !== at && isLost(row, i)) ? [at - 1] : NONE
}

const NONE: readonly number[] = []

/** Rows whose own signs are known, and those beside what is missing, strange or broken. */
export const withNeighbours = (
  { document, normal, tokens }: Source,
  table: Table,
  rows: readonly PrintedRow[],
  odd: Set<number>,
): ReadonlySet<number> => {
  const count = rowLabels(table).length
  const end = rows.length - 1
  const known: boolean[] = []
  for (const { found } of rows) known[found.index] = true
  const whole = { isComplete: rows.length === count, mayHaveRemarks: areFollowedByBlank(rows) }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    const next = rows[i + 1]
    if (!row) continue
    const { found } = row
    if (!isExactLabel(tokens, found.label, found.first, found.body)) odd.add(i)
    if (found.index < count - 1 && !known[found.index + 1]) odd.add(i)
    if (next && hasStrangers(tokens, table, row, next, whole)) odd.add(i).add(i + 1)
  }
  for (const i of beforeLostHeading(tokens, table, rows)) odd.add(i)
  const [first, last] = [rows[0], rows[end]]
  if (!first || !last) return odd
  const to = tokens.end[last.slots[last.slots.length - 1]?.last ?? last.found.body - 1] ?? 0
  for (const place of brokenPlaces(document, normal, tokens.start[first.found.first] ?? 0, to)) {
    const at = rows.findLastIndex(({ found }) => (tokens.start[found.first] ?? 0) <= place)
    odd.add(Math.max(0, at)).add(Math.min(at + 1, end))
  }
  return odd
}

/** Whether a figure stands behind a row of several cells, or of a blank, before anything else does: it may be one of them. */
const hasLeftOver = ({ kind }: Tokens, { slots, cells }: RowRead): boolean => {
  let next = (slots[slots.length - 1]?.last ?? -1) + 1
  while (kind[next] === BREAK || kind[next] === EMPTY) next++
  const mayLack = cells.length > 1 || slots.every((slot) => slot.isEmpty)
  return mayLack && slots.length > 0 && kind[next] === FIGURE
}

/**
 * Rows that have all their figures and then a blank on a line of its own, where rows of as many cells that are all blank have
 * none: either is a stray one.
 */
const withSurplus = ({ kind }: Tokens, rows: readonly RowRead[]): readonly number[] => {
  const blank = new Set<number>()
  for (const { slots, cells } of rows) if (slots.length === cells.length && areEmpty(slots)) blank.add(cells.length)
  if (blank.size === 0) return NONE
  return rows.flatMap(({ slots, cells }, i) => {
    const next = slots[cells.length]
    const isApart = next?.isEmpty === true && kind[next.token - 1] === BREAK
    return isApart && blank.has(cells.length) && filledOf(slots)[cells.length - 1] === cells.length - 1 ? [i] : []
  })
}

/** Rows (by their place among `rows`) that show signs of damage to the table; empty where it shows none. */
const oddRows = (source: Source, table: Table, rows: readonly RowRead[]): ReadonlySet<number> => {
  // On pages, rows and labels are cut in two, so that they are not set alike.
  const isPaged = source.document.format === 'pdf'
  const odd = isPaged ? new Set<number>() : otherShapes(source, classesOf(table), rows)
  for (const [i, { found }] of rows.entries()) if ((found.score === 0 && !isPaged) || found.isUnsure) odd.add(i)
  const last = rows[rows.length - 1]
  if (last && !isPaged && hasLeftOver(source.tokens, last)) odd.add(rows.length - 1)
  if (!isPaged) for (const i of withSurplus(source.tokens, rows)) odd.add(i)
  if (!rows.some(({ found }) => found.index === 0)) odd.add(0)
  // Where rows differ in width, an empty cell before a row's figures is its first, and one of the figures a stray one.
  if (widthsOf(table).differ && rows.some(({ placing }) => placing && !placing[0]))
    for (const [i, { placing }] of rows.entries()) if ((placing?.[0] ?? 0) > 0) odd.add(i)
  if (!isPaged) return withNeighbours(source, table, rows, odd)
  for (const i of cutInTwo(source, rows)) odd.add(i)
  return odd
}

/**
 * Rows of a page between which figures stand that are part of a row that the page cuts in two: on a line without words, or
 * before a label that is not whole.
 */
const cutInTwo = ({ tokens }: Source, rows: readonly RowRead[]): readonly number[] =>
  rows.flatMap(({ found }, i) => {
    const above = rows[i - 1]
    if (!above) return []
    const isStray = (token: number) => tokens.kind[token] === FIGURE && textOf(tokens, token) !== found.label.ordinal
    const after = Math.max(above.found.body, (above.slots[above.slots.length - 1]?.last ?? -1) + 1)
    let token = after
    while (token < found.first && !isStray(token)) token++
    if (token >= found.first) return []
    const isWhole = isExactLabel(tokens, found.label, found.first, found.body)
    return isWhole && isRow(tokens, token, after) ? [] : [i - 1, i]
  })

const NEARLY_ALL = 0.75

/** Figures and blanks that were read from a table with signs of damage, and that no equation proves. */
export const unproven = (
  source: Source,
  edition: EditionId,
  table: Table,
  rows: readonly RowRead[],
  readings: Readings,
): CellKey[] => {
  const odd = oddRows(source, table, rows)
  // A cell that is no figure, or cannot be told apart, may be one too many in its own row.
  const unread = rows.map(({ cells }) => isAnyUnreadable(readings, cells))
  const count = unread.filter(Boolean).length
  if (odd.size === 0 && count === 0) return []
  // Where nearly all rows cannot be told apart, counting tells the others apart by chance.
  const isLost = count > NEARLY_ALL * rows.length
  const [all, some] = [provenByAll(edition, readings), provenBySome(edition, readings)]
  return rows.flatMap((row, i) => {
    const isOdd = isLost || odd.has(i) || unread[i] === true
    if (odd.size === 0 && !isOdd) return []
    return row.cells.flatMap(({ key, number }) => {
      const reading = readings.at(number)
      if (!wasRead(reading)) return []
      // To a sum it is all the same whether 0 stands in one cell, in another, or nothing does.
      const isProven = isOdd ? !row.found.isUnsure && reading?.value !== 0 && all.has(key) : some.has(key)
      return isProven ? [] : [key]
    })
  })
}
