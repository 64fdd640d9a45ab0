/**
 * How many bodies ever filed, by region, level, kind and scope, and for `ANY` of these (see db/schema/rollups). Of own
 * reports and of those of bodies without a region of their own the agencies are counted; of government-wide ones the
 * regions that have sums of their tier.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { ANY } from '@/db/schema'
import { valueList } from '@/db/values'
import { AREA_KINDS, hasRegions, LEVELS, type Level } from '@/lib/form'
import { ROLLUPS } from './columns'
import { changesOf } from './ledger'

const TIERS = valueList((Object.keys(LEVELS) as Level[]).filter(hasRegions))
const FILERS = valueList(AREA_KINDS)

/**
 * The rows of `coverage` in which an agency counts that filed a report `f` (scope, level, kind, regions): one for every
 * question that the report answers. A question about government-wide reports names their tier.
 */
const asked = sql`(
  select f.level, f.kind, f.scope where f.scope <> 'area' or f.level not in (${TIERS})
  union all select f.level, ${ANY}, f.scope where f.scope <> 'area' or (f.level not in (${TIERS}) and f.kind in (${FILERS}))
  union all select ${ANY}, f.kind, f.scope where f.scope <> 'area'
  union all select ${ANY}, ${ANY}, f.scope where f.scope <> 'area'
  union all select ${ANY}, ${ANY}, ${ANY})`

/** Agencies by question; `filed` is a query of agency_id, scope, level, kind and regions. */
const byAgency = (filed: SQL): SQL => sql`
  select region_code, level, kind, scope, count(*)::int as agencies
    from (select distinct f.agency_id, g.code as region_code, q.level, q.kind, q.scope
            from (${filed}) f
           cross join lateral ${asked} as q(level, kind, scope)
           cross join lateral unnest(f.regions) as g(code)) each_once
   group by 1, 2, 3, 4`

/** Regions of a tier with sums of government-wide reports, as reports by kind and by any kind that files for a region. */
const perRegion = (rollups: SQL): SQL => sql`
  select u.region_code, u.level, q.kind, sum(u.reports) as reports
    from ${rollups} u
    join regions s on s.code = u.region_code and s.level = u.level
   cross join lateral (select u.kind union all select ${ANY} where u.kind in (${FILERS})) as q(kind)
   where u.scope = 'area' and u.level in (${TIERS})
   group by 1, 2, 3`

/** A region and all above it. */
const above = (code: SQL): SQL => sql`lateral (
  with recursive up(code, parent, depth) as (
    select code, parent, 0 from regions where code = ${code}
    union all select g.code, g.parent, up.depth + 1 from up join regions g on g.code = up.parent where up.depth < 6)
  select code from up)`

/** Adds the rows of `moves` (key, agencies) to the counts. */
const add = async (tx: Database, moves: SQL): Promise<void> => {
  await tx.execute(sql`
    insert into coverage (region_code, level, kind, scope, agencies)
    select region_code, level, kind, scope, sum(agencies) from (${moves}) m
     group by 1, 2, 3, 4 having sum(agencies) <> 0 order by 1, 2, 3, 4
        on conflict (region_code, level, kind, scope) do update set agencies = coverage.agencies + excluded.agencies`)
}

/** The ledger's years of each agency and scope. */
const years = sql`(select agency_id, scope, array_agg(year) as years from touched group by agency_id, scope)`

/**
 * Agencies for whom a sort of report came or went: none of it is elsewhere. The limit has the index asked for each, which
 * the first report found answers.
 */
const moved = sql`
  select distinct f.agency_id
    from (select agency_id, scope, level, kind, regions from filed group by 1, 2, 3, 4, 5 having count(*) = 1) f
    join ${years} y on y.agency_id = f.agency_id and y.scope = f.scope
    left join lateral (
      select true as found from reports r
       where r.agency_id = f.agency_id and r.scope = f.scope and r.current and r.level = f.level and r.kind = f.kind
         and r.regions = f.regions and r.year <> all(y.years)
       limit 1) elsewhere on true
   where elsewhere.found is null`

/** Moves the counts of agencies, by all that they filed before and after. */
const moveAgencies = async (tx: Database): Promise<void> => {
  const rows = await tx.execute<{ id: string }>(sql`select agency_id::text as id from (${moved}) m`)
  if (rows.length === 0) return
  const ids = sql`(select id::bigint as agency_id from jsonb_array_elements_text(${JSON.stringify(rows.map(({ id }) => id))}::jsonb) as m(id))`
  const at = (after: boolean): SQL =>
    byAgency(sql`
      select agency_id, scope, level, kind, regions from filed join ${ids} m using (agency_id) where after = ${after}
      union
      select r.agency_id, r.scope, r.level, r.kind, r.regions
        from ${ids} m join reports r on r.agency_id = m.agency_id and r.current
        left join ${years} y on y.agency_id = r.agency_id and y.scope = r.scope
       where y.years is null or r.year <> all(y.years)`)
  await add(
    tx,
    sql`select * from (${at(true)}) a
        union all select region_code, level, kind, scope, -agencies from (${at(false)}) b`,
  )
}

/** Regions whose first government-wide report came, or the last went. */
const moveRegions = async (tx: Database): Promise<void> => {
  const net = perRegion(changesOf(ROLLUPS))
  const now = perRegion(sql`(select * from rollups
    where region_code in (select region_code from ${changesOf(ROLLUPS)} where scope = 'area') and scope = 'area')`)
  await add(
    tx,
    sql`select a.code as region_code, m.level, m.kind, 'area' as scope, m.step as agencies
          from (select n.region_code, n.level, n.kind,
                       (coalesce(w.reports, 0) > 0)::int - (coalesce(w.reports, 0) - n.reports > 0)::int as step
                  from (${net}) n left join (${now}) w using (region_code, level, kind)) m
         cross join ${above(sql`m.region_code`)} a
         where m.step <> 0`,
  )
}

/** Moves the counts by the ledger, once the rollups have been moved by it. */
export const moveCoverage = async (tx: Database): Promise<void> => {
  await moveAgencies(tx)
  await moveRegions(tx)
  await tx.execute(sql`delete from coverage where agencies = 0`)
}

/** Counts everything anew, from the reports and the rollups. */
export const rebuildCoverage = async (tx: Database): Promise<void> => {
  await tx.execute(sql`delete from coverage`)
  await add(tx, byAgency(sql`select distinct agency_id, scope, level, kind, regions from reports where current`))
  await add(
    tx,
    sql`select a.code as region_code, n.level, n.kind, 'area' as scope, 1 as agencies
          from (${perRegion(sql`rollups`)}) n cross join ${above(sql`n.region_code`)} a where n.reports > 0`,
  )
}
