import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { agencyColumns, withRegion } from './agencies'
import type { AgencyDetail, AgencyReport } from './answers'
import { findingsOf, identityColumns, versionsOf } from './parts'
import { cellsFrom, figuresFrom, type Proven } from './printed'
import { rowsOf } from './rows'

type StoredReport = Omit<AgencyReport, 'cells' | 'figures'> & { values: (number | null)[]; proven: Proven }

/** An agency with all its current reports, cells as printed; null for an unknown id. */
export const agency = async (db: Database, id: number): Promise<AgencyDetail | null> => {
  const [[identity], reports] = await Promise.all([
    rowsOf<Omit<AgencyDetail, 'reports'>>(
      db,
      sql`select ${agencyColumns}, to_jsonb(a.aliases) as aliases from agencies a ${withRegion} where a.id = ${id}`,
    ),
    rowsOf<StoredReport>(
      db,
      sql`select ${identityColumns}, to_jsonb(d.values) as values, to_jsonb(p.*) as proven,
                 ${findingsOf} as findings, ${versionsOf} as versions
            from reports r
            join grids d on d.agency_id = r.agency_id and d.report_id = r.id
            join figures p on p.agency_id = r.agency_id and p.report_id = r.id
           where r.agency_id = ${id} and r.current order by r.year, r.scope`,
    ),
  ])
  if (!identity) return null
  return {
    ...identity,
    reports: reports.map(({ values, proven, ...report }) => {
      const cells = cellsFrom(report.edition, values)
      return { ...report, cells, figures: figuresFrom(report.edition, cells, proven) }
    }),
  }
}
