import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { type Level, NATION } from '@/lib/form'
import type { RegionDetail, RegionLink, RegionTile } from './answers'
import { rowsOf } from './rows'

interface RegionRow extends RegionLink {
  parent: string | null
  level: Level
}

/** A region with its ancestors and children; null for an unknown code. The nation has the provinces as children. */
export const region = async (db: Database, code: string): Promise<RegionDetail | null> => {
  const [line, children] = await Promise.all([
    rowsOf<RegionRow>(
      db,
      sql`with recursive line as (
          select code, name, parent, level, 0 as depth from regions where code = ${code}
          union all
          select p.code, p.name, p.parent, p.level, line.depth + 1 from line join regions p on p.code = line.parent
           where line.depth < 6)
        select code, name, parent, level from line order by depth desc`,
    ),
    rowsOf<RegionLink>(db, sql`select code, name from regions where parent = ${code} order by code`),
  ])
  const own = line.at(-1)
  if (!own) return null
  const path = line.filter((one) => one.code !== NATION.code).map((one) => ({ code: one.code, name: one.name }))
  return { code: own.code, name: own.name, level: own.level, path, children }
}

/** The regions directly under the nation, in the order of codes, each with its current reports of every scope. */
export const provinces = (db: Database): Promise<RegionTile[]> =>
  rowsOf<RegionTile>(
    db,
    sql`select g.code, g.name, coalesce(sum(u.reports), 0)::float8 as reports
          from regions g left join rollups u on u.region_code = g.code
         where g.parent = ${NATION.code} group by g.code, g.name order by g.code`,
  )
