/** One region out of several that a name can mean, by what all hints say together. */
import type { Hint } from './hints'
import type { EvidenceSource } from './identity'
import { commonRegion, isBelow, type Region } from './regions'

export interface Weighed {
  readonly region: Region
  /** The surest of the hints that say so; null when the name said it alone. */
  readonly hint: Hint | null
  readonly confidence: number
  readonly also: readonly EvidenceSource[]
  readonly against: readonly EvidenceSource[]
}

/** A hint at a region's city, or at a place within it, speaks for the region. */
const speaksFor = (hint: Hint, region: Region): boolean =>
  hint.regions.some((one) => one === region || isBelow(region, one) || isBelow(one, region))

/** One vote for each source and what it says: a number printed ten times is one hint. */
const distinct = (hints: readonly Hint[]): Hint[] => {
  const seen = new Set<string>()
  return hints.filter(({ source, regions }) => {
    const key = `${source}:${regions.map((region) => region.code).join()}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const sources = (hints: readonly Hint[]): EvidenceSource[] => [...new Set(hints.map((hint) => hint.source))]
const weightOf = (hints: readonly Hint[]) => hints.reduce((sum, hint) => sum + hint.weight, 0)
const rounded = (confidence: number) => Math.round(confidence * 100) / 100

/** Hints agree: the chance that all of them err. Hints against take their share away. */
const sureness = (certain: number, hints: readonly Hint[], against: readonly Hint[]): number => {
  const doubt = hints.reduce((rest, hint) => rest * (1 - hint.confidence / 2), 1 - certain)
  return rounded(Math.max(0.1, Math.min(0.98, 1 - doubt) - Math.min(0.4, 0.06 * weightOf(against))))
}

/** How sure the name alone makes its region, once hints are heard; they never change it. */
export const confirmed = (region: Region, certain: number, hints: readonly Hint[]): Weighed => {
  const all = distinct(hints)
  const pro = all.filter((hint) => speaksFor(hint, region))
  const contra = all.filter((hint) => !speaksFor(hint, region))
  return {
    region,
    hint: null,
    confidence: sureness(certain, pro, contra),
    also: sources(pro),
    against: sources(contra),
  }
}

/** Whether a hint that can itself mean several places tells the candidates apart. */
const tells = (hint: Hint, candidates: readonly Region[]) => !candidates.every((region) => speaksFor(hint, region))

/** Whichever of them it is, it lies in the region they share. */
const sharedBy = (candidates: readonly Region[]): Weighed | null => {
  const region = candidates.length > 1 ? commonRegion(candidates) : null
  return region && { region, hint: null, confidence: CERTAIN_SHARED, also: [], against: [] }
}

const CERTAIN_SHARED = 0.6
const DECISIVE = 2
const MIN_WEIGHT = 1

/**
 * The candidate that the hints speak for, if what speaks against it weighs less than half as much; where several stay
 * as likely, the region they share, if the hints reach that far; else null. `certain` is the confidence the name gives.
 */
export const weigh = (candidates: readonly Region[], certain: number, hints: readonly Hint[]): Weighed | null => {
  const all = distinct(hints).filter((hint) => hint.regions.length === 1 || tells(hint, candidates))
  const scored = candidates.map((region) => {
    const pro = all.filter((hint) => speaksFor(hint, region))
    return { region, pro, weight: weightOf(pro) }
  })
  const top = Math.max(0, ...scored.map(({ weight }) => weight))
  if (top < MIN_WEIGHT) return all.length > 0 ? null : sharedBy(candidates)
  const leaders = scored.filter(({ weight }) => weight === top)
  const [first, second] = leaders
  if (!first) return null
  const rivals = all.filter((hint) => !first.pro.includes(hint))
  const lead = first.pro.reduce<Hint | null>((a, b) => (a && a.weight >= b.weight ? a : b), null)
  const others = first.pro.filter((hint) => hint !== lead)
  const also = sources(others).filter((source) => source !== lead?.source)
  if (!second && DECISIVE * weightOf(rivals) <= top) {
    const confidence = sureness(Math.max(certain, lead?.confidence ?? 0), others, rivals)
    return { region: first.region, hint: lead, confidence, also, against: sources(rivals) }
  }
  // Nobody has won: whichever it is, it lies in what the leader shares with those that other hints speak for.
  const left = second
    ? leaders
    : scored.filter(({ pro }) => pro === first.pro || pro.some((hint) => rivals.includes(hint)))
  const contra = all.filter((hint) => !left.some(({ pro }) => pro.includes(hint)))
  const shared = commonRegion(left.map(({ region }) => region))
  if (!shared || DECISIVE * weightOf(contra) > top) return null
  const telling = first.pro.filter((hint) => hint.regions.every((one) => one === shared || isBelow(one, shared)))
  if (telling.length === 0) return null
  return { region: shared, hint: lead, confidence: sureness(0.3, telling, contra), also, against: sources(contra) }
}

/**
 * The region that the hints give by themselves, for a body whose name has none: the deepest that the strongest of them
 * names and no other contradicts. Mere prose names none.
 */
export const fromHints = (hints: readonly Hint[]): Weighed | null => {
  const pointing = hints.filter(({ source }) => source !== 'prose')
  const candidates = [...new Set(pointing.flatMap(({ regions }) => regions))]
  const deepest = candidates.filter((region) => !candidates.some((other) => isBelow(other, region)))
  return weigh(deepest, 0, pointing) ?? shallower(candidates, deepest, pointing)
}

/** Where the deepest disagree, the next above them on which the hints agree. */
const shallower = (
  candidates: readonly Region[],
  deepest: readonly Region[],
  hints: readonly Hint[],
): Weighed | null => {
  const above = candidates.filter((region) => !deepest.includes(region))
  return above.length === 0 ? null : weigh(above, 0, hints)
}
