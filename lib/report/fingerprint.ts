/** What two copies of one report have in common, whatever their file, layout, script or host: their figures. */
import { createHash } from 'node:crypto'
import { CELLS, COPIES } from '@/lib/form'
import type { Report } from './report'

const FEWEST = COPIES.whole

const KEYS = CELLS.map(({ key }) => ({ key, isTotal: key.split('.').includes('total') }))

/** Whether a cell, by its place among CELLS, follows from others. */
export const isTotal = (at: number): boolean => KEYS[at]?.isTotal ?? false

/** The same from figures in the order of CELLS, 0 where there is none. */
export const fingerprintOfFigures = (values: ArrayLike<number>): string | null => {
  const texts: string[] = []
  const different = new Set<number>()
  let figures = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    const cell = KEYS[at]
    if (value === 0 || !cell) continue
    texts.push(`${cell.key}=${value}`)
    if (cell.isTotal) continue
    figures++
    different.add(value)
  }
  if (figures < FEWEST.figures || different.size < FEWEST.different) return null
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 32)
}

/** A hash over every cell with a figure above or below 0; null for a report with too few of them to be told by. */
export const fingerprintOf = ({ cells }: Pick<Report, 'cells'>): string | null =>
  fingerprintOfFigures(KEYS.map(({ key }) => cells[key] ?? 0))
