import { type ReportsPage, reportsList, series } from '@/app/_data'
import { cellsOf, EDITION_IDS, METRIC_IDS } from '@/lib/form'
import type { Filters } from '@/lib/url'

/** How many rows each file has under the filters, exactly. */
export interface FileRows {
  readonly reports: number
  readonly cells: number
  readonly series: number
}

const reportsOf = async (filters: Filters): Promise<number> => (await reportsList({ filters, limit: 1 })).total

/** Cells differ by edition, so reports are counted by edition; sums have a row for each year and metric. */
export const fileRows = async (filters: Filters, list: ReportsPage): Promise<FileRows> => {
  const editions = filters.edition ? [filters.edition] : EDITION_IDS
  const [counts, points] = await Promise.all([
    Promise.all(editions.map(async (edition) => cellsOf(edition).length * (await reportsOf({ ...filters, edition })))),
    series(filters),
  ])
  return {
    reports: list.total,
    cells: counts.reduce((sum, count) => sum + count, 0),
    series: points.length * (filters.metric ? 1 : METRIC_IDS.length),
  }
}
