/** Signs that table four is damaged: words that are not its heads, all of them, or cells that are not set alike. */
import { DISPUTE_RESULTS, type EditionId, type Table } from '@/lib/form'
import { cellsOfRow, cellsOfTable, isAnyUnreadable, type Readings, wasRead } from './cells'
import { brokenPlaces } from './damage'
import { keyOf, normalize } from './normalize'
import type { Doubt } from './reading'
import { oncePer, remembered } from './remembered'
import type { Source } from './rows'
import { isRuler } from './ruler'
import { type Run, wordsOf } from './runs'
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

/** A narrow column shows so many characters of a head. */
const CUT = 2

const keys = (texts: readonly string[]): string[] => texts.map((text) => keyOf(normalize(text).text))

/** The results that stand below each block, whole or cut off. */
const RESULTS = new RegExp(
  `^(?:${keys(Object.values(DISPUTE_RESULTS).map(({ label }) => label.zh))
    .map((key) => `${key.slice(0, CUT)}(?:${key.slice(CUT)})?`)
    .join('')})+$`,
)

/** Heads that stand once, longest first. */
const onceIn = oncePer((table: Table): readonly string[] => {
  const all = new Set(keys([...table.heads.slice(0, 2), ...table.rows.map(({ label }) => label.zh)]))
  return [...all].sort((a, b) => b.length - a.length)
})

const isWholeIn = (table: Table, words: string): boolean => {
  let rest = words
  for (const head of onceIn(table)) {
    const at = rest.indexOf(head)
    if (at < 0) return false
    rest = rest.slice(0, at) + rest.slice(at + head.length)
  }
  return RESULTS.test(rest)
}

const isWhole = oncePer((table: Table) => remembered((words) => isWholeIn(table, words)))

/** Whether the heads are those of the form, each of them, and nothing else. */
const hasItsHeads = (table: Table, runs: readonly Run[]): boolean => isWhole(table)(wordsOf(runs, ''))

/** What stands between a cell and the one before it: line ends, and whether anything else. */
const gapBefore = (tokens: Tokens, slots: readonly Slot[], i: number): number => {
  let breaks = 0
  const [from, to] = [(slots[i - 1]?.last ?? 0) + 1, slots[i]?.token ?? 0]
  for (let token = from; token < to; token++) if (tokens.kind[token] === BREAK) breaks++
  return breaks + 100 * (to - from - breaks)
}

/** The cells of a printed line, without the empty ones that the bars before and behind it leave. */
const withoutBars = (slots: readonly Slot[], width: number): readonly Slot[] => {
  if (slots.length <= width) return slots
  if (slots.at(-1)?.isEmpty) return slots.slice(0, -1)
  return slots[0]?.isEmpty ? slots.slice(1) : slots
}

const isOdd = ({ document, normal, tokens }: Source, table: Table, { first, last, slots, runs }: Found): boolean => {
  if (brokenPlaces(document, normal, tokens.start[first] ?? 0, tokens.end[last] ?? 0).length > 0) return true
  if (slots.some(({ token }) => isRuler(tokens, token))) return true
  // Laid out in blocks or turned, each part has its own heads.
  if (runs.length > 1) return false
  const width = table.rows.length * Object.keys(DISPUTE_RESULTS).length
  const cells = document.format === 'text' ? withoutBars(slots, width) : slots
  const gap = gapBefore(tokens, cells, 1)
  return (
    cells.length !== width ||
    !hasItsHeads(table, runs) ||
    cells.some((_, i) => i > 1 && gapBefore(tokens, cells, i) !== gap)
  )
}

/** The figures of one block, its total last. */
const figuresOf = (row: Table['rows'][number], readings: Readings): readonly (number | null)[] =>
  cellsOfRow(row).map(({ number }) => readings.at(number)?.value ?? null)

/**
 * Whether a block has figures and no total, though another has both, or though the last of them sums up the others: then
 * a cell may be lost before them, and all have moved up.
 */
const isMovedUp = (table: Table, readings: Readings): boolean => {
  const blocks = table.rows.map((row) => figuresOf(row, readings))
  const isTotalled = blocks.some((figures) => Boolean(figures.at(-1)))
  return blocks.some((figures) => {
    const [pending, ...others] = figures.slice(0, -1).reverse()
    const sum = others.reduce<number>((all, figure) => all + (figure ?? 0), 0)
    return figures.at(-1) === null && sum + (pending ?? 0) > 0 && (isTotalled || sum === pending)
  })
}

/** Whether each block's figures, its total last, add up. */
const addUp = (figures: readonly (number | null)[], width: number): boolean => {
  for (let end = width; end <= figures.length; end += width) {
    const total = figures[end - 1]
    let sum = 0
    for (let i = end - width; i < end - 1; i++) sum += figures[i] ?? 0
    if (total === null || sum !== total) return false
  }
  return true
}

/** Whether the figures do not add up, but would without one of them and with a blank in another place: all between have moved. */
const isShifted = (table: Table, readings: Readings): boolean => {
  const figures = table.rows.flatMap((row) => figuresOf(row, readings))
  const width = Object.keys(DISPUTE_RESULTS).length
  if (addUp(figures, width)) return false
  return figures.some((_, gained) => {
    const rest = figures.toSpliced(gained, 1)
    return figures.some((_, lost) => lost !== gained && addUp(rest.toSpliced(lost, 0, null), width))
  })
}

/** Doubt in figures and blanks that were read from a damaged table four, and that no equation proves. */
export const disputeDoubts = (
  source: Source,
  edition: EditionId,
  table: Table,
  found: Found,
  readings: Readings,
): Doubt[] => {
  const areShifted = isShifted(table, readings)
  const hasMoved = areShifted || isMovedUp(table, readings)
  const hasUnread = isAnyUnreadable(readings, cellsOfTable(table))
  if (!hasMoved && !hasUnread && !isOdd(source, table, found)) return []
  // A block's sum proves its figures, but not that they are this block's and not those of another that cannot be read.
  const isBlockLost = table.rows.some((row) => cellsOfRow(row).every(({ number }) => !wasRead(readings.at(number))))
  const isOpen = areShifted || isBlockLost || (hasMoved && hasUnread)
  const proven = isOpen ? null : provenByAll(edition, readings)
  const cells = readings
    .entries()
    .flatMap(([key, reading]) => (wasRead(reading) && (reading.value === 0 || !proven?.has(key)) ? [key] : []))
  return cells.length > 0 ? [{ reason: hasMoved ? 'cell-lost' : 'damaged', cells }] : []
}
