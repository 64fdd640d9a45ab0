/** The year a report is about, and the year its title gives where that differs. */
import { PERIOD } from '@/lib/read/words'
import type { Title } from './titles'
import { ANY_YEAR, NAME_YEAR, NOT_A_PERIOD, OTHER_YEAR, PERIOD_WORDS, REPORT_YEAR } from './words'

export interface YearReading {
  readonly year: number
  /** The title's year, if it is another. */
  readonly titleYear: number | null
  readonly start: number | null
  readonly end: number | null
  readonly confidence: number
}

const HEAD = 20_000
const isPlausible = (year: number) => year >= 2008 && year <= 2099

/** The statistical period: 1 January to 31 December of one year, best in a sentence that speaks of figures. */
const period = (text: string): YearReading | null => {
  const found = [...text.matchAll(PERIOD)].filter(
    (match) => (match[2] === undefined || match[1] === match[2]) && isPlausible(Number(match[1])),
  )
  const stated = found.find((match) => PERIOD_WORDS.test(text.slice(Math.max(0, match.index - 30), match.index)))
  const match = stated ?? found[0]
  if (!match) return null
  const end = match.index + match[0].length
  return { year: Number(match[1]), titleYear: null, start: match.index, end, confidence: stated ? 0.98 : 0.85 }
}

/** The year that sentences of the report begin with most often; never a date, a comparison or a plan. */
const commonest = (text: string): YearReading | null => {
  for (const pattern of [REPORT_YEAR, ANY_YEAR]) {
    const counts = new Map<number, { count: number; start: number }>()
    for (const match of text.matchAll(pattern)) {
      const year = Number(match[1])
      const before = text.slice(Math.max(0, match.index - 12), match.index)
      if (!isPlausible(year) || OTHER_YEAR.test(before) || NOT_A_PERIOD.test(before.slice(-1))) continue
      const seen = counts.get(year) ?? { count: 0, start: match.index }
      counts.set(year, { ...seen, count: seen.count + 1 })
    }
    const [best] = [...counts].sort((a, b) => b[1].count - a[1].count || a[0] - b[0])
    if (best) {
      const [year, { start }] = best
      return { year, titleYear: null, start, end: start + 5, confidence: 0.4 }
    }
  }
  return null
}

const fromOutside = (title: string): YearReading | null => {
  const year = Number(title.match(NAME_YEAR)?.[0].match(/20\d\d/)?.[0])
  return isPlausible(year) ? { year, titleYear: null, start: null, end: null, confidence: 0.5 } : null
}

/**
 * In order of trust: the period that the figures cover, the title, the title outside the text, the year the prose
 * speaks of, the file's name. Null when none gives a year.
 */
export const readYear = (text: string, titles: readonly Title[], outside: readonly string[]): YearReading | null => {
  const dated = titles.flatMap((one) =>
    one.year !== null && isPlausible(one.year) ? [{ ...one, year: one.year }] : [],
  )
  const title = dated.find((one) => one.heading) ?? dated[0]
  const fromTitle = title && { ...title, titleYear: null, confidence: title.heading ? 0.95 : 0.9 }
  const stated = period(text)
  if (stated) return { ...stated, titleYear: fromTitle && fromTitle.year !== stated.year ? fromTitle.year : null }
  if (fromTitle) {
    const { year, titleYear, start, end, confidence } = fromTitle
    return { year, titleYear, start, end, confidence }
  }
  const [documentTitle = '', fileName = ''] = outside
  return fromOutside(documentTitle) ?? commonest(text.slice(0, HEAD)) ?? fromOutside(fileName)
}
