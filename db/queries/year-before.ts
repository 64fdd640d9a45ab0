import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { agencyId } from '@/db/store/ids'
import type { EditionId } from '@/lib/form'
import type { Report } from '@/lib/report/report'
import type { YearBefore } from './answers'
import { cellsFrom } from './printed'
import { rowsOf } from './rows'

interface Row {
  readonly id: number
  readonly year: number
  readonly edition: EditionId | null
  readonly values: (number | null)[]
  readonly unread: Report['unread']
  readonly narrative: Report['narrative']
}

/** The stored current report that precedes `report` by one year: the same agency by name and region, the same scope. */
export const yearBefore = async (
  db: Database,
  { agency, region, scope, year }: Pick<Report, 'agency' | 'region' | 'scope' | 'year'>,
): Promise<YearBefore | null> => {
  const [stored] = await rowsOf<Row>(
    db,
    sql`select r.id::float8 as id, r.year, r.edition, to_jsonb(g.values) as values, e.unread, e.narrative
          from reports r
          join grids g on g.agency_id = r.agency_id and g.report_id = r.id
          join readings e on e.agency_id = r.agency_id and e.report_id = r.id
         where r.agency_id = ${agencyId(agency, region)} and r.year = ${year - 1} and r.scope = ${scope} and r.current`,
  )
  if (!stored) return null
  const { values, ...shared } = stored
  return { ...shared, scope, cells: cellsFrom(shared.edition, values) }
}
