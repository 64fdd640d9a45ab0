/**
 * Lists of agencies in their order: tier by tier, region by region, then by name, as two indexes keep it
 * (db/schema/agencies). Few hits are sorted; where there are many, the list is walked until a page is full.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { LEVELS, type Level } from '@/lib/form'
import type { Filters } from '@/lib/url'
import { rowsOf } from './rows'
import { all } from './where'

const TIERS = Object.keys(LEVELS) as Level[]

/** An agency in a list, by all that the list is ordered by; `rank` tells how well it fits what was searched for. */
export interface Listed {
  readonly rank: number
  readonly tier: number
  readonly region: string
  readonly sortKey: string
  readonly id: number
}

/** Before every list. */
export const START: Listed = { rank: -1, tier: -1, region: '', sortKey: '', id: 0 }

/** As the indexes have it. */
const REGION = sql.raw(`coalesce(region_code, '')`)

const tierOf: SQL = sql`case a.level ${sql.join(
  TIERS.map((level, index) => sql`when ${level} then ${index}::int`),
  sql` `,
)} end`

/** Tiers that a list under the filters may still come to, as places in the order. */
export const tiersAfter = (filters: Filters, { tier }: Listed): number[] =>
  TIERS.flatMap((level, index) => (index >= tier && (!filters.level || filters.level === level) ? index : []))

const ofTier = (tier: number): SQL => sql`a.level = ${TIERS[tier] ?? ''}`

/** Agencies `a` of one tier, as the index of grams has it: where names of this tier do not hold a text, none is read. */
export const inTier = (tier: number): SQL => sql`array[a.level] @> array[${TIERS[tier] ?? ''}]::text[]`

/** `offset 0` keeps the planner to the walk: what is asked of each agency is asked outside. */
const walkTier = (tier: number, after: Listed, within: SQL, asked: SQL, size: number): SQL => {
  const beyond =
    tier === after.tier
      ? sql`(${REGION}, a.sort_key, a.id) > (${after.region}::text, ${after.sortKey}::text, ${after.id}::bigint)`
      : sql`true`
  return sql`(select ${tier}::int as tier, a.region, a.sort_key, a.id from (
      select a.*, ${REGION} as region from agencies a where ${ofTier(tier)} and ${beyond} and ${within}
       order by ${REGION}, a.sort_key, a.id offset 0) a
    where ${asked} order by a.region, a.sort_key, a.id limit ${size})`
}

/**
 * The first agencies of some tiers after a place: of those `within`, which an index knows, the ones for which `asked` is
 * true. The fewer these are, the longer the walk.
 */
export const walk = async (
  db: Database,
  tiers: readonly number[],
  rank: number,
  after: Listed,
  within: SQL,
  asked: SQL,
  size: number,
): Promise<Listed[]> => {
  if (tiers.length === 0) return []
  const each = tiers.map((tier) => walkTier(tier, after, within, asked, size))
  return rowsOf<Listed>(
    db,
    sql`select ${rank}::int as rank, tier, region, sort_key as "sortKey", id::float8 as id
          from (${sql.join(each, sql` union all `)}) listed
         order by listed.tier, listed.region, listed.sort_key, listed.id limit ${size}`,
  )
}

/** The first agencies after a place that the conditions leave; null where they leave more than `most`. */
export const sorted = async (
  db: Database,
  rank: SQL,
  after: Listed,
  conditions: readonly SQL[],
  size: number,
  most: number,
): Promise<Listed[] | null> => {
  const rows = await rowsOf<{ hits: number } & (Listed | { id: null })>(
    db,
    sql`with hit as materialized (
          select ${rank} as rank, ${tierOf} as tier, ${REGION} as region, a.sort_key, a.id
            from agencies a where ${all(conditions)} limit ${most + 1}),
        counted as materialized (select count(*) as hits from hit)
      select rank, tier, region, sort_key as "sortKey", hit.id::float8 as id, hits::float8 as hits
        from counted left join hit on hits <= ${most} and (rank, tier, region, sort_key, hit.id) > (${after.rank}::int,
             ${after.tier}::int, ${after.region}::text, ${after.sortKey}::text, ${after.id}::bigint)
       order by rank, tier, region, sort_key, hit.id limit ${size}`,
  )
  if ((rows[0]?.hits ?? 0) > most) return null
  return rows.flatMap((row) => (row.id === null ? [] : [row]))
}
