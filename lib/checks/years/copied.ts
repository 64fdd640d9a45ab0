/** duplicate: table two as it was the year before, in a report whose requests are not. */
import { byEdition, type CellKey, cellOf, cellsOf, REQUEST_VOLUMES } from '@/lib/form'
import type { YearOfCells, YearRule } from './rule'
import { tableCopied } from './words'

/** Fewer figures are the same by chance: most bodies decide little, and the documents in force seldom change. */
const FEWEST = { figures: 4, different: 3 }

const TABLE_TWO = byEdition((edition) =>
  cellsOf(edition).flatMap(({ key, table }) => (table.id === 'disclosure' ? [key] : [])),
)
const REQUESTS: readonly CellKey[] = Object.values(REQUEST_VOLUMES)

const isSame = (keys: readonly CellKey[], now: YearOfCells, before: YearOfCells): boolean =>
  keys.every((key) => (now.cells[key] ?? null) === (before.cells[key] ?? null))

/** A note. Where requests are those of the year before as well, the whole report is: that is found by its fingerprint. */
export const COPIED: YearRule = {
  cells: [...Object.values(TABLE_TWO).flat(), ...REQUESTS],
  check: (now, before) => {
    if (now.edition === null || now.edition !== before.edition) return []
    const keys = TABLE_TWO[now.edition]
    const filled = keys.filter((key) => (now.cells[key] ?? 0) !== 0)
    const [first] = filled
    const different = new Set(filled.map((key) => now.cells[key])).size
    if (!first || filled.length < FEWEST.figures || different < FEWEST.different) return []
    if (!isSame(keys, now, before) || isSame(REQUESTS, now, before)) return []
    const message = tableCopied(cellOf(first).table.heading, now.year, filled.length)
    return [{ code: 'duplicate', severity: 'info', cells: filled, expected: null, actual: null, message }]
  },
}
