/** Rows that have lost or gained a cell: what counting its cells against those of the rows around it tells. */
import type { CellKey, EditionId } from '@/lib/form'
import { isAnyUnreadable, NO_READINGS, type Readings, readingsOf, wasRead } from './cells'
import { filledOf, hasHole } from './placing'
import type { RowRead } from './rows'
import { areEmpty } from './slots'
import { holdsDown, isTotal, judge, provenBySum, unprovenIn } from './sums'
import { BREAK, EMPTY, type Tokens, WORD } from './tokens'

/** From so many rows of one width on, and where so many of them have as many cells, another number is damage. */
const MANY_ROWS = 5
/** So many rows show how the lines of a table end. */
const FEW_ROWS = 2
const MOST = 0.75

const BAR = 0x7c
const TAB = 9
const LINE_FEED = 10
const SPACE = 0x20

/** The last character before place `end` of the text that is no space. */
const markBefore = (text: string, end: number): number => {
  let at = end - 1
  while (text.charCodeAt(at) === SPACE) at--
  return text.charCodeAt(at)
}

/** The first character of the line around place `place` of the text that is no space. */
const lineMark = (text: string, place: number): number => {
  let at = text.lastIndexOf('\n', place) + 1
  while (text.charCodeAt(at) === SPACE) at++
  return text.charCodeAt(at)
}

/**
 * Whether the last cell of a row, a blank one, is but what the mark behind it leaves: a tab, or a bar where one begins the
 * label's line, too.
 */
const endsInMark = ({ text, start }: Tokens, { found, slots }: RowRead): boolean => {
  const last = slots[slots.length - 1]
  if (!last?.isEmpty || last.grid || areEmpty(slots)) return false
  const mark = markBefore(text, start[last.token] ?? 0)
  return mark === TAB || (mark === BAR && lineMark(text, start[found.first] ?? 0) === BAR)
}

/** How many cells a row has: empty ones that begin the line of the next label are none of its own. */
const countOf = (tokens: Tokens, { slots }: RowRead): number => {
  const last = slots[slots.length - 1]
  if (!last) return 0
  let next = last.last + 1
  while (next < tokens.count && tokens.kind[next] === EMPTY) next++
  if (tokens.kind[next] !== WORD) return slots.length
  let start = last.last
  while (start > 0 && tokens.kind[start] === EMPTY) start--
  return tokens.kind[start] === BREAK ? slots.filter((slot) => slot.last < start).length : slots.length
}

/** How many bars stand on the line of a row's label. */
const barsOnLine = ({ text, start }: Tokens, { found }: RowRead): number => {
  let at = text.lastIndexOf('\n', start[found.first] ?? 0) + 1
  let bars = 0
  for (; at < text.length && text.charCodeAt(at) !== LINE_FEED; at++) if (text.charCodeAt(at) === BAR) bars++
  return bars
}

/** How many cells most of the rows have; null where they differ. */
const usualOf = (counts: readonly number[]): number | null => {
  if (counts.length < MANY_ROWS) return null
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  const [usual, most] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a))
  return most >= MOST * counts.length ? usual : null
}

/**
 * Whether nothing is lost or gained between a row's first and last figure: it has one for each cell, as its like have
 * (`areFull`), or they add up.
 */
const isEntire = (edition: EditionId, { cells, slots }: RowRead, readings: Readings, areFull: boolean): boolean => {
  const filled = filledOf(slots)
  // Where one of them is no figure, it may be what is left of two, or a part of one.
  if (filled.length === cells.length && areFull) return !isAnyUnreadable(readings, cells)
  const isSpanned = (filled[filled.length - 1] ?? 0) - (filled[0] ?? 0) === cells.length - 1
  const own = readingsOf(readings, cells)
  const { tested, broken } = judge(edition, own, NO_READINGS)
  return isSpanned && tested > 0 && broken === 0 && own.some(([key, { value }]) => isTotal(key) && value !== 0)
}

/** How many cells rows have, where it is more than one. */
const widthsOf = (rows: readonly RowRead[]): readonly number[] => {
  const widths: number[] = []
  for (const { cells } of rows) if (cells.length > 1 && !widths.includes(cells.length)) widths.push(cells.length)
  return widths
}

/** Empty cells before a row's first figure, and between its first and last one. */
interface Gaps {
  readonly lead: number
  readonly inner: number
}

const gapsOf = ({ slots }: RowRead): Gaps => {
  let lead = 0
  while (slots[lead]?.isEmpty) lead++
  const last = slots.findLastIndex((slot) => !slot.isEmpty)
  let inner = 0
  for (let i = lead; i < last; i++) if (slots[i]?.isEmpty) inner++
  return { lead, inner }
}

