/**
 * Places of cells as the store keeps them: start and end of each cell in the order of `cellsOf(edition)`, one after the
 * other, null for a cell that has none. By name they took six times the room, and most of the time of storing a report.
 */
import { type CellKey, cellsOf, type EditionId } from '@/lib/form'
import type { Report } from '@/lib/report/report'

export const placesRow = (edition: EditionId | null, places: Report['places']): (number | null)[] => {
  const row: (number | null)[] = []
  for (const { key } of cellsOf(edition)) {
    const place = places[key]
    row.push(place?.start ?? null, place?.end ?? null)
  }
  return row
}

export const placesOf = (edition: EditionId | null, row: readonly (number | null)[]): Report['places'] => {
  const places: Partial<Record<CellKey, { start: number; end: number }>> = {}
  for (const [index, { key }] of cellsOf(edition).entries()) {
    const [start, end] = [row[2 * index], row[2 * index + 1]]
    if (typeof start === 'number' && typeof end === 'number') places[key] = { start, end }
  }
  return places
}
