/** What reports show against others, for the whole store: after a bulk load, or when a rule has changed. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { moveFlags, type Slot } from '@/db/rollup'
import { judgeAcross, surroundings } from './across'
import type { ReportKey } from './finding-rows'
import { countFindings } from './findings'
import { renewLikeness } from './likeness'
import { lockStore } from './locks'
import { stepRelease } from './origin'
import type { CrossChecks } from './record'
import { checkWholes } from './region-sums'

/** Agencies in one transaction: some ten thousand reports at most, a few megabytes of their cells. */
const AGENCIES = 1000

const slotsWhere = (tx: Database, where: SQL): Promise<readonly Slot[]> =>
  tx.execute<Slot & Record<string, unknown>>(sql`
    select distinct r.agency_id::float8 as agency, r.scope, r.year from reports r where ${where}`)

interface Verdict {
  /** To be counted anew. */
  readonly counted: readonly ReportKey[]
  readonly isChanged: boolean
}

/** One transaction in its turn; the release moves where it changed something. */
const inTurn = (db: Database, judge: (tx: Database) => Promise<Verdict>): Promise<void> =>
  db.transaction(async (tx) => {
    await lockStore(tx)
    const { counted, isChanged } = await judge(tx)
    if (counted.length === 0) return
    await countFindings(tx, counted)
    await moveFlags(tx)
    if (isChanged) await stepRelease(tx)
  })

/** The last of the next agencies in order; null at the end. */
const nextAgency = async (db: Database, after: number): Promise<number | null> => {
  const [row] = await db.execute<{ last: number | null }>(sql`
    select max(id)::float8 as last
      from (select id from agencies where id > ${after} order by id limit ${AGENCIES}) following`)
  return row?.last ?? null
}

/**
 * Judges all reports anew, agency by agency and then the regions year by year, in many short transactions between which
 * others can store. The same findings as storing the reports one by one gives. The sums have to be right: those of
 * regions are read, and the counts of flagged reports are moved. `progress` is told how many agencies are done.
 */
export const checkAll = async (
  db: Database,
  cross: CrossChecks,
  progress: (agencies: number) => void = () => undefined,
): Promise<void> => {
  let done = 0
  for (let last = -1; ; ) {
    const to = await nextAgency(db, last)
    if (to === null) break
    const from = last
    await inTurn(db, async (tx) => {
      const some = sql`r.agency_id > ${from} and r.agency_id <= ${to}`
      const released = await renewLikeness(tx, some, cross)
      const slots = await slotsWhere(tx, some)
      const around = await surroundings(tx, slots)
      const { touched, changed } = await judgeAcross(tx, slots, around, around, cross)
      const all = [...released, ...changed]
      return { counted: [...touched, ...all], isChanged: all.length > 0 }
    })
    last = to
    done += AGENCIES
    progress(done)
  }
  const years = await db.execute<{ year: number }>(sql`select distinct year from rollups order by year`)
  for (const { year } of years)
    await inTurn(db, async (tx) => {
      const regions = await tx.execute<{ region: string }>(sql`select code as region from regions`)
      const slots = await slotsWhere(tx, sql`r.scope = 'area' and r.year = ${year}`)
      const places = regions.map(({ region }) => ({ region, year }))
      const changed = await checkWholes(tx, slots, places, cross)
      return { counted: changed, isChanged: changed.length > 0 }
    })
}
