/**
 * The one door from pages and routes to the store. All that one request asks is of one release, and every answer is
 * kept under it (db/remembered), so the parts of a page may each ask for what they need. Nothing here writes.
 */
import { after } from 'next/server'
import { cache } from 'react'
import { type Database, isReadElsewhere, openDatabase } from '@/db/client'
import { copyLines, type LineStream } from '@/db/copy'
import { atOneRelease, type Pinned, pinnedHere, pinRelease, versionOf } from '@/db/pinned'
import * as agencies from '@/db/queries/agency'
import type { YearBefore } from '@/db/queries/answers'
import * as compared from '@/db/queries/compare'
import * as spread from '@/db/queries/distribution'
import * as files from '@/db/queries/files'
import * as findings from '@/db/queries/findings'
import { findingsFile } from '@/db/queries/findings-file'
import * as told from '@/db/queries/findings-list'
import * as peers from '@/db/queries/peers'
import * as ranked from '@/db/queries/ranking'
import * as rankedFile from '@/db/queries/ranking-file'
import * as regions from '@/db/queries/regions'
import * as reportById from '@/db/queries/report'
import * as counted from '@/db/queries/report-counts'
import * as reportList from '@/db/queries/reports'
import * as found from '@/db/queries/search'
import * as summed from '@/db/queries/series'
import * as state from '@/db/queries/state'
import * as before from '@/db/queries/year-before'
import { remembered } from '@/db/remembered'
import type { FileRequest } from '@/lib/export/parameters'
import type { Finding as Told } from '@/lib/report/report'

export { codeOf } from '@/db/error-code'
export type * from '@/db/queries/answers'
export { Unavailable } from '@/db/unavailable'
export type { Finding, FindingCode, Suggestion } from '@/lib/report/report'
export type Severity = Told['severity']
export type { Place } from '@/lib/source/document'
export { atOneRelease }

/** The release that a page is of, pinned once a request and let go when its answer has been sent. */
const pinnedForPage = cache(async (): Promise<Pinned> => {
  const pinned = await pinRelease()
  after(pinned.done)
  return pinned
})

type Query<Args extends readonly unknown[], Answer> = (db: Database, ...args: Args) => Promise<Answer>

/** Kept for the request, and under its release for others. `name` says which query it is in what is kept. */
const asked = <Args extends readonly unknown[], Answer>(name: string, query: Query<Args, Answer>) => {
  const byText = cache(async (text: string) =>
    remembered(pinnedHere() ?? (await pinnedForPage()), name, query, JSON.parse(text) as Args),
  )
  return (...args: Args): Promise<Answer> => byText(JSON.stringify(args))
}

/** `() => StoreState` */
export const storeState = asked('storeState', state.storeState)

/** `(filters) => SeriesPoint[]`: the region asked for, or the nation; one point for each year that has reports. */
export const series = asked('series', summed.series)
/** `(filters) => LevelSeries[]`: the same for each tier that has reports. */
export const seriesByLevel = asked('seriesByLevel', summed.seriesByLevel)
/** `(filters, region) => RegionSeries[]`: one series for each child of a region; ranking and trend in one answer. */
export const children = asked('children', summed.children)

/** `({ filters, metric, by?: 'region' }) => Distribution`: how reports spread over a rate, in a region or each of its children. */
export const distribution = asked('distribution', spread.distribution)
/** `(agency, metrics) => AgencyStanding[]`: where an agency's reports stand among those of its peers. */
export const agencyStanding = asked('agencyStanding', spread.agencyStanding)

/** `(code) => RegionDetail | null` */
export const region = asked('region', regions.region)
/** `() => RegionTile[]`: the provinces, each with its number of reports. */
export const provinces = asked('provinces', regions.provinces)

/** `({ filters, after?, limit? }) => Page<AgencyRow>`; `filters.q` is the search text, `after` a page's `next`. */
export const searchAgencies = asked('searchAgencies', found.searchAgencies)
/** `(text, limit?) => AgencyIdentity[]`: while one types. */
export const suggest = asked('suggest', found.suggest)
/** `(id) => AgencyDetail | null` */
export const agency = asked('agency', agencies.agency)
/** `(id, limit?) => AgencyRow[]`: bodies of the same kind and tier under the same parent region. */
export const peersOf = asked('peersOf', peers.peersOf)
/** `(id, metric) => PeerMedian[]`: the median of those bodies' values, by year. */
export const peerMedians = asked('peerMedians', peers.peerMedians)
/** `({ filters, metric, order?, minimum?, after?, limit? }) => Ranking` */
export const ranking = asked('ranking', ranked.ranking)
/** `(a, b) => Comparison | null` */
export const compare = asked('compare', compared.compare)

/** `(id) => ReportDetail | null` */
export const report = asked('report', reportById.report)
/** `({ agency, region, scope, year }) => YearBefore | null`: what is stored for the year before. */
export const yearBefore = (of: Parameters<typeof before.yearBefore>[1]): Promise<YearBefore | null> =>
  atOneRelease((pinned) => pinned.ask((db) => before.yearBefore(db, of)))
/** `({ filters, after?, limit? }) => ReportsPage` */
export const reportsList = asked('reportsList', reportList.reportsList)
/** `(filters) => ReportCounts | null`: reports by edition. */
export const reportCounts = asked('reportCounts', counted.reportCounts)
/** `({ filters, code?, severity?, after?, limit? }) => FindingsPage`: a row for each report and rule. */
export const findingsList = asked('findingsList', told.findingsList)
/** `(filters) => FindingCount[]` */
export const findingsSummary = asked('findingsSummary', findings.findingsSummary)

type FileOf = (asked: FileRequest) => files.FileQuery | Promise<files.FileQuery>

const FILES: Readonly<Record<'reports' | 'cells' | 'findings' | 'ranking', FileOf>> = {
  reports: ({ filters }) => files.reportsFile(filters),
  cells: ({ filters }) => files.cellsFile(filters),
  findings: ({ filters, rule, severity }) =>
    findingsFile({ filters, ...(rule && { code: rule }), ...(severity && { severity }) }),
  ranking: async ({ filters, order, minimum }) => {
    const { metric } = filters
    if (!metric) throw new TypeError('ranking.csv is asked for without a metric')
    const search = { filters, metric, order, ...(minimum !== null && { minimum }) }
    return (pinnedHere() ?? (await pinnedForPage())).ask((db) => rankedFile.rankingFile(db, search))
  },
}

/** The files whose lines come straight from the database. */
export type LongFile = keyof typeof FILES

/** `head`, then every line of the file; ended when `signal` says so. */
export const fileLines = async (
  file: LongFile,
  asked: FileRequest,
  head: string,
  signal: AbortSignal,
): Promise<LineStream> => copyLines(await FILES[file](asked), head, signal, pinnedHere()?.snapshot)

/** The release where everything is written; null where that is the very store that is read. */
export const writtenRelease = async (): Promise<number | null> =>
  isReadElsewhere() ? (await versionOf(openDatabase())).release : null
