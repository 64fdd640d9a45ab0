/** Findings of a report: its own, those that only the year before can show, and those of reports with the same figures. */
import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Slot } from '@/db/rollup'
import { findings, reports } from '@/db/schema'
import { type CellKey, cellsOf, type EditionId } from '@/lib/form'
import type { Finding, FindingCode } from '@/lib/report/report'
import { cleanData } from './clean'
import type { AcrossYears, YearOfCells } from './record'

/** Codes that belong to several reports; they are recomputed whenever one of those changes. */
const ACROSS: readonly FindingCode[] = ['carry-over', 'growth', 'duplicate']

/** Where the numbers of each sort of finding begin, so that one sort can be replaced without the others. */
const FIRST = { own: 0, years: 10_000, twins: 20_000 } as const
const END = { own: FIRST.years, years: FIRST.twins, twins: 30_000 } as const

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
  suggestion: finding.suggestion ?? null,
  otherReport: finding.otherReport ?? null,
})

/** Puts findings of one sort in the place of those that the report had of it. */
export const replaceSort = async (
  tx: Database,
  key: ReportKey,
  sort: keyof typeof FIRST,
  found: readonly Finding[],
): Promise<void> => {
  await tx
    .delete(findings)
    .where(
      and(
        eq(findings.agencyId, key.agencyId),
        eq(findings.reportId, key.reportId),
        gte(findings.seq, FIRST[sort]),
        lt(findings.seq, END[sort]),
      ),
    )
  if (found.length > 0)
    await tx.insert(findings).values(found.map((one, index) => rowOf(key, FIRST[sort] + index, cleanData(one))))
}

/** Puts a report's own findings in the place of those it had. */
export const replaceFindings = (tx: Database, key: ReportKey, found: readonly Finding[]): Promise<void> =>
  replaceSort(
    tx,
    key,
    'own',
    found.filter(({ code }) => !ACROSS.includes(code)),
  )

interface YearRow extends Record<string, unknown> {
  id: number
  year: number
  edition: EditionId | null
  values: (number | null)[]
  unread: YearOfCells['unread']
  narrative: YearOfCells['narrative']
}

const yearOf = ({ year, edition, values, unread, narrative }: YearRow): YearOfCells => ({
  year,
  edition,
  unread,
  narrative,
  cells: Object.fromEntries(cellsOf(edition).map((cell, index) => [cell.key, values[index] ?? null])) as Partial<
    Record<CellKey, number | null>
  >,
})

const countFindings = (severity: Finding['severity']) =>
  sql`(select count(*) from ${findings} f where f.agency_id = ${reports.agencyId} and f.report_id = ${reports.id}
        and f.severity = ${severity})`

/** Counts the findings of some reports of an agency anew. */
export const countAgain = async (tx: Database, agency: number, ids: readonly number[]): Promise<void> => {
  if (ids.length > 0)
    await tx
      .update(reports)
      .set({ errors: countFindings('error'), warnings: countFindings('warning') })
      .where(and(eq(reports.agencyId, agency), inArray(reports.id, [...ids])))
}

/** Recomputes what the reports of a slot and of the year after it show against the year before, and counts findings. */
export const checkAcrossYears = async (tx: Database, slot: Slot, across: AcrossYears): Promise<void> => {
  const { agency, scope, year } = slot
  const rows = await tx.execute<YearRow>(sql`
    select r.id::float8 as id, r.year, r.edition, to_jsonb(g.values) as values, e.unread, e.narrative
      from ${reports} r
      join grids g on g.agency_id = r.agency_id and g.report_id = r.id
      join readings e on e.agency_id = r.agency_id and e.report_id = r.id
     where r.agency_id = ${agency} and r.scope = ${scope} and r.current and r.year between ${year - 1} and ${year + 1}`)
  const byYear = new Map(rows.map((row) => [row.year, row]))
  const now = [year, year + 1].flatMap((one) => byYear.get(one) ?? [])
  for (const row of now) {
    const before = byYear.get(row.year - 1)
    const key = { agencyId: agency, reportId: row.id }
    await replaceSort(tx, key, 'years', before ? across(yearOf(row), yearOf(before)) : [])
  }
  await countAgain(
    tx,
    agency,
    now.map(({ id }) => id),
  )
}
