/** Where a body is: what its name says, told apart and confirmed by what the rest of the report says. */
import { fartherHints, type Hint, nameHints, plainHints } from './hints'
import type { Evidence, EvidenceSource } from './identity'
import type { Mention, Stretch } from './mentions'
import { firstRegions, hasUnknownUnit, type Named } from './places'
import { proseHints } from './prose-hints'
import { formerOf, isBelow, lineage, type Region, regionsNamed, regionsWithStem } from './regions'
import { isCentral } from './tier'
import { countiesOfTown, townIn } from './towns'
import { confirmed, fromHints, type Weighed, weigh } from './weigh'
import { BRANCH, BRANCHED, DISTRICT, TIER_HINTS } from './words'

export interface RegionReading {
  readonly region: Region | null
  /** What the agency's name itself says. */
  readonly named: Named | null
  readonly source: EvidenceSource
  readonly start: number | null
  readonly end: number | null
  readonly confidence: number
  readonly also: readonly EvidenceSource[]
  readonly against: readonly EvidenceSource[]
  readonly former: Evidence['former']
}

/** What a region is read from besides the agency's name. */
export interface Surroundings {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly year: number
  readonly url: string | null
  /** What the page calls its site. */
  readonly siteName: string
}

const HEAD = 4000
const TAIL = 3000

const partsOf = (text: string): Stretch[] => {
  const head = { text: text.slice(0, HEAD), start: 0 }
  const start = Math.max(HEAD, text.length - TAIL)
  return start < text.length ? [head, { text: text.slice(start), start }] : [head]
}

const near = ({ text, url }: Surroundings): Hint[] => plainHints(partsOf(text), url)

/** Everything the report says on where it is, for a body whose name leaves that open. */
const all = (name: string, around: Surroundings, candidates: readonly Region[]): Hint[] => {
  const parts = partsOf(around.text)
  const hints = [
    ...nameHints(name, around.mentions, around.year),
    ...plainHints(parts, around.url),
    ...fartherHints(parts, around.siteName),
  ]
  return [
    ...hints,
    ...proseHints(name, around.text, candidates).filter((one) => !hints.some((hint) => lieIn(one, hint))),
  ]
}

/** The city in an address is not heard twice. */
const lieIn = (one: Hint, hint: Hint): boolean =>
  one.start !== null && hint.start !== null && hint.end !== null && one.start >= hint.start && one.start < hint.end

/** The district that a branch serves: 杭州市公安局滨江分局, 北京市规划和自然资源委员会朝阳分局, …青羊区分局草市街派出所. */
const branchDistrict = (name: string, region: Region): Region | null => {
  const end = BRANCH.exec(name)?.index
  if (end === undefined) return null
  let start = end
  while (start > 0 && !BRANCHED.test(name.charAt(start - 1))) start--
  const place = name.slice(start, end)
  const [match, other] = [...regionsNamed(place), ...regionsWithStem(place)].filter((one) => isBelow(one, region))
  return match && !other ? match : null
}

/** The one county below a city in which there is such a town: 杭州市浦沿街道. */
const townCounty = (town: string | null, region: Region): Region | null => {
  const [county, other] = town ? countiesOfTown(town).filter((one) => isBelow(one, region)) : []
  return county && !other ? county : null
}

const CERTAIN_PATH = 0.98
const CERTAIN_CITY = 0.95
const CERTAIN_COUNTY = 0.9
const CERTAIN_TOWN = 0.75
const UNLISTED_TOWN = 0.5
const UNLISTED_COUNTY = 0.4

const byNameAlone = (region: Region, confidence: number): Weighed => ({
  region,
  hint: null,
  confidence,
  also: [],
  against: [],
})

