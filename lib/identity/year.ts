/** The year a report is about, and the year its title gives where that differs. */
import { matchesOf } from '@/lib/read/matches'
import { PERIOD } from '@/lib/read/words'
import type { EvidenceSource } from './identity'
import { yearFrom } from './numerals'
import { squeeze } from './squeeze'
import type { Title } from './titles'
import {
  ANY_PERIOD,
  ANY_YEAR,
  BEFORE_PERIOD,
  COUNTED_UNTIL,
  FIRST_MONTH,
  LAST_DAY_IN_NUMERALS,
  LAST_MONTHS,
  MARKED_YEAR,
  MONTHS_PERIOD,
  NAME_YEAR,
  NOT_A_PERIOD,
  NUMERAL_PERIOD,
  OTHER_YEAR,
  PERIOD_WORDS,
  REPORT_YEAR,
  SENTENCE_ENDS,
  SIGNED_ON,
  UNTIL,
  YEAR_IN_ADDRESS,
} from './words'

export interface YearReading {
  readonly year: number
  /** The title's year, if it is another. */
  readonly titleYear: number | null
  readonly source: EvidenceSource
  readonly start: number | null
  readonly end: number | null
  readonly confidence: number
  /** A stated period that is not of one year. */
  readonly spans?: Span
  /** The year of the prose and the signature, which contradict the title. */
  readonly otherYear?: number
}

interface Span {
  readonly from: number
  readonly to: number
  /** The period as printed, where it is not of whole years. */
  readonly printed?: string
  readonly start: number
  readonly end: number
}

/** What else than the text there is to take a year from. */
export interface Outside {
  readonly pageTitle: string
  /** What the page's metadata call its site, and who published it; empty where they do not say. */
  readonly siteName: string
  readonly publisher: string
  readonly fileName: string
  readonly url: string | null
}

const HEAD = 20_000
const MARKS = 3000
const MAX_URL = 500
const MAX_DATE = 12
/** A year beside a stated period that is not its own. */
const DOUBTED = 0.5
const isPlausible = (year: number) => year >= 2008 && year <= 2099

/** Whether the sentence before a period speaks of figures. */
const isOfFigures = (text: string, at: number): boolean => PERIOD_WORDS.test(text.slice(Math.max(0, at - 30), at))

/**
 * The statistical period: 1 January to 31 December of one year, best in a sentence that speaks of figures; and where no
 * such sentence gives one, the first that goes over several years.
 */
const period = (text: string, pattern = PERIOD): { readonly one: YearReading | null; readonly spans: Span | null } => {
  let one: YearReading | null = null
  let spans: Span | null = null
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [year, to] = [yearFrom(match[1] ?? ''), yearFrom(match[2] ?? match[1] ?? '')]
    if (!isPlausible(year)) continue
    const stated = isOfFigures(text, match.index)
    const [start, end] = [match.index, match.index + match[0].length]
    if (to !== year) {
      if (stated) spans ??= { from: year, to, start, end }
      continue
    }
    const found = { year, titleYear: null, source: 'period' as const, start, end, confidence: 0.85 }
    if (stated) return { one: { ...found, confidence: 0.98 }, spans: null }
    one ??= found
  }
  return { one, spans }
}

const DAY = 86_400_000
/** A period of about a year from January on is one with a slip in its days. */
const [LEAST_DAYS, MOST_DAYS] = [350, 380]

const isIntroduced = (text: string, at: number): boolean =>
  BEFORE_PERIOD.test(
    text
      .slice(Math.max(0, at - 20), at)
      .split(SENTENCE_ENDS)
      .at(-1) ?? '',
  )

/** The stated period of the figures that is not of a calendar year: half of one, or from December to November. */
const partial = (text: string): Span | null => {
  for (const match of matchesOf(text, ANY_PERIOD)) {
    const [printed, first, month = '', day, last = first, lastMonth, lastDay] = match
    const [from, to, begins] = [Number(first), Number(last), month === FIRST_MONTH ? 1 : Number(month)]
    const days = (Date.UTC(to, Number(lastMonth) - 1, Number(lastDay)) - Date.UTC(from, begins - 1, Number(day))) / DAY
    if (!isPlausible(from) || days <= 0 || days > 2 * MOST_DAYS || !isIntroduced(text, match.index)) continue
    if (begins === 1 && days > LEAST_DAYS && days < MOST_DAYS) return null
    return { from, to, printed, start: match.index, end: match.index + printed.length }
  }
  return null
}

/** A period in other words than days in digits; one in months only where it is said to be the figures'. */
const otherPeriod = (tight: string): YearReading | null => {
  const numeral = tight.includes(LAST_DAY_IN_NUMERALS) ? period(tight, NUMERAL_PERIOD).one : null
  if (numeral) return numeral
  const months = LAST_MONTHS.some((sign) => tight.includes(sign)) ? period(tight, MONTHS_PERIOD).one : null
  return months && isOfFigures(tight, months.start ?? 0) ? months : null
}

/** The period where lines are broken inside it, as terminals and pages do, or where it is worded otherwise. */
const brokenPeriod = (text: string): YearReading | null => {
  const { text: tight, at } = squeeze(text)
  const found = period(tight).one ?? otherPeriod(tight)
  return found && { ...found, start: at[found.start ?? 0] ?? null, end: (at[(found.end ?? 1) - 1] ?? 0) + 1 }
}

