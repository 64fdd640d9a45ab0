/** Table four, read by position: fifteen figures behind its heads, which may be damaged. Its sums prove the places. */
import { EDITION_IDS, EDITIONS, type EditionId, type Table } from '@/lib/form'
import { addMissing, cellsOfTable, NO_READINGS, Readings, readRow, unplaced, wasRead } from './cells'
import { disputeDoubts } from './dispute-damage'
import { headsAbove } from './dispute-heads'
import { bySums } from './fits'
import { endsInBar, headLineAbove } from './head-line'
import type { Found } from './locate'
import { keyOf, normalize, rawStretch } from './normalize'
import { evident, hasHole, type Placing } from './placing'
import type { Doubt, DoubtReason } from './reading'
import { remembered } from './remembered'
import type { Source } from './rows'
import { areInOrder, isReworded, type Part, partsOf, type Run, resultsOf, TELLING } from './runs'
import { isComplete, type Slot, standsForFigure, together } from './slots'
import { judge } from './sums'
import type { TableReading } from './table'
import { BREAK, EMPTY, FIGURE, keyOfToken, type Tokens, textOf, WORD } from './tokens'

/** Heads that must be seen before figures count as table four. */
const LEAST_HEADS = 3
/** Places where table four might stand that are looked at. */
const MAX_STARTS = 60
/** Words between heads that may be damaged heads themselves. */
const MAX_STRANGERS = 2

interface Cluster {
  readonly first: number
  readonly last: number
  readonly heads: number
  readonly slots: readonly Slot[]
  readonly filled: number
  readonly isRow: boolean
  readonly runs: readonly Run[]
}

/** Keys of each table's heads that are long enough to say which table they head, and what tells all of them. */
interface Heads {
  readonly telling: readonly string[]
  /** Whether a word is a head of table four or a run or part of them. */
  readonly isPart: (key: string) => boolean
}

/** Shorter heads (总计, 其他) say nothing about which table they head. */
const SHORTEST = 4

const headsOf = (table: Table): Heads => {
  const all = table.heads.map((head) => keyOf(normalize(head).text))
  const joined = all.join('')
  // Narrow columns break their heads in two: then a line holds the halves of several.
  const halves = new Set(resultsOf(table).flatMap((head) => [head.slice(0, TELLING), head.slice(TELLING)]))
  const areHalves = (key: string): boolean => {
    for (let at = 0; at < key.length; at += TELLING) if (!halves.has(key.slice(at, at + TELLING))) return false
    return key.length > TELLING
  }
  const isPart = remembered(
    (key) =>
      key !== '' &&
      (joined.includes(key) ||
        isReworded(key) ||
        areHalves(key) ||
        all.some((head) => key.startsWith(head) && key.length <= head.length + 12)),
  )
  return { telling: all.filter((head) => head.length >= SHORTEST), isPart }
}

const HEADS = new Map(EDITION_IDS.flatMap((id) => EDITIONS[id].tables.map((table) => [table, headsOf(table)] as const)))

/** Walks from a head of table four over heads and cells until other words come. */
class Walk {
  slots: Slot[] = []
  heads = 0
  filled = 0
  last: number
  readonly runs: { words: string[]; start: number }[] = [{ words: [], start: 0 }]
  /** Whether the cells are those of one printed line without words. */
  isRow = false
  private strangers = 0
  private lineStart = 0
  /** A head stands before, on the same line: empty cells behind it pad the head. */
  private isBehindHead = false
  private isWorded = true

  constructor(
    private readonly tokens: Tokens,
    private readonly first: number,
    private readonly width: number,
    private readonly heading: Heads,
  ) {
    this.last = first
  }

  run(): Cluster {
    for (let i = this.first; i < this.tokens.count && this.slots.length <= 4 * this.width; i++) {
      if (!this.step(i)) break
      this.last = i
    }
    const { first, last, heads, slots, filled, isRow, runs } = this
    return { first, last, heads, slots, filled, isRow, runs }
  }

  /** Takes one token; false where the table has ended before it. */
  private step(token: number): boolean {
    const kind = this.tokens.kind[token]
    if (kind === BREAK) return this.endLine(token)
    if (kind === WORD) return this.word(token)
    if (kind === FIGURE) this.cell(token, false)
    else if (kind !== EMPTY) return false
    else if (!this.isBehindHead) this.cell(token, true)
    return true
  }

