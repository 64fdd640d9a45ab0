/** A parsed document → the record that the store keeps. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { ReportRecord } from '@/db/store/record'
import { check } from '@/lib/checks'
import { doubtful } from '@/lib/checks/doubt'
import { SIMULATED_MARK } from '@/lib/form'
import { spell } from '@/lib/identity/pinyin'
import { lineage, regionOf } from '@/lib/identity/regions'
import type { ParsedReport } from '@/lib/parse'
import type { Report } from '@/lib/report/report'
import { settle } from '@/lib/report/settle'

/** What a list says of a document. It names the publisher, so it goes before what the document says of itself. */
export interface Hints {
  readonly agency?: string
  readonly regionCode?: string
  readonly year?: number
}

const withHints = (report: Report, { agency, regionCode, year }: Hints): Report => {
  const region = regionCode === undefined ? undefined : regionOf(regionCode)
  const mark = report.origin === 'simulated' && !agency?.endsWith(SIMULATED_MARK) ? SIMULATED_MARK : ''
  return {
    ...report,
    ...(agency === undefined ? {} : { agency: agency + mark }),
    ...(region ? { region: { code: region.code, path: lineage(region).map(({ name }) => name) } } : {}),
    // The year it gives itself is kept, and told as a conflict.
    ...(year === undefined || year === report.year ? {} : { year, titleYear: report.year }),
  }
}

const provenFigures = (report: Report, findings: ReportRecord['findings']): ReportRecord['figures'] => {
  const doubts = doubtful(findings)
  const proven = Object.entries(settle(report)).filter(([key]) => !doubts.has(key as keyof Report['cells']))
  return Object.fromEntries(proven)
}

export interface Origin {
  readonly file: string
  readonly bytes: Uint8Array
  readonly url: string | null
  readonly hints: Hints
  readonly parser: string
}

export const recordOf = (parsed: ParsedReport, { file, bytes, url, hints, parser }: Origin): ReportRecord => {
  const isHinted = Object.keys(hints).length > 0
  const report = isHinted ? withHints(parsed.report, hints) : parsed.report
  const findings = isHinted ? check(report) : parsed.findings
  return {
    document: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      name: path.basename(file),
      bytes: bytes.length,
      format: parsed.document.format,
      text: parsed.document.text,
      url,
    },
    report,
    findings,
    figures: provenFigures(report, findings),
    parser,
    spelling: spell(report.agency),
  }
}
