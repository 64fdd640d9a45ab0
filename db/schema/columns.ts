/** Names and builders of the columns that are derived from lib/form, and of those that several tables share. */
import { bigint, integer, numeric, text, timestamp } from 'drizzle-orm/pg-core'
import {
  type Applicant,
  type ApplicationRow,
  type ChartedSheetCell,
  type DisclosureCell,
  type DisputeCell,
  type EditionId,
  FIGURE_CELLS,
  type Kind,
  type Level,
  METRIC_IDS,
  METRICS,
  type MetricId,
  type Origin,
  type Scope,
  snake,
} from '@/lib/form'
import { RATE_IDS, type RateId } from '@/lib/metrics/bins'
import type { Finding, FindingCode } from '@/lib/report/report'

type Snake<Key extends string> = Key extends `${infer Head}.${infer Rest}` ? `${Head}_${Snake<Rest>}` : Key

/** A cell kept as a column of `figures`: the type behind FIGURE_CELLS. */
type FigureCell =
  | DisclosureCell
  | DisputeCell
  | `applications.${ApplicationRow}.total`
  | `applications.received.${Applicant}`
  | ChartedSheetCell

/** Its column: `review.total` → `review_total`. */
export type FigureColumn = Snake<FigureCell>

/** Ids are 52 bits of a hash (db/store/ids): they fit a JavaScript number. */
export const id = () => bigint({ mode: 'number' })
export const moment = () => timestamp({ withTimezone: true, mode: 'date' })

/** Dimensions of a report; the rollups are keyed by the same ones, and by the edition. */
export const dimensions = () => ({
  level: text().$type<Level>().notNull(),
  kind: text().$type<Kind>().notNull(),
  scope: text().$type<Scope>().notNull(),
})
/** What findings are counted by. */
export const findingSort = () => ({
  code: text().$type<FindingCode>().notNull(),
  severity: text().$type<Finding['severity']>().notNull(),
})
/** Null for a report of which no table could be read. */
export const edition = () => text().$type<EditionId>()
export const origin = () => text().$type<Origin>()

/**
 * One nullable column for each cell of FIGURE_CELLS. Money is numeric and read as a number, too: the type of its
 * builder is the only thing that differs, hence the common one here.
 */
export const figureColumns = () =>
  Object.fromEntries(
    FIGURE_CELLS.map((cell) => [snake(cell.key), cell.unit === 'money' ? numeric({ mode: 'number' }) : integer()]),
  ) as Record<FigureColumn, ReturnType<typeof integer<''>>>

type RollupColumn = `${Snake<MetricId>}_${'num' | 'den' | 'n'}`

/** Columns of a metric in `rollups`: both sums, and how many reports had both. A count has no denominator. */
export const rollupNames = (
  metric: MetricId,
): { numerator: RollupColumn; denominator: RollupColumn | null; reports: RollupColumn } => {
  const name = snake(metric) as Snake<MetricId>
  return {
    numerator: `${name}_num`,
    denominator: 'denominator' in METRICS[metric] ? `${name}_den` : null,
    reports: `${name}_n`,
  }
}

const count = () => bigint({ mode: 'number' }).notNull().default(0)

/** The sums of every metric, never NULL: 0 reports is what says that nothing is known. */
export const rollupColumns = () =>
  Object.fromEntries(
    METRIC_IDS.flatMap((metric) => {
      const { numerator, denominator, reports } = rollupNames(metric)
      return [numerator, ...(denominator ? [denominator] : []), reports].map((name) => [name, count()])
    }),
  ) as Record<RollupColumn, ReturnType<typeof count>>

const histogram = () => numeric().notNull().default('0')

/** The histogram of every rate, as a number that is added like a sum (lib/metrics/distribution). */
export const histogramColumns = () =>
  Object.fromEntries(RATE_IDS.map((metric) => [snake(metric), histogram()])) as Record<
    Snake<RateId>,
    ReturnType<typeof histogram>
  >