/** Whether a row has as many figures as columns. */
const isFull = ({ cells, slots }: RowRead): boolean => filledOf(slots).length === cells.length

/** Whether a row has an empty cell before its last figure. */
const hasGap = ({ slots }: RowRead): boolean => {
  let isBlank = false
  for (const { isEmpty } of slots) {
    if (isBlank && !isEmpty) return true
    isBlank ||= isEmpty
  }
  return false
}

/**
 * Whether blanks between a row's figures may be cells that it has gained: empty ones stand before its first figure, too,
 * and it has more than each of its like (`counts`).
 */
const mayHaveGained = (row: RowRead, count: number, counts: readonly number[]): boolean => {
  const { lead, inner } = gapsOf(row)
  return lead > 0 && inner > 0 && counts.filter((other) => other >= count).length === 1
}

/** The cells read from a row that hold no cases, or are not held down by their columns: its own sum proves nothing. */
const unprovenDown = (edition: EditionId, { cells }: RowRead, readings: Readings): CellKey[] =>
  cells.flatMap(({ key, number }) => {
    const reading = readings.at(number)
    const isProven = (reading?.value ?? 0) > 0 && holdsDown(edition, key, readings)
    return wasRead(reading) && !isProven ? [key] : []
  })

/** The cells read from rows that have not as many cells as their like, where no sum bears them out. */
const ofUnusualRows = (tokens: Tokens, edition: EditionId, rows: readonly RowRead[], readings: Readings): CellKey[] =>
  widthsOf(rows).flatMap((width) => {
    const like = rows.filter(({ cells }) => cells.length === width)
    const printed = like.map((row) => countOf(tokens, row))
    const areAlike = printed.every((count) => count === printed[0])
    // Rows that hold no figure are cut without their closing mark.
    if (areAlike && !like.some(({ slots }) => areEmpty(slots))) return []
    const counts = like.map((row, i) => (printed[i] ?? 0) - (endsInMark(tokens, row) ? 1 : 0))
    const usual = usualOf(counts)
    if (usual === null) return []
    // Where a column is blank in all the others, the figure that fills it may be there twice.
    const areFull = like.some((row, i) => counts[i] === usual && isFull(row))
    return like.flatMap((row, i) => {
      const count = counts[i] ?? usual
      if (count === usual || row.slots.length === 0) return []
      if (isEntire(edition, row, readings, areFull) && !mayHaveGained(row, count, counts)) return []
      const isRead = ({ key, number }: RowRead['cells'][number]) =>
        wasRead(readings.at(number)) && !provenBySum(edition, key, readings)
      return row.cells.filter(isRead).map(({ key }) => key)
    })
  })

/**
 * The cells of rows with blanks whose line has a bar more than those of nearly all others, where each line has all bars of
 * the table: one is gained, and the row's sum does not tell where.
 */
const ofLongLines = (tokens: Tokens, edition: EditionId, rows: readonly RowRead[], readings: Readings): CellKey[] => {
  const like = rows.filter(({ cells, slots }) => cells.length > 1 && !slots[0]?.grid)
  if (!like.some((row) => !isFull(row) && hasGap(row))) return []
  const bars = like.map((row) => barsOnLine(tokens, row))
  const usual = usualOf(bars)
  if (usual === null || usual < MANY_ROWS || bars.filter((count) => count !== usual).length > 1) return []
  return like.flatMap((row, i) => {
    if ((bars[i] ?? 0) <= usual || isFull(row) || areEmpty(row.slots)) return []
    return unprovenDown(edition, row, readings)
  })
}

/**
 * The cells of rows that have a figure for each column and an empty cell besides, as no other row has it: one of the
 * figures may be there twice, and those before it stand where the blank was. The row's own sum is then what it was, so
 * that only columns prove them.
 */
const ofGappedRows = (edition: EditionId, rows: readonly RowRead[], readings: Readings): CellKey[] => {
  if (!rows.some((row) => row.cells.length > 1 && isFull(row) && hasGap(row))) return []
  const like = rows.filter(({ cells }) => cells.length > 1)
  const gaps = like.map(gapsOf)
  const [first] = gaps
  if (gaps.length > 1 && gaps.every(({ lead, inner }) => lead === first?.lead && inner === first.inner)) return []
  // Of a row with a blank in its first cell, that is the cell which another begins with: only full ones tell of padding.
  const isPadding = (lead: number): boolean =>
    gaps.filter((gap, i) => gap.lead === lead && like[i] && isFull(like[i])).length > 1
  const isUsual = (gap: Gaps): boolean =>
    (gap.lead === 0 || isPadding(gap.lead)) &&
    (gap.inner === 0 || gaps.filter(({ inner }) => inner === gap.inner).length >= MOST * gaps.length)
  return like.flatMap((row, i) => {
    const gap = gaps[i]
    return !gap || !isFull(row) || isUsual(gap) ? [] : unprovenDown(edition, row, readings)
  })
}

