/**
 * Which sums may stand for a region, so that no request is counted twice (see scope-before-sums.md): its own
 * government-wide report where there is one, otherwise the sum of own reports; scopes never mixed, one tier of
 * government-wide reports at a time, the government's before its office's.
 */
import { type SQL, sql } from 'drizzle-orm'
import { type Kind, type Level, NATION, type Scope } from '@/lib/form'
import type { Filters } from '@/lib/url'
import { whereRollups } from './where'

/** The regions asked about, as a query that yields `code` and `level`. */
export interface Targets {
  readonly query: SQL
  /** Tier of the government-wide reports to sum, where `scope=area` is asked for without a level; null: each region's own. */
  readonly areaLevel: Level | null
}

/** One region, or the nation. */
export const oneTarget = (code: string): Targets => ({
  query: sql`select ${code}::text as code, (select level from regions where code = ${code}) as level`,
  areaLevel: code === NATION.code ? 'province' : null,
})

/** The children of a region. */
export const childTargets = (parent: string): Targets => ({
  query: sql`select code, level from regions where parent = ${parent}`,
  areaLevel: null,
})

/** Who files a report for a whole region, the first before the second. */
const AREA_KINDS = ['government', 'office'] as const satisfies readonly Kind[]

const preference = sql.join(
  AREA_KINDS.map((kind, index) => sql`when u.kind = ${kind} then ${AREA_KINDS.length - index}::int`),
  sql` `,
)
export const areaKinds = (filters: Filters, kind: SQL): SQL =>
  filters.kind
    ? sql`true`
    : sql`${kind} in (${sql.join(
        AREA_KINDS.map((one) => sql`${one}`),
        sql`, `,
      )})`

/** Tiers that are no region of their own code: their sums stand under the region asked for. */
const hasRegions = (level: Level): boolean => level !== 'central' && level !== 'township'

/** The tier summed under `scope=area`: null is each target's own. */
export const areaTier = (filters: Filters, targets: Targets): Level | null => filters.level ?? targets.areaLevel

const subtree = sql`s.code like regexp_replace(t.code, '(00)+$', '') || '%'`

const areaRows = (filters: Filters, targets: Targets): SQL => {
  const tier = areaTier(filters, targets)
  const from =
    tier && hasRegions(tier) ? sql`target t join regions s on s.level = ${tier} and ${subtree}` : sql`target t`
  const region = tier && hasRegions(tier) ? sql`s.code` : sql`t.code`
  return sql`select t.code as target, case ${preference} else 0 end as preference, u.*
    from ${from} join rollups u on u.region_code = ${region} and u.level = ${tier ?? sql`t.level`}
    where u.scope = 'area' and ${areaKinds(filters, sql`u.kind`)} and ${whereRollups(filters)}`
}

const sumRows = (filters: Filters, scope: Scope): SQL => sql`select t.code as target, 0 as preference, u.*
    from target t join rollups u on u.region_code = t.code where u.scope = ${scope} and ${whereRollups(filters)}`

const areaOrOwnRows = (filters: Filters): SQL => sql`select t.code as target,
      case when u.scope = 'own' then 0 ${preference} else 0 end as preference, u.*
    from target t join rollups u on u.region_code = t.code
    where ${whereRollups(filters)} and (u.scope = 'own' or (u.scope = 'area' and t.code <> ${NATION.code}
      and u.level = t.level and ${areaKinds({}, sql`u.kind`)}))`

const candidates = (filters: Filters, targets: Targets): SQL => {
  if (filters.scope === 'area') return areaRows(filters, targets)
  return filters.scope ? sumRows(filters, filters.scope) : areaOrOwnRows(filters)
}

/**
 * Rollups that may be added up, each with the `target` it counts for. To be used in a `with` list: defines
 * `target`, `candidate` and `chosen`.
 */
export const chosenRollups = (filters: Filters, targets: Targets): SQL => sql`target as (${targets.query}),
  candidate as (${candidates(filters, targets)}),
  chosen as (select * from (
    select *, max(preference) over (partition by target, region_code, year) as best from candidate) ranked
    where preference = best)`
