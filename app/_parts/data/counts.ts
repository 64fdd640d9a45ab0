import { reportsList, series } from '@/app/_data'
import { cellsOf, EDITION_IDS, METRIC_IDS } from '@/lib/form'
import type { Filters } from '@/lib/url'

/** How many rows each file has under the filters; null where counting them would take too long. */
export interface FileRows {
  readonly reports: number | null
  readonly cells: number | null
  readonly series: number
}

const reportsOf = async (filters: Filters): Promise<number | null> => {
  const { total, isExact } = await reportsList({ filters, limit: 1 })
  return isExact ? total : null
}

/** Cells differ by edition, so reports are counted by edition; sums have a row for each year and metric. */
export const fileRows = async (filters: Filters): Promise<FileRows> => {
  const editions = filters.edition ? [filters.edition] : EDITION_IDS
  const [reports, counts, points] = await Promise.all([
    reportsOf(filters),
    Promise.all(editions.map((edition) => reportsOf({ ...filters, edition }))),
    series(filters),
  ])
  const cells = counts.map((count, index) => (count === null ? null : count * cellsOf(editions[index] ?? null).length))
  return {
    reports,
    cells: cells.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0),
    series: points.length * (filters.metric ? 1 : METRIC_IDS.length),
  }
}