/** The name says one region. */
const byName = (name: string, named: Named, region: Region, around: Surroundings): Weighed => {
  const town = region.level === 'county' ? null : townIn(name.slice(named.end))
  const deeper = branchDistrict(name, region) ?? townCounty(town, region)
  if (deeper) return byNameAlone(deeper, CERTAIN_COUNTY)
  if (hasUnknownUnit(name, named)) return { ...byNameAlone(region, UNLISTED_COUNTY), against: ['name'] }
  const isStem = regionsWithStem(name.slice(named.last, named.end)).includes(region)
  if (named.last > named.start) return byNameAlone(region, isStem ? CERTAIN_COUNTY : CERTAIN_PATH)
  if (region.level !== 'county') return byNameAlone(region, CERTAIN_CITY)
  return confirmed(region, CERTAIN_COUNTY, near(around))
}

/** The name says one of several regions. */
const byOneOf = (name: string, named: Named, around: Surroundings): Weighed | null => {
  const town = townIn(name.slice(named.end))
  const withTown = town ? countiesOfTown(town).filter((county) => named.regions.includes(county)) : []
  const candidates = withTown.length > 0 ? withTown : named.regions
  const [only, other] = candidates
  const hints = all(name, around, candidates)
  return only && !other && !named.vague ? confirmed(only, CERTAIN_TOWN, hints) : weigh(candidates, 0, hints)
}

/** A city's or province's body is not of the district it stands in. */
const lifted = (weighed: Weighed | null, name: string): Weighed | null => {
  const tier = TIER_HINTS.find(([pattern]) => pattern.test(name))?.[1]
  if (!weighed || !tier || tier === 'county') return weighed
  const region = lineage(weighed.region).findLast((one) =>
    tier === 'province' ? one.level === 'province' : !(one.level === 'county' && DISTRICT.test(one.name)),
  )
  return region ? { ...weighed, region } : weighed
}

/** The name says at most a town. */
const byTownOrHints = (name: string, around: Surroundings): Weighed | null => {
  const town = townIn(name)
  const counties = town ? countiesOfTown(town) : []
  const hints = all(name, around, counties)
  const [only, other] = counties
  if (only && !other) {
    const sure = confirmed(only, CERTAIN_TOWN, hints)
    if (sure.also.length >= sure.against.length) return sure
  }
  const told = weigh(counties, 0, hints)
  if (told) return told
  // The list of towns is of one day; a town it lacks in this county still speaks through its address, if that is clear.
  const isPossible = counties.some((county) => weigh([county], 0, hints))
  const clear = counties.length === 0 ? hints : hints.filter(({ regions }) => regions.length === 1)
  const pointed = isPossible ? null : lifted(fromHints(clear), name)
  if (!pointed || counties.length === 0) return pointed
  return { ...pointed, confidence: Math.min(pointed.confidence, UNLISTED_TOWN), against: [...pointed.against, 'town'] }
}

const weighed = (name: string, named: Named | null, around: Surroundings): Weighed | null => {
  if (!named) return isCentral(name) ? null : byTownOrHints(name, around)
  const [only, other] = named.regions
  if (only && !other && !named.vague) return byName(name, named, only, around)
  return byOneOf(name, named, around)
}

/**
 * The region of `agency`: from its name where that leaves no choice, else from the name together with signature, contact,
 * address, area code, postcode, numbers that hold a region's code, page marks and gov.cn host. Null when they leave it
 * open or contradict each other.
 */
export const readRegion = (agency: Mention, around: Surroundings): RegionReading => {
  const { name, start, end } = agency
  const named = firstRegions(name, 0, around.year)
  const found = weighed(name, named, around)
  if (!found) {
    return { region: null, named, source: 'name', start, end, confidence: 0, also: [], against: [], former: undefined }
  }
  const { region, hint, confidence, also, against } = found
  const former = named ? formerOf(name.slice(named.last, named.end), region) : undefined
  return {
    region,
    named,
    source: hint?.source ?? (named ? 'name' : 'town'),
    start: hint ? hint.start : start,
    end: hint ? hint.end : end,
    confidence,
    also,
    against,
    former: former && { code: former.code, name: former.name },
  }
}
