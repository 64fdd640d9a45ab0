/** Who reports, for which year, from where, at which tier, and for whom. */
import { SIMULATED_MARK } from '@/lib/form'
import { type Normalized, normalize, rawStretch, withoutStrewn } from '@/lib/read/normalize'
import type { Document } from '@/lib/source/document'
import { readAgency } from './agency'
import { hasUser, hostOf, readHost } from './host'
import type { Evidence, EvidenceSource, Identity } from './identity'
import { type Hints, listedAgency, listedRegion, listedYear } from './listed'
import { type RegionReading, readRegion } from './region'
import { readScope } from './scope'
import { kindOf, levelOf } from './tier'
import { type Outside, readYear, type YearReading } from './year'

export type { Identity } from './identity'
export type { Hints } from './listed'
export { settleScope } from './scope'

interface Spot {
  readonly source: EvidenceSource
  readonly start: number | null
  readonly end: number | null
}

interface Found extends Spot {
  readonly confidence: number
}

const MAX_TITLE = 300
/** How sure the host is of an address in which a name stands before it. */
const WITH_USER = 0.5

/** File name without folders and ending, parted into words. */
const baseName = (name: string) =>
  name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[_-]/g, ' ')

const titleOf = (title: string) => (title === '' ? '' : normalize(title.slice(0, MAX_TITLE)).text)

const outsideOf = (document: Document, name: string, url: string | null): Outside => ({
  pageTitle: titleOf(document.title ?? ''),
  siteName: titleOf(document.siteName ?? ''),
  publisher: titleOf(document.publisher ?? ''),
  fileName: titleOf(baseName(name)),
  url,
})

/**
 * Identity of the report in `document`. `printed` is its text as normalised by lib/read, `name` the file's name, the
 * last resort; `url` where it was fetched; `hints` what a list says of it, which goes first. Null when the report names neither a body nor a year: then it is no report
 * that can be filed. Places are offsets into `document.text`. Linear in the text; never throws.
 */
export const identify = (
  document: Document,
  printed: Normalized,
  name: string,
  url: string | null = null,
  hints: Hints = {},
): Identity | null => {
  const normal = withoutStrewn(printed)
  const { text } = normal
  const outside = outsideOf(document, name, url)
  const whose = readAgency(normal, outside)
  const agency = listedAgency(hints, whose.agency)
  const when = agency && listedYear(hints, readYear(text, whose.titles, outside))
  if (!agency || !when) return null
  const around = { text, mentions: whose.mentions, year: when.year, url, siteName: outside.siteName }
  const where = listedRegion(hints, readRegion(agency, around))
  const kind = kindOf(agency.name, where.named)
  const then = where.former && (where.former.code.endsWith('00') ? 'prefecture' : 'county')
  const tier = levelOf(agency.name, where.named, where.region?.level ?? null, then)
  const whom = readScope(text, whose.titleText, tier.level, kind)
  const host = publishedOn(text, url)

  const nameAt = { source: agency.source === 'list' ? 'list' : 'name', start: agency.start, end: agency.end } as const
  return {
    agency: agency.name + (whose.simulated && !agency.name.endsWith(SIMULATED_MARK) ? SIMULATED_MARK : ''),
    year: when.year,
    titleYear: when.titleYear ?? undefined,
    otherYear: when.otherYear,
    spans: when.spans ? spansOf(normal, when.spans) : undefined,
    region: where.region && { code: where.region.code, path: where.region.path },
    level: tier.level,
    kind,
    scope: whom.scope,
    origin: whose.simulated ? 'simulated' : 'published',
    host: host?.host ?? null,
    evidence: {
      agency: against(evidence(normal, agency), agency === whose.agency ? whose.against : []),
      year: against(evidence(normal, when), when.otherYear === undefined ? [] : ['prose', 'signature']),
      region: where.region ? regionEvidence(normal, where) : undefined,
      level: placed(normal, tier.isStated ? nameAt : where, tier.confidence),
      kind: placed(normal, nameAt, tier.isStated ? 0.95 : 0.7),
      scope: evidence(normal, whom),
      host: host ? evidence(normal, host) : undefined,
    },
  }
}

/** The body that a document without identity names all the same: then it is the year that is missing. */
export const bodyIn = (document: Document, printed: Normalized, name: string): string | null =>
  readAgency(withoutStrewn(printed), outsideOf(document, name, null)).agency?.name ?? null

const spansOf = (normal: Normalized, { from, to, printed, start, end }: NonNullable<YearReading['spans']>) => ({
  from,
  to,
  printed,
  place: rawStretch(normal, start, end),
})

/** What was found, with its place in the raw text. */
const placed = (normal: Normalized, { source, start, end }: Spot, confidence: number): Evidence => {
  if (start === null || end === null || end <= start) return { source, place: null, confidence }
  return { source, place: rawStretch(normal, start, end), confidence }
}

const evidence = (normal: Normalized, found: Found): Evidence => placed(normal, found, found.confidence)

const against = (found: Evidence, sources: readonly EvidenceSource[]): Evidence =>
  sources.length > 0 ? { ...found, against: sources } : found

const regionEvidence = (normal: Normalized, reading: RegionReading): Evidence => {
  const { source, place, confidence } = evidence(normal, reading)
  const { also, former } = reading
  return {
    source,
    place,
    confidence,
    also: also.length > 0 ? also : undefined,
    against: reading.against.length > 0 ? reading.against : undefined,
    former,
  }
}

/** The host the report was fetched from, else the first its text names. */
const publishedOn = (text: string, url: string | null): (Found & { readonly host: string }) | null => {
  const fetched = url === null ? null : hostOf(url)
  if (fetched)
    return { host: fetched, source: 'host', start: null, end: null, confidence: hasUser(url ?? '') ? WITH_USER : 1 }
  const named = readHost(text)
  return named && { ...named, source: 'prose', confidence: 0.5 }
}
