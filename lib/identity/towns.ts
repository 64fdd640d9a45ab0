/** Towns and subdistricts by name: in which counties there is one called so. */
import rows from './data/towns.json'
import { isBelow, type Region, regionOf } from './regions'
import { IS_TOWNSHIP, PLAIN_OFFICE, STREET, STREET_OFFICE, TOWN_IN_NAME, TOWN_MARKS } from './words'

/** One row a county: its code, then each town's stem with a mark for its kind. */
const TOWNS: string = rows.join('\n')

const IS_BOUNDARY = /[\da-z]/

/** The subdistrict of an office that leaves the word out, if there is one called so: 花洲街道 for 花洲办事处. */
const streetIn = (rest: string): string | null => {
  const [, stem] = PLAIN_OFFICE.exec(rest) ?? []
  const street = stem === undefined ? null : stem + STREET
  return street !== null && countiesOfTown(street).length > 0 ? street : null
}

/** The town's or subdistrict's own name in what follows the county's: 大云镇 in 人民政府大云镇人民政府. */
export const townIn = (rest: string): string | null => TOWN_IN_NAME.exec(rest)?.[1] ?? streetIn(rest)

/** Whether what follows the name of `place` is the name of a town's or subdistrict's government. */
export const isTownship = (rest: string, place: readonly Region[]): boolean => {
  if (IS_TOWNSHIP.test(rest) || STREET_OFFICE.test(rest)) return true
  const street = streetIn(rest)
  const counties = street === null ? [] : countiesOfTown(street)
  return counties.some((county) => place.some((one) => one === county || isBelow(county, one)))
}

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
