/** narrative: a sentence that contradicts itself, whatever the tables hold. */

import type { Finding, Relation, Report } from '@/lib/report/report'
import { quantityOf } from '../values'
import { partsDiffer, partsExceed, shareDiffers } from './words'

/** Percentage points by which a stated share may differ: rounding, and what is told but not held against anybody. */
export const ROUNDING = 0.05
export const IMPRECISION = 0.5

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0)

/** How far a printed percentage may be off for its decimals alone: one unit of the last, rounded or cut off. */
const precisionOf = (percent: string): number => Math.max(ROUNDING, 10 ** -(percent.split('.')[1]?.length ?? 0))

/** Wholes that a share may be of: the sentence's own, or those of the tables. */
const wholesOf = (report: Report, { whole }: Relation): number[] => {
  const [received, carriedIn, disposed] = (['N', 'C0', 'T'] as const).map((id) => quantityOf(report, id))
  const workload = typeof received === 'number' && typeof carriedIn === 'number' ? received + carriedIn : null
  return [whole, disposed, received, workload].filter((one) => typeof one === 'number' && one > 0) as number[]
}

const shareFinding = (report: Report, relation: Relation): Omit<Finding, 'code' | 'cells' | 'place'> | null => {
  const { percent = '', parts } = relation
  const [part = 0] = parts
  const [nearest] = wholesOf(report, relation)
    .map((whole) => ({ whole, off: Math.abs((100 * part) / whole - Number(percent)) }))
    .sort((a, b) => a.off - b.off)
  if (!nearest || nearest.off <= precisionOf(percent) + 1e-9) return null
  const share = ((100 * part) / nearest.whole).toFixed(2)
  return {
    severity: nearest.off <= IMPRECISION ? 'info' : 'warning',
    expected: Number(share),
    actual: Number(percent),
    message: shareDiffers(part, percent, nearest.whole, share),
  }
}

const sumFinding = ({ kind, whole, parts }: Relation): Omit<Finding, 'code' | 'cells' | 'place'> | null => {
  const sum = total(parts)
  if (whole === null || sum === whole || (kind === 'within' && sum < whole)) return null
  const message = (kind === 'within' ? partsExceed : partsDiffer)(whole, parts, sum)
  return { severity: 'warning', expected: sum, actual: whole, message }
}

/** One finding for each relation of a sentence's own figures that does not hold. */
export const checkRelations = (report: Report): Finding[] =>
  (report.relations ?? []).flatMap((relation) => {
    const found = relation.kind === 'percent' ? shareFinding(report, relation) : sumFinding(relation)
    return found ? [{ code: 'narrative', cells: [], place: relation.quote_place, ...found }] : []
  })
