/**
 * Which sums may stand for a region, so that no request is counted twice (see scope-before-sums.md): its own
 * government-wide report where there is one, otherwise the sum of own reports; scopes never mixed, one tier of
 * government-wide reports at a time, the government's before its office's.
 */
import { type SQL, sql } from 'drizzle-orm'
import { valueList } from '@/db/values'
import { AREA_KINDS, EDITION_IDS, hasRegions, LEVELS, type Level, NATION } from '@/lib/form'
import type { Filters } from '@/lib/url'
import { whereRollups } from './where'

/** The regions asked about, as a query that yields `code` and `level`. */
export interface Targets {
  readonly query: SQL
  /** Tier of the government-wide reports to sum, where `scope=area` is asked for without a level; null: each region's own. */
  readonly areaLevel: Level | null
  readonly isNation: boolean
}

/** One region, or the nation. */
export const oneTarget = (code: string): Targets => ({
  query: sql`select ${code}::text as code, (select level from regions where code = ${code}) as level`,
  areaLevel: code === NATION.code ? 'province' : null,
  isNation: code === NATION.code,
})

/** The children of a region. */
export const childTargets = (parent: string): Targets => ({
  query: sql`select code, level from regions where parent = ${parent}`,
  areaLevel: null,
  isNation: false,
})

const preference = sql.join(
  AREA_KINDS.map((kind, index) => sql`when u.kind = ${kind} then ${AREA_KINDS.length - index}::int`),
  sql` `,
)

/** The tier summed under `scope=area`: null is each target's own. */
export const areaTier = (filters: Filters, targets: Targets): Level | null => filters.level ?? targets.areaLevel

const subtree = ({ isNation }: Targets): SQL =>
  isNation ? sql`true` : sql`s.code like regexp_replace(t.code, '(00)+$', '') || '%'`

/** Whether there is no scope to choose: reports of one are asked for, or the nation, which nobody reports for. */
const isOneScope = ({ scope }: Filters, { isNation }: Targets): boolean => scope !== undefined || isNation

const WORDS: ReadonlySet<string> = new Set([...Object.keys(LEVELS), ...AREA_KINDS, ...EDITION_IDS])

/**
 * A word of our own lists as text of the statement, for what makes many rows few or not (db/one-plan-per-text.md).
 * @throws TypeError for any other text
 */
const word = (one: string): SQL => {
  if (!WORDS.has(one)) throw new TypeError(`${JSON.stringify(one)} is no word of the form`)
  return sql.raw(`'${one}'`)
}

/**
 * Whether no other government-wide report of the same region and year comes before that of `u`. Asked of each row, for
 * there may be as many as regions and years: of the first kind there is nothing to ask.
 */
const isFirstKind = ({ edition }: Filters): SQL =>
  sql.join(
    AREA_KINDS.map((kind, index) => {
      const before = AREA_KINDS.slice(0, index)
      if (before.length === 0) return sql`u.kind = ${word(kind)}`
      return sql`u.kind = ${word(kind)} and not exists (
        select from rollups b where b.region_code = u.region_code and b.year = u.year and b.level = u.level
           and b.scope = u.scope and b.kind in (${sql.join(before.map(word), sql`, `)})
           and ${edition ? sql`b.edition = ${word(edition)}` : sql`true`})`
    }),
    sql` or `,
  )

/** Where the sums of government-wide reports of a target `t` stand. */
const areaRegions = (filters: Filters, targets: Targets): SQL => {
  const tier = areaTier(filters, targets)
  return tier && hasRegions(tier)
    ? sql`target t join regions s on s.level = ${word(tier)} and ${subtree(targets)} join rollups u on u.region_code = s.code`
    : sql`target t join rollups u on u.region_code = t.code`
}

const areaOrOwn = sql`(u.scope = 'own' or (u.scope = 'area' and t.code <> ${NATION.code}
  and u.level = t.level and u.kind in (${valueList(AREA_KINDS)})))`

/** Which sums `u` of a target's regions may count for it. */
const whichRows = (filters: Filters, targets: Targets): SQL => {
  const narrowed = whereRollups(filters)
  const tier = areaTier(filters, targets)
  if (filters.scope === 'area')
    return sql`u.scope = 'area' and u.level = ${tier ? word(tier) : sql`t.level`}
      and (${filters.kind ? sql`true` : isFirstKind(filters)})
      and ${filters.edition ? sql`u.edition = ${word(filters.edition)}` : sql`true`}
      and ${whereRollups({ ...filters, level: undefined, edition: undefined })}`
  if (isOneScope(filters, targets)) return sql`u.scope = ${filters.scope ?? 'own'} and ${narrowed}`
  return sql`${areaOrOwn} and ${narrowed}`
}

const candidates = (filters: Filters, targets: Targets): SQL => {
  const from =
    filters.scope === 'area' ? areaRegions(filters, targets) : sql`target t join rollups u on u.region_code = t.code`
  return sql`${from} where ${whichRows(filters, targets)}`
}

/** Government-wide reports before own ones, the government's before its office's; own ones are all alike. */
const rank = sql`case when u.scope <> 'area' then 0 ${preference} else 0 end`

/**
 * Rollups that may be added up, as sums of `columns` by the `target` they count for, year and scope. To be used in a
 * `with` list: defines `target` and `summed`. What is best of a region and year is told from the key alone.
 */
export const summedRollups = (filters: Filters, targets: Targets, columns: readonly string[]): SQL => {
  const sums = sql.raw(columns.map((column) => `sum(u.${column})::float8 as ${column}`).join(', '))
  const from = candidates(filters, targets)
  const target = sql`target as (${targets.query})`
  if (isOneScope(filters, targets))
    return sql`${target}, summed as (
      select t.code as target, u.year, u.scope, ${sums} from ${from} group by t.code, u.year, u.scope)`
  return sql`${target},
    best as (
      select t.code, u.region_code, u.year, max(${rank}) as preference from ${from}
       group by t.code, u.region_code, u.year),
    summed as (
      select b.code as target, u.year, u.scope, ${sums}
        from best b join rollups u on u.region_code = b.region_code and u.year = b.year
        join target t on t.code = b.code
       where ${rank} = b.preference and ${whichRows(filters, targets)}
       group by b.code, u.year, u.scope)`
}
