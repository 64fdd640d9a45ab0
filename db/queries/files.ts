/**
 * The files as SQL: one text a row, lines already escaped and ended, so that the database writes the file and nothing
 * stands between it and the reader. Only conditions hold values from outside; those stay bound.
 */
import { type SQL, sql } from 'drizzle-orm'
import { CELL_NAME, CELL_VALUE, IDENTITY } from '@/lib/export/columns'
import { csvLine, csvLineSql, END_OF_LINE } from '@/lib/export/csv'
import { CELLS, type Cell, cellsOf, EDITION_IDS, type EditionId, SUM_RULES } from '@/lib/form'
import type { Filters } from '@/lib/url'
import { isBlank } from './names'
import { whereSlices } from './slices'
import { whereAgencies, whereReports } from './where'

/** A file: its rows (one text each, whole lines), and how many lines they hold. */
export interface FileQuery {
  readonly rows: SQL
  readonly count: SQL
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const textArray = (texts: readonly string[]): string => `array[${texts.map(literal).join(', ')}]::text[]`
export const END = `E'\\r\\n'`

const IDENTITY_SQL: Readonly<Record<(typeof IDENTITY)[number]['name'], string>> = {
  report_id: 'r.id',
  agency_id: 'r.agency_id',
  agency: 'a.name',
  region_code: 'r.region_code',
  region_path: `array_to_string(g.path, '/')`,
  level: 'r.level',
  kind: 'r.kind',
  scope: 'r.scope',
  edition: 'r.edition',
  year: 'r.year',
  origin: 'r.origin',
  quality_flags: `(select string_agg(distinct f.code, ';' order by f.code) from findings f
    where f.agency_id = r.agency_id and f.report_id = r.id)`,
  errors: 'r.errors',
  warnings: 'r.warnings',
  source_name: 'd.name',
  source_url: 'd.url',
  source_sha256: 'r.sha256',
  stored_at: `to_char(r.stored_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
}

/** Of the report `r`, its agency `a`, region `g` and document `d`. */
export const identityLine = csvLineSql(IDENTITY.map((column) => ({ ...column, sql: IDENTITY_SQL[column.name] })))

/**
 * The reports under the filters, agency by agency, year by year. The index of agencies gives the order: nothing is
 * sorted, so that a file of any length begins at once. `offset 0` keeps the planner to that order of work.
 */
const chosen = ({ region, q, agency, ...others }: Filters): SQL => sql`
  (select a.id, a.name from agencies a where ${whereAgencies({ region, q, agency })} order by a.id offset 0) a
  cross join lateral (
    select * from reports r where r.agency_id = a.id and ${whereReports(others)} order by r.year, r.scope offset 0) r`

/** What each report adds to a count, with its edition as `r`: kept in the rollups, as far as these know the filters. */
const counted = (filters: Filters, lines: string): SQL => {
  const isKept = filters.agency === undefined && isBlank(filters.q)
  const rows = isKept
    ? sql`(select u.edition, u.reports from rollups u where ${whereSlices(filters)}) r`
    : sql`(select r.edition, 1 as reports from ${chosen(filters)}) r`
  return sql`select coalesce(sum(r.reports * (${sql.raw(lines)})), 0) as lines from ${rows}`
}

/** What stands beside a report is looked up one by one. */
export const besideReport = sql`
  left join lateral (select g.path from regions g where g.code = r.region_code offset 0) g on true
  cross join lateral (select d.name, d.url from documents d where d.agency_id = r.agency_id and d.sha256 = r.sha256 offset 0) d`

/** Everything of them; `also` is joined to each. */
const from = (filters: Filters, also = ''): SQL => sql`from ${chosen(filters)} ${besideReport}
  cross join lateral (select v.values from grids v where v.agency_id = r.agency_id and v.report_id = r.id offset 0) v
  ${sql.raw(also)} order by a.id`

/** Cells of the file that stand side by side in an edition's grid, or are not in it (`first` null). */
interface Stretch {
  readonly first: number | null
  readonly length: number
}

const stretches = (edition: EditionId | null): Stretch[] => {
  const places = new Map(cellsOf(edition).map((cell, index) => [cell.key, index + 1]))
  const found: Stretch[] = []
  for (const { key } of CELLS) {
    const place = places.get(key) ?? null
    const last = found.at(-1)
    const continues = last && (last.first === null ? place === null : place === last.first + last.length)
    if (last && continues) found[found.length - 1] = { first: last.first, length: last.length + 1 }
    else found.push({ first: place, length: 1 })
  }
  return found
}

/** The columns of all cells at once: joining whole stretches costs a hundredth of picking cell by cell. */
const gridLine = (edition: EditionId | null): string =>
  stretches(edition)
    .map(({ first, length }) =>
      first === null
        ? literal(','.repeat(length - 1))
        : `array_to_string(v.values[${first}:${first + length - 1}], ',', '')`,
    )
    .join(` || ',' || `)

/** By edition, with what holds for a report without readable tables. */
const byEdition = (of: (edition: EditionId | null) => string): string =>
  `case r.edition ${EDITION_IDS.map((edition) => `when ${literal(edition)} then ${of(edition)}`).join(' ')} else ${of(null)} end`

/** reports.csv */
export const reportsFile = (filters: Filters): FileQuery => ({
  rows: sql`select ${sql.raw(`${identityLine} || ',' || ${byEdition(gridLine)} || ${END}`)} ${from(filters)}`,
  count: counted(filters, '1'),
})

const labelOf = ({ row, column }: Cell, lang: 'zh' | 'en'): string =>
  [row.under?.[lang], row.label[lang], column.label[lang]].filter(Boolean).join(' / ')

const nameLine = (cell: Cell): string =>
  csvLine(CELL_NAME, [cell.key, labelOf(cell, 'zh'), labelOf(cell, 'en'), cell.unit]).slice(0, -END_OF_LINE.length)

const VALUE_SQL: Readonly<Record<(typeof CELL_VALUE)[number]['name'], string>> = {
  value: 'c.value',
  status: `case when c.value is null then one.unread -> c.key ->> 'state' when c.key = any(one.doubted) then 'doubtful' else 'number' end`,
  place_start: `one.places[2 * c.place - 1]::text`,
  place_end: `one.places[2 * c.place]::text`,
}

const valueLine = csvLineSql(CELL_VALUE.map((column) => ({ ...column, sql: VALUE_SQL[column.name] })))

/** Cells that failed an equation of the form: printed as they are, in no sum. */
const doubted = `coalesce((select array_agg(distinct cell) from findings f, unnest(f.cells) as cell
  where f.agency_id = r.agency_id and f.report_id = r.id and f.severity = 'error'
    and f.code = any(${textArray(Object.keys(SUM_RULES))})), '{}')`

/** The reading is unpacked once a report (`offset 0` keeps it so), not once a cell. */
const readings = `cross join lateral (select ${identityLine} as identity, ${doubted} as doubted,
    e.unread || '{}' as unread, e.places || '{}' as places
  from readings e where e.agency_id = r.agency_id and e.report_id = r.id offset 0) one`

const cellLines = `(select coalesce(string_agg(one.identity || ',' || c.name || ',' || ${valueLine}, ${END} order by c.place) || ${END}, '')
  from unnest(v.values, ${byEdition((edition) => textArray(cellsOf(edition).map(({ key }) => key)))},
    ${byEdition((edition) => textArray(cellsOf(edition).map(nameLine)))}) with ordinality as c(value, key, name, place))`

/** cells.csv; a row of the query holds all lines of one report. */
export const cellsFile = (filters: Filters): FileQuery => ({
  rows: sql`select ${sql.raw(cellLines)} ${from(filters, readings)}`,
  count: counted(
    filters,
    byEdition((edition) => String(cellsOf(edition).length)),
  ),
})
