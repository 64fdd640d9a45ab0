import type { Database } from '@/db/client'
import type { Scope } from '@/lib/form'
import { agency } from './agency'
import type { AgencyDetail, AgencyReport, Comparison, ComparisonYear } from './answers'

/** Of several reports of one year, the one that covers most comes first. */
const ORDER: readonly Scope[] = ['area', 'own', 'unknown']

const ofYear = ({ reports }: AgencyDetail, year: number): AgencyReport[] =>
  ORDER.flatMap((scope) => reports.filter((report) => report.year === year && report.scope === scope))

/** Two reports of a year: of the same scope where both filed one, otherwise each side's first. */
const pair = (year: number, left: readonly AgencyReport[], right: readonly AgencyReport[]): ComparisonYear => {
  const shared = left.find((one) => right.some((other) => other.scope === one.scope))
  const a = shared ?? left[0] ?? null
  const b = right.find((other) => other.scope === shared?.scope) ?? right[0] ?? null
  const same = <Key extends 'scope' | 'edition'>(key: Key): boolean | null => (a && b ? a[key] === b[key] : null)
  return { year, a, b, sameScope: same('scope'), sameEdition: same('edition') }
}

/** Two agencies year by year, gaps included; null when either is unknown. */
export const compare = async (db: Database, a: number, b: number): Promise<Comparison | null> => {
  const [left, right] = await Promise.all([agency(db, a), agency(db, b)])
  if (!left || !right) return null
  const reported = [...left.reports, ...right.reports].map(({ year }) => year)
  const first = Math.min(...reported)
  const span = reported.length > 0 ? Math.max(...reported) - first + 1 : 0
  const years = Array.from({ length: span }, (_, index) => first + index)
  return { a: left, b: right, years: years.map((year) => pair(year, ofYear(left, year), ofYear(right, year))) }
}
