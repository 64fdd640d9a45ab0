/** Regions named inside a name or a text. */
import {
  isBelow,
  lengthsOfNames,
  mayEndRegion,
  type Region,
  regionOf,
  regionsNamed,
  regionsOnceNamed,
  regionsWithStem,
} from './regions'
import {
  AFTER_CENTRAL_STEM,
  AFTER_INNER_STEM,
  AFTER_STEM,
  CENTRAL_PREFIX,
  CITY,
  CORPS,
  DIVISION,
  PLACED,
  TOWN_KIND_NEXT,
  UNKNOWN_CITY,
  UNKNOWN_COUNTY,
  VAGUE_DISTRICT,
} from './words'

/** Units named one after the other, [start, end) of the text; `regions` are those the deepest name can mean. */
export interface Named {
  readonly regions: readonly Region[]
  readonly start: number
  readonly end: number
  /** Where the deepest name begins; it lies behind `start` when the units above it are named too. */
  readonly last: number
  /** The name is so common (城区, 东区) that even a single match needs its parent named somewhere. */
  readonly vague: boolean
}

interface Step {
  readonly regions: readonly Region[]
  readonly start: number
  readonly end: number
}

const lies = (region: Region, within: readonly Region[]): boolean => within.some((above) => isBelow(region, above))

/** The regions below any of `within` that bear this name, or else bore it. */
const namedBelow = (name: string, within: readonly Region[]): readonly Region[] => {
  const today = regionsNamed(name).filter((region) => lies(region, within))
  if (today.length > 0) return today
  return regionsOnceNamed(name).filter((region) => lies(region, within) || within.includes(region))
}

const isTown = (text: string, end: number): boolean => TOWN_KIND_NEXT.test(text.slice(end, end + 7))

const byFullName = (text: string, at: number, within: readonly Region[] | null, year?: number): Step | null => {
  for (const length of lengthsOfNames(text, at)) {
    // Of most lengths that names have, the text at hand is none: to ask costs more than to look at its end.
    if (at + length > text.length || !mayEndRegion(text, at + length - 1)) continue
    const name = text.slice(at, at + length)
    const regions = within ? namedBelow(name, within) : regionsNamed(name, year)
    if (regions.length > 0 && !isTown(text, at + length)) return { regions, start: at, end: at + length }
  }
  return null
}

const MAX_STEM = 5
/** The longest word that may follow a stem. */
const MAX_AFTER = 16

/** A province or city written without its kind: only before a unit below it, or a word that follows such a stem. */
const byStem = (text: string, at: number): Step | null => {
  for (const length of lengthsOfNames(text, at)) {
    const end = at + length
    if (length > MAX_STEM || end > text.length) continue
    const regions = regionsWithStem(text.slice(at, end)).filter((region) => region.level !== 'county')
    if (regions.length === 0) continue
    const next = byFullName(text, end, regions)
    if (next) return next
    if (AFTER_STEM.test(text.slice(end, end + MAX_AFTER))) return { regions, start: at, end }
  }
  return null
}

/**
 * A place without its kind below those named before it, in the name of its zone or of the city's branch in it:
 * 江苏射阳经济开发区, 盐城市大丰生态环境局.
 */
const byInnerStem = (text: string, at: number, within: readonly Region[]): Step | null => {
  for (const length of lengthsOfNames(text, at)) {
    const end = at + length
    if (length > MAX_STEM || !AFTER_INNER_STEM.test(text.slice(end, end + MAX_AFTER))) continue
    const regions = regionsWithStem(text.slice(at, end)).filter((region) => lies(region, within))
    if (regions.length > 0) return { regions, start: at, end }
  }
  return null
}

/** A place of any tier without its kind, in the name of a body led from the centre. */
const byCentralStem = (text: string, at: number): Named | null => {
  for (const length of lengthsOfNames(text, at)) {
    const end = at + length
    if (length > MAX_STEM || !AFTER_CENTRAL_STEM.test(text.slice(end, end + 4))) continue
    const regions = regionsWithStem(text.slice(at, end))
    if (regions.length > 0) return { regions, start: at, end, last: at, vague: false }
  }
  return null
}

const PLACED_AT = Object.entries(PLACED).flatMap(([name, code]) => {
  const region = regionOf(code)
  return region ? [{ name, regions: [region] }] : []
})

/** The region of a body or zone that is called after none, or not after its own. */
const byOwnName = (text: string, at: number): Named | null => {
  const own = PLACED_AT.find(({ name }) => text.startsWith(name, at))
  return own ? { regions: own.regions, start: at, end: at + own.name.length, last: at, vague: false } : null
}

/** Where the corps and its division end that stand at `at`; `at` itself where none stands there. */
const behindCorps = (text: string, at: number): number => {
  if (!text.startsWith(CORPS, at)) return at
  const end = at + CORPS.length
  return end + (DIVISION.exec(text.slice(end, end + 4))?.[0].length ?? 0)
}

/**
 * The chain of units that begins exactly at `at`: 浙江省杭州市滨江区, 杭州滨江区, 青岛市(市)北区. Names that were given up
 * count where no unit of today bears them, within their city, or when `year` lies before that.
 */
export const regionsAt = (text: string, at: number, year?: number): Named | null => {
  let last = byFullName(text, at, null, year) ?? byStem(text, at)
  if (!last) return null
  const vague = VAGUE_DISTRICT.test(text.slice(at, last.end))
  for (let next: Step | null = last; next; ) {
    last = next
    const inner: number = behindCorps(text, last.end)
    const shared: number = text.charAt(last.end - 1) === CITY ? last.end - 1 : last.end
    next =
      byFullName(text, inner, last.regions) ??
      (shared < last.end ? byFullName(text, shared, last.regions) : null) ??
      byInnerStem(text, inner, last.regions)
  }
  return { regions: last.regions, start: at, end: last.end, last: last.start, vague }
}

/**
 * Whether a county follows the units that a name begins with, and is none of theirs: 杭州市朝阳区教育局, or one that no
 * list has.
 */
export const hasUnknownUnit = (name: string, named: Named): boolean => {
  const rest = name.slice(named.end)
  if (UNKNOWN_COUNTY.test(rest)) return true
  const [, unit] = UNKNOWN_CITY.exec(rest) ?? []
  return unit !== undefined && regionsNamed(unit).some(({ level }) => level === 'county')
}

/** Whether a name is nothing but a chain of units. */
export const isRegion = (name: string): boolean =>
  mayEndRegion(name, name.length - 1) && regionsAt(name, 0)?.end === name.length

/** The first chain of units in a text, from `from` on; names of two characters count only at the very beginning. */
export const firstRegions = (text: string, from = 0, year?: number): Named | null => {
  const prefix = CENTRAL_PREFIX.exec(from === 0 ? text : text.slice(from))?.[0].length ?? 0
  const leading =
    byOwnName(text, from + prefix) ??
    regionsAt(text, from + prefix, year) ??
    (prefix > 0 ? byCentralStem(text, from + prefix) : null)
  if (leading) return leading
  for (let at = from; at < text.length; at++) {
    if (lengthsOfNames(text, at).length === 0) continue
    const named = regionsAt(text, at, year)
    if (named && named.end - named.start > 2) return named
  }
  return null
}
