/** Which reports stand on a page of the list, and how many there are in all. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Filters } from '@/lib/url'
import { agenciesNamed, FEW_AGENCIES } from './named'
import { isBlank } from './names'
import { rowsOf } from './rows'
import { countByYear, inSlice, whereSlices, type YearCount, yearsFor } from './slices'
import { whereReports } from './where'

/** A report's place in the list: newest year first, then by region and agency. */
export interface ReportPlace {
  readonly year: number
  readonly region: string
  readonly agency: number
  readonly id: number
}

interface Selection {
  readonly places: readonly ReportPlace[]
  readonly total: number
  /** False where `total` is a lower bound. */
  readonly isExact: boolean
}

const PLACE = sql`r.year, r.region_code as region, r.agency_id::float8 as agency, r.report_id::float8 as id`
const ORDER = sql`year desc, region, agency, id`

/** The first reports of each slice in some years, after a place. */
const fromSlices = (
  db: Database,
  filters: Filters,
  years: readonly number[],
  after: ReportPlace | null,
  size: number,
  mine: { readonly named: SQL; readonly where: SQL } = { named: sql``, where: sql`` },
): Promise<ReportPlace[]> => {
  // Where the page before ended in its year; in the years after it, where the region begins.
  const of = (end: SQL, start: SQL) => sql`case when u.year = ${after?.year ?? 0}::int then ${end} else ${start} end`
  const beyond = after
    ? sql`and (r.region_code, r.agency_id, r.report_id) > (${of(sql`${after.region}::text`, sql`${filters.region ?? ''}::text`)},
        ${of(sql`${after.agency}::bigint`, sql`0`)}, ${of(sql`${after.id}::bigint`, sql`0`)})`
    : sql``
  return rowsOf<ReportPlace>(
    db,
    sql`${mine.named} select ${PLACE} from rollups u cross join lateral (
          select r.year, r.region_code, r.agency_id, r.report_id from figures r
           where ${inSlice(filters)} ${beyond} ${mine.where}
           order by r.region_code, r.agency_id, r.report_id limit ${size}) r
         where ${whereSlices(filters)} and u.year = any(${sql.param([...years])}::int[])
         order by ${ORDER} limit ${size}`,
  )
}

/** Under filters that the rollups know. */
const bySlices = async (
  db: Database,
  filters: Filters,
  after: ReportPlace | null,
  size: number,
): Promise<Selection> => {
  const counts = await countByYear(db, filters)
  const years = yearsFor(counts, after?.year ?? null, size)
  const places = years.length > 0 ? await fromSlices(db, filters, years, after, size) : []
  return { places, total: counts.reduce((sum, { reports }) => sum + reports, 0), isExact: true }
}

/** All reports of some agencies (a table `named` of SQL with an `id`), which have to be few. */
const ofAgencies = async (
  db: Database,
  filters: Filters,
  agencies: SQL,
  after: ReportPlace | null,
  size: number,
): Promise<Selection> => {
  const beyond = after
    ? sql`where (-year, region, agency, id) >
        (${-after.year}::int, ${after.region}::text, ${after.agency}::float8, ${after.id}::float8)`
    : sql``
  const [row] = await rowsOf<{ total: number; places: ReportPlace[] }>(
    db,
    sql`with mine as materialized (
          select ${PLACE} from ${agencies} cross join lateral (
            select * from figures f where f.agency_id = named.id and f.current offset 0) r where ${whereReports(filters)}),
        page as (select * from mine ${beyond} order by ${ORDER} limit ${size})
      select (select count(*) from mine)::float8 as total,
             (select coalesce(jsonb_agg(to_jsonb(page) order by ${ORDER}), '[]') from page) as places`,
  )
  return { places: row?.places ?? [], total: row?.total ?? 0, isExact: true }
}

/** Reports looked at one after the other before all agencies that a text fits are: enough where one in ten does. */
const WALKED = 500
/** More reports than this are not counted. */
const COUNTED = 2000

/** The reports of agencies that a text fits among the first of all; null where these are not enough. */
const walked = async (
  db: Database,
  filters: Filters,
  fits: SQL,
  counts: readonly YearCount[],
  after: ReportPlace | null,
  size: number,
): Promise<ReportPlace[] | null> => {
  const places = await fromSlices(db, filters, yearsFor(counts, after?.year ?? null, WALKED), after, WALKED)
  const agencies = sql.param([...new Set(places.map(({ agency }) => agency))])
  const named = await rowsOf<{ id: number }>(
    db,
    sql`select a.id::float8 as id from unnest(${agencies}::bigint[]) as walked(id)
          join agencies a on a.id = walked.id where ${fits}`,
  )
  const ids = new Set(named.map(({ id }) => id))
  const found = places.filter(({ agency }) => ids.has(agency))
  return found.length >= size || places.length < WALKED ? found.slice(0, size) : null
}

/** The same where all agencies that the text fits are looked up beforehand, year by year. */
const joined = async (
  db: Database,
  filters: Filters,
  hits: SQL,
  counts: readonly YearCount[],
  after: ReportPlace | null,
  size: number,
): Promise<ReportPlace[]> => {
  const named = sql`with named as materialized (${hits})`
  const where = sql`and r.agency_id in (select id from named)`
  const places: ReportPlace[] = []
  for (const { year } of counts) {
    if (places.length >= size) break
    if (after && year > after.year) continue
    places.push(...(await fromSlices(db, filters, [year], after, size - places.length, { named, where })))
  }
  return places
}

/** How many reports some of the agencies have, at least. */
const countedOf = async (db: Database, filters: Filters, hits: SQL): Promise<number> => {
  const [row] = await rowsOf<{ reports: number }>(
    db,
    sql`select count(*)::float8 as reports from (
          select from (${hits} limit ${FEW_AGENCIES}) named cross join lateral (
            select * from figures f where f.agency_id = named.id and f.current offset 0) r
           where ${whereReports(filters)} limit ${COUNTED}) r`,
  )
  return row?.reports ?? 0
}

/** Of agencies that a text fits. */
const byName = async (
  db: Database,
  { q, ...filters }: Filters,
  after: ReportPlace | null,
  size: number,
): Promise<Selection> => {
  const { fits, hits, areFew } = await agenciesNamed(db, { ...filters, q })
  if (areFew) return ofAgencies(db, filters, sql`(${hits}) named`, after, size)
  const [counts, total] = await Promise.all([countByYear(db, filters), countedOf(db, filters, hits)])
  const places =
    (await walked(db, filters, fits, counts, after, size)) ?? (await joined(db, filters, hits, counts, after, size))
  return { places, total, isExact: false }
}

/** The first `size` reports under the filters after a place in the list. */
export const selectReports = (
  db: Database,
  filters: Filters,
  after: ReportPlace | null,
  size: number,
): Promise<Selection> => {
  const { agency } = filters
  if (agency !== undefined) return ofAgencies(db, filters, sql`(select ${agency}::bigint as id) named`, after, size)
  return isBlank(filters.q) ? bySlices(db, filters, after, size) : byName(db, filters, after, size)
}
