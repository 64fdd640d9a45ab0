/** What two copies of one report have in common, whatever their file, layout, script or host: their figures. */
import { createHash } from 'node:crypto'
import { CELLS } from '@/lib/form'
import type { Report } from './report'

/**
 * Reports with fewer figures look alike by chance: most bodies answer a handful of requests. Counted are figures that
 * no other figure follows from, 0 left out.
 */
const FEWEST = { figures: 8, different: 5 }

const KEYS = CELLS.map(({ key }) => ({ key, isTotal: key.split('.').includes('total') }))

/** A hash over every cell with a figure above or below 0; null for a report with too few of them to be told by. */
export const fingerprintOf = ({ cells }: Pick<Report, 'cells'>): string | null => {
  const texts: string[] = []
  const different = new Set<number>()
  let figures = 0
  for (const { key, isTotal } of KEYS) {
    const value = cells[key] ?? 0
    if (value === 0) continue
    texts.push(`${key}=${value}`)
    if (isTotal) continue
    figures++
    different.add(value)
  }
  if (figures < FEWEST.figures || different.size < FEWEST.different) return null
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 32)
}
