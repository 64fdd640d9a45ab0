import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { agencyColumns, withRegion } from './agencies'
import type { AgencyDetail, AgencyReport } from './answers'
import { findingsFrom, findingsOf, identityColumns, type StoredFinding, versionsOf } from './parts'
import { cellsFrom, figuresFrom, type Proven } from './printed'
import { rowsOf } from './rows'

type StoredReport = Omit<AgencyReport, 'cells' | 'figures' | 'findings'> & {
  values: (number | null)[]
  proven: Proven
  findings: StoredFinding[]
}

/** An agency with all its current reports, cells as printed; null for an unknown id. */
export const agency = async (db: Database, id: number): Promise<AgencyDetail | null> => {
  const [[identity], reports] = await Promise.all([
    rowsOf<Omit<AgencyDetail, 'reports'>>(
      db,
      sql`select ${agencyColumns}, to_jsonb(a.aliases) as aliases from agencies a ${withRegion} where a.id = ${id}`,
    ),
    rowsOf<StoredReport>(
      db,
      sql`select ${identityColumns}, to_json(d.values) as values, to_json(p.*) as proven,
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
    reports: reports.map(({ values, proven, findings, ...report }) => {
      const cells = cellsFrom(report.edition, values)
      const figures = figuresFrom(report.edition, cells, proven)
      return { ...report, cells, figures, findings: findingsFrom(findings) }
    }),
  }
}