  private cell(token: number, isEmpty: boolean): void {
    this.slots.push({ token, last: token, isEmpty, grid: null })
    if (isEmpty) return
    this.filled++
    this.isBehindHead = false
  }

  /** Whether figures go on behind a complete row: then something has pushed them along, or there are two rows. */
  private goesOn(token: number): boolean {
    let next = token + 1
    while (this.tokens.kind[next] === BREAK && next - token < 2) next++
    return this.tokens.kind[next] === FIGURE
  }

  private endLine(token: number): boolean {
    if (isComplete(this.slots.length, this.filled, this.lineStart, this.width) && !this.goesOn(token)) {
      this.isRow = this.lineStart === 0 && !this.isWorded
      return false
    }
    this.lineStart = this.slots.length
    this.isBehindHead = this.isWorded = false
    return true
  }

  /** Whether an empty cell stands for each of the table's behind its heads: it is left blank, and what comes next is none of it. */
  private areAllBlank(): boolean {
    return this.filled === 0 && this.slots.length >= this.width
  }

  /** Whether a figure follows on the same line: only there can a word be the first of the cells, not the last of the heads. */
  private isBeforeFigure(token: number): boolean {
    let next = token + 1
    while (this.tokens.kind[next] === EMPTY || this.tokens.kind[next] === WORD) next++
    return this.tokens.kind[next] === FIGURE
  }

  private word(token: number): boolean {
    const key = keyOfToken(this.tokens, token)
    const isHead = this.heading.isPart(key)
    if (isHead) {
      this.heads++
      if (this.filled > 0 && this.runs[this.runs.length - 1]?.start !== this.slots.length)
        this.runs.push({ words: [], start: this.slots.length })
      this.runs[this.runs.length - 1]?.words.push(key)
    } else if (standsForFigure(this.tokens, token, this.slots.length + 1 === this.width)) {
      if (this.filled > 0 || this.isBeforeFigure(token)) {
        this.cell(token, false)
        return true
      }
    } else if (this.filled > 0 || this.areAllBlank() || ++this.strangers > MAX_STRANGERS) return false
    this.isBehindHead = this.isWorded = true
    if (this.filled === 0) {
      this.slots = []
      this.lineStart = 0
    }
    return true
  }
}

const names = (key: string, heads: readonly string[]): boolean => {
  for (const head of heads) if (key.length >= head.length && key.includes(head)) return true
  return false
}

const DIGIT = /\d/

const hasDigit = (tokens: Tokens, { token, last }: Slot): boolean => DIGIT.test(textOf(tokens, token, last))

/** The places from token `from` on where table four may stand, with heads enough. */
const clustersFrom = function* (tokens: Tokens, table: Table, from: number, width: number): Generator<Cluster> {
  const heads = HEADS.get(table)
  if (!heads) return
  let starts = 0
  for (let i = from; i < tokens.count && starts < MAX_STARTS; i++) {
    if (tokens.kind[i] !== WORD || !names(keyOfToken(tokens, i), heads.telling)) continue
    starts++
    const cluster = new Walk(tokens, i, width, heads).run()
    if (cluster.heads < LEAST_HEADS) continue
    yield cluster
    i = Math.max(i, cluster.last)
  }
}

const isFigured = (tokens: Tokens, { slots }: Cluster): boolean => slots.some((slot) => hasDigit(tokens, slot))

/** The most convincing place of table four: first one with figures and not only marks for blanks, and of these the one with the right count of figures, else with most. */
const find = (tokens: Tokens, table: Table, from: number, width: number): Cluster | null => {
  let best: Cluster | null = null
  for (const cluster of clustersFrom(tokens, table, from, width)) {
    const hasFigures = isFigured(tokens, cluster)
    if (cluster.filled === width && hasFigures) return cluster
    if (!best || cluster.filled > best.filled || (hasFigures && cluster.filled === best.filled)) best = cluster
  }
  return best
}

