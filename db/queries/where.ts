/**
 * Filters → conditions, for every query and every file. Values are always bound, never written into the text. A new
 * filter does not compile until each table below says what it narrows; null says that it narrows nothing there.
 */
import { type SQL, sql } from 'drizzle-orm'
import { NATION } from '@/lib/form'
import { FILTER_KEYS, type FilterKey, type Filters } from '@/lib/url'
import { nameMatches } from './names'

type Conditions = { readonly [K in FilterKey]: ((value: NonNullable<Filters[K]>) => SQL) | null }

/** The first and the last code of a region and all below it: these begin with its own digits. */
const regionRange = (code: string): readonly [string, string] => {
  const own = code.replace(/(?:00){1,2}$/, '')
  return [code, own.padEnd(code.length, '9')]
}

/** Whether a column holds the code of a region or of one below it. */
export const within = (column: SQL, code: string): SQL => {
  const [first, last] = regionRange(code)
  return code === NATION.code ? sql`true` : sql`${column} between ${first} and ${last}`
}

/** Reports or figures, as `r`. */
const REPORTS: Conditions = {
  region: (code) => within(sql`r.region_code`, code),
  level: (level) => sql`r.level = ${level}`,
  kind: (kind) => sql`r.kind = ${kind}`,
  scope: (scope) => sql`r.scope = ${scope}`,
  edition: (edition) => sql`r.edition = ${edition}`,
  from: (year) => sql`r.year >= ${year}`,
  to: (year) => sql`r.year <= ${year}`,
  q: (text) => sql`r.agency_id in (select a.id from agencies a where ${nameMatches(text)})`,
  agency: (id) => sql`r.agency_id = ${id}`,
  metric: null,
}

/** Agencies, as `a`; what only a report can say is asked of its reports (`ASKED_OF_REPORTS`). */
const AGENCIES: Conditions = {
  region: (code) => within(sql.raw(`coalesce(region_code, '')`), code),
  level: (level) => sql`a.level = ${level}`,
  kind: (kind) => sql`a.kind = ${kind}`,
  scope: null,
  edition: null,
  from: null,
  to: null,
  q: nameMatches,
  agency: (id) => sql`a.id = ${id}`,
  metric: null,
}

const ASKED_OF_REPORTS = ['scope', 'edition', 'from', 'to'] as const satisfies readonly FilterKey[]

/** Sums, as `u`; which region and which scope to read is the business of the query (a region is counted once). */
const ROLLUPS: Conditions = {
  region: null,
  level: (level) => sql`u.level = ${level}`,
  kind: (kind) => sql`u.kind = ${kind}`,
  scope: null,
  edition: (edition) => sql`u.edition = ${edition}`,
  from: (year) => sql`u.year >= ${year}`,
  to: (year) => sql`u.year <= ${year}`,
  q: null,
  agency: null,
  metric: null,
}

const conditionOf = <K extends FilterKey>(table: Conditions, key: K, filters: Filters): SQL[] => {
  const value: Filters[K] = filters[key]
  const condition = table[key]
  return condition && value !== undefined && value !== null ? [condition(value)] : []
}

/** Conditions that all hold; none of them asks for nothing. */
export const all = (conditions: readonly SQL[]): SQL =>
  conditions.length > 0 ? sql.join([...conditions], sql` and `) : sql`true`

const narrowed = (table: Conditions, filters: Filters, keys: readonly FilterKey[] = FILTER_KEYS): SQL[] =>
  keys.flatMap((key) => conditionOf(table, key, filters))

/** What the filters narrow, of rows `r` with the columns of `figures`. */
export const narrowedBy = (filters: Filters): SQL => all(narrowed(REPORTS, filters))

/** Current reports under the filters; the query names reports, or their figures, `r`. */
export const whereReports = (filters: Filters): SQL => all([sql`r.current`, ...narrowed(REPORTS, filters)])

/** Agencies under the filters; the query names agencies `a`. */
export const whereAgencies = (filters: Filters): SQL => {
  const asked = narrowed(REPORTS, filters, ASKED_OF_REPORTS)
  const reported = sql`exists (select 1 from reports r where r.agency_id = a.id and r.current and ${all(asked)})`
  return all([...narrowed(AGENCIES, filters), ...(asked.length > 0 ? [reported] : [])])
}

/** Sums under the filters of level, kind, edition and years; the query names rollups `u`. */
export const whereRollups = (filters: Filters): SQL => all(narrowed(ROLLUPS, filters))
