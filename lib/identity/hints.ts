/** Hints at where a body is, other than its name: each the regions it points to, and how far it can be trusted. */
import { isGovernmentHost } from '@/lib/form'
import { matchesOf } from '@/lib/read/matches'
import { hostOf, readHost, regionsOfHost } from './host'
import type { EvidenceSource } from './identity'
import { contactStretches, type Mention, type Stretch } from './mentions'
import { regionsOfAreaCode, regionsOfPostcode } from './numbers'
import { firstRegions, type Named } from './places'
import { type Region, regionsOfCode } from './regions'
import {
  ADDRESS,
  ADDRESS_SIGNS,
  NUMBERED,
  NUMBERED_SIGNS,
  POSTCODE,
  POSTCODE_SIGNS,
  PUBLISHER,
  REGION_IN_NUMBER,
  SITE,
  TELEPHONE,
  TRAIL,
  TRAIL_PARTS,
  TRAIL_SIGNS,
} from './words'

/** `regions` are those it can mean: a hint at any of them. [start, end) of the normalised text, null outside it. */
export interface Hint {
  readonly source: EvidenceSource
  readonly regions: readonly Region[]
  readonly weight: number
  readonly confidence: number
  readonly start: number | null
  readonly end: number | null
}

/** Weights follow the order of trust; two strong hints outweigh one, a weak one none. */
const TRUST: Readonly<Partial<Record<EvidenceSource, readonly [weight: number, confidence: number]>>> = {
  title: [3, 0.8],
  'page-title': [3, 0.75],
  author: [3, 0.8],
  signature: [3, 0.8],
  contact: [3, 0.75],
  address: [3, 0.75],
  'area-code': [3, 0.65],
  'credit-code': [2, 0.6],
  metadata: [2, 0.6],
  site: [2, 0.6],
  postcode: [2, 0.45],
  host: [2, 0.6],
  prose: [1, 0.4],
  'file-name': [1, 0.4],
}

const MAX_OF_A_KIND = 4
const NAME_BEFORE = 16
const MAX_SITES = 8

const NONE: Hint[] = []

const hint = (source: EvidenceSource, regions: readonly Region[], start: number | null, end: number | null): Hint[] => {
  const [weight, confidence] = TRUST[source] ?? [0, 0]
  return regions.length === 0 || weight === 0 ? [] : [{ source, regions, weight, confidence, start, end }]
}

/** What each match of a pattern in a stretch points to; group 1, or 2, is read. Each match holds one of the `signs`. */
const matched = (
  { text, start }: Stretch,
  pattern: RegExp,
  signs: readonly string[] | null,
  source: EvidenceSource,
  read: (piece: string) => readonly Region[],
): Hint[] => {
  if (signs && !signs.some((sign) => text.includes(sign))) return NONE
  const hints: Hint[] = []
  for (const match of matchesOf(text, pattern)) {
    const piece = match[1] ?? match[2] ?? ''
    const at = start + match.index + match[0].indexOf(piece)
    hints.push(...hint(source, read(piece), at, at + piece.length))
    if (hints.length === MAX_OF_A_KIND) break
  }
  return hints
}

const inText = (piece: string) => firstRegions(piece)?.regions ?? []

/** The last part of a trail that names a region. */
const inTrail = (trail: string): readonly Region[] =>
  trail
    .split(TRAIL_PARTS)
    .map((part) => inText(part.trim()))
    .findLast((regions) => regions.length > 0) ?? []

const numbered = (piece: string): readonly Region[] => {
  const match = REGION_IN_NUMBER.exec(piece)
  return regionsOfCode(match?.[1] ?? match?.[2] ?? '')
}

/** The region right before 政府网站. */
const sites = ({ text, start }: Stretch): Hint[] => {
  const hints: Hint[] = []
  let n = 0
  for (const match of matchesOf(text, SITE)) {
    if (++n > MAX_SITES) break
    const from = Math.max(0, match.index - NAME_BEFORE)
    const before = text.slice(from, match.index)
    const named = namedAtEnd(before)
    if (named) hints.push(...hint('site', named.regions, start + from + named.start, start + match.index))
  }
  return hints
}

/** The chain of regions with which a text ends. */
const namedAtEnd = (text: string): Named | null => {
  for (let at = 0; at < text.length - 1; at++) {
    const named = firstRegions(text, at)
    if (!named) return null
    if (named.end === text.length) return named
    at = named.start
  }
  return null
}

/** Hints of names: other names by which the report calls its body, or the body's office. */
export const nameHints = (agency: string, mentions: readonly Mention[], year: number): Hint[] =>
  mentions.flatMap(({ name, source, start, end }) => {
    const named = name === agency ? null : firstRegions(name, 0, year)
    return named && !named.vague ? hint(source, named.regions, start, end) : []
  })

/** Hints of the contact line, the page's marks and the address it was fetched from, in `parts` of the text. */
export const plainHints = (parts: readonly Stretch[], url: string | null): Hint[] => {
  const fetched = url === null ? null : hostOf(url)
  return [
    ...parts.flatMap((part) => [
      ...matched(part, ADDRESS, ADDRESS_SIGNS, 'address', inText),
      ...matched(part, TELEPHONE, null, 'area-code', regionsOfAreaCode),
      ...matched(part, POSTCODE, POSTCODE_SIGNS, 'postcode', regionsOfPostcode),
      ...matched(part, NUMBERED, NUMBERED_SIGNS, 'credit-code', numbered),
    ]),
    ...(fetched !== null && isGovernmentHost(fetched) ? hint('host', regionsOfHost(fetched), null, null) : []),
  ]
}

/**
 * Hints that cost more to find, or say less: publisher, site (`siteName` is what the page calls it), contact sentences,
 * hosts named in the text.
 */
export const fartherHints = (parts: readonly Stretch[], siteName: string): Hint[] => [
  ...hint('site', inText(siteName), null, null),
  ...parts.flatMap((part) => [
    ...matched(part, PUBLISHER, null, 'metadata', inText),
    ...matched(part, TRAIL, TRAIL_SIGNS, 'metadata', inTrail),
    ...sites(part),
    ...contactStretches(part).flatMap(({ text, start }) => {
      const named = firstRegions(text)
      return named ? hint('contact', named.regions, start + named.start, start + named.end) : []
    }),
  ]),
  ...parts.slice(0, 1).flatMap(({ text, start }) => {
    const named = readHost(text)
    if (!named || !isGovernmentHost(named.host)) return []
    return hint('host', regionsOfHost(named.host), start + named.start, start + named.end)
  }),
]
