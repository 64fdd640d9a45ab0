/** Writing findings of many reports at once. What is as it was is not written again. */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { Database } from '@/db/client'
import { copyIn } from '@/db/copy-in'
import { flagsBefore } from '@/db/rollup'
import { findings } from '@/db/schema'
import type { Finding } from '@/lib/report/report'
import { END, FIRST, type ReportKey, type Row, rowsOfSort, type Sort } from './finding-rows'

/** A report with all that is now found on it of one sort. */
export interface Judged extends ReportKey {
  readonly found: readonly Finding[]
}

/** Whether a finding `f` is of a sort. */
export const inSort = (sort: Sort) => sql.raw(`f.seq >= ${FIRST[sort]} and f.seq < ${END[sort]}`)

/** Findings that another report shows, with the way to it. */
export const linked = (found: readonly Finding[], otherReport: number): Finding[] =>
  found.map((finding) => ({ ...finding, otherReport }))

/** A row as the table names its columns. */
const named = (row: Row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [toSnakeCase(name), value]))

/** Keys of reports as a table `k` of SQL. */
export const keyTable = (keys: readonly ReportKey[]) => {
  const pairs = keys.map(({ agencyId, reportId }) => ({ agency_id: agencyId, report_id: reportId }))
  return sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as k(agency_id bigint, report_id bigint)`
}

type Named = Readonly<Record<string, unknown>>

const keyOf = ({ agency_id, report_id, seq }: Named): string => `${agency_id} ${report_id} ${seq}`

/** What some reports have of one sort. */
const storedOf = async (tx: Database, sort: Sort, keys: readonly ReportKey[]): Promise<Named[]> => {
  const rows = await tx.execute<{ row: Named }>(sql`
    select to_jsonb(f) as row from ${keyTable(keys)}
      join findings f on f.agency_id = k.agency_id and f.report_id = k.report_id and ${inSort(sort)}`)
  return rows.map(({ row }) => row)
}

/** Puts what is found of one sort in the place of what each report had of it. The reports of which that changed. */
export const putFindings = async (tx: Database, sort: Sort, judged: readonly Judged[]): Promise<ReportKey[]> => {
  if (judged.length === 0) return []
  const rows = judged.flatMap((one) => rowsOfSort(one, sort, one.found))
  const left = new Map((await storedOf(tx, sort, judged)).map((row) => [keyOf(row), row]))
  const come = rows.filter((row) => {
    const key = `${row.agencyId} ${row.reportId} ${row.seq}`
    const stored = left.get(key)
    if (!stored || !isDeepStrictEqual(stored, named(row))) return true
    left.delete(key)
    return false
  })
  const gone = [...left.values()]
  if (gone.length > 0) {
    const keys = gone.map(({ agency_id, report_id, seq }) => ({ agency_id, report_id, seq }))
    await tx.execute(sql`
      delete from findings f
       using jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as g(agency_id bigint, report_id bigint, seq smallint)
       where f.agency_id = g.agency_id and f.report_id = g.report_id and f.seq = g.seq`)
  }
  if (come.length > 0) await copyIn(tx, findings, come)
  return [
    ...gone.map(({ agency_id, report_id }) => ({ agencyId: Number(agency_id), reportId: Number(report_id) })),
    ...come.map(({ agencyId, reportId }) => ({ agencyId, reportId })),
  ]
}

/**
 * Counts the findings of some reports anew. @param slots reports in the ledger's own slots, which need no note that they
 * may be flagged otherwise now
 */
export const countFindings = async (
  tx: Database,
  elsewhere: readonly ReportKey[],
  slots: readonly ReportKey[] = [],
): Promise<void> => {
  const noted = new Set(slots.map(({ reportId }) => reportId))
  const others = elsewhere.filter(({ reportId }) => !noted.has(reportId))
  if (others.length > 0) await flagsBefore(tx, keyTable(others))
  const keys = [...slots, ...others]
  if (keys.length === 0) return
  await tx.execute(sql`
    update reports r set errors = c.errors, warnings = c.warnings
      from (select k.agency_id, k.report_id,
                   count(distinct f.seq) filter (where f.severity = 'error')::int as errors,
                   count(distinct f.seq) filter (where f.severity = 'warning')::int as warnings
              from ${keyTable(keys)}
              left join findings f on f.agency_id = k.agency_id and f.report_id = k.report_id
             group by k.agency_id, k.report_id) c
     where r.agency_id = c.agency_id and r.id = c.report_id and (r.errors, r.warnings) <> (c.errors, c.warnings)`)
}
