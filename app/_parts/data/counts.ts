import { findingsSummary, reportCounts, series } from '@/app/_data'
import { cellsOf, EDITION_IDS, METRIC_IDS } from '@/lib/form'
import type { Filters } from '@/lib/url'

/** How many rows each file has under the filters; null where counting them would take too long. */
export interface FileRows {
  readonly reports: number | null
  readonly cells: number | null
  readonly series: number
  readonly findings: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Cells differ by edition, so reports are counted by edition; sums have a row for each year and metric. */
export const fileRows = async (filters: Filters): Promise<FileRows> => {
  const [counts, points, found] = await Promise.all([reportCounts(filters), series(filters), findingsSummary(filters)])
  return {
    reports: counts && sum(Object.values(counts)),
    cells: counts && sum(EDITION_IDS.map((edition) => (counts[edition] ?? 0) * cellsOf(edition).length)),
    series: points.length * (filters.metric ? 1 : METRIC_IDS.length),
    findings: sum(found.map(({ findings }) => findings)),
  }
}
