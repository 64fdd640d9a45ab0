/** Keys by which nearly equal reports find each other, for reports that are stored. */
import { isDeepStrictEqual } from 'node:util'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { cellsFrom } from '@/db/queries/printed'
import type { EditionId } from '@/lib/form'
import type { ReportKey } from './finding-rows'
import { putFindings } from './findings'
import type { CrossChecks } from './record'

interface Row extends ReportKey, Record<string, unknown> {
  edition: EditionId | null
  values: (number | null)[]
  likeness: number[] | null
}

const rekey = (tx: Database, rows: readonly ReportKey[], keys: readonly (readonly number[] | null)[]) =>
  tx.execute(sql`
    update reports r set likeness = case when n.likeness is not null
             then (select array_agg(k::int) from jsonb_array_elements_text(n.likeness) k) end
      from jsonb_to_recordset(${JSON.stringify(
        rows.map(({ agencyId, reportId }, at) => ({
          agency_id: agencyId,
          report_id: reportId,
          likeness: keys[at] ?? null,
        })),
      )}::jsonb) as n(agency_id bigint, report_id bigint, likeness jsonb)
     where r.agency_id = n.agency_id and r.id = n.report_id`)

/**
 * Makes the keys of some reports `r` anew, as after a change of the rule. The reports that lose theirs are no longer told
 * of others: those of which the findings changed.
 */
export const renewLikeness = async (
  tx: Database,
  where: SQL,
  { likeness }: Pick<CrossChecks, 'likeness'>,
): Promise<ReportKey[]> => {
  const rows = await tx.execute<Row>(sql`
    select r.agency_id::float8 as "agencyId", r.id::float8 as "reportId", to_jsonb(r.likeness) as likeness,
           g.edition, to_jsonb(g.values) as values
      from reports r join grids g on g.agency_id = r.agency_id and g.report_id = r.id
     where ${where}`)
  const keyed = rows.map((row) => ({ row, keys: likeness({ ...row, cells: cellsFrom(row.edition, row.values) }) }))
  const changed = keyed.filter(({ row, keys }) => !isDeepStrictEqual(row.likeness, keys))
  if (changed.length === 0) return []
  await rekey(
    tx,
    changed.map(({ row }) => row),
    changed.map(({ keys }) => keys),
  )
  return putFindings(
    tx,
    'near',
    changed.flatMap(({ row, keys }) => (keys === null ? [{ ...row, found: [] }] : [])),
  )
}
