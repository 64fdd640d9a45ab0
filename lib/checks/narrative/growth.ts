/** growth: how much the prose says a count grew, against the tables of both years. */

import type { CountName } from '@/lib/read/claim'
import type { Claim, Finding, Report } from '@/lib/report/report'
import { totalOf } from './claims'
import { DEFINITIONS } from './definitions'
import { IMPRECISION, ROUNDING } from './relations'
import { CLAIMED, growthDiffers } from './words'

export type Year = Pick<Report, 'edition' | 'cells' | 'unread'>

interface Pair {
  readonly before: number
  readonly now: number
  /** In per cent. */
  readonly growth: number
}

/** The growth of a count under each of its definitions that both years' tables give a figure for. */
export const pairsOf = (name: CountName, now: Year, before: Year): Pair[] => {
  const { natural, others } = DEFINITIONS[name]
  return [natural, ...others].flatMap((formula) => {
    const [a, b] = [totalOf(before, formula), totalOf(now, formula)]
    return a === null || b === null || a <= 0 ? [] : [{ before: a, now: b, growth: (100 * (b - a)) / a }]
  })
}

/**
 * One finding for each growth in `narrative` that no definition of what grew bears out: `warning`, or `info` within half a
 * percentage point. `expected` and `actual` are percentages.
 */
export const checkGrowth = (narrative: readonly Claim[], now: Year, before: Year): Finding[] =>
  narrative.flatMap(({ claims, of, value, quote_place: place }): Finding[] => {
    if (claims !== 'growth' || of === undefined) return []
    const pairs = pairsOf(of, now, before)
    const off = (pair: Pair) => Math.abs(pair.growth - value)
    const [nearest] = [...pairs].sort((a, b) => off(a) - off(b))
    const [natural] = pairs
    if (!nearest || !natural || off(nearest) <= ROUNDING + 1e-9) return []
    const isSlight = off(nearest) <= IMPRECISION
    const shown = isSlight ? nearest : natural
    const message = growthDiffers(CLAIMED[of], String(value), shown.before, shown.now, shown.growth.toFixed(2))
    const severity = isSlight ? 'info' : 'warning'
    return [{ code: 'growth', severity, cells: [], expected: shown.growth, actual: value, message, place }]
  })
