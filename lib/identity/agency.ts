/** Whose report it is: every place where the report names its body, and the fullest form of the name. */
import type { Normalized } from '@/lib/read/normalize'
import { agencyName, bodyBehind, isFullerForm } from './name'
import { firstRegions } from './places'
import { findTitles, type Title } from './titles'
import { AUTHOR, CONTACT, DATE_LINE, SIMULATED, SUBJECT } from './words'

/** A body's name where the text gives it, [start, end) of the normalised text; null outside it. */
export interface Mention {
  readonly name: string
  readonly start: number | null
  readonly end: number | null
  readonly confidence: number
  readonly simulated: boolean
}

export interface AgencyReading {
  readonly agency: Mention
  readonly simulated: boolean
  readonly titles: readonly Title[]
  /** All names found in the text that can be this body's or its office's. */
  readonly mentions: readonly Mention[]
  /** The title's name part as printed, with remarks such as 本级. */
  readonly titleText: string
}

const HEAD = 6000
const TAIL = 6000
const SIGNATURE_LINES = 40
const MAX_SUBJECTS = 60

const titleMentions = (titles: readonly Title[], heading: boolean, confidence: number): Mention[] =>
  titles.flatMap(({ agency, start, nameEnd: end, simulated, heading: own }) =>
    agency !== null && own === heading ? [{ name: agency, start, end, confidence, simulated }] : [],
  )

const outsideTitle = (title: string, confidence: number): Mention[] =>
  findTitles(title).flatMap(({ agency, simulated }) =>
    agency === null ? [] : [{ name: agency, start: null, end: null, confidence, simulated }],
  )

const phrases = (text: string, from: number, pattern: RegExp, confidence: number): Mention[] =>
  [...text.slice(from).matchAll(new RegExp(pattern, 'g'))].flatMap((match) => {
    const piece = match[1] ?? match[2] ?? ''
    const name = bodyBehind(piece)
    const start = from + match.index + match[0].indexOf(piece)
    const simulated = SIMULATED.test(match[0])
    return name === null ? [] : [{ name, start, end: start + piece.length, confidence, simulated }]
  })

/** Lines near the end that hold nothing but a body's name; surer when a date follows. */
const signatures = (text: string): Mention[] => {
  const from = Math.max(0, text.length - TAIL)
  const lines: { line: string; start: number }[] = []
  let start = from
  for (const raw of text.slice(from).split('\n')) {
    const line = raw.trim()
    if (line !== '') lines.push({ line, start: start + raw.indexOf(line) })
    start += raw.length + 1
  }
  const last = lines.slice(-SIGNATURE_LINES)
  return last.flatMap(({ line, start: at }, i) => {
    if (line.length > 60 || /[|,。;:]/.test(line)) return []
    const name = agencyName(line)
    const dated = last.slice(i + 1, i + 3).some((next) => DATE_LINE.test(next.line.replace(/\s/g, '')))
    if (name === null || (!dated && !firstRegions(name))) return []
    const confidence = dated ? 0.85 : 0.6
    return [{ name, start: at, end: at + line.length, confidence, simulated: SIMULATED.test(line) }]
  })
}

/** The body that most sentences have as their subject. */
const subject = (text: string): Mention[] => {
  const counts = new Map<string, { count: number; start: number; end: number }>()
  for (const match of [...text.matchAll(SUBJECT)].slice(0, MAX_SUBJECTS)) {
    const name = agencyName(match[1] ?? '')
    if (name === null) continue
    const start = match.index + match[0].indexOf(match[1] ?? '')
    const seen = counts.get(name) ?? { count: 0, start, end: start + (match[1] ?? '').length }
    counts.set(name, { ...seen, count: seen.count + 1 })
  }
  const [best] = [...counts].sort((a, b) => b[1].count - a[1].count)
  return best ? [{ name: best[0], ...best[1], confidence: 0.5, simulated: false }] : []
}

/**
 * The body whose report this is, or null when the report names none. The title decides; failing that the sentence on
 * who compiled it, the signature, the contact, the subject of its sentences, the file's name. The result is the
 * fullest form of that name among all of these.
 */
export const readAgency = (normal: Normalized, outside: readonly string[]): AgencyReading | null => {
  const { text } = normal
  const head = text.slice(0, HEAD)
  const titles = findTitles(head)
  const [documentTitle = '', fileName = ''] = outside
  const tail = Math.max(HEAD, text.length - TAIL)
  const signed = signatures(text)
  const mentions = [
    ...titleMentions(titles, true, 0.95),
    ...outsideTitle(documentTitle, 0.85),
    ...titleMentions(titles, false, 0.9),
    ...phrases(head, 0, AUTHOR, 0.85),
    ...signed.filter((one) => one.confidence > 0.8),
    ...phrases(head, 0, CONTACT, 0.75),
    ...phrases(text, tail, CONTACT, 0.75),
    ...signed.filter((one) => one.confidence <= 0.8),
    ...subject(head),
    ...outsideTitle(fileName, 0.4),
  ]
  const primary = mentions[0]
  if (!primary) return null
  const fuller = mentions.filter((one) => isFullerForm(one.name, primary.name))
  const agency = fuller.reduce((best, one) => (one.name.length > best.name.length ? one : best), primary)
  const [title] = titles
  return {
    agency,
    simulated: [primary, agency].some((one) => one.simulated),
    titles,
    mentions,
    titleText: title ? text.slice(title.start, title.end) : '',
  }
}
