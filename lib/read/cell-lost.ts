/** Rows that have lost or gained a cell: what counting its cells against those of the rows around it tells. */
import type { CellKey, EditionId } from '@/lib/form'
import type { Readings } from './cells'
import type { RowRead } from './rows'
import { provenBySum } from './sums'

/** From so many rows of one width on, and where so many of them have as many cells, another number is damage. */
const MANY_ROWS = 5
const MOST = 0.75

/** How many cells most of the rows have; null where they differ. */
const usualCount = (rows: readonly RowRead[]): number | null => {
  if (rows.length < MANY_ROWS) return null
  const counts = new Map<number, number>()
  for (const { slots } of rows) counts.set(slots.length, (counts.get(slots.length) ?? 0) + 1)
  const [length, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  return count >= MOST * rows.length ? length : null
}

/** The cells read from rows that have not as many cells as their like, where no sum bears them out. */
export const ofUnusualRows = (edition: EditionId, rows: readonly RowRead[], readings: Readings): CellKey[] => {
  const usual = new Map<number, number | null>()
  const lost: CellKey[] = []
  for (const { cells, slots } of rows) {
    const width = cells.length
    if (width === 1) continue
    const like = rows.filter((row) => row.cells.length === width)
    if (!usual.has(width)) usual.set(width, usualCount(like))
    const count = usual.get(width) ?? null
    if (count === null || slots.length === count || slots.length === 0) continue
    const isWhole = cells.every(({ key }) => typeof readings.get(key)?.value === 'number')
    if (isWhole && cells.some(({ key }) => provenBySum(edition, key, readings))) continue
    for (const { key } of cells)
      if ((readings.get(key)?.unread?.state ?? 'blank') === 'blank' && !provenBySum(edition, key, readings)) lost.push(key)
  }
  return lost
}
