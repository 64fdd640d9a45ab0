/** The regions that simulated agencies belong to, as a tree: real provinces, prefectures and counties. */
import { REGIONS, type Region } from '@/lib/identity/regions'
import { ENDINGS } from './words'

export interface Division {
  /** GB/T 2260, six digits. */
  readonly code: string
  readonly name: string
  /** What agencies of the region put before their own name: enough to tell it from any other. */
  readonly place: string
  readonly path: readonly string[]
  readonly inner: readonly Division[]
}

/** Names of two characters are too easily part of another name to stand alone. */
const SHORTEST_ALONE = 3
/** Hong Kong, Macao and Taiwan do not publish these reports. */
const FIRST_OUTSIDE = '7'

const bearers = new Map<string, number>()
for (const { name } of REGIONS) bearers.set(name, (bearers.get(name) ?? 0) + 1)

const below = new Map<string, Region[]>()
for (const region of REGIONS)
  if (region.parent !== null) below.set(region.parent, [...(below.get(region.parent) ?? []), region])

const standsAlone = ({ name, level }: Region) =>
  level !== 'county' || (bearers.get(name) === 1 && name.length >= SHORTEST_ALONE && !name.endsWith(ENDINGS.district))

/** A prefecture with a people's government and counties; leagues and the like are led by an office of the province. */
const isOrdinary = ({ code, name }: Region) =>
  below.has(code) && ENDINGS.ordinaryPrefectures.some((ending) => name.endsWith(ending))

const divisionOf = (region: Region): Division => {
  const inner = below.get(region.code) ?? []
  const prefectures = inner.filter((one) => one.level === 'prefecture')
  return {
    code: region.code,
    name: region.name,
    place: standsAlone(region) ? region.name : region.path.slice(-2).join(''),
    path: region.path,
    inner: (prefectures.length > 0 ? prefectures.filter(isOrdinary) : inner).map(divisionOf),
  }
}

/** Every province with its prefectures and counties; in a municipality the counties stand directly below it. */
export const provinces = (): Division[] =>
  REGIONS.filter(({ level, code }) => level === 'province' && code < FIRST_OUTSIDE).map(divisionOf)