/** How often each year stands in sentences of the report, and where first; never a date, a comparison or a plan. */
const countsOf = (text: string, pattern: RegExp): Map<number, { count: number; start: number }> => {
  const counts = new Map<number, { count: number; start: number }>()
  for (const match of matchesOf(text, pattern)) {
    const year = Number(match[1])
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    if (!isPlausible(year) || OTHER_YEAR.test(before) || NOT_A_PERIOD.test(before.slice(-1))) continue
    const seen = counts.get(year) ?? { count: 0, start: match.index }
    counts.set(year, { ...seen, count: seen.count + 1 })
  }
  return counts
}

/** The year that sentences of the report begin with most often. */
const commonest = (text: string): YearReading | null => {
  for (const pattern of [REPORT_YEAR, ANY_YEAR]) {
    const [best] = [...countsOf(text, pattern)].sort((a, b) => b[1].count - a[1].count || a[0] - b[0])
    if (best) {
      const [year, { start }] = best
      return { year, titleYear: null, source: 'prose', start, end: start + 5, confidence: 0.4 }
    }
  }
  return null
}

const LEAST_SAID = 3

/** The year that the prose tells of, where it is the one before the title's and the report was signed in the title's. */
const yearBefore = (text: string, year: number): number | null => {
  if (SIGNED_ON.exec(text.slice(-MARKS).trimEnd().slice(-MAX_DATE))?.[1] !== String(year)) return null
  const counts = countsOf(text.slice(0, HEAD), ANY_YEAR)
  const [own, before] = [year, year - 1].map((one) => counts.get(one)?.count ?? 0)
  return before !== undefined && before >= LEAST_SAID * Math.max(1, own ?? 0) ? year - 1 : null
}

const fromOutside = (title: string, source: EvidenceSource, confidence: number): YearReading | null => {
  const year = yearFrom(title.match(NAME_YEAR)?.[0].slice(0, 4) ?? '')
  return isPlausible(year) ? { year, titleYear: null, source, start: null, end: null, confidence } : null
}

/** The year that the page's own marks give: 2017年度 alone in a bread-crumb; `year=2017` in its address. */
const marked = (text: string, url: string | null): YearReading | null => {
  const [mark, ...others] = matchesOf(text.slice(0, MARKS), MARKED_YEAR)
  const isMenu = others.some((other) => other[1] !== mark?.[1])
  if (!isMenu && mark?.[1] && isPlausible(Number(mark[1]))) {
    const start = mark.index + mark[0].indexOf(mark[1])
    return { year: Number(mark[1]), titleYear: null, source: 'metadata', start, end: start + 4, confidence: 0.6 }
  }
  const [, query, folder] = YEAR_IN_ADDRESS.exec((url ?? '').slice(0, MAX_URL)) ?? []
  const year = Number(query ?? folder)
  return isPlausible(year) ? { year, titleYear: null, source: 'path', start: null, end: null, confidence: 0.5 } : null
}

/** The year on whose last day the figures are said to end. */
const countedUntil = (text: string): YearReading | null => {
  if (!text.includes(UNTIL)) return null
  const found = matchesOf(text, COUNTED_UNTIL).find(({ index }) => isOfFigures(text, index))
  const year = Number(found?.[1])
  if (!found || !isPlausible(year)) return null
  const end = found.index + found[0].length
  return { year, titleYear: null, source: 'period', start: found.index, end, confidence: 0.7 }
}

/** The year of this report's title: the likeliest's, or that of a heading which names no body. */
const titled = (titles: readonly Title[]): YearReading | null => {
  const [likeliest] = titles
  const title = likeliest?.year == null ? titles.find((one) => one.agency === null && one.year !== null) : likeliest
  if (!title?.year || !isPlausible(title.year)) return null
  const { year, since, start, end, heading } = title
  return {
    year,
    titleYear: since === year ? null : since,
    source: 'title',
    start,
    end,
    confidence: heading ? 0.95 : 0.85,
  }
}

/** The year that neither a period nor the title gives. */
const unstated = (text: string, outside: Outside): YearReading | null =>
  fromOutside(outside.pageTitle, 'page-title', 0.6) ??
  countedUntil(text.slice(0, HEAD)) ??
  marked(text, outside.url) ??
  commonest(text.slice(0, HEAD)) ??
  fromOutside(outside.fileName, 'file-name', 0.4)

/**
 * In order of trust: the period that the figures cover, the title, the page's title and marks, the year the prose
 * speaks of, the file's name. Null when none gives a year.
 */
export const readYear = (text: string, titles: readonly Title[], outside: Outside): YearReading | null => {
  const { one, spans: years } = period(text)
  const stated = one ?? (years ? null : brokenPeriod(text.slice(0, HEAD)))
  const title = titled(titles)
  if (stated) {
    const other = title && (title.year === stated.year ? title.titleYear : title.year)
    return { ...stated, titleYear: other, ...(years && { spans: years }) }
  }
  const found = title ?? unstated(text, outside)
  const spans = years ?? (found && partial(text.slice(0, HEAD)))
  if (!found) return null
  if (!spans) {
    const otherYear = found === title ? yearBefore(text, title.year) : null
    return otherYear === null ? found : { ...found, confidence: DOUBTED, otherYear }
  }
  return { ...found, confidence: spans.printed ? Math.min(found.confidence, DOUBTED) : found.confidence, spans }
}
