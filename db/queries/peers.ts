/** Peers of an agency: the same kind and tier, under the same parent region (itself included, for medians). */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { METRICS, type MetricId, NATION } from '@/lib/form'
import { metricSql } from '@/lib/metrics/sql'
import { agencyColumns, withRegion } from './agencies'
import type { AgencyRow, PeerMedian } from './answers'
import { pageSize, rowsOf } from './rows'

const peers = (id: number) => sql`me as (
    select a.id, a.kind, a.level, a.region_code, coalesce(g.parent, ${NATION.code}) as parent
      from agencies a ${withRegion} where a.id = ${id}),
  peer as (
    select a.id, a.region_code is not distinct from me.region_code as near
      from me join agencies a on a.kind = me.kind and a.level = me.level ${withRegion}
     where coalesce(g.parent, ${NATION.code}) = me.parent)`

/** Agencies worth comparing with, those of the same region first, then those with most reports. */
export const peersOf = (db: Database, id: number, limit?: number): Promise<AgencyRow[]> =>
  rowsOf<AgencyRow>(
    db,
    sql`with ${peers(id)}
      select ${agencyColumns}, filed.* from peer join agencies a on a.id = peer.id ${withRegion}
        cross join lateral (
          select coalesce(jsonb_agg(distinct r.year order by r.year), '[]') as years, count(*)::float8 as reports,
                 (count(*) filter (where r.errors > 0))::float8 as flagged
            from reports r where r.agency_id = a.id and r.current) filed
       where a.id <> ${id} order by peer.near desc, filed.reports desc, a.sort_key, a.id limit ${pageSize(limit ?? 12)}`,
  )

/** A metric's value over one row of figures; NULL where there is none. */
const valueSql = (metric: MetricId): string => {
  const { numerator, denominator } = metricSql(metric)
  const ratio = denominator ? `${numerator}::float8 / nullif(${denominator}, 0)` : `${numerator}::float8`
  return METRICS[metric].unit === 'per100' ? `${ratio} * 100` : ratio
}

/**
 * The median of the peers' values of a metric, for each year and scope in which the agency itself reported. Proven
 * figures only; a median of agencies, not a pooled rate.
 */
export const peerMedians = (db: Database, id: number, metric: MetricId): Promise<PeerMedian[]> =>
  rowsOf<PeerMedian>(
    db,
    sql`with ${peers(id)},
      own as (select r.year, r.scope from reports r where r.agency_id = ${id} and r.current),
      valued as (
        select own.year, own.scope, ${sql.raw(valueSql(metric))} as value
          from own join reports r on r.year = own.year and r.scope = own.scope and r.current
          join peer on peer.id = r.agency_id
          join figures on figures.agency_id = r.agency_id and figures.report_id = r.id)
      select year, scope, percentile_cont(0.5) within group (order by value) as median, count(value)::float8 as n
        from valued where value is not null group by year, scope order by year, scope`,
  )
