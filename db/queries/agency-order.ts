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

/** The first agencies of some tiers, which a walk through the list of each gives in order. */
interface Walk {
  readonly rank: number
  readonly tiers: readonly number[]
  readonly after: Listed
  /** What an index knows. */
  readonly within: SQL
  /** What is asked of each agency: the fewer fit, the longer the walk. */
  readonly asked: SQL
}

const ORDER = sql`rank, tier, region, sort_key, id`

const walked = ({ rank, tiers, after, within, asked }: Walk, size: number): SQL => sql`
  select ${rank}::int as rank, tier, region, sort_key, id
    from (${sql.join(
      tiers.map((tier) => walkTier(tier, after, within, asked, size)),
      sql` union all `,
    )}) listed order by tier, region, sort_key, id limit ${size}`

const listedRows = (db: Database, list: SQL): Promise<Listed[]> =>
  rowsOf<Listed>(
    db,
    sql`select rank, tier, region, sort_key as "sortKey", id::float8 as id from (${list}) listed order by ${ORDER}`,
  )

/** The first agencies after a place, without any to look for. */
export const walk = (db: Database, listed: Walk, size: number): Promise<Listed[]> =>
  listed.tiers.length > 0 ? listedRows(db, walked(listed, size)) : Promise.resolve([])

/** Agencies of one rank: all looked at where they are few; where they are not, there may be a walk. */
export interface Step {
  readonly rank: number
  readonly after: Listed
  readonly conditions: readonly SQL[]
  /** More than these are not sorted. */
  readonly few: number
  /** For more than these; null leaves them to the steps that follow, and these have nothing to do where there are few. */
  readonly walk: Omit<Walk, 'rank' | 'after'> | null
}

const number = (count: number): SQL => sql.raw(String(count))
const named = (name: string, index: number): SQL => sql.raw(`${name}_${index}`)

const hitsOf = ({ conditions, few }: Step, index: number): SQL => sql`
  ${named('hit', index)} as materialized (
    select a.level, a.region_code, a.sort_key, a.id from agencies a where ${all(conditions)} limit ${number(few + 1)}),
  ${named('counted', index)} as materialized (select count(*) > ${number(few)} as are_many from ${named('hit', index)})`

const areMany = (index: number): SQL => sql`(select are_many from ${named('counted', index)})`

/** The branches of a step, of which one at most is run. */
const branches = (step: Step, index: number, size: number, isAsked: SQL): SQL[] => {
  const { rank, after, walk } = step
  const sorted = sql`(select * from (
      select ${rank}::int as rank, ${tierOf} as tier, ${REGION} as region, a.sort_key, a.id from ${named('hit', index)} a) hit
    where ${isAsked} and not ${areMany(index)} and (${ORDER}) > (${after.rank}::int, ${after.tier}::int, ${after.region}::text,
      ${after.sortKey}::text, ${after.id}::bigint)
    order by ${ORDER} limit ${size})`
  if (!walk || walk.tiers.length === 0) return [sorted]
  const way = walked({ ...walk, rank, after }, size)
  return [sorted, sql`(select * from (${way}) walk where ${isAsked} and ${areMany(index)})`]
}

/**
 * The first agencies of some steps, taken one after the other until there are enough: in one statement, whose branches
 * are run in their order and no further than to the limit.
 */
export const inSteps = async (db: Database, steps: readonly Step[], size: number): Promise<Listed[]> => {
  if (steps.length === 0) return []
  const found = steps.flatMap((step, index) => {
    const left = steps.slice(0, index).flatMap(({ walk }, before) => (walk ? [] : [areMany(before)]))
    return branches(step, index, size, all(left))
  })
  return listedRows(
    db,
    sql`with ${sql.join(steps.map(hitsOf), sql`, `)} select * from (${sql.join(found, sql` union all `)}) found limit ${size}`,
  )
}