/**
 * Whether nothing but counting tells a row's cells: there are more or fewer than its columns, none is drawn in one, and
 * blanks stand not only for its total.
 */
const isCounted = ({ cells, slots }: RowRead): boolean =>
  slots.length !== cells.length && !slots[0]?.grid && filledOf(slots).length < cells.length - 1

/**
 * The cells of rows that have figures and a blank for their total, where most rows with figures have a total: the figures
 * may all stand one column on.
 */
const ofLostTotals = (edition: EditionId, rows: readonly RowRead[], readings: Readings): CellKey[] => {
  if (!rows.some((row) => row.cells.length > 1 && isCounted(row))) return []
  const figureOf = ({ number }: RowRead['cells'][number]) => readings.at(number)?.value ?? null
  const filled = rows.filter(({ cells }) => cells.length > 1 && cells.some((cell) => figureOf(cell) !== null))
  const blank = filled.filter(({ cells }) =>
    cells.some((cell) => isTotal(cell.key) && figureOf(cell) === null && wasRead(readings.at(cell.number))),
  )
  if (blank.length * 2 > filled.length) return []
  return blank.filter(isCounted).flatMap((row) => unprovenDown(edition, row, readings))
}

/** From so many rows on whose sums break, more than hold, it is the columns that are not what they seem. */
const BROKEN_ROWS = 2

/** All that was read and is not proven, where blanks were left out of rows that do not add up: one column is none of the form's. */
const ofOtherColumns = (edition: EditionId, rows: readonly RowRead[], readings: Readings): CellKey[] => {
  if (rows.filter(({ placing }) => placing && hasHole(placing)).length * 2 <= rows.length) return []
  let broken = 0
  let held = 0
  for (const { cells } of rows) {
    const own = readingsOf(readings, cells)
    const verdict = judge(edition, own, NO_READINGS)
    if (verdict.broken > 0) broken++
    else if (verdict.tested > 0 && own.some(([key, { value }]) => isTotal(key) && value !== 0)) held++
  }
  if (broken < BROKEN_ROWS || broken <= held) return []
  return unprovenIn(edition, rows, readings)
}

/** Whether the first cell of a row, a blank one, is but what stands between two bars that touch. */
const isBetweenTouching = ({ text, start }: Tokens, { slots: [first] }: RowRead): boolean => {
  const at = first ? (start[first.token] ?? 0) : 0
  return text.charCodeAt(at - 1) === BAR && text.charCodeAt(at) === BAR
}

/**
 * The blanks of rows of one cell between bars that touch, whose line has fewer bars than that of each such row with a figure:
 * these bars pad the line, and what stood before them is lost.
 */
const ofShortLines = (tokens: Tokens, rows: readonly RowRead[], readings: Readings): CellKey[] => {
  const single = rows.filter(({ cells, slots }) => cells.length === 1 && !slots[0]?.grid)
  const blank = single.filter((row) => areEmpty(row.slots) && isBetweenTouching(tokens, row))
  if (blank.length === 0) return []
  const filled = single.filter(({ slots }) => !areEmpty(slots))
  if (filled.length < FEW_ROWS) return []
  const least = Math.min(...filled.map((row) => barsOnLine(tokens, row)))
  return blank
    .filter((row) => barsOnLine(tokens, row) < least)
    .flatMap(({ cells }) => cells.flatMap(({ key, number }) => (wasRead(readings.at(number)) ? [key] : [])))
}

/** Whether a row has one figure for each cell, and no blank. */
const isWhole = (row: RowRead): boolean => row.slots.length === row.cells.length && isFull(row)

/** The cells of rows that have lost or gained a cell, and that nothing proves. */
export const withLostCell = (
  tokens: Tokens,
  edition: EditionId,
  rows: readonly RowRead[],
  readings: Readings,
): CellKey[] => {
  if (rows.every(isWhole)) return []
  const unusual = ofUnusualRows(tokens, edition, rows, readings)
  const others = [
    ...ofGappedRows(edition, rows, readings),
    ...ofLostTotals(edition, rows, readings),
    ...ofLongLines(tokens, edition, rows, readings),
    ...ofOtherColumns(edition, rows, readings),
    ...ofShortLines(tokens, rows, readings),
  ]
  return others.length === 0 ? unusual : [...new Set([...unusual, ...others])]
}
