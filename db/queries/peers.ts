/** Peers of an agency: the same kind and tier, under the same parent region (itself included, for medians). */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { rankedSql } from '@/db/schema'
import { EDITION_IDS, METRICS, type MetricId, NATION, NO_EDITION } from '@/lib/form'
import { agencyColumns, filed, withRegion } from './agencies'
import type { AgencyRow, PeerMedian } from './answers'
import { pageSize, rowsOf } from './rows'

/** The agency `me`, and `near`: codes of the regions under the same parent, '' for bodies without a region. */
const around = (id: number) => sql`me as materialized (
    select a.id, a.kind, a.level, coalesce(a.region_code, '') as region, coalesce(g.parent, ${NATION.code}) as parent
      from agencies a ${withRegion} where a.id = ${id}),
  near as materialized (
    select g.code from me join regions g on g.parent = me.parent
     union all select '' from me where me.parent = ${NATION.code})`

/**
 * Agencies worth comparing with: those of the same region first, then those with most reports. The others are looked up
 * only where the region itself has too few.
 */
export const peersOf = (db: Database, id: number, limit?: number): Promise<AgencyRow[]> => {
  const size = pageSize(limit ?? 12)
  const others = sql`a.kind = me.kind and a.level = me.level and a.id <> me.id`
  return rowsOf<AgencyRow>(
    db,
    sql`with ${around(id)},
      own as materialized (
        select a.id from me join agencies a on coalesce(region_code, '') = me.region and ${others}),
      peer as (
        select id, true as same from own
         union all
        select a.id, false from me join near on near.code <> me.region
          join agencies a on coalesce(region_code, '') = near.code and ${others}
         where (select count(*) from own) < ${size})
      select ${agencyColumns}, filed.* from peer join agencies a on a.id = peer.id ${withRegion}
        cross join lateral ${filed} filed
       order by peer.same desc, filed.reports desc, a.sort_key, a.id limit ${size}`,
  )
}

/** A metric's value over one row of figures; NULL where there is none. */
const valueSql = (metric: MetricId): string =>
  `${rankedSql(metric).value}::float8${METRICS[metric].unit === 'per100' ? ' * 100' : ''}`

/**
 * The median of the peers' values of a metric, for each year and scope in which the agency itself reported. Proven
 * figures only; a median of agencies, not a pooled rate.
 */
export const peerMedians = (db: Database, id: number, metric: MetricId): Promise<PeerMedian[]> =>
  rowsOf<PeerMedian>(
    db,
    sql`with ${around(id)},
      own as materialized (
        select r.year, r.scope from reports r where r.agency_id = ${id} and r.current),
      valued as (
        select own.year, own.scope, peer.value
          from me cross join own cross join near cross join lateral (
            select ${sql.raw(valueSql(metric))} as value from figures r
             where r.current and r.year = own.year and r.scope = own.scope and r.level = me.level and r.kind = me.kind
               and r.edition = any(${sql.param([...EDITION_IDS, NO_EDITION])}::text[])
               and r.region_code = coalesce(nullif(near.code, ''), ${NATION.code})) peer)
      select year, scope, percentile_cont(0.5) within group (order by value) as median, count(value)::float8 as n
        from valued where value is not null group by year, scope order by year, scope`,
  )
