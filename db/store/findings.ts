/** Findings of a report: its own, and those that only the year before can show. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Slot } from '@/db/rollup'
import { findings, reports } from '@/db/schema'
import { type CellKey, cellsOf, type EditionId } from '@/lib/form'
import type { Finding, FindingCode } from '@/lib/report/report'
import { cleanData } from './clean'
import type { AcrossYears, YearOfCells } from './record'

/** The one code that belongs to two reports; it is recomputed whenever either changes. */
const ACROSS: FindingCode = 'carry-over'

interface ReportKey {
  readonly agencyId: number
  readonly reportId: number
}

const rowOf = ({ agencyId, reportId }: ReportKey, seq: number, finding: Finding) => ({
  agencyId,
  reportId,
  seq,
  code: finding.code,
  severity: finding.severity,
  cells: [...finding.cells],
  expected: finding.expected,
  actual: finding.actual,
  messageZh: finding.message.zh,
  messageEn: finding.message.en,
  place: finding.place ?? null,
})

const insertFrom = async (tx: Database, key: ReportKey, first: number, found: readonly Finding[]): Promise<void> => {
  if (found.length > 0)
    await tx.insert(findings).values(found.map((finding, index) => rowOf(key, first + index, cleanData(finding))))
}

/** Puts a report's own findings in the place of those it had. */
export const replaceFindings = async (tx: Database, key: ReportKey, found: readonly Finding[]): Promise<void> => {
  await tx.delete(findings).where(and(eq(findings.agencyId, key.agencyId), eq(findings.reportId, key.reportId)))
  await insertFrom(
    tx,
    key,
    0,
    found.filter(({ code }) => code !== ACROSS),
  )
}

interface YearRow extends Record<string, unknown> {
  id: number
  year: number
  edition: EditionId
  values: (number | null)[]
}

const yearOf = ({ year, edition, values }: YearRow): YearOfCells => ({
  year,
  cells: Object.fromEntries(cellsOf(edition).map((cell, index) => [cell.key, values[index] ?? null])) as Partial<
    Record<CellKey, number | null>
  >,
})

const countFindings = (severity: Finding['severity']) =>
  sql`(select count(*) from ${findings} f where f.agency_id = ${reports.agencyId} and f.report_id = ${reports.id}
        and f.severity = ${severity})`

/** Recomputes what the reports of a slot and of the year after it show against the year before, and counts findings. */
export const checkAcrossYears = async (tx: Database, slot: Slot, across: AcrossYears): Promise<void> => {
  const { agency, scope, year } = slot
  const rows = await tx.execute<YearRow>(sql`
    select r.id::float8 as id, r.year, r.edition, to_jsonb(g.values) as values
      from ${reports} r join grids g on g.agency_id = r.agency_id and g.report_id = r.id
     where r.agency_id = ${agency} and r.scope = ${scope} and r.current and r.year between ${year - 1} and ${year + 1}`)
  const byYear = new Map(rows.map((row) => [row.year, row]))
  const now = [year, year + 1].flatMap((one) => byYear.get(one) ?? [])
  for (const row of now) {
    const key = { agencyId: agency, reportId: row.id }
    const before = byYear.get(row.year - 1)
    const here = and(eq(findings.agencyId, agency), eq(findings.reportId, row.id))
    await tx.delete(findings).where(and(here, eq(findings.code, ACROSS)))
    const first = await tx.$count(findings, and(here, ne(findings.code, ACROSS)))
    await insertFrom(tx, key, first, before ? across(yearOf(row), yearOf(before)) : [])
  }
  if (now.length > 0)
    await tx
      .update(reports)
      .set({ errors: countFindings('error'), warnings: countFindings('warning') })
      .where(
        and(
          eq(reports.agencyId, agency),
          inArray(
            reports.id,
            now.map(({ id }) => id),
          ),
        ),
      )
}
