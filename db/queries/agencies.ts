/** What every answer says about an agency: a select list over agencies `a` and its region `g`. */
import { sql } from 'drizzle-orm'

export const agencyColumns = sql`a.id::float8 as id, a.name, coalesce(to_jsonb(g.path), '[]') as "regionPath",
  a.region_code as "regionCode", a.level, a.kind, a.origin`

/** The region's name and path; agencies without a known region stay in. */
export const withRegion = sql`left join regions g on g.code = a.region_code`

/** Counts of an agency's current reports. */
export const filed = sql`(
  select coalesce(jsonb_agg(distinct r.year order by r.year), '[]') as years, count(*)::float8 as reports,
         (count(*) filter (where r.errors > 0))::float8 as flagged
    from reports r where r.agency_id = a.id and r.current)`