/** What is printed in the cells, blanks left out. */
const printedIn = (tokens: Tokens, { slots }: Cluster): string =>
  slots.flatMap(({ token, last, isEmpty }) => (isEmpty ? [] : [textOf(tokens, token, last)])).join()

/** Whether the table stands behind the cells once more, with other figures: that of another year, or of another body. */
const hasOtherCopy = (tokens: Tokens, table: Table, cluster: Cluster, width: number): boolean => {
  if (tokens.figuresBefore[tokens.count] === tokens.figuresBefore[cluster.last + 1]) return false
  for (const other of clustersFrom(tokens, table, cluster.last + 1, width))
    if (other.slots.length >= width && isFigured(tokens, other))
      return printedIn(tokens, other) !== printedIn(tokens, cluster)
  return false
}

/** A year, with its word or without. */
const YEAR = /^20\d\d\D?$/

/** The cells of a row that begins with one more: the year that it is of. */
const withoutYear = (tokens: Tokens, slots: readonly Slot[], width: number): readonly Slot[] => {
  const [first] = slots
  const isYear = first !== undefined && slots.length > width && YEAR.test(textOf(tokens, first.token, first.last))
  return isYear ? slots.slice(1) : slots
}

/** Whether the first cell holds a year, and nothing more is printed that would bear it out as a count. */
const isYearAlone = (tokens: Tokens, [first]: readonly Slot[], readings: Readings): boolean => {
  if (!first || !YEAR.test(textOf(tokens, first.token, first.last))) return false
  const year = Number(textOf(tokens, first.token, first.last))
  return readings.entries().filter(([, { value }]) => (value ?? 0) >= year).length < 2
}

/** Whether the last of the cells on a line stands for no cell. */
const isClosed = ({ document, tokens }: Source, slots: readonly Slot[]): boolean =>
  document.format === 'text' && endsInBar(tokens, slots)

/** Whether a printed line holds all cells. */
const isWhole = (source: Source, slots: readonly Slot[], width: number): boolean =>
  slots.length === (isClosed(source, slots) ? width + 1 : width)

/** Whether the markup sets each cell apart on a line of its own. */
const isBoxed = ({ document, tokens }: Source, slots: readonly Slot[]): boolean =>
  document.format === 'html' && slots.every(({ token }) => tokens.kind[token - 1] === BREAK)

/** The cells of a line in text that is one short, without the empty one behind the bar that closes it. */
const withoutClosingBar = (source: Source, { slots, isRow }: Cluster, width: number): readonly Slot[] =>
  isRow && slots.length === width && isClosed(source, slots) ? slots.slice(0, -1) : slots

/** The heads of a table in one row by the letters right above it, where these are all of them. */
const withHeads = (tokens: Tokens, table: Table, cluster: Cluster): Cluster => {
  const [first] = cluster.slots
  const heads = first && cluster.runs.length === 1 ? headsAbove(tokens, table, first.token) : null
  return heads === null ? cluster : { ...cluster, runs: [{ words: [heads], start: 0 }] }
}

/** Table four as read, and the token of its first figure or blank; null where it was not found. */
export interface DisputesReading extends TableReading {
  readonly first: number | null
}

/**
 * The readings of table four and where it stands; `from` is the token to look from, `again` are rows of the other tables
 * that are printed once more.
 */
