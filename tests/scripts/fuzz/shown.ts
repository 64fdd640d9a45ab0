/** A failing document in one line: what was done to it, and the first cells that are wrong. */
import type { Failing } from '@/scripts/fuzz/run'

export const shown = ({ id, kind, source, note, wrong, crash }: Failing): string => {
  const cells = wrong.slice(0, 3).map(({ key, expected, read }) => `${key} ${expected?.values}→${read}`)
  return `${id} ${kind} of ${source} (${note}): ${crash ?? cells.join(', ')}`
}
