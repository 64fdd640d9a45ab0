/** Findings as rows of their table, numbered. */
import type { findings } from '@/db/schema'
import type { Finding, FindingCode } from '@/lib/report/report'

/**
 * Where the numbers of each sort of finding begin, so that one sort can be replaced without the others: a report's own,
 * those that the year before shows, those of reports with the same figures and with nearly the same, and of regions above
 * and below.
 */
export const FIRST = { own: 0, years: 10_000, twins: 20_000, near: 25_000, regions: 30_000 } as const
export const END = {
  own: FIRST.years,
  years: FIRST.twins,
  twins: FIRST.near,
  near: FIRST.regions,
  regions: 32_768,
} as const

export type Sort = keyof typeof FIRST

export interface ReportKey {
  readonly agencyId: number
  readonly reportId: number
}

export type Row = typeof findings.$inferInsert

const rowOf = ({ agencyId, reportId }: ReportKey, seq: number, finding: Finding): Row => ({
  agencyId,
  reportId,
  seq,
  code: finding.code,
  severity: finding.severity,
  cells: [...finding.cells],
  expected: finding.expected,
  actual: finding.actual,
  messageZh: finding.message.zh,
  messageEn: finding.message.en,
  place: finding.place ?? null,
  suggestion: finding.suggestion ?? null,
  otherReport: finding.otherReport ?? null,
})

/** Codes that belong to several reports; they are judged anew whenever one of those changes. */
const ACROSS: readonly FindingCode[] = [
  'carry-over',
  'stock',
  'pending',
  'jump',
  'growth',
  'restated',
  'duplicate',
  'region-sum',
]

/** Findings that a report has by itself. */
const ownOf = (found: readonly Finding[]): Finding[] => found.filter(({ code }) => !ACROSS.includes(code))

/** Findings of one sort as rows. */
export const rowsOfSort = (key: ReportKey, sort: Sort, found: readonly Finding[]): Row[] =>
  found.map((finding, i) => rowOf(key, FIRST[sort] + i, finding))

/** Those that a report has by itself, as rows. */
export const ownRows = (key: ReportKey, found: readonly Finding[]): Row[] => rowsOfSort(key, 'own', ownOf(found))
