/** Regions named inside a name or a text. */
import { isBelow, LONGEST_NAME, mayBeginRegion, type Region, regionsNamed, regionsWithStem } from './regions'
import { AFTER_STEM, CENTRAL_PREFIX, CITY, VAGUE_DISTRICT } from './words'

/** Units named one after the other, [start, end) of the text; `regions` are those the deepest name can mean. */
export interface Named {
  readonly regions: readonly Region[]
  readonly start: number
  readonly end: number
  /** The name is so common (城区, 东区) that even a single match needs its parent named somewhere. */
  readonly vague: boolean
}

interface Step {
  readonly regions: readonly Region[]
  readonly end: number
}

const below = (regions: readonly Region[], within: readonly Region[] | null) =>
  within ? regions.filter((region) => within.some((above) => isBelow(region, above))) : regions

const byFullName = (text: string, at: number, within: readonly Region[] | null): Step | null => {
  if (!mayBeginRegion(text.charAt(at))) return null
  for (let end = Math.min(at + LONGEST_NAME, text.length); end >= at + 2; end--) {
    const regions = below(regionsNamed(text.slice(at, end)), within)
    if (regions.length > 0) return { regions, end }
  }
  return null
}

/** A province or city written without its kind: only before a unit below it, or a word that follows such a stem. */
const byStem = (text: string, at: number): Step | null => {
  for (let end = Math.min(at + 5, text.length); end >= at + 2; end--) {
    const regions = regionsWithStem(text.slice(at, end)).filter((region) => region.level !== 'county')
    if (regions.length === 0) continue
    const next = byFullName(text, end, regions)
    if (next) return next
    if (AFTER_STEM.test(text.slice(end, end + 8))) return { regions, end }
  }
  return null
}

/** The chain of units that begins exactly at `at`: 浙江省杭州市滨江区, 杭州滨江区, 青岛市(市)北区. */
export const regionsAt = (text: string, at: number): Named | null => {
  let last = byFullName(text, at, null) ?? byStem(text, at)
  if (!last) return null
  const vague = VAGUE_DISTRICT.test(text.slice(at, last.end))
  for (let next: Step | null = last; next; ) {
    last = next
    const shared: number = text.charAt(last.end - 1) === CITY ? last.end - 1 : last.end
    next = byFullName(text, last.end, last.regions) ?? byFullName(text, shared, last.regions)
  }
  return { regions: last.regions, start: at, end: last.end, vague }
}

/** The first chain of units in a text, from `from` on; names of two characters count only at the very beginning. */
export const firstRegions = (text: string, from = 0): Named | null => {
  const prefix = CENTRAL_PREFIX.exec(text.slice(from))?.[0].length ?? 0
  const leading = regionsAt(text, from + prefix)
  if (leading) return leading
  for (let at = from; at < text.length; at++) {
    if (!mayBeginRegion(text.charAt(at))) continue
    const named = regionsAt(text, at)
    if (named && named.end - named.start > 2) return named
  }
  return null
}
