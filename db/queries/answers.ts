/** What the queries answer: plain rows, ready for a page or a file. Ids are safe integers, times ISO 8601 texts. */
import type { CellKey, EditionId, Kind, Level, MetricId, Origin, PlacesByCell, Scope } from '@/lib/form'
import type { Bin, RateId } from '@/lib/metrics/bins'
import type { Quartiles, Standing } from '@/lib/metrics/distribution'
import type { CellValues } from '@/lib/metrics/evaluate'
import type { Figure, SeriesPoint } from '@/lib/metrics/figure'
import type { Claim, Finding, FindingCode, Report, Unread } from '@/lib/report/report'
import type { Format } from '@/lib/source/document'

export interface StoreState {
  /** Moves with every change of the store: the version under which anything derived from it may be kept. */
  readonly release: number
  /** Null while the store is empty. */
  readonly origin: Origin | null
  readonly agencies: number
  /** Current reports; older versions are not counted. */
  readonly reports: number
  /** Years that have reports, ascending. */
  readonly years: readonly number[]
}

export interface RegionLink {
  readonly code: string
  readonly name: string
}

export interface LevelSeries {
  readonly level: Level
  readonly points: readonly SeriesPoint[]
}

export interface RegionSeries extends RegionLink {
  readonly points: readonly SeriesPoint[]
}

export interface RegionDetail extends RegionLink {
  readonly level: Level
  /** From the province down to this region; empty for the nation. */
  readonly path: readonly RegionLink[]
  readonly children: readonly RegionLink[]
}

export interface RegionTile extends RegionLink {
  /** Current reports of every scope in the region. */
  readonly reports: number
}

/** One page of a list; `next` continues it, null at its end. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

export interface AgencyIdentity {
  readonly id: number
  readonly name: string
  /** Names of the region and its ancestors, province first; empty where the region is unknown. */
  readonly regionPath: readonly string[]
  readonly regionCode: string | null
  readonly level: Level
  readonly kind: Kind
  readonly origin: Origin
}

export interface AgencyRow extends AgencyIdentity {
  readonly years: readonly number[]
  readonly reports: number
  /** Reports with at least one error finding. */
  readonly flagged: number
}

/** A metric over one report as printed. `doubtful`: it rests on a cell that failed an equation, and no sum uses it. */
export interface ReportFigure extends Figure {
  readonly doubtful: boolean
}

export type ReportFigures = Readonly<Record<MetricId, ReportFigure>>

export interface ReportVersion {
  readonly id: number
  readonly version: number
  readonly current: boolean
  readonly storedAt: string
  /** Whether its figures are known to be those of the report that it is listed with. */
  readonly sameFigures: boolean
}

/** What every view of a report shares. */
export interface ReportIdentity {
  readonly id: number
  readonly year: number
  readonly scope: Scope
  /** Null where no table of the report could be read. */
  readonly edition: EditionId | null
  readonly errors: number
  readonly warnings: number
}

export interface AgencyReport extends ReportIdentity {
  /** Every cell of the edition as printed; null is blank, unread or missing. */
  readonly cells: CellValues
  readonly figures: ReportFigures
  readonly findings: readonly Finding[]
  /** All versions of this report, newest first. */
  readonly versions: readonly ReportVersion[]
}

export interface AgencyDetail extends AgencyIdentity {
  readonly aliases: readonly string[]
  /** Current reports by year, ascending; a year has one for each scope that was reported. */
  readonly reports: readonly AgencyReport[]
}

export interface PeerMedian {
  readonly year: number
  /** Reports of one scope are compared with each other only: that of the agency's own report. */
  readonly scope: Scope
  readonly median: number
  /** Peers with a value, the agency itself among them. */
  readonly n: number
}

export interface ComparisonYear {
  readonly year: number
  readonly a: AgencyReport | null
  readonly b: AgencyReport | null
  /** Whether the two may be set side by side without a remark; null where one is missing. */
  readonly sameScope: boolean | null
  readonly sameEdition: boolean | null
}

export interface Comparison {
  readonly a: AgencyDetail
  readonly b: AgencyDetail
  /** Every year from the first to the last that either has reported. */
  readonly years: readonly ComparisonYear[]
}

export interface StoredDocument {
  readonly sha256: string
  readonly name: string
  readonly format: Format
  readonly text: string
  readonly bytes: number
  readonly url: string | null
  readonly host: string | null
  readonly fetchedAt: string | null
  readonly storedAt: string
}

export interface NeighbourReport {
  readonly id: number
  readonly year: number
}

