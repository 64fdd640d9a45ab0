import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { ANY } from '@/db/schema'
import { NATION, type Origin } from '@/lib/form'
import type { StoreState } from './answers'
import { rowsOf } from './rows'

interface StateRow {
  release: number | null
  origin: Origin | null
  agencies: number
  years: { year: number; reports: number }[]
}

/** What the store holds. Counts come from the sums, so that the answer costs the same at any size. */
export const storeState = async (db: Database): Promise<StoreState> => {
  const [row] = await rowsOf<StateRow>(
    db,
    sql`select (select release::float8 from meta) as release,
               (select origin from meta) as origin,
               coalesce((select agencies from coverage where region_code = ${NATION.code}
                          and level = ${ANY} and kind = ${ANY} and scope = ${ANY}), 0) as agencies,
               (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'reports', reports) order by year), '[]')
                  from (select year, sum(reports)::float8 as reports from rollups
                         where region_code = ${NATION.code} group by year having sum(reports) > 0) by_year) as years`,
  )
  const years = row?.years ?? []
  return {
    release: row?.release ?? 0,
    origin: row?.origin ?? null,
    agencies: row?.agencies ?? 0,
    reports: years.reduce((sum, { reports }) => sum + reports, 0),
    years: years.map(({ year }) => year),
  }
}
