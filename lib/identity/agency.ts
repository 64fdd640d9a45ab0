/** Whose report it is: every place where the report names its body, and the fullest form of the name. */
import type { Normalized } from '@/lib/read/normalize'
import { contested } from './contested'
import type { EvidenceSource } from './identity'
import {
  authors,
  contacts,
  fillers,
  type Mention,
  publisherGiven,
  publishers,
  type Stretch,
  signatures,
  siteOwners,
  subject,
} from './mentions'
import { isFullerForm, isKin } from './name'
import { firstRegions, regionsAt } from './places'
import { findTitles, type Title } from './titles'
import { townIn } from './towns'
import { BODY_SIGNS, CENTRAL_BODY, CENTRAL_PREFIX, LISTED, REMARK_BEHIND, SHORT_COMMITTEE } from './words'
import type { Outside } from './year'

export interface AgencyReading {
  /** Null where the report names none: then only its titles are known. */
  readonly agency: Mention | null
  readonly simulated: boolean
  /** Titles that may be this report's, the likeliest first. */
  readonly titles: readonly Title[]
  /** All names found in the text that can be this body's or its office's. */
  readonly mentions: readonly Mention[]
  /** What names another body. */
  readonly against: readonly EvidenceSource[]
  /** The title's name part as printed, with remarks such as 本级. */
  readonly titleText: string
}

const HEAD = 6000
const TAIL = 3000
const MIN_TAIL = 200

const mentionOf = ({ agency, start, nameEnd, simulated, heading }: Title): Mention[] =>
  agency === null
    ? []
    : [{ name: agency, source: 'title', start, end: nameEnd, confidence: heading ? 0.95 : 0.8, simulated }]

const outsideTitle = (title: string, source: 'page-title' | 'file-name', confidence: number): Mention[] =>
  findTitles(title).flatMap(({ agency, simulated }) =>
    agency === null ? [] : [{ name: agency, source, start: null, end: null, confidence, simulated }],
  )

/** Where the report proper begins, behind title, menus and marks of the page. */
const bodyStart = (head: string): number => {
  const found = BODY_SIGNS.map((sign) => head.indexOf(sign)).filter((at) => at !== -1)
  return found.length === 0 ? head.length : Math.min(...found)
}

/** A line that goes on behind the title, with the date of a list of links. */
const isListed = (head: string, { end }: Title): boolean => LISTED.test(head.slice(end, end + 12))

/** Whether other places of some weight give this name, or a fuller form of it. */
const isNamed = (agency: string, others: readonly Mention[]): boolean =>
  others.some(({ name, confidence }) => confidence > 0.7 && (name === agency || isFullerForm(name, agency)))

/**
 * Titles that can be this report's: above its first section, or at least on lines of their own; the one that other
 * places agree with first, and else the last above the text, for menus with old titles stand above it.
 */
const ranked = (
  head: string,
  titles: readonly Title[],
  others: readonly Mention[],
  pageTitle: string,
): readonly Title[] => {
  const body = bodyStart(head)
  const likely = titles.filter((title) => title.heading || title.start < body)
  const own = likely.some(({ agency }) => agency !== null) ? likely : titles
  if (new Set(own.map(({ agency, year }) => `${agency}${year}`)).size <= 1) return own
  const lastAbove = own.findLast((title) => title.heading && title.agency !== null && title.start < body)
  return own
    .map((title) => {
      const { agency, year, heading, start } = title
      const points =
        (heading ? 1 : 0) +
        (start < body ? 2 : 0) +
        (title === lastAbove ? 1 : 0) +
        (agency !== null && isNamed(agency, others) ? 2 : 0) +
        (year !== null && pageTitle.includes(String(year)) ? 1 : 0) -
        (isListed(head, title) ? 2 : 0)
      return { title, points }
    })
    .sort((a, b) => b.points - a.points)
    .map(({ title }) => title)
}

/**
 * Titles without those of other bodies: where no heading names the body of the page's own title, and the text does, all
 * headings are links to other reports.
 */
const withoutLinks = (titles: readonly Title[], paged: readonly Mention[], others: readonly Mention[]) => {
  const [page] = paged
  if (!page) return titles
  const isOwn = ({ agency }: Title) => agency !== null && isKin(agency, page.name)
  const headings = titles.filter(({ heading, agency }) => heading && agency !== null)
  const isHeaded = headings.some((one) => isOwn(one) || isNamed(one.agency ?? '', others))
  if (isHeaded || !(isNamed(page.name, others) || titles.some(isOwn))) return titles
  return titles.filter((one) => one.agency === null || isOwn(one))
}