export interface ReportDetail extends ReportIdentity {
  readonly agency: AgencyIdentity
  readonly level: Level
  readonly kind: Kind
  readonly origin: Origin
  readonly current: boolean
  readonly version: number
  readonly parser: string
  readonly storedAt: string
  readonly document: StoredDocument
  readonly cells: CellValues
  readonly figures: ReportFigures
  readonly unread: Readonly<Partial<Record<CellKey, Unread>>>
  readonly places: PlacesByCell
  readonly findings: readonly Finding[]
  readonly narrative: readonly Claim[]
  readonly evidence: Report['evidence']
  readonly versions: readonly ReportVersion[]
  /** The same agency's current report of the same scope in the nearest earlier and later year. */
  readonly previous: NeighbourReport | null
  readonly next: NeighbourReport | null
}

/** The report of the year before one that is not stored, as far as the two are set side by side. */
export type YearBefore = { readonly id: number } & Pick<
  Report,
  'year' | 'edition' | 'scope' | 'cells' | 'unread' | 'narrative'
>

export interface ReportRow extends ReportIdentity {
  readonly agencyId: number
  readonly agency: string
  readonly regionPath: readonly string[]
  readonly level: Level
  readonly kind: Kind
  readonly origin: Origin
  /** The metric asked for, from proven cells only: what this report adds to the sums. Null where none was asked for. */
  readonly figure: Figure | null
}

export interface ReportsPage extends Page<ReportRow> {
  /** All reports under the filters. */
  readonly total: number
  /** False where counting them all would take too long, and `total` is what there is at least. */
  readonly isExact: boolean
}

/** An agency in a ranking, with its figure of the year; `report` is what it stands in. */
export interface RankingRow extends AgencyIdentity {
  readonly report: number
  readonly figure: Figure
}

export interface Ranking extends Page<RankingRow> {
  readonly metric: MetricId
  readonly order: 'highest' | 'lowest'
  /** Null where no year has reports under the filters. */
  readonly year: number | null
  /** Reports of this scope alone are ranked. */
  readonly scope: Scope
  /** The least cases in a denominator; null for counts. */
  readonly minimum: number | null
}

export interface FindingCount {
  readonly code: FindingCode
  readonly severity: Finding['severity']
  readonly findings: number
  /** Reports that have at least one of them. */
  readonly reports: number
}

/** How the reports of a region and year spread over a rate. */
export interface DistributionPoint {
  readonly year: number
  /** Reports in the histogram. */
  readonly n: number
  /** Reports whose figures are known, but with fewer cases than count (`minimum`), or with more hits than cases. */
  readonly left: number
  /** Reports by bin, as many as `bins`. */
  readonly counts: readonly number[]
  /** Null where `n` is 0. */
  readonly quartiles: Quartiles | null
}

export interface RegionDistribution extends RegionLink {
  /** Years that have reports with known figures, ascending. */
  readonly points: readonly DistributionPoint[]
}

/** Values of reports, not of regions: each report counts once, whatever its number of cases. */
export interface Distribution {
  readonly metric: RateId
  /** Reports of one scope only are set beside each other. */
  readonly scope: Scope
  readonly bins: readonly Bin[]
  /** Cases in the denominator from which a report is in the histogram. */
  readonly minimum: number
  readonly regions: readonly RegionDistribution[]
}

/** One report of an agency among those of the same year, scope, tier and kind in the region above it (its own included). */
export interface ReportStanding extends DistributionPoint {
  readonly scope: Scope
  readonly level: Level
  readonly kind: Kind
  /** The region whose reports these are. */
  readonly region: RegionLink
  /** The report's own figure. */
  readonly figure: Figure
  /** Its place in `bins`; null where it has too few cases, or its figures are not known. */
  readonly bin: number | null
  /** Reports in lower bins, in its own (itself among them) and in higher ones; null with `bin`. */
  readonly standing: Standing | null
}

export interface AgencyStanding {
  readonly metric: RateId
  readonly bins: readonly Bin[]
  readonly minimum: number
  /** The agency's current reports by year. */
  readonly reports: readonly ReportStanding[]
}

/** What one rule says of one report. */
export interface FindingsRow {
  readonly agency: AgencyIdentity
  readonly report: number
  readonly year: number
  readonly scope: Scope
  readonly edition: EditionId | null
  readonly code: FindingCode
  readonly severity: Finding['severity']
  /** How many there are; `findings` are the first of them. */
  readonly count: number
  readonly findings: readonly Finding[]
}

export interface FindingsPage extends Page<FindingsRow> {
  /** Rows of all pages. */
  readonly total: number
  /** False where counting them all would take too long, and `total` is what there is at least. */
  readonly isExact: boolean
}
