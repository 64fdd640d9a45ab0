/** What agencies are ranked by: expressions over a row of `figures`, and the indexes that keep their order. */
import { sql } from 'drizzle-orm'
import { index, type PgColumn } from 'drizzle-orm/pg-core'
import { METRIC_IDS, type MetricId, SMALL_N, snake } from '@/lib/form'
import { metricSql } from '@/lib/metrics/sql'

/** Rates over fewer cases than this are in no index: they are mostly chance, and nobody's first page. */
export const LEAST_CASES = SMALL_N.firm

/** A metric of one report as SQL text: the same text in an index and in the query that uses it. */
interface Ranked {
  /** Of counts the count, of rates numerator over denominator; NULL where unknown or over nothing. */
  readonly value: string
  /** Null for a count. */
  readonly denominator: string | null
}

export const rankedSql = (metric: MetricId): Ranked => {
  const { numerator, denominator } = metricSql(metric)
  const value = denominator ? `(${numerator}::float8 / nullif(${denominator}, 0))` : numerator
  return { value, denominator }
}

/** Metrics that are the same formula share an index: that of the first. */
const DISTINCT = METRIC_IDS.filter(
  (metric, at) => METRIC_IDS.findIndex((other) => rankedSql(other).value === rankedSql(metric).value) === at,
)

/**
 * One index for each formula, read backwards for the highest: of equal rates the one over more cases comes first. Of the
 * lowest it gives the values one by one, and the reports of each in that same order.
 */
export const rankIndexes = (table: Readonly<Record<'year' | 'scope' | 'agencyId', PgColumn>>) =>
  DISTINCT.map((metric) => {
    const { value, denominator } = rankedSql(metric)
    const order = denominator ? [sql.raw(value), sql.raw(denominator)] : [sql.raw(value)]
    return index(`figures_by_${snake(metric)}`)
      .on(table.year, table.scope, ...order, table.agencyId)
      .where(sql.raw(denominator ? `current and ${denominator} >= ${LEAST_CASES}` : 'current'))
  })
