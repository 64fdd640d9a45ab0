/** What is stored for one source file, put together by the scripts: the store itself reads and checks nothing. */
import type { CellKey } from '@/lib/form'
import type { CellValues } from '@/lib/metrics/evaluate'
import type { Finding, Report } from '@/lib/report/report'
import type { Format } from '@/lib/source/document'

export interface DocumentRecord {
  readonly sha256: string
  /** File name without folders. */
  readonly name: string
  readonly bytes: number
  readonly format: Format
  readonly text: string
  /** Address it was taken from, if known. */
  readonly url: string | null
}

export interface ReportRecord {
  readonly document: DocumentRecord
  readonly report: Report
  /** Findings of this report alone; those across years come from `AcrossYears`. */
  readonly findings: readonly Finding[]
  /** Proven figures: settled values, without the doubtful ones. */
  readonly figures: CellValues
  /** Equal for reports with the same figures; null where too few tell them apart. */
  readonly fingerprint: string | null
  /** Keys of which reports with nearly the same figures share one; null where too few tell them apart. */
  readonly likeness: readonly number[] | null
  /** Version of the code that read it: the same bytes read by another version are stored anew. */
  readonly parser: string
  /** Latin spelling of the agency's name. */
  readonly spelling: { readonly pinyin: string; readonly initials: string; readonly sortKey: string }
}

/** One year of an agency: cells as printed, and what the prose claims. */
export type YearOfCells = Pick<Report, 'year' | 'edition' | 'scope' | 'cells' | 'unread' | 'narrative'>

/** Findings for `now` that only the report of the year `before` can show. */
export type AcrossYears = (now: YearOfCells, before: YearOfCells) => readonly Finding[]

/** Another report with the same figures. */
export interface TwinReport {
  readonly agency: string
  readonly year: number
  readonly sameAgency: boolean
  readonly report: number
}

/** The cells of a report as printed. */
export type Tables = Pick<Report, 'edition' | 'cells'>

/** Requests of one government-wide report, or of several bodies together. */
export interface Volumes {
  readonly received: number | null
  readonly disposed: number | null
}

/** What stands directly below a government-wide report in its year, as far as it is stored. */
export interface Below {
  /** Reports of bodies of its own tier, each for itself, and how many there are. */
  readonly own: Volumes & { readonly reports: number }
  /** Government-wide reports of the regions directly below: one for each region. */
  readonly areas: readonly (Volumes & { readonly region: string; readonly report: number })[]
}

/** Rules that take more than one report. None of them gives an error: what they find changes no sum. */
export interface CrossChecks {
  readonly years: AcrossYears
  /** Cells that `years` looks at. It is given all of them where the prose speaks of the year before. */
  readonly yearCells: readonly CellKey[]
  /** What a report of `year` is told that has the figures of `twin`. */
  readonly duplicate: (year: number, twin: TwinReport) => Finding
  /** Keys of which any two reports share one that `nearDuplicate` may find nearly the same. */
  readonly likeness: (report: Tables) => readonly number[] | null
  /** What a report is told that has nearly the figures of `twin`; null where it has not. */
  readonly nearDuplicate: (now: Tables & { readonly year: number }, twin: TwinReport & Tables) => Finding | null
  /** What a government-wide report is told that stands above others. */
  readonly region: (whole: Volumes, below: Below) => readonly Finding[]
}

/**
 * `stored`: a new report, or another source of a stored one with the
 * same figures, or a known one read by a new version of the code; `superseded`: it takes the place of an
 * earlier version, which is kept; `unchanged`: these bytes were stored before.
 */
export type Outcome = 'stored' | 'superseded' | 'unchanged'
