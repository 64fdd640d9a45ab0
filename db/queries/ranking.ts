/** Agencies ranked by a metric in one year. Scopes are never mixed: a ranking is of reports of one scope. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { LEAST_CASES, rankedSql } from '@/db/schema'
import { type MetricId, type Scope, SMALL_N } from '@/lib/form'
import { metricSql } from '@/lib/metrics/sql'
import type { Filters } from '@/lib/url'
import { agencyColumns, withRegion } from './agencies'
import type { Ranking, RankingRow } from './answers'
import { keyOf, markOf, pageSize, rowsOf } from './rows'
import { countByYear, narrowed } from './slices'

/** Bodies that report for themselves are the most, and alike. */
const DEFAULT_SCOPE: Scope = 'own'
/** A rate over fewer cases is in no ranking, unless another minimum is asked for. */
const DEFAULT_MINIMUM = SMALL_N.rank
/** So many reports of a year are all looked at; more are not, and an index gives the first: of the lowest, step by step. */
const FEW = { highest: 3000, lowest: 12_000 } as const

type Order = Ranking['order']

/** The lowest are the highest of the values with a sign before them. */
export const signOf = (order: Order): SQL => sql.raw(order === 'highest' ? '' : '-')

/** What to rank by; `after` is the `next` of the page before. */
export interface RankingSearch {
  /** Scope, region, level, kind and edition narrow; of the years the latest with reports is taken. */
  readonly filters: Filters
  readonly metric: MetricId
  readonly order?: Order
  /** Of rates: the least cases in the denominator. */
  readonly minimum?: number
  readonly after?: string
  readonly limit?: number
}

interface Place {
  readonly value: number
  readonly cases: number
  readonly agency: number
}

/** A value may have any digits, and a mark holds whole numbers and texts. */
const placeAt = (mark: string | undefined): Place | null => {
  const key = keyOf(mark, ['string', 'number', 'number'])
  const value = Number(key?.[0])
  return key && Number.isFinite(value) ? { value, cases: Number(key[1]), agency: Number(key[2]) } : null
}

interface Ask {
  readonly order: Order
  readonly after: Place | null
  readonly size: number
  /** Conditions on figures `r`. */
  readonly where: SQL
  readonly value: SQL
  readonly numerator: SQL
  /** The denominator; null for counts, which have none. */
  readonly cases: SQL | null
}

type RankedRow = Omit<RankingRow, 'figure'> & Place & { numerator: number }

