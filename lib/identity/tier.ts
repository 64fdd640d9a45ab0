/** Level and kind of a body, from its name and the regions it names. */
import type { Kind, Level } from '@/lib/form'
import type { Named } from './places'
import {
  BRANCH,
  CENTRAL_BODY,
  IS_GOVERNMENT,
  IS_OFFICE,
  IS_TOWNSHIP,
  LOCAL_SUPERVISION,
  POSTED,
  SUPERVISION_COMMITTEE,
  TIER_HINTS,
  VERTICAL,
  ZONE,
} from './words'

/** 人民政府 and 街道办事处 · its office · development zone · led from the centre · anything else. */
export const kindOf = (name: string, named: Named | null): Kind => {
  const rest = named ? name.slice(named.end) : name
  if (IS_OFFICE.test(name)) return 'office'
  if ((IS_GOVERNMENT.test(name) || IS_TOWNSHIP.test(rest)) && !POSTED.test(name)) return 'government'
  if (!named && CENTRAL_BODY.test(name)) return 'department'
  if (VERTICAL.test(name) && !LOCAL_SUPERVISION.test(name)) return 'vertical'
  return ZONE.test(name) && !SUPERVISION_COMMITTEE.test(name) ? 'zone' : 'department'
}

/**
 * The tier a body belongs to and how sure that is. `place` is the level of the region the report is placed in, which
 * decides where the name itself names no region.
 */
export const levelOf = (
  name: string,
  named: Named | null,
  place: 'province' | 'prefecture' | 'county' | null,
): { level: Level; confidence: number } => {
  const rest = named ? name.slice(named.end) : name
  if (IS_TOWNSHIP.test(rest)) return { level: 'township', confidence: 0.95 }
  if (!named && CENTRAL_BODY.test(name)) return { level: 'central', confidence: 0.9 }
  const own = named?.regions[0]?.level
  if (own)
    return { level: BRANCH.test(name) && own !== 'county' && place === 'county' ? 'county' : own, confidence: 0.95 }
  const hint = TIER_HINTS.find(([pattern]) => pattern.test(rest))?.[1]
  if (hint) return { level: hint === 'prefecture' && place === 'county' ? 'county' : hint, confidence: 0.7 }
  return place ? { level: place, confidence: 0.6 } : { level: 'county', confidence: 0.3 }
}
