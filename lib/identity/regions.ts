import { areaList } from '@vant/area-data'
import { shortForms } from './short-names'
import { COLLOQUIAL_NAMES, COUNTY_ENDING, FORMER_NAMES, PLACEHOLDER_ROWS } from './words'

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

const isMainland = (code: string) => /^[1-6]/.test(code)

/** Codes ending 70–79 and 90–99 are development zones, kept in statistics only; the source has a few abolished units. */
const isCounty = (code: string, name: string) =>
  isMainland(code) &&
  COUNTY_ENDING.test(name) &&
  !/[79]\d$/.test(code) &&
  !NOT_STATUTORY.has(code) &&
  !(name in FORMER_NAMES)

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

/** The region and all above it, province first. */
export const lineage = (region: Region): readonly Region[] => {
  const above = region.parent === null ? undefined : BY_CODE.get(region.parent)
  return above ? [...lineage(above), region] : [region]
}

/** Whether `region` lies strictly below `above`. */
export const isBelow = (region: Region, above: Region): boolean =>
  region.parent !== null && lineage(region).some((one) => one.code === above.code && one !== region)

const indexBy = (names: (region: Region) => readonly string[]): Map<string, Region[]> => {
  const index = new Map<string, Region[]>()
  for (const region of REGIONS)
    for (const name of new Set(names(region))) index.set(name, [...(index.get(name) ?? []), region])
  return index
}

const forms = new Map(REGIONS.map((region) => [region.code, shortForms(region.name)]))

/** Names that can stand for a unit by themselves: full, shortened but with its kind, colloquial, and former names. */
const BY_NAME = indexBy((region) => [region.name, ...(forms.get(region.code)?.withKind ?? [])])
for (const [name, code] of Object.entries({ ...FORMER_NAMES, ...COLLOQUIAL_NAMES })) {
  const region = BY_CODE.get(code)
  if (region && !BY_NAME.has(name)) BY_NAME.set(name, [region])
}
const BY_STEM = indexBy((region) => forms.get(region.code)?.stem ?? [])

/** Regions called exactly this: full name, short name with its kind (乐东县, 凉山州), or a name in use before. */
export const regionsNamed = (name: string): readonly Region[] => BY_NAME.get(name) ?? []

/** Regions whose name without its kind (市, 县, 自治州 …) is exactly this. */
export const regionsWithStem = (stem: string): readonly Region[] => BY_STEM.get(stem) ?? []

/** Longest name in either index, in characters: the bound for looking ahead in a text. */
export const LONGEST_NAME = Math.max(...[...BY_NAME.keys()].map((name) => name.length))

const FIRST_CHARACTERS = new Set([...BY_NAME.keys(), ...BY_STEM.keys()].map((name) => name.charAt(0)))

/** Whether any region's name begins with this character: a cheap test before looking names up. */
export const mayBeginRegion = (character: string): boolean => FIRST_CHARACTERS.has(character)