export const rankedRow = ({ value, numerator, cases }: Pick<Ask, 'value' | 'numerator' | 'cases'>): SQL =>
  sql`${value} as value, ${numerator} as numerator, ${cases ?? sql`0`} as cases, r.agency_id as agency, r.report_id`

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `)

/** Of equal values, the one over more cases comes first; then in a fixed order. */
const ties = ({ cases }: Ask): SQL[] => [...(cases ? [cases] : []), sql`r.agency_id`]
const downwards = (keys: readonly SQL[]): SQL => list(keys.map((key) => sql`${key} desc`))

/** The same of the row after which to go on. */
const endOf = ({ cases }: Ask, after: Place): { readonly value: SQL; readonly ties: SQL[] } => ({
  value: cases ? sql`${after.value}::float8` : sql`${after.value}::bigint`,
  ties: [...(cases ? [sql`${after.cases}::bigint`] : []), sql`${after.agency}::bigint`],
})

/** All reports under the conditions are looked at. */
const gathered = (ask: Ask): SQL => {
  const { after, order, size, where } = ask
  const sign = signOf(order)
  const beyond = after
    ? sql`where (${sign}value, cases, agency) <
        (${sign}(${endOf(ask, after).value}), ${after.cases}::bigint, ${after.agency}::bigint)`
    : sql``
  return sql`with mine as materialized (select ${rankedRow(ask)} from figures r where ${where})
    select * from mine ${beyond} order by ${sign}value desc, cases desc, agency desc limit ${size}`
}

/** An index gives the first. */
const highest = (ask: Ask): SQL => {
  const { after, size, value, where } = ask
  const keys = [value, ...ties(ask)]
  const end = after && endOf(ask, after)
  const beyond = end ? sql`and (${list(keys)}) < (${list([end.value, ...end.ties])})` : sql``
  return sql`select ${rankedRow(ask)} from figures r where ${where} ${beyond} order by ${downwards(keys)} limit ${size}`
}

/** An index gives the values one after another from the lowest, and of each value those over most cases. */
const lowest = (ask: Ask): SQL => {
  const { after, size, value, where } = ask
  const end = after && endOf(ask, after)
  const next = (above: SQL): SQL =>
    sql`(select ${value} from figures r where ${where} ${above} order by ${value} limit 1)`
  const at = (equal: SQL, beyond = sql``): SQL =>
    sql`select ${rankedRow(ask)} from figures r where ${where} and ${value} = ${equal} ${beyond}
         order by ${downwards(ties(ask))} limit ${size}`
  const begun = end ? sql`(${at(end.value, sql`and (${list(ties(ask))}) < (${list(end.ties)})`)}) union all` : sql``
  return sql`with recursive step(at, depth) as (
      select ${next(end ? sql`and ${value} > ${end.value}` : sql``)}, 1
       union all
      select ${next(sql`and ${value} > step.at`)}, depth + 1 from step where at is not null and depth < ${size})
    select * from (${begun} select one.* from step cross join lateral (${at(sql`step.at`)}) one) found
     order by value, cases desc, agency desc limit ${size}`
}

const READ = { highest, lowest } as const

/** Figures of one year and scope under the filters, with enough cases. */
const conditions = (
  filters: Filters,
  year: number,
  scope: Scope,
  value: SQL,
  cases: SQL | null,
  minimum: number,
): SQL => {
  // Written out: an index of those with enough cases serves only where the least of them is known beforehand.
  const enough = cases ? sql`and ${cases} >= ${sql.raw(String(minimum))}` : sql``
  return sql`r.current and r.year = ${year} and r.scope = ${scope} and ${value} is not null ${enough} and ${narrowed(filters)}`
}

/** What is ranked: which figures `r`, and what of each. */
interface Ranked {
  readonly metric: MetricId
  readonly order: Order
  readonly scope: Scope
  readonly minimum: number | null
  readonly year: number
  /** Whether all of them may be looked at. */
  readonly isFew: boolean
  readonly where: SQL
  readonly value: SQL
  readonly numerator: SQL
  readonly cases: SQL | null
}

/** The year, scope and minimum of a ranking; without a year where no year has reports under the filters. */
export const rankedBy = async (
  db: Database,
  { filters, metric, order = 'highest', minimum: least }: RankingSearch,
): Promise<Ranked | (Pick<Ranked, 'metric' | 'order' | 'scope' | 'minimum'> & { readonly year: null })> => {
  const scope = filters.scope ?? DEFAULT_SCOPE
  const [latest] = await countByYear(db, { ...filters, scope })
  const isFew = (latest?.reports ?? 0) <= FEW[order]
  const asked = Math.max(1, Math.trunc(least ?? DEFAULT_MINIMUM))
  const { value, denominator } = rankedSql(metric)
  const minimum = denominator === null ? null : isFew ? asked : Math.max(asked, LEAST_CASES)
  const answer = { metric, order, scope, minimum }
  if (!latest) return { ...answer, year: null }
  const cases = denominator === null ? null : sql.raw(denominator)
  const valueSql = sql.raw(value)
  const where = conditions(filters, latest.year, scope, valueSql, cases, minimum ?? 0)
  const numerator = sql.raw(metricSql(metric).numerator)
  return { ...answer, year: latest.year, isFew, where, value: valueSql, numerator, cases }
}

/**
 * Agencies in the order of a metric, in the latest year under the filters that has reports. Of equal rates the one over
 * more cases comes first, highest or lowest. Proven figures only. The answer says which year, scope and minimum it is of: without a scope reports
 * of the body alone are ranked; a minimum of fewer than ten cases is kept to where few reports are ranked.
 */
export const ranking = async (db: Database, search: RankingSearch): Promise<Ranking> => {
  const ranked = await rankedBy(db, search)
  const { metric, order, scope, year, minimum } = ranked
  const answer = { metric, order, scope, year, minimum }
  if (ranked.year === null) return { ...answer, rows: [], next: null }
  const size = pageSize(search.limit)
  const ask: Ask = { ...ranked, size: size + 1, after: placeAt(search.after) }
  const rows = await rowsOf<RankedRow>(
    db,
    sql`with ranked as materialized (${ranked.isFew ? gathered(ask) : READ[order](ask)})
      select ${agencyColumns}, ranked.report_id::float8 as report, ranked.value::float8 as value,
             ranked.numerator::float8 as numerator, ranked.cases::float8 as cases,
             ranked.agency::float8 as agency
        from ranked join agencies a on a.id = ranked.agency ${withRegion}
       order by ${signOf(order)}ranked.value desc, ranked.cases desc, ranked.agency desc`,
  )
  const page = rows.slice(0, size)
  const last = rows.length > size ? page.at(-1) : undefined
  return {
    ...answer,
    rows: page.map(({ value: _value, cases: over, agency: _agency, numerator: hits, ...rest }) => ({
      ...rest,
      figure: { numerator: hits, denominator: ranked.cases === null ? null : over, reports: 1 },
    })),
    next: last ? markOf([String(last.value), last.cases, last.agency]) : null,
  }
}
