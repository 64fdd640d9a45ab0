/** Rows that neither count nor habit place: the equations decide, or nobody does. */
import type { EditionId } from '@/lib/form'
import { type Readings, type RowCell, readRow } from './cells'
import type { Normalized } from './normalize'
import { isGuess, type Placing, placings } from './placing'
import type { Slot } from './slots'
import { isTotal, judge } from './sums'
import type { Tokens } from './tokens'

/**
 * The placing of a doubtful row if exactly one agrees with the equations, else null. A total for which nothing is
 * printed proves nothing, so a placing that needs one is not believed.
 */
export const bySums = (
  tokens: Tokens,
  normal: Normalized,
  edition: EditionId,
  slots: readonly Slot[],
  cells: readonly RowCell[],
  readings: Readings,
): Placing | null => {
  let only: Placing | null = null
  for (const placing of placings(slots, cells.length)) {
    const verdict = judge(edition, readRow(tokens, normal, slots, placing, cells), readings)
    if (verdict.tested === 0 || verdict.broken > 0) continue
    if (only) return null
    only = placing
  }
  return only && cells.some((cell, i) => isTotal(cell.key) && isGuess(only, i)) ? null : only
}
