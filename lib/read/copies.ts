/** A table that is printed twice, as last year's beside this year's, or once more in an annex. */
import type { Readings } from './cells'
import type { Doubt } from './reading'

/**
 * The cells in which two copies hold different figures. Once they differ in one cell they are no copies but tables of
 * two years, or one has been corrected: then a figure that the other has not counts as different, too. A table `isLater`
 * than its copy was read because the first one is damaged, and may be the other year's with all that it holds.
 */
export const differing = (readings: Readings, copy: Readings, isLater: boolean): Doubt[] => {
  const values = readings.entries().map(([key, { value }]) => ({ key, value, other: copy.get(key)?.value ?? null }))
  const isSame = values.every(({ value, other }) => value === null || other === null || value === other)
  const cells = isSame
    ? []
    : values.filter(({ value, other }) => value !== other || (isLater && value !== null)).map(({ key }) => key)
  return cells.length > 0 ? [{ reason: 'copies-differ', cells }] : []
}
