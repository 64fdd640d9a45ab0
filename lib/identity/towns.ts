/** Towns and subdistricts by name: in which counties there is one called so. */
import rows from './data/towns.json'
import { type Region, regionOf } from './regions'
import { TOWN_IN_NAME, TOWN_MARKS } from './words'

/** One row a county: its code, then each town's stem with a mark for its kind. */
const TOWNS: string = rows.join('\n')

const IS_BOUNDARY = /[\da-z]/

/** The town's or subdistrict's own name in what follows the county's: 大云镇 in 人民政府大云镇人民政府. */
export const townIn = (rest: string): string | null => TOWN_IN_NAME.exec(rest)?.[1] ?? null

/**
 * The counties (cities, where they have no counties) that have a town or subdistrict of this name, as of June 2023;
 * none when the name is not on the list. Linear in the list: some ten microseconds.
 */
export const countiesOfTown = (town: string): readonly Region[] => {
  const kind = Object.keys(TOWN_MARKS).find((ending) => town.endsWith(ending) && town.length > ending.length)
  if (!kind) return []
  const key = town.slice(0, -kind.length) + TOWN_MARKS[kind]
  const found = new Set<Region>()
  for (let at = TOWNS.indexOf(key); at !== -1; at = TOWNS.indexOf(key, at + 1)) {
    if (!IS_BOUNDARY.test(TOWNS.charAt(at - 1))) continue
    const line = TOWNS.lastIndexOf('\n', at) + 1
    const county = regionOf(TOWNS.slice(line, line + 6))
    if (county) found.add(county)
  }
  return [...found]
}
