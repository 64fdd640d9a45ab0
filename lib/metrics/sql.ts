/**
 * Formulas as SQL text over the columns of the narrow fact table (`snake(cell key)`), NULL where a cell is unknown.
 * Everything here comes from lib/form: no text from outside can reach it.
 */
import { EDITION_IDS, type Formula, type MetricId, type QuantityId, snake } from '@/lib/form'
import { quantityCells, sidesOf, termsOf } from './formula'

/** Addends as bigint: two counts of 32 bits can overflow their own type. */
const sumSql = (columns: readonly string[]): string => columns.map((column) => `${column}::bigint`).join(' + ')

/**
 * A quantity that the editions print differently is the first edition's sum that is known. A report fills the
 * cells of its own edition only, so at most one of the sums is not NULL, whatever the edition.
 */
const quantitySql = (quantity: QuantityId): string => {
  const sums = new Set(
    EDITION_IDS.map((edition) => quantityCells(quantity, edition))
      .filter((keys) => keys.length > 0)
      .map((keys) => sumSql(keys.map(snake))),
  )
  return sums.size > 1 ? `coalesce(${[...sums].join(', ')})` : `(${[...sums].join()})`
}

const sideSql = (formula: Formula): string =>
  termsOf(formula)
    .map(({ quantity, sign }, index) => `${sign < 0 ? '- ' : index > 0 ? '+ ' : ''}${quantitySql(quantity)}`)
    .join(' ')

/** Both sides of a metric over one row of figures; bigint, NULL when unknown. A count has no denominator. */
export const metricSql = (metric: MetricId): { numerator: string; denominator: string | null } => {
  const { numerator, denominator } = sidesOf(metric)
  return { numerator: `(${sideSql(numerator)})`, denominator: denominator && `(${sideSql(denominator)})` }
}
