/**
 * Which sound reports the rules may say anything of. Their figures come from one history: every equation holds, every
 * cell holds a figure, what is carried over follows. Left are figures that are right and yet odd by chance; reports with
 * any are given to the rules themselves, and the others, nearly all, need not be.
 */
import { type Kind, type Level, positionOf } from '@/lib/form'
import { type Ledger, positionsOf } from '../ledger'

const [RECEIVED, CARRIED_IN] = [positionOf('applications.received.total'), positionOf('applications.carried_in.total')]
const [REVIEWS, SUITS] = [positionOf('review.total'), positionOf('litigation_direct.total')]
const MATTERS = ['licensing', 'other_services', 'penalties', 'coercive_measures'].map((row) =>
  positionsOf(`disclosure.${row}`, ['items_last_year', 'items_change', 'decisions']),
)
const RULES = [
  ...positionsOf('disclosure.regulations', ['issued', 'repealed', 'in_force']),
  ...positionsOf('disclosure.regulations', ['made', 'published', 'published_total']),
]

const at = (shown: Ledger, position: number | undefined): number => shown[position ?? -1] ?? 0

/** @param shown what the form prints, 0 for cells of other forms */
export const mayBeOdd = (shown: Ledger, { level, kind }: { readonly level: Level; readonly kind: Kind }): boolean => {
  if (at(shown, REVIEWS) + at(shown, SUITS) > at(shown, RECEIVED) + at(shown, CARRIED_IN)) return true
  for (const [last, change, decisions] of MATTERS)
    if (at(shown, change) !== 0 && at(shown, decisions) === at(shown, last) + at(shown, change)) return true
  const makesRules = kind === 'government' && (level === 'province' || level === 'prefecture')
  if (makesRules) return false
  for (const position of RULES) if (at(shown, position) > 0) return true
  return false
}
