/** Which rows stand on a page of the list of findings: newest year first, then by region, agency and rule. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { NATION } from '@/lib/form'
import type { Finding, FindingCode } from '@/lib/report/report'
import type { Filters } from '@/lib/url'
import { areSummed, countsUnder } from './findings'
import { rowsOf } from './rows'
import { whereSlices } from './slices'
import { within } from './where'

/** What findings are looked for: those of one rule and severity, or of any. */
export interface FindingFilters {
  readonly filters: Filters
  readonly code?: FindingCode
  readonly severity?: Finding['severity']
}

/** A row's place in the list: a report and a rule. */
export interface FindingPlace {
  readonly year: number
  readonly region: string
  readonly agency: number
  readonly report: number
  readonly code: string
  readonly severity: string
}

interface Selection {
  readonly places: readonly FindingPlace[]
  readonly total: number
  /** False where `total` is a lower bound. */
  readonly isExact: boolean
}

/** More rows than this are not counted. */
const COUNTED = 2000

const PLACE = sql`r.year, r.region_code as region, r.agency_id::float8 as agency, r.report_id::float8 as report,
  r.code, r.severity`
/** The order within a year. */
const KEY = sql`r.region_code, r.agency_id, r.report_id, r.code, r.severity`

/** Whether a row is of the rule and severity looked for. */
export const isAsked = ({ code, severity }: FindingFilters, table: 'u' | 'r'): SQL => {
  const column = (name: string) => sql.raw(`${table}.${name}`)
  return sql`${code ? sql`${column('code')} = ${code}` : sql`true`}
    and ${severity ? sql`${column('severity')} = ${severity}` : sql`true`}`
}

const withoutYears = ({ from: _from, to: _to, ...others }: Filters): Filters => others

/** The sums that hold what a region's are part of: the region's own, or its province's. */
const summedRegion = ({ region = NATION.code }: Filters): string => `${region.slice(0, 2)}0000`

/** Whether the sums tell which slices to look into: an index keeps the rows of each rule and dimension in order. */
const hasSlices = ({ filters, code }: FindingFilters): boolean => {
  const { level, kind, scope, edition } = filters
  return Boolean(code ?? level ?? kind ?? scope ?? edition)
}

const fromSlices = (search: FindingFilters, year: number, beyond: SQL, size: number): SQL => sql`
  select ${PLACE} from finding_rollups u cross join lateral (
    select r.* from finding_counts r
     where r.year = u.year and r.code = u.code and r.severity = u.severity and r.scope = u.scope and r.level = u.level
       and r.kind = u.kind and r.edition = u.edition
       and ${search.filters.region ? within(sql`r.region_code`, search.filters.region) : sql`true`} ${beyond}
     order by r.region_code, r.agency_id, r.report_id limit ${size}) r
   where ${whereSlices(withoutYears(search.filters), summedRegion(search.filters))} and u.year = ${year}
     and ${isAsked(search, 'u')}
   order by ${KEY} limit ${size}`

const walked = async (
  db: Database,
  search: FindingFilters,
  year: number,
  beyond: SQL,
  size: number,
): Promise<SQL> => sql`
  select ${PLACE} from ${await countsUnder(db, withoutYears(search.filters))}
     and r.year = ${year} and ${isAsked(search, 'r')} ${beyond}
   order by ${KEY} limit ${size}`

const ofYear = async (
  db: Database,
  search: FindingFilters,
  year: number,
  after: FindingPlace | null,
  size: number,
): Promise<FindingPlace[]> => {
  // The index goes by report; several rules of one report are few.
  const beyond =
    after?.year === year
      ? sql`and (r.region_code, r.agency_id, r.report_id) >= (${after.region}::text, ${after.agency}::bigint,
            ${after.report}::bigint)
          and (${KEY}) > (${after.region}::text, ${after.agency}::bigint, ${after.report}::bigint, ${after.code}::text,
            ${after.severity}::text)`
      : sql``
  const { q, agency } = search.filters
  const isSliced = hasSlices(search) && q === undefined && agency === undefined
  return rowsOf<FindingPlace>(
    db,
    isSliced ? fromSlices(search, year, beyond, size) : await walked(db, search, year, beyond, size),
  )
}

interface YearCount {
  readonly year: number
  readonly rows: number
}

/** The first `size` rows after a place in the list. */
export const selectFindings = async (
  db: Database,
  search: FindingFilters,
  after: FindingPlace | null,
  size: number,
): Promise<Selection> => {
  const { filters } = search
  const counts = await rowsOf<YearCount>(
    db,
    sql`select u.year, sum(u.reports)::float8 as rows from finding_rollups u
         where ${whereSlices(filters, summedRegion(filters))} and ${isAsked(search, 'u')} group by u.year order by u.year desc`,
  )
  const places: FindingPlace[] = []
  for (const { year } of counts) {
    if (places.length >= size) break
    if (after && year > after.year) continue
    places.push(...(await ofYear(db, search, year, after, size - places.length)))
  }
  if (areSummed(filters)) return { places, total: counts.reduce((sum, { rows }) => sum + rows, 0), isExact: true }
  const years = sql.param(counts.map(({ year }) => year))
  const [counted] = await rowsOf<{ rows: number }>(
    db,
    sql`select count(*)::float8 as rows from (
          select from ${await countsUnder(db, withoutYears(filters))} and r.year = any(${years}::int[])
             and ${isAsked(search, 'r')} limit ${COUNTED + 1}) r`,
  )
  const rows = counted?.rows ?? 0
  return { places, total: Math.min(rows, COUNTED), isExact: rows <= COUNTED }
}
