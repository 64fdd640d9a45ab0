/** Agencies that a text fits, for queries about their reports. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Filters } from '@/lib/url'
import { spellings } from './former'
import { nameFits } from './names'
import { rowsOf } from './rows'
import { whereAgencies } from './where'

/** More agencies than this are not looked up one by one. */
export const FEW_AGENCIES = 4000

interface Named {
  /** Whether an agency `a` is one of them. */
  readonly fits: SQL
  /** A query of their ids. */
  readonly hits: SQL
  readonly areFew: boolean
}

/** The agencies that `filters.q` fits, in the region of the filters. */
export const agenciesNamed = async (db: Database, { q = '', region }: Filters): Promise<Named> => {
  const fits = sql`${nameFits(await spellings(db, q), 'inside')} and ${whereAgencies({ region })}`
  const hits = sql`select a.id from agencies a where ${fits}`
  const [row] = await rowsOf<{ hits: number }>(
    db,
    sql`select count(*)::float8 as hits from (${hits} limit ${FEW_AGENCIES + 1}) hit`,
  )
  return { fits, hits, areFew: (row?.hits ?? 0) <= FEW_AGENCIES }
}
