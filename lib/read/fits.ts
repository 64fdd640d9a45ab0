/** Rows that neither count nor habit place: the equations decide, cell by cell, or nobody does. */
import type { CellKey, EditionId } from '@/lib/form'
import { type CellReading, type Readings, type RowCell, readRow, unplaced } from './cells'
import type { Normalized } from './normalize'
import { isGuess, type Placing, placings } from './placing'
import type { Slot } from './slots'
import { isTotal, judge } from './sums'
import { BREAK, type Tokens, textOf } from './tokens'

export interface Fits {
  readonly readings: readonly (readonly [CellKey, CellReading])[]
  /** Cells that are blank only because the equations leave nothing for them: in the document nothing stands for them. */
  readonly supposed: readonly (readonly [CellKey, CellReading])[]
  /** Whether there is but one way, so that no cell was left open. */
  readonly isOnly: boolean
}

const same = (a: CellReading | undefined, b: CellReading): boolean =>
  a !== undefined && a.value === b.value && a.unread?.state === b.unread?.state

type Row = readonly (readonly [CellKey, CellReading])[]

/** The readings on which two ways agree; the others as in `open`. */
const agreeing = (one: Row, other: Row, open: Row): Row =>
  one.map((reading, i) => {
    const [rival, unread] = [other[i], open[i]]
    return !rival || !unread || same(reading[1], rival[1]) ? reading : unread
  })

/** A way to take what stands behind a label. */
interface Way {
  readonly slots: readonly Slot[]
  readonly placing: Placing
  /** Two figures are taken as one, which cannot be read and so breaks no sum. */
  readonly isJoined: boolean
}

/** Whether a line ends between two slots. */
const isParted = (tokens: Tokens, from: Slot | undefined, to: Slot | undefined): boolean => {
  if (!from || !to) return true
  for (let token = from.last + 1; token < to.token; token++) if (tokens.kind[token] === BREAK) return true
  return false
}

const printed = (tokens: Tokens, slot: Slot | undefined): string => (slot ? textOf(tokens, slot.token, slot.last) : '')

/**
 * What a way leaves out of a row with too many figures: nothing (or what stands on a line of its own), a figure that is
 * printed twice side by side, or another one.
 */
const leftOut = (tokens: Tokens, { slots, placing }: Way): 'nothing' | 'repeated' | 'other' => {
  const filled = slots.filter((slot) => !slot.isEmpty)
  const taken = new Set(placing.map((i) => slots[i]))
  let left: 'nothing' | 'repeated' | 'other' = 'nothing'
  for (const [i, slot] of filled.entries()) {
    if (taken.has(slot)) continue
    const beside = [filled[i - 1], filled[i + 1]]
    if (isParted(tokens, beside[0], slot)) continue
    if (!beside.some((other) => printed(tokens, other) === printed(tokens, slot))) return 'other'
    left = 'repeated'
  }
  return left
}

/** Every way to take a row: as it is printed, and where it has a figure too many, with two that may be one torn apart. */
const waysOf = (tokens: Tokens, slots: readonly Slot[], width: number): Way[] => {
  const ways: Way[] = placings(slots, width).map((placing) => ({ slots, placing, isJoined: false }))
  const filled = slots.filter((slot) => !slot.isEmpty)
  if (filled.length !== width + 1 || ways.length === 0) return ways
  const everyCell = Array.from({ length: width }, (_, i) => i)
  for (const [i, slot] of filled.entries()) {
    const next = filled[i + 1]
    if (!next || tokens.text.charAt(tokens.start[slot.token] ?? 0) === '0') continue
    ways.push({
      slots: [...filled.slice(0, i), { ...slot, last: next.last }, ...filled.slice(i + 2)],
      placing: everyCell,
      isJoined: true,
    })
  }
  return ways
}

/**
 * The readings of a doubtful row on which all placings agree that the equations allow; the other cells are unreadable.
 * Null where no equation decides. A total for which nothing is printed proves nothing, so where all placings need one
 * none is believed.
 */
export const bySums = (
  tokens: Tokens,
  normal: Normalized,
  edition: EditionId,
  slots: readonly Slot[],
  cells: readonly RowCell[],
  others: Readings,
): Fits | null => {
  let fitting = 0
  let tested = 0
  let hasTotals = false
  let agreed: Row = []
  const open = unplaced(tokens, normal, slots, cells)
  const guessed = new Set<number>()
  const kept = { nothing: 0, repeated: 0, other: 0 }
  const rivals: Row[] = []
  let areJoined = true
  const nearly: Row[] = []
  for (const way of waysOf(tokens, slots, cells.length)) {
    const { slots: taken, placing } = way
    const left = leftOut(tokens, way)
    const row = readRow(tokens, normal, taken, placing, cells)
    const verdict = judge(edition, row, others)
    if (verdict.broken > 0) {
      if (left === 'repeated') rivals.push(row)
      if (verdict.broken === 1) nearly.push(row)
      continue
    }
    fitting++
    areJoined &&= way.isJoined
    kept[left]++
    if (verdict.tested > 0) tested++
    for (let i = 0; i < cells.length; i++) if (isGuess(placing, i)) guessed.add(i)
    hasTotals ||= !cells.some((cell, i) => isTotal(cell.key) && isGuess(placing, i))
    agreed = fitting === 1 ? [...row] : agreeing(agreed, row, open)
  }
  // A figure printed twice, in a row whose sum is misprinted, is as likely as one left out to make the sums hold.
  const isRivalled = kept.repeated === 0 && kept.other > 0
  if (isRivalled) agreed = rivals.reduce((all, row) => agreeing(all, row, open), agreed)
  // So is one misprinted sum as two figures that are one and happen to stand where it would fail.
  if (areJoined) agreed = nearly.reduce((all, row) => agreeing(all, row, open), agreed)
  if (tested === 0 || !hasTotals) return null
  const isSupposed = (i: number): boolean => guessed.has(i) && agreed[i]?.[1].unread?.state === 'blank'
  const readings = agreed.map((one, i) => (isTotal(one[0]) && isSupposed(i) ? (open[i] ?? one) : one))
  return { readings, supposed: open.filter((_, i) => isSupposed(i)), isOnly: fitting === 1 }
}