export const readDisputes = (
  source: Source,
  edition: EditionId,
  table: Table,
  from: number,
  again: readonly Found[],
): DisputesReading => {
  const { tokens, normal } = source
  const cells = cellsOfTable(table)
  const width = cells.length
  const behind = find(tokens, table, from, width)
  // Tables in another order: before table three only a whole row of figures is table four.
  const before = behind || from === 0 ? null : find(tokens, table, 0, width)
  const found = behind ?? (before?.filled === width && before.last < from ? before : null)
  const cluster = found && withHeads(tokens, table, found)
  const readings = new Readings()
  if (!cluster) {
    addMissing(readings, cells)
    return { readings, place: null, doubts: [], first: null }
  }
  const place = rawStretch(normal, tokens.start[cluster.first] ?? 0, tokens.end[cluster.last] ?? 0)
  const slots = withoutYear(tokens, withoutClosingBar(source, cluster, width), width)
  const parts = partsOf(table, slots, cluster.runs)
  for (const part of parts ?? []) {
    const isWholeRow =
      (cluster.isRow || isBoxed(source, part.slots)) &&
      part.cells.length === width &&
      isWhole(source, part.slots, width)
    for (const [key, reading] of readPart(source, edition, part, isWholeRow)) readings.set(key, reading)
  }
  if (!parts) for (const [key, reading] of unplaced(tokens, normal, cluster.slots, cells)) readings.set(key, reading)
  const doubts: Doubt[] = []
  if (!parts || !areInOrder(table, cluster.runs, parts)) doubts.push(...allIn(readings, 'heads-order'))
  const isYear = slots.length > 0 && isYearAlone(tokens, slots, readings)
  const isOther = isOfNext(again, from, cluster.first) || hasOtherRow(tokens, cluster.last, width)
  if (isOther || hasOtherCopy(tokens, table, cluster, width)) doubts.push(...allIn(readings, 'copies-differ'))
  // Where the year is not one cell too many, nobody knows.
  doubts.push(...(isYear ? allIn(readings, 'cell-lost') : disputeDoubts(source, edition, table, cluster, readings)))
  return { readings, place, doubts, first: cluster.slots[0]?.token ?? cluster.last }
}

/** A doubt in all that was read. */
const allIn = (readings: Readings, reason: DoubtReason): Doubt[] => {
  const cells = readings.entries().flatMap(([key, reading]) => (wasRead(reading) ? [key] : []))
  return cells.length > 0 ? [{ reason, cells }] : []
}

/** A row's label has no more words than this. */
const MAX_LABEL = 3

/** Whether behind token `last` another row with so many cells stands, or one of another year. */
const hasOtherRow = (tokens: Tokens, last: number, width: number): boolean => {
  const { kind, count } = tokens
  let words = 0
  let figures = 0
  let cells = 0
  let isOfYear = false
  for (let token = last + 1; token < count && cells < width; token++) {
    if (kind[token] === FIGURE) figures++
    if (kind[token] === FIGURE || kind[token] === EMPTY) cells++
    else if (kind[token] === WORD && figures === 0 && words < MAX_LABEL) {
      words++
      isOfYear ||= YEAR.test(textOf(tokens, token))
    } else if (kind[token] !== BREAK) break
  }
  return figures > 0 && (cells >= width || isOfYear)
}

/** So many rows of the other tables between them and table four are those of another report. */
const REPORT_ROWS = 3

/** Whether another report begins before token `first`: then table four is its own. */
const isOfNext = (again: readonly Found[], from: number, first: number): boolean =>
  again.filter((one) => one.first > from && one.first < first).length >= REPORT_ROWS

/**
 * Whether blanks before the first figure that a placing leaves out are none of the cells: they stand on a line of their
 * own, or as many stand before the heads.
 */
const areBeside = (tokens: Tokens, slots: readonly Slot[], [first = 0]: Placing): boolean => {
  const [from, to] = [slots[0]?.token ?? 0, slots[first]?.token ?? 0]
  for (let token = from; token < to; token++) if (tokens.kind[token] === BREAK) return true
  return first <= 0 || headLineAbove(tokens, from)?.lead === first
}

/** The readings of a part: as it is printed where that leaves no choice, else as far as its sums leave one way. */
const readPart = ({ tokens, normal }: Source, edition: EditionId, { slots, cells }: Part, isWholeRow: boolean) => {
  const whole = together(tokens, slots, -1)
  const told = whole && evident(whole, cells.length)
  if (whole && told && areBeside(tokens, whole, told)) {
    const row = readRow(tokens, normal, whole, told, cells)
    // A blank between figures may be one of the cells, and a figure one too many: then a sum fails.
    if (!hasHole(told) || judge(edition, row, NO_READINGS).broken === 0) return row
  } else if (whole && isWholeRow && whole.length === slots.length) {
    const asPrinted = slots.map((_, i) => i)
    return readRow(tokens, normal, whole, asPrinted, cells)
  }
  const fits = bySums(tokens, normal, edition, whole ?? slots, cells, NO_READINGS)
  return fits ? [...fits.readings, ...fits.supposed] : unplaced(tokens, normal, whole ?? slots, cells)
}
