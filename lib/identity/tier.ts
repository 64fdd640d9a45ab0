/** Level and kind of a body, from its name and the regions it names. */
import type { Kind, Level } from '@/lib/form'
import { hasUnknownUnit, type Named } from './places'
import { isTownship } from './towns'
import {
  BRANCH,
  CENTRAL_BODY,
  CENTRAL_PREFIX,
  IS_GOVERNMENT,
  IS_OFFICE,
  JOINT,
  LOCAL_SUPERVISION,
  OFFICE_IN_PLACE,
  POSTED,
  REGIMENT,
  SUPERVISION_COMMITTEE,
  TIER_HINTS,
  VERTICAL,
  ZONE,
} from './words'

export interface Tier {
  readonly level: Level
  readonly confidence: number
  /** The name itself says it; else it is that of the place. */
  readonly isStated: boolean
}

/** The body named first of several that report together. */
const firstOf = (agency: string) => agency.split(JOINT, 1)[0] ?? agency

/** Whether a name without a region is that of a body of the State Council, and not of its office in a place. */
export const isCentral = (name: string): boolean => {
  const rest = name.slice(CENTRAL_PREFIX.exec(name)?.[0].length ?? name.length)
  return CENTRAL_BODY.test(name) && !OFFICE_IN_PLACE.test(rest)
}

/** 人民政府 and 街道办事处 · its office · development zone · led from the centre · anything else. */
export const kindOf = (agency: string, named: Named | null): Kind => {
  const name = firstOf(agency)
  const rest = named ? name.slice(named.end) : name
  if (IS_OFFICE.test(name)) return 'office'
  if ((IS_GOVERNMENT.test(name) || isTownship(rest, named?.regions ?? [])) && !POSTED.test(name)) return 'government'
  if (!named && isCentral(name)) return 'department'
  if (VERTICAL.test(name) && !LOCAL_SUPERVISION.test(name)) return 'vertical'
  return ZONE.test(name) && !SUPERVISION_COMMITTEE.test(name) ? 'zone' : 'department'
}

/**
 * The tier a body belongs to and how sure that is. `place` is the level of the region the report is placed in, which
 * decides where the name itself names no region; `then` is that of a unit which has lost the name since.
 */
export const levelOf = (
  agency: string,
  named: Named | null,
  place: 'province' | 'prefecture' | 'county' | null,
  then?: 'prefecture' | 'county',
): Tier => {
  const name = firstOf(agency)
  const rest = named ? name.slice(named.end) : name
  if (isTownship(rest, named?.regions ?? [])) return { level: 'township', confidence: 0.95, isStated: true }
  if (!named && isCentral(name)) return { level: 'central', confidence: 0.9, isStated: true }
  if (REGIMENT.test(name)) return { level: 'county', confidence: 0.6, isStated: true }
  if (named && hasUnknownUnit(name, named)) return { level: 'county', confidence: 0.5, isStated: true }
  const own = then ?? named?.regions[0]?.level
  if (own)
    return {
      level: BRANCH.test(name) && own !== 'county' && place === 'county' ? 'county' : own,
      confidence: 0.95,
      isStated: true,
    }
  const hint = TIER_HINTS.find(([pattern]) => pattern.test(rest))?.[1]
  if (hint)
    return { level: hint === 'prefecture' && place === 'county' ? 'county' : hint, confidence: 0.7, isStated: true }
  return place
    ? { level: place, confidence: 0.6, isStated: false }
    : { level: 'county', confidence: 0.3, isStated: false }
}
