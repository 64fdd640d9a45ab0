/** How many agencies (or regions) a sum could have had: those that ever filed a report that counts in it. */
import { type SQL, sql } from 'drizzle-orm'
import { ANY } from '@/db/schema'
import type { Filters } from '@/lib/url'
import { areaTier, type Targets } from './basis'

/**
 * The count of a target region `t` for the scope asked for (without one: for sums of own reports), as a join with
 * `coverage`. Years and edition do not narrow: whoever reported in any year is expected in every year.
 */
export const coverageOf = (filters: Filters, targets: Targets): SQL => {
  const scope = filters.scope ?? 'own'
  const tier = areaTier(filters, targets)
  const level = scope === 'area' ? (tier === null ? sql`t.level` : sql`${tier}`) : sql`${filters.level ?? ANY}`
  return sql`left join coverage v on v.region_code = t.code and v.scope = ${scope} and v.level = ${level}
    and v.kind = ${filters.kind ?? ANY}`
}
