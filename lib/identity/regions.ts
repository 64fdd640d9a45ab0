import { areaList } from '@vant/area-data'
import { FORMER, type Former } from './former'
import { shortForms } from './short-names'
import { COLLOQUIAL_NAMES, COUNTY_ENDING, PLACEHOLDER_ROWS } from './words'

/** A unit of GB/T 2260: six-digit code, full name, parent, and the full names from the province down to itself. */
export interface Region {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly level: 'province' | 'prefecture' | 'county'
  readonly path: readonly string[]
}

/** Rows of the source that carry a county's code but are no statutory county: new areas, a port zone, an empty seat. */
const NOT_STATUTORY = new Set(['320112', '321150', '460417', '620201'])

const ABOLISHED = new Set(FORMER.map(({ code, name }) => code + name))

const isMainland = (code: string) => /^[1-6]/.test(code)

/** Codes ending 70–79 and 90–99 are development zones, kept in statistics only; the source has a few abolished units. */
const isCounty = (code: string, name: string) =>
  isMainland(code) &&
  COUNTY_ENDING.test(name) &&
  !/[79]\d$/.test(code) &&
  !NOT_STATUTORY.has(code) &&
  !ABOLISHED.has(code + name)

const listRegions = (): Region[] => {
  const regions = new Map<string, Region>()
  const add = (code: string, name: string, level: Region['level'], parents: readonly string[]) => {
    const above = parents.map((parent) => regions.get(parent)).find((region) => region !== undefined)
    regions.set(code, { code, name, level, parent: above?.code ?? null, path: [...(above?.path ?? []), name] })
  }
  const { province_list: provinces, city_list: prefectures, county_list: counties } = areaList
  for (const [code, name] of Object.entries(provinces)) add(code, name, 'province', [])
  for (const [code, name] of Object.entries(prefectures)) {
    const province = `${code.slice(0, 2)}0000`
    if (!isMainland(code) || PLACEHOLDER_ROWS.has(name) || provinces[province] === name) continue
    add(code, name, 'prefecture', [province])
  }
  for (const [code, name] of Object.entries(counties))
    if (isCounty(code, name)) add(code, name, 'county', [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])
  return [...regions.values()]
}

/**
 * Provinces, prefectures and counties by GB/T 2260 as of December 2024 (@vant/area-data 2.1.0, MIT), each after its
 * parent's level. Districts of municipalities and cities run directly by a province hang on the province; Hong Kong,
 * Macao and Taiwan have their province row only. The nation itself is `NATION` in lib/form.
 */
export const REGIONS: readonly Region[] = listRegions()

const BY_CODE: ReadonlyMap<string, Region> = new Map(REGIONS.map((region) => [region.code, region]))

/** The region with this code, if there is one today. */
export const regionOf = (code: string): Region | undefined => BY_CODE.get(code)

const LINES = new Map<Region, readonly Region[]>()

/** The region and all above it, province first. */
export const lineage = (region: Region): readonly Region[] => {
  const known = LINES.get(region)
  if (known) return known
  const above = region.parent === null ? undefined : BY_CODE.get(region.parent)
  const line = above ? [...lineage(above), region] : [region]
  LINES.set(region, line)
  return line
}

/** Whether `region` lies strictly below `above`. */
export const isBelow = (region: Region, above: Region): boolean =>
  region.parent !== null && lineage(region).some((one) => one.code === above.code && one !== region)

const group = <T, V>(items: readonly T[], keys: (item: T) => readonly string[], value: (item: T) => V | undefined) => {
  const index = new Map<string, V[]>()
  for (const item of items) {
    const found = value(item)
    if (found === undefined) continue
    for (const key of new Set(keys(item))) {
      const among = index.get(key)
      if (!among) index.set(key, [found])
      else if (!among.includes(found)) among.push(found)
    }
  }
  return index
}
const self = (region: Region) => region

const forms = new Map(REGIONS.map((region) => [region.code, shortForms(region.name)]))

