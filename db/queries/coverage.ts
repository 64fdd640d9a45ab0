/** How many agencies (or regions) a sum could have had: those that ever filed a report that counts in it. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Filters } from '@/lib/url'
import { areaKinds, areaTier, type Targets } from './basis'
import { rowsOf } from './rows'
import { whereReports } from './where'

interface CountRow {
  code: string
  agencies: number
}

const OF_ONE_TIER = ['province', 'prefecture', 'county'] as const

/** A region counts once among government-wide reports, whoever files for it; tiers without a region code by agency. */
const areaUnit = sql`case when r.level in (${sql.join(
  OF_ONE_TIER.map((level) => sql`${level}`),
  sql`, `,
)}) then r.region_code else r.agency_id::text end`

/**
 * Agencies by target region for the scope asked for (without one: for sums of own reports). Years and edition do not
 * narrow: an agency that reported in any year is expected in every year.
 */
export const coverage = async (
  db: Database,
  filters: Filters,
  targets: Targets,
): Promise<ReadonlyMap<string, number>> => {
  const { region, level, kind } = filters
  const scope = filters.scope ?? 'own'
  const unit: SQL = scope === 'area' ? areaUnit : sql`r.agency_id`
  const tier =
    scope === 'area'
      ? sql` and r.level = ${areaTier(filters, targets) ?? sql`t.level`} and ${areaKinds(filters, sql`r.kind`)}`
      : sql``
  // Distinct rows first, counted after: `count(distinct …)` would sort them all.
  const rows = await rowsOf<CountRow>(
    db,
    sql`with target as (${targets.query}), unit as (
      select distinct t.code, ${unit} as unit
        from reports r cross join lateral unnest(r.regions) as g(code) join target t on t.code = g.code
       where ${whereReports({ region, level, kind, scope })}${tier})
      select code, count(unit)::float8 as agencies from unit group by code`,
  )
  return new Map(rows.map(({ code, agencies }) => [code, agencies]))
}
