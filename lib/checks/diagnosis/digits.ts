/** Slips of the pen: what makes one figure out of another. */
import type { FaultKind } from '@/lib/report/report'

/** Whether `long` with one of its digits left out is `short`. */
const isOneDigitMore = (long: string, short: string): boolean => {
  if (long.length !== short.length + 1) return false
  let at = 0
  while (at < short.length && long[at] === short[at]) at++
  return long.slice(at + 1) === short.slice(at)
}

/** Whether two neighbouring digits have changed places. */
const isSwapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at + 1 < a.length
}

/** How `printed` may have come from `right` by a slip; null where none is known. Nought is no slip of anything. */
export const slip = (printed: number, right: number): FaultKind | null => {
  if (printed <= 0 || right <= 0 || printed === right) return null
  const [a, b] = [String(printed), String(right)]
  if (isSwapped(a, b)) return 'digits-swapped'
  if (isOneDigitMore(b, a)) return 'digit-lost'
  if (printed === 2 * right || a === b + b) return 'doubled'
  return isOneDigitMore(a, b) ? 'digit-added' : null
}
