/** The columns of the sums, and what one report adds to each. Everything here comes from lib/form. */
import { type SQL, sql } from 'drizzle-orm'
import { rollupNames } from '@/db/schema'
import { METRIC_IDS, NO_EDITION, snake } from '@/lib/form'
import { binSql, isRate, MIN_CASES, RATE_IDS } from '@/lib/metrics/bins'
import { DIGITS } from '@/lib/metrics/distribution'
import { metricSql } from '@/lib/metrics/sql'

export const list = (names: readonly string[]): SQL => sql.raw(names.join(', '))

/** What both tables are keyed by. */
export const KEYS = ['year', 'region_code', 'level', 'kind', 'scope', 'edition']

/** A report without readable tables has no edition, but a key has to be a value. */
export const EDITION = sql.raw(`coalesce(r.edition, '${NO_EDITION}')`)

const SIDES = new Map<string, string>()

/** A side of a metric as a column of `sides`; many metrics share one, and it is computed once. */
const side = (expression: string): string => {
  const name = SIDES.get(expression) ?? `s${SIDES.size}`
  SIDES.set(expression, name)
  return name
}

interface Sum {
  readonly name: string
  /** What a report adds; NULL adds nothing. */
  readonly adds: string
}

const sidesOf = (metric: (typeof METRIC_IDS)[number]) => {
  const { numerator, denominator } = metricSql(metric)
  return { numerator: side(numerator), denominator: denominator && side(denominator) }
}

/** A metric counts where both its sides are known. */
const SUMS: readonly Sum[] = [
  { name: 'reports', adds: '1' },
  { name: 'flagged', adds: '(r.errors > 0)::int' },
  ...METRIC_IDS.flatMap((metric) => {
    const { numerator, denominator } = sidesOf(metric)
    const names = rollupNames(metric)
    const known = `${numerator} is not null${denominator ? ` and ${denominator} is not null` : ''}`
    const where = (value: string) => `case when ${known} then ${value} end`
    return [
      { name: names.numerator, adds: where(numerator) },
      ...(names.denominator && denominator ? [{ name: names.denominator, adds: where(denominator) }] : []),
      { name: names.reports, adds: where('1') },
    ]
  }),
]

/** One report in the bin of its rate: a power of ten (see lib/metrics/distribution). */
const histogramSql = (metric: Parameters<typeof binSql>[0], sides = metricSql(metric)): string =>
  `('1e' || ${DIGITS} * (${binSql(metric, sides)}))::numeric`

const HISTOGRAMS: readonly Sum[] = METRIC_IDS.filter(isRate).map((metric) => ({
  name: snake(metric),
  adds: histogramSql(metric, sidesOf(metric)),
}))

/** One of the two tables of sums. */
export interface SumTable {
  readonly name: 'rollups' | 'distributions'
  /** Its columns beside the keys. */
  readonly columns: readonly string[]
  /** An empty row is told by these being 0. */
  readonly counts: readonly string[]
  /** What one report adds, in the order of the columns. */
  readonly adds: readonly string[]
  /** Which reports add anything at all. */
  readonly where: string
}

const namesOf = (sums: readonly Sum[]): string[] => sums.map(({ name }) => name)

const DENOMINATORS = [...new Set(RATE_IDS.flatMap((metric) => sidesOf(metric).denominator ?? []))]

export const ROLLUPS: SumTable = {
  name: 'rollups',
  columns: namesOf(SUMS),
  counts: ['reports'],
  adds: SUMS.map(({ adds }) => adds),
  where: 'true',
}

const DISTRIBUTIONS: SumTable = {
  name: 'distributions',
  columns: namesOf(HISTOGRAMS),
  counts: namesOf(HISTOGRAMS),
  adds: HISTOGRAMS.map(({ adds }) => adds),
  where: `greatest(${DENOMINATORS.join(', ')}) >= ${MIN_CASES}`,
}

export const SUM_TABLES = [ROLLUPS, DISTRIBUTIONS] as const

const SIDE_COLUMNS = list([...SIDES].map(([expression, name]) => `${expression} as ${name}`))

/** Sums of columns, of nothing 0. */
export const sums = (columns: readonly string[], sign: '' | '-' = ''): SQL =>
  list(columns.map((name) => `${sign}coalesce(sum(${name}), 0) as ${name}`))

/**
 * What the current reports of `from` (reports `r`) add to a table of sums at their regions and all above, or with `-`
 * take from it. `offset 0` keeps what is computed of a report from being computed again for each region.
 */
export const contributions = ({ columns, adds, where }: SumTable, from: SQL, sign: '' | '-' = ''): SQL => sql`
  select e.year, g.code as region_code, e.level, e.kind, e.scope, e.edition, ${sums(columns, sign)}
    from (select r.year, r.regions, r.level, r.kind, r.scope, ${EDITION} as edition,
                 ${list(adds.map((value, index) => `${value} as ${columns[index]}`))}
            from ${from}
            join figures f on f.agency_id = r.agency_id and f.report_id = r.id
           cross join lateral (select ${SIDE_COLUMNS} offset 0) sides
           where r.current and ${sql.raw(where)} offset 0) e
   cross join lateral unnest(e.regions) as g(code)
   group by e.year, g.code, e.level, e.kind, e.scope, e.edition`
