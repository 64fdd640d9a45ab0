/** The printed line of heads above a row of figures: bars before and behind its cells are those of the row, too. */
import type { Slot } from './slots'
import { BREAK, EMPTY, type Tokens, WORD } from './tokens'

/** Heads that stand on a line of their own each, or nearly so, say nothing about a row. */
const LEAST_HEADS = 5

interface HeadLine {
  /** Empty cells before the first head. */
  readonly lead: number
  /** Whether an empty cell stands behind the last one, as a closing bar leaves it. */
  readonly isClosed: boolean
}

/** The line of heads above the row that begins with token `row`; null where heads do not stand side by side. */
export const headLineAbove = ({ kind }: Tokens, row: number): HeadLine | null => {
  let last = row - 1
  while (last > 0 && kind[last] !== WORD) last--
  let lead = 0
  let heads = 0
  for (let token = last; token >= 0 && kind[token] !== BREAK; token--) {
    if (kind[token] === WORD) {
      heads++
      lead = 0
    } else if (kind[token] === EMPTY) lead++
  }
  return heads < LEAST_HEADS ? null : { lead, isClosed: kind[last + 1] === EMPTY }
}

/** Whether the last of the cells on a line of text is but what the bar that closes it leaves, as it does for the heads. */
export const endsInBar = (tokens: Tokens, slots: readonly Slot[]): boolean =>
  slots.at(-1)?.isEmpty === true && headLineAbove(tokens, slots[0]?.token ?? 0)?.isClosed !== false
