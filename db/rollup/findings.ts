/** How often each rule speaks: of each current report, and in the nation and its provinces. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { NATION } from '@/lib/form'
import { EDITION, KEYS, list } from './columns'

const SORT = ['code', 'severity']
const COUNTED = list(['agency_id', 'report_id', ...KEYS, ...SORT, 'findings'])
const SUMMED = list([...KEYS, ...SORT])
const SAME_KEY = sql.raw([...KEYS, ...SORT].map((key) => `u.${key} = c.${key}`).join(' and '))

/** The counts of the current ones of reports `r`. */
const counts = (from: SQL): SQL => sql`
  select r.agency_id, r.id as report_id, r.year, coalesce(r.region_code, ${NATION.code}) as region_code,
         r.level, r.kind, r.scope, ${EDITION} as edition, f.code, f.severity, count(*)::int as findings
    from ${from} join findings f on f.agency_id = r.agency_id and f.report_id = r.id
   where r.current
   group by r.agency_id, r.id, f.code, f.severity`

/** Rows of counts, once for the nation and once for the province of each. */
const placed = (counted: SQL): SQL => sql`(
  select c.year, p.region_code, c.level, c.kind, c.scope, c.edition, c.code, c.severity, c.findings
    from ${counted} c cross join lateral (
      select ${NATION.code} as region_code
       union all select left(c.region_code, 2) || '0000' where c.region_code <> ${NATION.code}) p)`

/** The same, less those with negative counts, added up. */
const sums = (counted: SQL): SQL => sql`
  select ${SUMMED}, sum(findings) as findings, sum(sign(findings)) as reports
    from ${placed(counted)} placed
   group by ${SUMMED} having sum(findings) <> 0 or sum(sign(findings)) <> 0`

/**
 * Counts anew for the slots and the flagged reports of the ledger, before it is closed; the sums follow by the
 * difference.
 */
export const moveFindingCounts = async (tx: Database): Promise<void> => {
  await tx.execute(
    sql.raw('create temp table if not exists found on commit delete rows as select * from finding_counts with no data'),
  )
  await tx.execute(sql`
    with gone as (
      delete from finding_counts c
       using (select k.agency_id, k.report_id
                from touched t join finding_counts k
                  on k.agency_id = t.agency_id and k.scope = t.scope and k.year = t.year
               union select agency_id, report_id from flags) m
       where c.agency_id = m.agency_id and c.report_id = m.report_id
      returning c.*)
    insert into found (${COUNTED}) select agency_id, report_id, ${SUMMED}, -findings from gone`)
  await tx.execute(sql`
    with fresh as (
      insert into finding_counts (${COUNTED})
      ${counts(sql`(
        select k.agency_id, k.id from touched t join reports k
            on k.agency_id = t.agency_id and k.scope = t.scope and k.year = t.year and k.current
         union all select agency_id, report_id from flags) m
        join reports r on r.agency_id = m.agency_id and r.id = m.id`)}
      returning *)
    insert into found (${COUNTED}) select ${COUNTED} from fresh`)
  // In the order of the key: two transactions then wait for each other instead of blocking each other.
  await tx.execute(sql`
    insert into finding_rollups (${SUMMED}, findings, reports) ${sums(sql`found`)} order by ${SUMMED}
        on conflict (${SUMMED}) do update
       set findings = finding_rollups.findings + excluded.findings, reports = finding_rollups.reports + excluded.reports`)
  await tx.execute(sql`
    delete from finding_rollups u using (select distinct ${SUMMED} from ${placed(sql`found`)} p where findings < 0) c
     where ${SAME_KEY} and (u.findings, u.reports) = (0, 0)`)
  await tx.execute(sql`delete from found`)
}

/** Counts everything anew. */
export const rebuildFindingCounts = async (tx: Database): Promise<void> => {
  await tx.execute(sql.raw('delete from finding_counts; delete from finding_rollups'))
  await tx.execute(sql`insert into finding_counts (${COUNTED}) ${counts(sql`reports r`)}`)
  await tx.execute(sql`insert into finding_rollups (${SUMMED}, findings, reports) ${sums(sql`finding_counts`)}`)
}
