/**
 * The files as SQL: one text a row, lines already escaped and ended, so that the database writes the file and nothing
 * stands between it and the reader. Only conditions hold values from outside; those stay bound.
 */
import { type SQL, sql } from 'drizzle-orm'
import { CELL_NAME, CELL_VALUE, IDENTITY } from '@/lib/export/columns'
import { csvLine, csvLineSql, END_OF_LINE } from '@/lib/export/csv'
import { CELLS, type Cell, cellsOf, EDITION_IDS, type EditionId, SUM_RULES } from '@/lib/form'
import type { Filters } from '@/lib/url'
import { whereReports } from './where'

/** A file: its rows (one text each, whole lines), and how many lines they hold. */
export interface FileQuery {
  readonly rows: SQL
  readonly count: SQL
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const textArray = (texts: readonly string[]): string => `array[${texts.map(literal).join(', ')}]::text[]`
const END = `E'\\r\\n'`

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

const identityLine = csvLineSql(IDENTITY.map((column) => ({ ...column, sql: IDENTITY_SQL[column.name] })))

/**
 * Everything of the reports under the filters, agency by agency, year by year; `also` is joined to each. `offset 0`
 * keeps the planner to that order of work: reports are sorted while they are narrow, and the rest is looked up one by
 * one, so that a file of any length begins at once.
 */
const from = (filters: Filters, also = ''): SQL => sql`from (
    select r.* from reports r where ${whereReports(filters)} order by r.agency_id, r.year, r.id offset 0) r
  cross join lateral (select a.name from agencies a where a.id = r.agency_id offset 0) a
  left join lateral (select g.path from regions g where g.code = r.region_code offset 0) g on true
  cross join lateral (select d.name, d.url from documents d
    where d.agency_id = r.agency_id and d.sha256 = r.sha256 offset 0) d
  cross join lateral (select v.values from grids v where v.agency_id = r.agency_id and v.report_id = r.id offset 0) v
  ${sql.raw(also)} order by r.agency_id, r.year, r.id`

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
  count: sql`select count(*) as lines from reports r where ${whereReports(filters)}`,
})

const labelOf = ({ row, column }: Cell, lang: 'zh' | 'en'): string =>
  [row.under?.[lang], row.label[lang], column.label[lang]].filter(Boolean).join(' / ')

const nameLine = (cell: Cell): string =>
  csvLine(CELL_NAME, [cell.key, labelOf(cell, 'zh'), labelOf(cell, 'en'), cell.unit]).slice(0, -END_OF_LINE.length)

const VALUE_SQL: Readonly<Record<(typeof CELL_VALUE)[number]['name'], string>> = {
  value: 'c.value',
  status: `case when c.value is null then one.unread -> c.key ->> 'state' when c.key = any(one.doubted) then 'doubtful' else 'number' end`,
  place_start: `one.places -> c.key ->> 'start'`,
  place_end: `one.places -> c.key ->> 'end'`,
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
  count: sql`select coalesce(sum(${sql.raw(byEdition((edition) => String(cellsOf(edition).length)))}), 0) as lines
    from reports r where ${whereReports(filters)}`,
})
