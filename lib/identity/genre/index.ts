/**
 * Whether a document is an annual disclosure report, or only looks like one. What it is titled decides; tables with
 * figures outweigh everything but a title that speaks of part of a year.
 */
import type { LookAlike } from '@/lib/form'
import { type Normalized, normalize } from '@/lib/read/normalize'
import { PERIOD } from '@/lib/read/words'
import type { Document } from '@/lib/source/document'
import { endOfLine } from '@/lib/source/lines'
import { findTitles } from '../titles'
import {
  ADDRESSEES,
  ANNUAL,
  CALL,
  CIRCULAR,
  HALF_END,
  HALF_PERIOD,
  HAN,
  HANDS_ON,
  NOTICE_SIGNS,
  PART_OF_YEAR,
  PART_SIGNS,
  SECTION_CORES,
  TITLES,
} from './words'

export interface Genre {
  /** What the document is, where it is no report. */
  readonly lookAlike: LookAlike | null
  /** Whether it can be taken for a report by its title and prose alone, without tables. */
  readonly isToldByProse: boolean
}

/** What was read from the tables. */
export interface TablesSeen {
  /** Whether anything is printed in them. */
  readonly hasFigures: boolean
  readonly hasTables: boolean
  /** Whether a body and a year could be named. */
  readonly isNamed: boolean
}

const HEAD = 3000
const MAX_LINES = 40
const MAX_LINE = 90
/** Titles on one page that make it a list of reports. */
const LISTED = 5
const LEAST_SECTIONS = 3
const LEAST_HAN = 100

interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Whether a character may be white space; all of it is. */
const maySpace = (code: number): boolean =>
  code <= 32 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x3000) || code === 0xfeff

/** How a stretch of the text begins without its white space. */
const tight = (text: string, start: number, end: number): string => {
  let kept = 0
  let stop = start
  for (; stop < end && kept < MAX_LINE; stop++) if (!maySpace(text.charCodeAt(stop))) kept++
  const line = text.slice(start, stop)
  // In most lines there is none to take out.
  return kept === line.length ? line : line.replace(/\s+/g, '').slice(0, MAX_LINE)
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  const length = Math.min(text.length, HEAD)
  for (let start = 0; start < length && lines.length < MAX_LINES; ) {
    const end = Math.min(endOfLine(text, start), length)
    const line = tight(text, start, end)
    if (line !== '') lines.push({ text: line, start, end })
    start = end + 1
  }
  return lines
}

const classify = (line: string): LookAlike | null => TITLES.find(([, pattern]) => pattern.test(line))?.[0] ?? null

/** Whether a line of the head may be titled so: asked of every report, so only lines with such a word are looked at. */
const mayBeOfPart = (text: string): boolean => {
  const head = text.slice(0, HEAD)
  return PART_SIGNS.some((sign) => {
    for (let at = head.indexOf(sign); at >= 0; ) {
      const end = endOfLine(head, at)
      if (PART_OF_YEAR.test(tight(text, head.lastIndexOf('\n', at) + 1, end))) return true
      at = head.indexOf(sign, end)
    }
    return false
  })
}

const isInHead = (text: string, sign: string): boolean => {
  const at = text.indexOf(sign)
  return at >= 0 && at < HEAD
}

/** Titles long enough to be cut over two lines; the others are short, and so are the entries of menus. */
const CUT: ReadonlySet<LookAlike> = new Set(['notice', 'part_of_year'])

interface Look extends Line {
  readonly kind: LookAlike
}

/** Lines, or two neighbours together, that title something else; a sentence is no title. */
const looksOf = (lines: readonly Line[]): Look[] =>
  lines.flatMap((line, i) => {
    if (/[。;]/.test(line.text)) return []
    const own = classify(line.text)
    if (own) return [{ ...line, kind: own }]
    const next = lines[i + 1]
    const isCut = next !== undefined && line.text.length + next.text.length < MAX_LINE && !/[。;|]/.test(next.text)
    const both = isCut ? classify(line.text + next.text) : null
    return both && CUT.has(both) && next && !classify(next.text)
      ? [{ text: line.text + next.text, start: line.start, end: next.end, kind: both }]
      : []
  })

const ADDRESS_LINES = 3

