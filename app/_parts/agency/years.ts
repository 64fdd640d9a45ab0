/** An agency's years: every year of the store, with its reports or none. */
import type { AgencyDetail, AgencyReport } from '@/app/_data'
import type { Scope } from '@/lib/form'

export interface AgencyYear {
  readonly year: number
  /** Null where the store has no report for the year. */
  readonly report: AgencyReport | null
}

/** A column for each report, and one for each year without any; ascending. */
export const yearsOf = (agency: AgencyDetail, all: readonly number[]): AgencyYear[] => {
  const years = [...new Set([...all, ...agency.reports.map(({ year }) => year)])].sort((a, b) => a - b)
  return years.flatMap((year): AgencyYear[] => {
    const reports = agency.reports.filter((report) => report.year === year)
    return reports.length > 0 ? reports.map((report) => ({ year, report })) : [{ year, report: null }]
  })
}

/** The scope that most of the reports have; the latest decides between equals. A line never mixes scopes. */
export const mainScope = (reports: readonly AgencyReport[]): Scope | null => {
  const counted = [...reports].reverse().map(({ scope }) => scope)
  const count = (scope: Scope) => counted.filter((other) => other === scope).length
  return counted.reduce<Scope | null>((best, scope) => (best && count(best) >= count(scope) ? best : scope), null)
}

/** A year of a line: its report of the line's scope, or none; it may then have one of another scope. */
export interface LineYear extends AgencyYear {
  readonly otherScope: boolean
}

/** One entry a year: the report of `scope`, or a gap. */
export const lineOf = (years: readonly AgencyYear[], scope: Scope | null): LineYear[] =>
  [...new Set(years.map(({ year }) => year))].map((year) => {
    const reports = years.flatMap((item) => (item.year === year && item.report ? [item.report] : []))
    const report = reports.find((one) => one.scope === scope) ?? null
    return { year, report, otherScope: report === null && reports.length > 0 }
  })
