/** Where else than in its title a report names its body: who wrote it, who signed, whom to ask, who acts in its prose. */
import { matchesOf } from '@/lib/read/matches'
import type { EvidenceSource } from './identity'
import { agencyName, bodyBehind } from './name'
import { firstRegions } from './places'
import {
  AUTHOR,
  AUTHOR_SIGNS,
  CENTRAL_PREFIX,
  CLOSING_DATE,
  CONTACT,
  CONTACT_SIGNS,
  DATE_LINE,
  DAY,
  FILLED_BY,
  FILLED_SIGNS,
  IS_GOVERNMENT,
  IS_OFFICE,
  IS_TOWNSHIP,
  NAME_LAST,
  NO_PUBLISHER,
  PUBLISHER,
  SECTION,
  SIMULATED,
  SITE_BEHIND,
  SITE_WORDS,
  SUBJECT,
  WRAP,
  ZONE,
} from './words'

/** A body's name where the text gives it, [start, end) of the normalised text; null outside it. */
export interface Mention {
  readonly name: string
  readonly source: EvidenceSource
  readonly start: number | null
  readonly end: number | null
  readonly confidence: number
  readonly simulated: boolean
}

/** A stretch of the text and where it begins. */
export interface Stretch {
  readonly text: string
  readonly start: number
}

const MAX_STRETCHES = 24
const MAX_SUBJECTS = 60
const SIGNATURE_LINES = 40
const MAX_SIGNATURE = 60
const PUBLISHED = 0.45

/** Where any of the words stands, in reading order. */
const placesOf = (text: string, words: readonly string[]): number[] => {
  const places: number[] = []
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places.sort((a, b) => a - b)
}

/** The text around each sign, `before` and `after` characters of it, overlapping stretches joined. */
const around = (
  { text, start }: Stretch,
  signs: readonly string[],
  before: number,
  after: number,
): readonly Stretch[] => {
  const stretches: { from: number; to: number }[] = []
  for (const at of placesOf(text, signs)) {
    const from = Math.max(0, at - before)
    const to = at + after
    const last = stretches.at(-1)
    if (last && from <= last.to) last.to = to
    else if (stretches.push({ from, to }) === MAX_STRETCHES) break
  }
  return stretches.map(({ from, to }) => ({ text: text.slice(from, to).replace(WRAP, ' '), start: start + from }))
}

const phrases = (stretches: readonly Stretch[], pattern: RegExp, source: EvidenceSource, confidence: number) =>
  stretches.flatMap(({ text, start: from }) =>
    matchesOf(text, pattern).flatMap((match): Mention[] => {
      const piece = match[1] ?? match[2] ?? ''
      const name = bodyBehind(piece)
      const start = from + match.index + match[0].indexOf(piece)
      const simulated = SIMULATED.test(match[0])
      return name === null ? [] : [{ name, source, start, end: start + piece.length, confidence, simulated }]
    }),
  )

/** The sentences that tell whom to ask. */
export const contactStretches = (part: Stretch): readonly Stretch[] => around(part, CONTACT_SIGNS, 160, 60)

export const contacts = (part: Stretch): Mention[] => phrases(contactStretches(part), CONTACT, 'contact', 0.75)

export const authors = (part: Stretch): Mention[] =>
  phrases(around(part, AUTHOR_SIGNS, 170, 12), AUTHOR, 'author', 0.85)

const FILLED = FILLED_SIGNS.flatMap((sign) => [`${sign}:`, `${sign}(`])

/** Who filled the sheet in, by its own words. */
export const fillers = ({ text, start }: Stretch): Mention[] =>
  FILLED.some((sign) => text.includes(sign)) ? phrases([{ text, start }], FILLED_BY, 'author', 0.85) : []

/** Whether a report can be that of a publisher of this name: no medium's, nor a section's of a body that is not told. */
const mayReport = (name: string): boolean =>
  !NO_PUBLISHER.test(name) && (firstRegions(name) !== null || !SECTION.test(name))

/** Who published the page, by its own marks: often the body, sometimes the government above it. */
export const publishers = ({ text, start }: Stretch): Mention[] =>
  phrases([{ text, start }], PUBLISHER, 'metadata', PUBLISHED).filter(({ name }) => mayReport(name))