/** Whether a title line began within the name, which the text gives whole: 国家税务总局昆 / 山市税务局. */
const isWhole = (one: Mention, line: Mention): boolean =>
  one.confidence > 0.7 &&
  one.name.length > line.name.length &&
  one.name.endsWith(line.name) &&
  (CENTRAL_BODY.test(one.name) ||
    CENTRAL_PREFIX.test(one.name) ||
    (firstRegions(one.name) !== null && !firstRegions(line.name)))

/** Whether a title says nothing that another does not. */
const isSame = ({ agency, year }: Title, title: Title): boolean =>
  (agency === null || agency === title.agency) && (year === null || year === title.year)

/** A name that begins with a province or city, or with the whole way down to its county, cannot be fuller. */
const isFull = (name: string): boolean => {
  if (name.endsWith(SHORT_COMMITTEE)) return false
  const named = regionsAt(name, 0)
  if (!named) return false
  if (named.last > named.start) return true
  return named.regions.every((region) => region.level !== 'county') && townIn(name.slice(named.end)) === null
}

/** Where a report is signed; the whole of a short one. */
const endOf = (text: string): Stretch => {
  const start = Math.max(0, text.length - (text.length > HEAD + MIN_TAIL ? Math.min(TAIL, text.length - HEAD) : HEAD))
  return { text: text.slice(start), start }
}

/**
 * The body whose report this is, if the report names one. The title decides; failing that the sentence on
 * who compiled it, the signature, the contact, the subject of its sentences, the marks of the page, the file's name,
 * and where all these name nobody, its metadata and its site.
 * The result is the fullest form of that name among all of these.
 */
export const readAgency = (
  { text }: Normalized,
  { pageTitle, fileName, siteName, publisher }: Outside,
): AgencyReading => {
  const head: Stretch = { text: text.slice(0, HEAD), start: 0 }
  const found = findTitles(head.text)
  const [single] = found
  const isAlone = single !== undefined && found.every((one) => isSame(one, single))
  const isOnPage = pageTitle === '' || pageTitle.includes(single?.agency ?? '')
  const signed = signatures(endOf(text))
  if (isAlone && isOnPage && single.heading && !single.isApart && single.agency !== null && isFull(single.agency)) {
    const [title] = mentionOf(single)
    if (title) {
      const { one, against } = contested(title, false, { written: [], signed, paged: [], asked: [] }, text)
      return reading(text, one, [single], [one], false, against)
    }
  }
  const tailStart = Math.max(head.text.length, text.length - TAIL)
  const tail: Stretch = { text: text.slice(tailStart), start: tailStart }
  const paged = outsideTitle(pageTitle, 'page-title', 0.85)
  const asked = [...contacts(head), ...contacts(tail)]
  const written = [...authors(head), ...fillers(head), ...fillers(tail)]
  const others = [...written, ...signed, ...asked]
  const titles = ranked(head.text, withoutLinks(found, paged, others), [...paged, ...others], pageTitle)
  const firm: Mention[] = [
    ...titles.filter(({ heading }) => heading).flatMap(mentionOf),
    ...paged,
    ...titles.filter(({ heading }) => !heading).flatMap(mentionOf),
    ...written,
    ...signed.filter((one) => one.confidence > 0.8),
    ...asked,
    ...signed.filter((one) => one.confidence <= 0.8),
  ]
  const [first] = firm
  const weak = first && firstRegions(first.name) ? [] : [...subject(head), ...publishers(head)]
  const named = [...firm, ...weak, ...outsideTitle(fileName, 'file-name', 0.4)]
  const mentions = named.length > 0 ? named : [...publisherGiven(publisher), ...siteOwners(pageTitle, siteName)]
  const [likeliest] = mentions
  if (!likeliest) return reading(text, null, titles, mentions)
  const isApart = likeliest.source === 'title' && titles.some((one) => one.isApart && one.start === likeliest.start)
  const { one: primary, against } = contested(likeliest, isApart, { written, signed, paged, asked }, text)
  const fuller = mentions.filter((one) => isFullerForm(one.name, primary.name) || isWhole(one, primary))
  const fullest = fuller.reduce((best, one) => (one.name.length > best.name.length ? one : best), primary)
  const agency = against.length === 0 ? fullest : { ...fullest, confidence: primary.confidence }
  return reading(text, agency, titles, mentions, primary.simulated, against)
}

const remarkBehind = (text: string, end: number): string => REMARK_BEHIND.exec(text.slice(end, end + 24))?.[0] ?? ''

const reading = (
  text: string,
  agency: Mention | null,
  titles: readonly Title[],
  mentions: readonly Mention[],
  simulated = false,
  against: readonly EvidenceSource[] = [],
): AgencyReading => {
  const [title] = titles
  return {
    agency,
    simulated: simulated || agency?.simulated === true,
    titles,
    mentions,
    against,
    titleText: title ? text.slice(title.start, title.end) + remarkBehind(text, title.end) : '',
  }
}
