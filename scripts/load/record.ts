/** A parsed document → the record that the store keeps. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import type { ReportRecord } from '@/db/store/record'
import { doubtful } from '@/lib/checks/doubt'
import { type CellKey, FIRST_EXACT_YEAR } from '@/lib/form'
import { type Spelling, spell } from '@/lib/identity/pinyin'
import { metricCells } from '@/lib/metrics/formula'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { likenessOf } from '@/lib/report/likeness'
import type { Report } from '@/lib/report/report'
import { settle } from '@/lib/report/settle'
import type { ReadReport } from '@/lib/sandbox'

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
  readonly parser: string
  /** Of the bytes, where it is known. */
  readonly sha256?: string
}

export const recordOf = (
  { document, report, findings }: ReadReport,
  { file, bytes, url, parser, sha256 = createHash('sha256').update(bytes).digest('hex') }: Origin,
): ReportRecord => {
  return {
    document: {
      sha256,
      name: path.basename(file),
      bytes: bytes.length,
      format: document.format,
      text: document.text,
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
