import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { placesByCell } from '@/lib/form'
import { agencyColumns, withRegion } from './agencies'
import type { AgencyIdentity, NeighbourReport, ReportDetail } from './answers'
import { findingsFrom, findingsOf, identityColumns, isoTime, type StoredFinding, versionsOf } from './parts'
import { cellsFrom, figuresFrom, type Proven } from './printed'
import { rowsOf } from './rows'

type StoredReport = Omit<ReportDetail, 'agency' | 'cells' | 'figures' | 'findings' | 'places'> & {
  agencyId: number
  findings: StoredFinding[]
  values: (number | null)[]
  proven: Proven
  places: (number | null)[]
}

const neighbour = (side: '<' | '>') => sql`(select jsonb_build_object('id', n.id, 'year', n.year) from reports n
  where n.agency_id = r.agency_id and n.scope = r.scope and n.current and n.year ${sql.raw(side)} r.year
  order by n.year ${sql.raw(side === '<' ? 'desc' : 'asc')} limit 1)`

const document = sql`json_build_object('sha256', d.sha256, 'name', d.name, 'format', d.format, 'text', d.text,
  'bytes', d.bytes, 'url', d.url, 'host', d.host, 'fetchedAt', ${isoTime(sql`d.fetched_at`)},
  'storedAt', ${isoTime(sql`d.stored_at`)})`

/** Everything of one report, whichever version `id` names; null for an unknown id. */
export const report = async (db: Database, id: number): Promise<ReportDetail | null> => {
  const [stored] = await rowsOf<StoredReport>(
    db,
    sql`select ${identityColumns}, r.agency_id::float8 as "agencyId", r.level, r.kind, r.origin, r.current, r.version,
               r.parser, ${isoTime(sql`r.stored_at`)} as "storedAt", ${document} as document,
               to_json(v.values) as values, to_json(p.*) as proven, e.unread, to_json(e.places) as places,
               e.narrative, e.evidence,
               ${findingsOf} as findings, ${versionsOf} as versions,
               ${neighbour('<')} as previous, ${neighbour('>')} as next
          from reports r
          join documents d on d.agency_id = r.agency_id and d.sha256 = r.sha256
          join grids v on v.agency_id = r.agency_id and v.report_id = r.id
          join figures p on p.agency_id = r.agency_id and p.report_id = r.id
          join readings e on e.agency_id = r.agency_id and e.report_id = r.id
         where r.id = ${id}`,
  )
  if (!stored) return null
  const { agencyId, values, proven, places, findings, ...shared } = stored
  const [agency] = await rowsOf<AgencyIdentity>(
    db,
    sql`select ${agencyColumns} from agencies a ${withRegion} where a.id = ${agencyId}`,
  )
  if (!agency) throw new Error(`report ${id} names agency ${agencyId}, which the store does not have`)
  const cells = cellsFrom(shared.edition, values)
  const previous: NeighbourReport | null = shared.previous ?? null
  return {
    ...shared,
    agency,
    cells,
    findings: findingsFrom(findings),
    places: placesByCell(shared.edition, places),
    figures: figuresFrom(shared.edition, cells, proven),
    previous,
    next: shared.next ?? null,
  }
}
