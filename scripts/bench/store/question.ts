/** What a question of the benchmark is: the product's own query, and the same in DuckDB. */
import type { Database } from '@/db/client'
import { METRIC_IDS } from '@/lib/form'
import type { Figures, SeriesPoint } from '@/lib/metrics/figure'
import { metricSql } from '@/lib/metrics/sql'

/** An answer as plain rows, to be compared value by value. */
export type Answer = readonly (readonly unknown[])[]

/** What the questions of one store are about. */
export interface Subjects {
  readonly year: number
  readonly province: string
  readonly agencies: readonly [number, number]
  readonly report: number
  /** The least cases of the ranking, as the store's own answer says. */
  readonly minimum: number
}

export interface Question {
  readonly what: string
  /** Of the ratio to DuckDB; null where only growth is looked at. */
  readonly most: number | null
  /** In milliseconds. */
  readonly limit?: number
  /** What keeps it from its target, where it misses. */
  readonly cause?: string
  readonly ours: (db: Database, subjects: Subjects) => Promise<unknown>
  /** In DuckDB; null where the question is of the product alone. */
  readonly duck: ((subjects: Subjects) => string) | null
  /** Our answer as the rows that DuckDB gives; null where the two are not of one shape. */
  readonly rows: ((answer: never) => Answer) | null
}

const sides = METRIC_IDS.map((metric) => {
  const { numerator, denominator } = metricSql(metric)
  const known = `${numerator} is not null${denominator ? ` and ${denominator} is not null` : ''}`
  return { numerator, denominator: denominator ?? '0', known }
})

/** Of each metric the sums of both sides and the reports that have both, as rollups keep them. */
export const SUMS = sides
  .flatMap(({ numerator, denominator, known }) => [
    `coalesce(sum(${numerator}) filter (where ${known}), 0)`,
    `coalesce(sum(${denominator}) filter (where ${known}), 0)`,
    `count(*) filter (where ${known})`,
  ])
  .join(', ')

const flat = (figures: Figures): number[] =>
  METRIC_IDS.flatMap((metric) => {
    const { numerator, denominator, reports } = figures[metric]
    return reports === 0 ? [0, 0, 0] : [numerator ?? 0, denominator ?? 0, reports]
  })

/** Points as rows of year, reports, and the sums of every metric. */
export const pointRows = (points: readonly SeriesPoint[]): Answer =>
  points.map(({ year, reports, figures }) => [year, reports, ...flat(figures)])

const rounded = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(9)) : value)

/** Whether two answers hold the same values, to nine digits. */
export const isSame = (one: Answer, other: Answer): boolean => {
  const text = (answer: Answer) => JSON.stringify(answer.map((row) => row.map(rounded)))
  return text(one) === text(other)
}
