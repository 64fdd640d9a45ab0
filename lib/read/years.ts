/** Which year a clause of prose speaks of: the report's, the year before, or another. */
import { type ClaimName, isCount, type Said } from './claim'
import { matchesOf } from './matches'
import type { Clause, Stretch } from './prose'
import { FALLEN, GROWTH, LAST_YEAR, LAST_YEARS_FIGURE, MONTH_OF_YEAR, PERIOD, THIS_YEAR, YEAR_IN_PROSE } from './words'

/** The year that the prose is about: the statistical period's, else the one named most often. */
export const yearOf = (text: string): number | null => {
  PERIOD.lastIndex = 0
  for (let match = PERIOD.exec(text); match; match = PERIOD.exec(text)) {
    const [, from, to = from] = match
    if (from === to) return Number(from)
  }
  const counts = new Map<string, number>()
  for (const [year] of matchesOf(text, YEAR_IN_PROSE)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best ? Number(best[0]) : null
}

const CENTURY = '20'

/** Whether a clause speaks of another year than the report's; carried cases name the neighbouring years. */
const isOfAnotherYear = (clause: string, year: number | null) =>
  LAST_YEAR.test(clause) ||
  (clause.includes(CENTURY) && matchesOf(clause, YEAR_IN_PROSE).some((match) => Number(match[1]) !== year))

/** Whether a clause of another year speaks of the whole of the year before, and of no other. */
const isOfLastYear = (clause: string, year: number | null): boolean =>
  !MONTH_OF_YEAR.test(clause) && matchesOf(clause, YEAR_IN_PROSE).every((match) => Number(match[1]) + 1 === year)

/** Which year but the report's a clause speaks of: its own word holds, else that of the figures before it. */
export type Past = 'last' | 'another' | null

export const pastOf = (clause: string, year: number | null, isCarried: boolean, before: Past): Past => {
  if (!isCarried && isOfAnotherYear(clause, year)) return isOfLastYear(clause, year) ? 'last' : 'another'
  return before === null || THIS_YEAR.test(clause) || clause.includes(String(year)) ? null : before
}

export const ofLastYear = (of: ClaimName, value: number, { start, end }: Stretch): Said | null =>
  isCount(of) ? { claims: 'last_year', value, of, start, end } : null

/** 比上年的90件增加: what the count before was in the year before. */
export const compared = (text: string, clause: Clause, year: number | null, said: readonly Said[]): Said | null => {
  const counted = said.findLast(({ claims }) => isCount(claims))
  const [figure] = clause.figures
  if (!counted || !figure || figure.value === null) return null
  const match = LAST_YEARS_FIGURE.exec(text.slice(clause.start, figure.start))
  if (!match || (match[1] !== undefined && Number(match[1]) + 1 !== year)) return null
  return ofLastYear(counted.claims, figure.value, clause)
}

/** How much the count before grew over last year's. */
export const growthIn = (words: string, { start, end }: Stretch, counted: Said | undefined): Said | null => {
  const match = GROWTH.exec(words)
  if (!match || !counted || !isCount(counted.claims)) return null
  const value = Number(match[2]) * (FALLEN.test(match[1] ?? '') ? -1 : 1)
  return { claims: 'growth', value, of: counted.claims, start, end }
}
