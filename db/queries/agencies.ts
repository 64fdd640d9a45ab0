/** What every answer says about an agency: a select list over agencies `a` and its region `g`. */
import { sql } from 'drizzle-orm'

export const agencyColumns = sql`a.id::float8 as id, a.name, coalesce(to_jsonb(g.path), '[]') as "regionPath",
  a.region_code as "regionCode", a.level, a.kind, a.origin`

/** The region's name and path; agencies without a known region stay in. */
export const withRegion = sql`left join regions g on g.code = a.region_code`