/** Names that can stand for a unit by themselves: full, shortened but with its kind, colloquial. */
const BY_NAME = group(REGIONS, (region) => [region.name, ...(forms.get(region.code)?.withKind ?? [])], self)
for (const [name, code] of Object.entries(COLLOQUIAL_NAMES)) {
  const region = BY_CODE.get(code)
  if (region) BY_NAME.set(name, [region])
}
const BY_STEM = group(REGIONS, (region) => forms.get(region.code)?.stem ?? [], self)
const FORMER_BY_NAME = group(
  FORMER,
  ({ name }) => [name],
  (former) => (BY_CODE.has(former.successor) ? former : undefined),
)
const FORMER_BY_CODE = group(
  FORMER,
  ({ code }) => [code],
  ({ successor }) => BY_CODE.get(successor),
)

const NONE: readonly Region[] = []
const successors = (formers: readonly Former[]) => [
  ...new Set(formers.flatMap(({ successor }) => BY_CODE.get(successor) ?? [])),
]

/**
 * Regions called exactly this today: full name, short name with its kind (乐东县, 凉山州); and those that were called so,
 * where no unit of today is, or where `year` lies before they lost the name.
 */
export const regionsNamed = (name: string, year?: number): readonly Region[] => {
  const today = BY_NAME.get(name) ?? NONE
  const formers = FORMER_BY_NAME.get(name)
  if (!formers) return today
  if (today.length === 0) return successors(formers)
  const then = successors(formers.filter(({ until }) => year !== undefined && year < until))
  return then.length === 0 ? today : [...new Set([...today, ...then])]
}

/** Regions that were called exactly this and are not any more. */
export const regionsOnceNamed = (name: string): readonly Region[] => successors(FORMER_BY_NAME.get(name) ?? [])

/** The unit that was called `name` and whose place `region` has taken, if the name is such a one. */
export const formerOf = (name: string, region: Region): Former | undefined =>
  region.name === name ? undefined : FORMER_BY_NAME.get(name)?.find(({ successor }) => successor === region.code)

/** Regions that bear or bore this code; more than one where a code was given again. */
export const regionsOfCode = (code: string): readonly Region[] => {
  const today = BY_CODE.get(code)
  const once = FORMER_BY_CODE.get(code) ?? NONE
  return today ? [today, ...once.filter((region) => region !== today)] : once
}

/** Regions whose name without its kind (市, 县, 自治州 …) is exactly this. */
export const regionsWithStem = (stem: string): readonly Region[] => BY_STEM.get(stem) ?? NONE

/** The deepest region that all of these lie in or are. */
export const commonRegion = (regions: readonly Region[]): Region | null => {
  const [first, ...others] = regions
  const shared = first && lineage(first).filter((one) => others.every((other) => lineage(other).includes(one)))
  return shared?.at(-1) ?? null
}

/** A bit for each UTF-16 unit in which a region's name ends, now or once. */
const LAST_UNITS = new Uint8Array(65_536)
for (const names of [BY_NAME, FORMER_BY_NAME])
  for (const name of names.keys()) LAST_UNITS[name.charCodeAt(name.length - 1)] = 1

/** Whether any region's name, now or once, ends in the character at `at`. */
export const mayEndRegion = (text: string, at: number): boolean => LAST_UNITS[text.charCodeAt(at)] === 1

/** The lengths of names, and which of them belong to the unit that a name begins with; 0 where none does. */
const LENGTHS: number[][] = [[]]
const LENGTHS_OF = new Uint16Array(65_536)
for (const names of [BY_NAME, FORMER_BY_NAME, BY_STEM])
  for (const name of names.keys()) {
    const first = name.charCodeAt(0)
    LENGTHS_OF[first] ||= LENGTHS.push([]) - 1
    const lengths = LENGTHS[LENGTHS_OF[first] ?? 0]
    if (!lengths?.includes(name.length)) lengths?.push(name.length)
  }
for (const lengths of LENGTHS) lengths.sort((a, b) => b - a)
const NO_LENGTHS: readonly number[] = []

/**
 * How long the names and stems are that begin with the character at `at`, longest first; none where no region's does.
 */
export const lengthsOfNames = (text: string, at: number): readonly number[] =>
  LENGTHS[LENGTHS_OF[text.charCodeAt(at)] ?? 0] ?? NO_LENGTHS
