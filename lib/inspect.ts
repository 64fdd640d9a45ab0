/** A report looked at before it is published: read in a process of its own, checked by itself and against last year's. */
import { checkYears, duplicateOf, nearDuplicateOf } from '@/lib/checks'
import { type JudgedClaim, judgeClaims } from '@/lib/checks/narrative/verdicts'
import type { YearOfCells } from '@/lib/checks/years'
import { type PlacesByCell, placesByCell } from '@/lib/form'
import type { ParseInput } from '@/lib/parse'
import { fingerprintOf } from '@/lib/report/fingerprint'
import type { Finding, Report } from '@/lib/report/report'
import { parseSafely, type ReadResult, warmSandbox } from '@/lib/sandbox'
import type { ParseFailure } from '@/lib/source/document'

export { MAX_BYTES } from '@/lib/source/identify'
export type { JudgedClaim }

/** Documents read at once, and those that may wait, for all visitors together. */
const SHARES = { workers: 2, queue: 8 }

/** A stored report of the year before. */
type Stored = YearOfCells & { readonly id: number }

/** A report with its places by the names of its cells, as pages look for them. */
type Named = Omit<Report, 'places'> & { readonly places: PlacesByCell }

export interface Inspection<Before> {
  readonly format: string
  readonly text: string
  readonly report: Named
  /** Its own, then those that only the year before can show. */
  readonly findings: readonly Finding[]
  /** The figures of its prose, in reading order. */
  readonly claims: readonly JudgedClaim[]
  readonly before: Before | null
}

export type InspectionResult<Before> = Inspection<Before> | { readonly failure: ParseFailure }

/** Makes ready for the first document, which would else wait for the reader to start. */
export const warmInspection = (): Promise<void> => warmSandbox(SHARES)

/** What two years can show: figures that do not go on where the year before left off, or that are its own, or nearly so. */
const acrossYears = (report: Report, before: Stored): Finding[] => {
  const own = fingerprintOf(report)
  const isCopied = own !== null && own === fingerprintOf(before)
  const twin = { agency: report.agency, year: before.year, sameAgency: true, report: before.id }
  const found = checkYears(report, before).map((finding) => ({ ...finding, otherReport: before.id }))
  const copied = isCopied ? duplicateOf(report.year, twin) : nearDuplicateOf(report, { ...before, ...twin })
  return copied ? [...found, copied] : found
}

/**
 * The report in a document, with all findings on it; nothing is kept. `yearBefore` finds the same agency's report of the
 * year before, if one is stored; if it fails, so does this.
 */
export const inspect = async <Before extends Stored>(
  input: ParseInput,
  yearBefore: (report: Report) => Promise<Before | null>,
): Promise<InspectionResult<Before>> => {
  const result: ReadResult = await parseSafely(input, SHARES)
  if ('failure' in result) return result
  const { document, report, findings } = result.parsed
  const before = await yearBefore(report)
  return {
    format: document.format,
    text: document.text,
    report: { ...report, places: placesByCell(report.edition, report.places) },
    findings: before ? [...findings, ...acrossYears(report, before)] : findings,
    claims: judgeClaims(report, before),
    before,
  }
}
