/**
 * Slices of the reports: those of one year, scope, level, kind and edition. The rollups tell which slices a region has
 * and how many reports are in each, and an index keeps the reports of each in the order of lists. A list under any
 * filters is the first of each slice, put together: nothing is sorted or counted that is not shown.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { valueList } from '@/db/values'
import { EDITION_IDS, KINDS, LEVELS, NATION, NO_EDITION } from '@/lib/form'
import type { Filters } from '@/lib/url'
import { rowsOf } from './rows'
import { whereRollups, within } from './where'

export interface YearCount {
  readonly year: number
  readonly reports: number
}

const inScope = ({ scope }: Filters): SQL => (scope ? sql`u.scope = ${scope}` : sql`true`)

/** Rows of the rollups (or of sums with the same keys) `u` under the filters. */
export const whereSlices = (filters: Filters, region = filters.region ?? NATION.code): SQL =>
  sql`u.region_code = ${region} and ${whereRollups(filters)} and ${inScope(filters)}`

/** Reports by year, the latest first, under filters that name neither an agency nor a text. */
export const countByYear = (db: Database, filters: Filters): Promise<YearCount[]> =>
  rowsOf<YearCount>(
    db,
    sql`select u.year, sum(u.reports)::float8 as reports from rollups u where ${whereSlices(filters)}
         group by u.year having sum(u.reports) > 0 order by u.year desc`,
  )

/** The years that a page of `size` after the year `from` (which may be used up) is to be looked for in, the latest first. */
export const yearsFor = (counts: readonly YearCount[], from: number | null, size: number): number[] => {
  const years: number[] = []
  let sure = 0
  for (const { year, reports } of counts) {
    if (from !== null && year > from) continue
    if (sure >= size) break
    years.push(year)
    if (year !== from) sure += reports
  }
  return years
}

/** Figures `r` of the slice that a row of rollups `u` stands for. */
export const inSlice = ({ region }: Filters): SQL => sql`r.current and r.year = u.year and r.scope = u.scope
  and r.level = u.level and r.kind = u.kind and r.edition = u.edition
  and ${region ? within(sql`r.region_code`, region) : sql`true`}`

const texts = (all: readonly string[]): SQL => sql`array[${valueList(all)}]`

/**
 * Figures `r` under region, level, kind and edition. Where one of them is asked for, the others are spelled out: the index
 * of lists holds them in this order, and is looked up by each of their few values.
 */
export const narrowed = ({ region, level, kind, edition }: Filters): SQL => {
  if (!region && !level && !kind && !edition) return sql`true`
  const place = region ? sql` and ${within(sql`r.region_code`, region)}` : sql``
  return sql`r.level = any(${texts(level ? [level] : Object.keys(LEVELS))})
    and r.kind = any(${texts(kind ? [kind] : Object.keys(KINDS))})
    and r.edition = any(${texts(edition ? [edition] : [...EDITION_IDS, NO_EDITION])})${place}`
}
