/** The output line of one document. */
import { placesByCell } from '@/lib/form'
import type { Finding } from '@/lib/report/report'
import type { ReadReport } from '@/lib/sandbox'
import type { ParseFailure } from '@/lib/source/document'

/**
 * Each object with its documented keys in their order, then whatever else the report knows of itself. Findings `across`
 * are those that other documents of the run give.
 */
export const lineOf = (
  file: string,
  sha256: string,
  { report, findings }: ReadReport,
  across: readonly Finding[] = [],
): object => {
  const { agency, year, edition, region, level, kind, scope, cells, places, narrative, ...more } = report
  return {
    file,
    sha256,
    agency,
    year,
    edition,
    region,
    level,
    kind,
    scope,
    cells,
    places: placesByCell(edition, places),
    narrative: narrative.map(({ claims, value, quote_place, ...rest }) => ({ claims, value, quote_place, ...rest })),
    findings: [...findings, ...across].map(({ code, severity, cells, expected, actual, message, ...rest }) => ({
      code,
      severity,
      cells,
      expected,
      actual,
      message,
      ...rest,
    })),
    ...more,
  }
}

export const failureLineOf = (file: string, { code, message }: ParseFailure): object => ({
  file,
  error: { code, message },
})