/**
 * Whether the document is a notice about reports, though a filled sheet goes with it as a sample: it says to whom it is
 * sent, or what was found in their reports.
 */
const isCall = (lines: readonly Line[], looks: readonly Look[]): boolean =>
  looks.some(({ kind, text, end }) => {
    if (kind !== 'notice' || HANDS_ON.test(text)) return false
    const next = lines.findIndex(({ start }) => start >= end)
    const behind = next < 0 ? [] : lines.slice(next, next + ADDRESS_LINES)
    return CIRCULAR.test(text) || (CALL.test(text) && behind.some((line) => ADDRESSEES.test(line.text)))
  })

interface SelfNaming {
  readonly first: number | null
  readonly count: number
  /** Whether one of its titles says that it is of a year. */
  readonly isAnnual: boolean
}

/** Where the document first names itself an annual report; null where it does not. */
const selfNaming = (text: string, looks: readonly Look[]): SelfNaming => {
  const titles = findTitles(text.slice(0, HEAD)).filter(
    ({ isSummary, start, end }) => !isSummary && looks.every((look) => end <= look.start || start >= look.end),
  )
  const own = titles.filter(({ agency, year, heading }) =>
    heading ? agency !== null || year !== null : agency !== null && year !== null,
  )
  const named = new Set(own.filter(({ heading }) => heading).map(({ agency, year }) => `${agency} ${year}`))
  const isAnnual = own.some(({ start, end }) => ANNUAL.test(text.slice(start, end)))
  return { first: own[0]?.start ?? null, count: named.size, isAnnual }
}

const isTitled = (title: string | null): boolean =>
  title !== null &&
  findTitles(normalize(title.slice(0, 300)).text).some(
    ({ agency, year, isSummary }) => !isSummary && (agency !== null || year !== null),
  )

const sectionsIn = (text: string): number => SECTION_CORES.filter((core) => core.test(text)).length

/** What tables with figures make a document, unless it speaks of part of a year. */
const REPORT: Genre = { lookAlike: null, isToldByProse: false }

/** The genre of `document`, given its normalised text and what its tables gave. Linear in the text. */
export const genreOf = (document: Document, { text }: Normalized, seen: TablesSeen): Genre => {
  const isHalf = seen.hasFigures && text.includes(HALF_END) && HALF_PERIOD.test(text)
  const isWhole = seen.hasFigures && !isHalf
  const mayBeNotice = NOTICE_SIGNS.some((sign) => isInHead(text, sign))
  if (isWhole && !mayBeNotice && !mayBeOfPart(text)) return REPORT
  const lines = linesOf(text)
  if (isWhole && !mayBeNotice && !lines.some((line) => PART_OF_YEAR.test(line.text))) return REPORT
  const looks = looksOf(lines)
  const { first, count, isAnnual } = selfNaming(text, looks)
  const sections = sectionsIn(text)
  const outside =
    document.title === null ? null : classify(normalize(document.title.slice(0, 300)).text.replace(/\s+/g, ''))
  const isOutside = outside === null && isTitled(document.title)
  const named = isOutside ? 0 : first
  const look = looks.find(({ start }) => named === null || start < named)?.kind ?? (named === null ? outside : null)
  if (seen.hasFigures) {
    // A page may name other documents before the report; the period that the figures cover settles it.
    if (mayBeNotice && first === null && !isOutside && isCall(lines, looks)) return { ...REPORT, lookAlike: 'notice' }
    const isPart = isHalf || (look === 'part_of_year' && text.match(PERIOD) === null)
    return isPart && (named === null || look === 'part_of_year' || (isHalf && !isAnnual))
      ? { ...REPORT, lookAlike: 'part_of_year' }
      : REPORT
  }
  const isForm = seen.hasTables && (!seen.isNamed || look !== null)
  const isListing = !seen.hasTables && count >= LISTED && sections < LEAST_SECTIONS
  const lookAlike = isForm ? 'blank_form' : isListing ? 'listing' : look
  const isToldByProse =
    lookAlike === null && named !== null && sections >= LEAST_SECTIONS && (text.match(HAN)?.length ?? 0) >= LEAST_HAN
  return { lookAlike, isToldByProse }
}
