/** findings.csv as SQL, in the manner of the other files. */
import { type SQL, sql } from 'drizzle-orm'
import { FINDING } from '@/lib/export/columns'
import { csvLineSql } from '@/lib/export/csv'
import { besideReport, END, type FileQuery, identityLine } from './files'
import { type FindingFilters, isAsked } from './finding-places'
import { areSummed } from './findings'
import { whereSlices } from './slices'
import { narrowedBy, whereAgencies } from './where'

const FINDING_SQL: Readonly<Record<(typeof FINDING)[number]['name'], string>> = {
  rule: 'f.code',
  severity: 'f.severity',
  cells: `array_to_string(f.cells, ';')`,
  expected: 'f.expected',
  actual: 'f.actual',
  message_zh: 'f.message_zh',
  message_en: 'f.message_en',
  other_report_id: 'f.other_report',
  place_start: `f.place ->> 'start'`,
  place_end: `f.place ->> 'end'`,
}

const findingLine = csvLineSql(FINDING.map((column) => ({ ...column, sql: FINDING_SQL[column.name] })))

const lines = `(select string_agg(one.identity || ',' || ${findingLine}, ${END} order by f.seq) || ${END} from findings f
  where f.agency_id = c.agency_id and f.report_id = c.report_id and f.code = c.code and f.severity = c.severity)`

/** The counts under the filters, as `r`, agency by agency: by the keys of both tables, as reports are in the other files. */
const chosen = (search: FindingFilters): SQL => {
  const { region, q, agency, ...others } = search.filters
  return sql`
    (select a.id, a.name from agencies a where ${whereAgencies({ region, q, agency })} order by a.id offset 0) a
    cross join lateral (
      select * from finding_counts r
       where r.agency_id = a.id and ${narrowedBy(others)} and ${isAsked(search, 'r')}
       order by r.report_id, r.code, r.severity offset 0) c`
}

const counted = (search: FindingFilters): SQL =>
  areSummed(search.filters)
    ? sql`select coalesce(sum(u.findings), 0) as lines from finding_rollups u
           where ${whereSlices(search.filters)} and ${isAsked(search, 'u')}`
    : sql`select coalesce(sum(c.findings), 0) as lines from ${chosen(search)}`

/**
 * findings.csv: what the rules say of current reports, agency by agency; a row of the query holds all lines of one report
 * and rule. Nothing is sorted, so that a file of any length begins at once.
 */
export const findingsFile = (search: FindingFilters): FileQuery => ({
  rows: sql`select ${sql.raw(lines)} from ${chosen(search)}
   cross join lateral (select * from reports r where r.agency_id = c.agency_id and r.id = c.report_id offset 0) r
   ${besideReport}
   cross join lateral (select ${sql.raw(identityLine)} as identity offset 0) one
   order by a.id`,
  count: counted(search),
})
