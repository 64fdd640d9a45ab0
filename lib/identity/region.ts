/** Where a body is: the regions its name gives, told apart by what the rest of the report says. */
import type { Mention } from './agency'
import { firstRegions, type Named } from './places'
import { isBelow, lineage, type Region, regionsWithStem } from './regions'
import { ADDRESS, BRANCH, CONTACT, SITE } from './words'

export interface RegionReading {
  readonly region: Region | null
  /** What the agency's name itself says. */
  readonly named: Named | null
  readonly start: number | null
  readonly end: number | null
  readonly confidence: number
}

const HEAD = 4000
const BODY = 60_000
const MAX_SITES = 20
const NAME_BEFORE = 16

/** Texts in which the report says where it is, surest first: signature and contact, preamble, everything. */
const contexts = (text: string, mentions: readonly Mention[]): string[] => {
  const contact = [text.slice(0, HEAD), text.slice(-HEAD)].flatMap((part) => [
    ...[...part.matchAll(CONTACT)].map((match) => match[0]),
    ADDRESS.exec(part)?.[1] ?? '',
  ])
  return [[...mentions.map((one) => one.name), ...contact].join('\n'), text.slice(0, HEAD), text.slice(0, BODY)]
}

const isNamedIn = (region: Region, context: string) =>
  lineage(region).some((above) => above !== region && context.includes(above.name))

/** The one of several regions of the same name whose city or province the report names. */
const told = (named: Named, texts: readonly string[]): Region | null => {
  const [only] = named.regions
  if (named.regions.length === 1 && only && !named.vague) return only
  for (const context of texts) {
    const [match, other] = named.regions.filter((region) => isNamedIn(region, context))
    if (match && !other) return match
  }
  return null
}

/** The region right before 政府网站, for a body whose name has none. */
const bySite = (text: string): Named | null => {
  for (const match of [...text.slice(0, BODY).matchAll(SITE)].slice(0, MAX_SITES)) {
    const before = text.slice(Math.max(0, match.index - NAME_BEFORE), match.index)
    for (let at = 0; at < before.length - 1; at++) {
      const named = firstRegions(before.slice(at))
      if (named && named.end + at === before.length) return named
    }
  }
  return null
}

/** The district that a branch serves: 杭州市公安局滨江分局. */
const branchDistrict = (name: string, region: Region): Region | null => {
  const stem = BRANCH.exec(name)?.[1]
  const [match, other] = stem ? regionsWithStem(stem).filter((one) => isBelow(one, region)) : []
  return match && !other ? match : null
}

/** The region of `agency`, from its name, else from the signature, the contact and its address, else its site. */
export const readRegion = (text: string, agency: Mention, mentions: readonly Mention[]): RegionReading => {
  const texts = contexts(text, mentions)
  const named = firstRegions(agency.name)
  if (named) {
    const region = told(named, texts)
    const at = { start: agency.start, end: agency.end }
    if (!region) return { region: null, named, ...at, confidence: 0 }
    return { region: branchDistrict(agency.name, region) ?? region, named, ...at, confidence: 0.9 }
  }
  const [near = ''] = texts
  const elsewhere =
    near
      .split('\n')
      .map((line) => firstRegions(line))
      .find((one) => one !== null) ?? bySite(text)
  const region = elsewhere ? told(elsewhere, texts) : null
  return { region, named: null, start: null, end: null, confidence: region ? 0.6 : 0 }
}
