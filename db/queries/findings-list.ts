import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { agencyColumns, withRegion } from './agencies'
import type { AgencyIdentity, FindingsPage, FindingsRow } from './answers'
import { type FindingFilters, type FindingPlace, selectFindings } from './finding-places'
import { findingList, findingsFrom, type StoredFinding } from './parts'
import { keyOf, markOf, pageSize, rowsOf } from './rows'

/** Which findings; `after` is the `next` of the page before. */
export interface FindingSearch extends FindingFilters {
  readonly after?: string
  readonly limit?: number
}

/** Findings of one rule that are shown of a report; the report's page has all. */
const SHOWN = 5

const placeAt = (mark: string | undefined): FindingPlace | null => {
  const key = keyOf(mark, ['number', 'string', 'number', 'number', 'string', 'string'])
  if (!key) return null
  const [year, region, agency, report, code, severity] = key
  return {
    year: Number(year),
    region: String(region),
    agency: Number(agency),
    report: Number(report),
    code: String(code),
    severity: String(severity),
  }
}

type Shown = Omit<FindingsRow, 'agency' | 'findings'> & AgencyIdentity & { findings: StoredFinding[] }

const shown = (db: Database, places: readonly FindingPlace[]): Promise<Shown[]> =>
  rowsOf<Shown>(
    db,
    sql`select ${agencyColumns}, r.id::float8 as report, r.year, r.scope, r.edition, page.code, page.severity,
               c.findings as count, told.findings
          from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
                 as page(agency bigint, report bigint, code text, severity text, year int, region text)
          join reports r on r.agency_id = page.agency and r.id = page.report
          join agencies a on a.id = page.agency ${withRegion}
          join finding_counts c on c.agency_id = page.agency and c.report_id = page.report and c.code = page.code
            and c.severity = page.severity
         cross join lateral (
           select ${findingList} as findings from (
             select * from findings f where f.agency_id = page.agency and f.report_id = page.report
                and f.code = page.code and f.severity = page.severity order by f.seq limit ${SHOWN}) f) told
         order by page.year desc, page.region, page.agency, page.report, page.code, page.severity`,
  )

/**
 * What the rules say of current reports under the filters: a row for each report and rule, newest year first, then by
 * region. The count is exact, except where it is said to be a lower bound.
 */
export const findingsList = async (db: Database, search: FindingSearch): Promise<FindingsPage> => {
  const size = pageSize(search.limit)
  const { places, total, isExact } = await selectFindings(db, search, placeAt(search.after), size + 1)
  const last = places.length > size ? places[size - 1] : undefined
  const rows = (await shown(db, places.slice(0, size))).map(
    ({ id, name, regionPath, regionCode, level, kind, origin, findings, ...row }): FindingsRow => ({
      ...row,
      findings: findingsFrom(findings),
      agency: { id, name, regionPath, regionCode, level, kind, origin },
    }),
  )
  const next = last && markOf([last.year, last.region, last.agency, last.report, last.code, last.severity])
  return { rows, total, isExact, next: next ?? null }
}
