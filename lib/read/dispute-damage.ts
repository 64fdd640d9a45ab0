/** Signs that table four is damaged: words that are not its heads, all of them, or cells that are not set alike. */
import { DISPUTE_RESULTS, type EditionId, type Table } from '@/lib/form'
import { cellsOfRow, cellsOfTable, isAnyUnreadable, type Readings, wasRead } from './cells'
import { brokenPlaces } from './damage'
import { hasItsHeads } from './dispute-heads'
import { endsInBar, headLineAbove } from './head-line'
import type { Doubt } from './reading'
import type { Source } from './rows'
import { isRuler } from './ruler'
import type { Run } from './runs'
import type { Slot } from './slots'
import { provenByAll } from './sums'
import { BREAK, type Tokens } from './tokens'

/** The tokens that table four was found in, from its first head to its last figure. */
interface Found {
  readonly first: number
  readonly last: number
  readonly slots: readonly Slot[]
  readonly runs: readonly Run[]
}

/** What stands between a cell and the one before it: line ends, and whether anything else. */
const gapBefore = (tokens: Tokens, slots: readonly Slot[], i: number): number => {
  let breaks = 0
  const [from, to] = [(slots[i - 1]?.last ?? 0) + 1, slots[i]?.token ?? 0]
  for (let token = from; token < to; token++) if (tokens.kind[token] === BREAK) breaks++
  return breaks + 100 * (to - from - breaks)
}

/** The cells of a printed line, without the empty ones that the bars before and behind it leave, as they do for the heads. */
const withoutBars = (tokens: Tokens, slots: readonly Slot[], width: number): readonly Slot[] => {
  if (slots.length <= width) return slots
  if (endsInBar(tokens, slots)) return slots.slice(0, -1)
  const [first] = slots
  return first?.isEmpty && headLineAbove(tokens, first.token)?.lead !== 0 ? slots.slice(1) : slots
}

/** The cells of a drawn row without the empty one that a spreadsheet draws behind a whole one. */
const withoutLast = (slots: readonly Slot[], width: number): readonly Slot[] =>
  slots.length === width + 1 && slots.every(({ isEmpty }, i) => isEmpty === (i === width)) ? slots.slice(0, -1) : slots

const isOdd = ({ document, normal, tokens }: Source, table: Table, { first, last, slots, runs }: Found): boolean => {
  if (brokenPlaces(document, normal, tokens.start[first] ?? 0, tokens.end[last] ?? 0).length > 0) return true
  if (slots.some(({ token }) => isRuler(tokens, token))) return true
  // Laid out in blocks or turned, each part has its own heads.
  if (runs.length > 1) return false
  const width = table.rows.length * Object.keys(DISPUTE_RESULTS).length
  const cells = document.format === 'text' ? withoutBars(tokens, slots, width) : withoutLast(slots, width)
  const gap = gapBefore(tokens, cells, 1)
  return (
    cells.length !== width ||
    !hasItsHeads(table, runs) ||
    cells.some((_, i) => i > 1 && gapBefore(tokens, cells, i) !== gap)
  )
}

/** All figures of the table, block by block, the total of each last. */
const figuresOf = (table: Table, readings: Readings): readonly (number | null)[] =>
  cellsOfTable(table).map(({ number }) => readings.at(number)?.value ?? null)

/** Cells of a block. */
const WIDTH = Object.keys(DISPUTE_RESULTS).length

/** What the figures of the block that ends before `end` add up to, without its total. */
const sumBefore = (figures: readonly (number | null)[], end: number): number => {
  let sum = 0
  for (let i = end - WIDTH; i < end - 1; i++) sum += figures[i] ?? 0
  return sum
}

/** Whether nothing is printed in the block that ends before `end`. */
const isBlank = (figures: readonly (number | null)[], end: number): boolean => {
  for (let i = end - WIDTH; i < end; i++) if (figures[i] !== null) return false
  return true
}

/** Whether each block's figures add up to its total; where it has none at all, there is nothing to add. */
const addUp = (figures: readonly (number | null)[]): boolean => {
  for (let end = WIDTH; end <= figures.length; end += WIDTH)
    if (figures[end - 1] !== sumBefore(figures, end) && !isBlank(figures, end)) return false
  return true
}

/**
 * Whether a block has figures and no total, though another has both, or though the last of them sums up the others: then
 * a cell may be lost before them, and all have moved up.
 */
const areMovedUp = (figures: readonly (number | null)[]): boolean => {
  const ends = figures.flatMap((_, i) => ((i + 1) % WIDTH === 0 ? [i + 1] : []))
  const isTotalled = ends.some((end) => Boolean(figures[end - 1]))
  return ends.some((end) => {
    const sum = sumBefore(figures, end)
    return figures[end - 1] === null && sum > 0 && (isTotalled || sum === 2 * (figures[end - 2] ?? 0))
  })
}

/** Whether figures would add up with some figure that is not known at place `lost`. */
const wouldAddUp = (figures: readonly (number | null)[], lost: number): boolean => {
  const total = lost - (lost % WIDTH) + WIDTH - 1
  const missing = (figures[total] ?? 0) - sumBefore(figures, total + 1)
  if (lost < total && missing < 0) return false
  return addUp(figures.with(lost, lost < total ? missing : -missing))
}

/**
 * Whether figures that do not add up would without one of them and with a blank in another place, or, where all were read,
 * without a blank and with any figure there: all between have moved.
 */
const areShifted = (figures: readonly (number | null)[], areRead: boolean): boolean =>
  figures.some((figure, gained) => {
    const rest = figures.toSpliced(gained, 1)
    return figures.some((_, lost) => {
      if (lost === gained) return false
      const moved = rest.toSpliced(lost, 0, null)
      return figure === null && areRead ? wouldAddUp(moved, lost) : addUp(moved)
    })
  })

/** Doubt in figures and blanks that were read from a damaged table four, and that no equation proves. */
export const disputeDoubts = (
  source: Source,
  edition: EditionId,
  table: Table,
  found: Found,
  readings: Readings,
): Doubt[] => {
  const figures = figuresOf(table, readings)
  const areSound = addUp(figures)
  const hasUnread = isAnyUnreadable(readings, cellsOfTable(table))
  const isShifted = !areSound && areShifted(figures, !hasUnread)
  const hasMoved = isShifted || (!areSound && areMovedUp(figures))
  if (!hasMoved && !hasUnread && !isOdd(source, table, found)) return []
  // A block's sum proves its figures, but not that they are this block's and not those of another that cannot be read.
  const isBlockLost = table.rows.some((row) => cellsOfRow(row).every(({ number }) => !wasRead(readings.at(number))))
  const isOpen = isShifted || isBlockLost || (hasMoved && hasUnread)
  const proven = isOpen ? null : provenByAll(edition, readings)
  const cells = readings
    .entries()
    .flatMap(([key, reading]) => (wasRead(reading) && (reading.value === 0 || !proven?.has(key)) ? [key] : []))
  return cells.length > 0 ? [{ reason: hasMoved ? 'cell-lost' : 'damaged', cells }] : []
}