/** A name given outside the text: only one with its place, for nothing around it tells what it is. */
const outside = (piece: string, source: EvidenceSource): Mention[] => {
  const name = bodyBehind(piece)
  const at = name === null ? undefined : firstRegions(name)?.start
  const isTold = name !== null && mayReport(name) && at === (CENTRAL_PREFIX.exec(name)?.[0].length ?? 0)
  return isTold
    ? [{ name, source, start: null, end: null, confidence: PUBLISHED, simulated: SIMULATED.test(piece) }]
    : []
}

/** Who published the page, by its metadata. */
export const publisherGiven = (given: string): Mention[] => outside(given, 'metadata')

/**
 * Whose site the page stands on, by what its title adds to the article's and by its metadata: a government's site
 * carries the reports of all its bodies, and says nothing of whose this is.
 */
export const siteOwners = (pageTitle: string, siteName: string): Mention[] =>
  [...pageTitle.split(SITE_BEHIND), siteName]
    .flatMap((piece) => outside(piece.trim().replace(SITE_WORDS, ''), 'site'))
    .filter(
      ({ name }) => IS_TOWNSHIP.test(name) || ![IS_GOVERNMENT, IS_OFFICE, ZONE].some((shared) => shared.test(name)),
    )

interface Line {
  readonly line: string
  readonly start: number
}

/** The last lines of a text that are not blank, without the white space around them. */
const lastLines = (text: string): readonly Line[] => {
  const lines: Line[] = []
  let end = text.length
  while (end > 0 && lines.length < SIGNATURE_LINES) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end).trim()
    if (line !== '') lines.push({ line, start })
    end = start - 1
  }
  return lines.reverse()
}

const NO_LINE: Line = { line: '', start: 0 }
const DAY_CODE = DAY.charCodeAt(0)
const NAME_CODES = new Set(Array.from(NAME_LAST, (character) => character.charCodeAt(0)))

const mayEndName = (text: string): boolean => NAME_CODES.has(text.charCodeAt(text.length - 1))

/** Lines near the end that hold nothing but a body's name; surer when a date follows. */
export const signatures = ({ text, start: from }: Stretch): Mention[] => {
  const lines = lastLines(text)
  const found: Mention[] = []
  for (let i = 0; i < lines.length; i++) {
    const { line, start: at } = lines[i] ?? NO_LINE
    const isClosed = line.charCodeAt(line.length - 1) === DAY_CODE
    if (line.length > MAX_SIGNATURE || !(isClosed || mayEndName(line))) continue
    const bare = isClosed ? line.replace(CLOSING_DATE, '').trim() : line
    if (!mayEndName(bare) || /[|,。;:]/.test(bare)) continue
    const dated =
      bare.length < line.length ||
      lines.slice(i + 1, i + 3).some((next) => DATE_LINE.test(next.line.replace(/\s/g, '')))
    const name = agencyName(bare)
    if (name === null || (!dated && !firstRegions(name))) continue
    const start = from + text.indexOf(line, at)
    const confidence = dated ? 0.85 : 0.6
    const simulated = SIMULATED.test(bare)
    found.push({ name, source: 'signature', start, end: start + bare.length, confidence, simulated })
  }
  return found
}

/** The body that most sentences have as their subject. */
export const subject = ({ text, start: from }: Stretch): Mention[] => {
  const counts = new Map<string, { count: number; start: number; end: number }>()
  let n = 0
  for (const match of matchesOf(text, SUBJECT)) {
    if (++n > MAX_SUBJECTS) break
    const piece = match[1] ?? ''
    const name = agencyName(piece)
    if (name === null) continue
    const start = from + match.index + match[0].indexOf(piece)
    const seen = counts.get(name) ?? { count: 0, start, end: start + piece.length }
    counts.set(name, { ...seen, count: seen.count + 1 })
  }
  const [best] = [...counts].sort((a, b) => b[1].count - a[1].count)
  if (!best) return []
  const [name, { start, end }] = best
  return [{ name, source: 'prose', start, end, confidence: 0.5, simulated: false }]
}
