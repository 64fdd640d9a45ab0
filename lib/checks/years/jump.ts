/** jump: a volume many times that of the year before, or a small part of it. Told, never held back from sums. */
import { type CellKey, cellOf, JUMP, STOCKS, VOLUMES, type Volume } from '@/lib/form'
import type { Finding } from '@/lib/report/report'
import { columnLabel, rowLabel } from '../labels'
import { bothYears, type YearOfCells, type YearRule } from './rule'
import { expectedStock } from './stock'
import { volumeJumps } from './words'

/** Whether what was issued and repealed says why: then it is right, or has been told of as a stock. */
const isAccountedFor = (key: CellKey, now: YearOfCells, before: YearOfCells): boolean =>
  STOCKS.some((row) => row.inForce === key && expectedStock(row, now, before) !== null)

const jumpOf = (key: CellKey, least: number, now: YearOfCells, before: YearOfCells): Finding | null => {
  const pair = bothYears(key, now, before)
  if (!pair || isAccountedFor(key, now, before)) return null
  const [small, large] = [Math.min(pair.now, pair.before), Math.max(pair.now, pair.before)]
  const base = Math.max(small, least)
  if (large <= JUMP.times * base) return null
  const { row } = cellOf(key)
  return {
    code: 'jump',
    severity: large < JUMP.slip * base ? 'info' : 'warning',
    cells: [key],
    expected: null,
    actual: pair.now,
    message: volumeJumps(rowLabel(row), columnLabel(key), now.year, pair.now, pair.before),
  }
}

const firstJump = ({ cells, least }: Volume, now: YearOfCells, before: YearOfCells): Finding[] => {
  for (const key of cells) {
    const found = jumpOf(key, least, now, before)
    if (found) return [found]
  }
  return []
}

export const JUMPS: YearRule = {
  cells: [...VOLUMES.flatMap(({ cells }) => cells), ...STOCKS.flatMap(({ issued, repealed }) => [issued, repealed])],
  check: (now, before) => VOLUMES.flatMap((volume) => firstJump(volume, now, before)),
}
