/**
 * The one door from pages and routes to the store. Every answer is remembered for the length of one request, so the
 * parts of a page may each ask for what they need. Nothing here writes.
 */
import { cache } from 'react'
import { type Database, openDatabase } from '@/db/client'
import { copyLines, type LineStream } from '@/db/copy'
import * as agencies from '@/db/queries/agency'
import * as compared from '@/db/queries/compare'
import * as files from '@/db/queries/files'
import * as findings from '@/db/queries/findings'
import * as peers from '@/db/queries/peers'
import * as regions from '@/db/queries/regions'
import * as reportById from '@/db/queries/report'
import * as reportList from '@/db/queries/reports'
import * as found from '@/db/queries/search'
import * as summed from '@/db/queries/series'
import * as state from '@/db/queries/state'
import * as before from '@/db/queries/year-before'
import type { Filters } from '@/lib/url'

export type * from '@/db/queries/answers'
export type { Finding, Suggestion } from '@/lib/report/report'
export type { Place } from '@/lib/source/document'

/** Arguments are plain data, so their text is their identity. */
const remembered = <Args extends readonly unknown[], Answer>(
  query: (db: Database, ...args: Args) => Promise<Answer>,
) => {
  const byText = cache((text: string) => query(openDatabase(), ...(JSON.parse(text) as Args)))
  return (...args: Args): Promise<Answer> => byText(JSON.stringify(args))
}

/** `() => StoreState` */
export const storeState = remembered(state.storeState)

/** `(filters) => SeriesPoint[]`: the region asked for, or the nation; one point for each year that has reports. */
export const series = remembered(summed.series)
/** `(filters) => LevelSeries[]`: the same for each tier that has reports. */
export const seriesByLevel = remembered(summed.seriesByLevel)
/** `(filters, region) => RegionSeries[]`: one series for each child of a region; ranking and trend in one answer. */
export const children = remembered(summed.children)

/** `(code) => RegionDetail | null` */
export const region = remembered(regions.region)
/** `() => RegionTile[]`: the provinces, each with its number of reports. */
export const provinces = remembered(regions.provinces)

/** `({ filters, after?, limit? }) => Page<AgencyRow>`; `filters.q` is the search text, `after` a page's `next`. */
export const searchAgencies = remembered(found.searchAgencies)
/** `(id) => AgencyDetail | null` */
export const agency = remembered(agencies.agency)
/** `(id, limit?) => AgencyRow[]`: bodies of the same kind and tier under the same parent region. */
export const peersOf = remembered(peers.peersOf)
/** `(id, metric) => PeerMedian[]`: the median of those bodies' values, by year. */
export const peerMedians = remembered(peers.peerMedians)
/** `(a, b) => Comparison | null` */
export const compare = remembered(compared.compare)

/** `(id) => ReportDetail | null` */
export const report = remembered(reportById.report)
/** `({ agency, region, scope, year }) => YearBefore | null`: what is stored for the year before. */
export const yearBefore = remembered(before.yearBefore)
/** `({ filters, after?, limit? }) => ReportsPage` */
export const reportsList = remembered(reportList.reportsList)
/** `(filters) => FindingCount[]` */
export const findingsSummary = remembered(findings.findingsSummary)

/** `head`, then every line of reports.csv or cells.csv, straight from the database; ended when `signal` says so. */
export const fileLines = (
  dataset: 'reports' | 'cells',
  filters: Filters,
  head: string,
  signal: AbortSignal,
): Promise<LineStream> =>
  copyLines(dataset === 'reports' ? files.reportsFile(filters) : files.cellsFile(filters), head, signal)
