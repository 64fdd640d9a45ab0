import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { LEVELS } from '@/lib/form'
import type { Filters } from '@/lib/url'
import { agencyColumns, withRegion } from './agencies'
import type { AgencyRow, Page } from './answers'
import { nameRank } from './names'
import { keyOf, markOf, pageSize, rowsOf } from './rows'
import { whereAgencies } from './where'

/** What to look for; `after` is the `next` of the page before. */
export interface AgencySearch {
  readonly filters: Filters
  readonly after?: string
  readonly limit?: number
}

interface FoundRow extends AgencyRow {
  rank: number
  tier: number
  sort_key: string
}

const tier: SQL = sql`case a.level ${sql.join(
  Object.keys(LEVELS).map((level, index) => sql`when ${level} then ${index}::int`),
  sql` `,
)} end`

/** Agencies under the filters, best fit first, then by tier and name; traditional characters are the caller's to convert. */
export const searchAgencies = async (db: Database, search: AgencySearch): Promise<Page<AgencyRow>> => {
  const { filters, after } = search
  const size = pageSize(search.limit)
  const key = keyOf(after, ['number', 'number', 'string', 'number'])
  const beyond = key
    ? sql`where (rank, tier, sort_key, id) > (${key[0]}::int, ${key[1]}::int, ${key[2]}::text, ${key[3]}::bigint)`
    : sql``
  const found = await rowsOf<FoundRow>(
    db,
    sql`with found as (
        select a.id, ${nameRank(filters.q ?? '')} as rank, ${tier} as tier, a.sort_key
          from agencies a where ${whereAgencies(filters)}),
      page as (select * from found ${beyond} order by rank, tier, sort_key, id limit ${size + 1})
      select page.rank, page.tier, page.sort_key, ${agencyColumns}, filed.*
        from page join agencies a on a.id = page.id ${withRegion}
        cross join lateral (
          select coalesce(jsonb_agg(distinct r.year order by r.year), '[]') as years, count(*)::float8 as reports,
                 (count(*) filter (where r.errors > 0))::float8 as flagged
            from reports r where r.agency_id = a.id and r.current) filed
       order by page.rank, page.tier, page.sort_key, page.id`,
  )
  const last = found.length > size ? found[size - 1] : undefined
  const rows = found.slice(0, size).map(({ rank: _rank, tier: _tier, sort_key: _key, ...row }): AgencyRow => row)
  return { rows, next: last ? markOf([last.rank, last.tier, last.sort_key, last.id]) : null }
}
