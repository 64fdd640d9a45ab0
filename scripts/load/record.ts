/** A parsed document → the record that the store keeps. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import type { ReportRecord } from '@/db/store/record'
import { check } from '@/lib/checks'
import { doubtful } from '@/lib/checks/doubt'
import { type CellKey, FIRST_EXACT_YEAR, SIMULATED_MARK } from '@/lib/form'
import { type Spelling, spell } from '@/lib/identity/pinyin'
import { lineage, regionsOfCode } from '@/lib/identity/regions'
import { metricCells } from '@/lib/metrics/formula'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { likenessOf } from '@/lib/report/likeness'
import type { Report } from '@/lib/report/report'
import { settle } from '@/lib/report/settle'
import type { ReadReport } from '@/lib/sandbox'

/** What a list says of a document. It names the publisher, so it goes before what the document says of itself. */
export interface Hints {
  readonly agency?: string
  readonly regionCode?: string
  readonly year?: number
}

const LISTED = 0.9

const withHints = (report: Report, { agency, regionCode, year }: Hints): Report => {
  // A code that was given up stands for the unit that has taken its place.
  const [region] = regionCode === undefined ? [] : regionsOfCode(regionCode)
  const listed = { source: 'list', place: null, confidence: LISTED } as const
  const mark = report.origin === 'simulated' && !agency?.endsWith(SIMULATED_MARK) ? SIMULATED_MARK : ''
  return {
    ...report,
    ...(agency === undefined ? {} : { agency: agency + mark }),
    ...(region ? { region: { code: region.code, path: lineage(region).map(({ name }) => name) } } : {}),
    // The year it gives itself is kept, and told as a conflict.
    ...(year === undefined || year === report.year ? {} : { year, titleYear: report.year }),
    evidence: {
      ...report.evidence,
      ...(agency === undefined || agency + mark === report.agency ? {} : { agency: listed }),
      ...(region && region.code !== report.region?.code ? { region: listed } : {}),
      ...(year === undefined || year === report.year ? {} : { year: listed }),
    },
  }
}

/** What a sheet filled in after its time counts as later forms do; its other figures must not enter their sums. */
const EXACT_OF_SHEET: ReadonlySet<CellKey> = new Set(metricCells('received', '2014'))

export const provenFigures = (report: Report, findings: ReportRecord['findings']): ReportRecord['figures'] => {
  const settled = settle(report)
  const doubts = doubtful(findings)
  const isLate = report.edition === '2014' && report.year >= FIRST_EXACT_YEAR
  if (doubts.size === 0 && !isLate) return settled
  const isProven = (key: CellKey) => !doubts.has(key) && (!isLate || EXACT_OF_SHEET.has(key))
  return Object.fromEntries(Object.entries(settled).filter(([key]) => isProven(key as CellKey)))
}

/** The years of a body mostly come one after the other. */
const SPELT = new LRUCache<string, Spelling>({ max: 500 })

const spelt = (name: string): Spelling => {
  const known = SPELT.get(name) ?? spell(name)
  SPELT.set(name, known)
  return known
}

export interface Origin {
  readonly file: string
  readonly bytes: Uint8Array
  readonly url: string | null
  readonly hints: Hints
  readonly parser: string
  /** Of the bytes, where it is known. */
  readonly sha256?: string
}

export const recordOf = (
  parsed: ReadReport,
  { file, bytes, url, hints, parser, sha256 = createHash('sha256').update(bytes).digest('hex') }: Origin,
): ReportRecord => {
  const isHinted = Object.keys(hints).length > 0
  const report = isHinted ? withHints(parsed.report, hints) : parsed.report
  const findings = isHinted ? check(report) : parsed.findings
  return {
    document: {
      sha256,
      name: path.basename(file),
      bytes: bytes.length,
      format: parsed.document.format,
      text: parsed.document.text,
      url,
    },
    report,
    findings,
    figures: provenFigures(report, findings),
    fingerprint: fingerprintOf(report),
    likeness: likenessOf(report),
    parser,
    spelling: spelt(report.agency),
  }
}
