/** Simulated and published records never stand in one store. */
import { eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { clearRollups } from '@/db/rollup'
import { agencies, documents, meta, reports } from '@/db/schema'
import type { Origin } from '@/lib/form'
import { lockStore } from './locks'
import { Refused } from './refusal'

/** A simulated report that comes to published ones. */
export class WrongOrigin extends Refused {
  constructor() {
    super(
      'this store holds published reports, and simulated ones are refused: use another store (DATA_DIR or DATABASE_URL)',
    )
  }
}

/** Where the records of the store come from, null while it is empty. */
export const storedOrigin = async (db: Database): Promise<Origin | null> => {
  const [row] = await db.select({ origin: meta.origin }).from(meta)
  return row?.origin ?? null
}

const removeIn = async (tx: Database): Promise<void> => {
  await tx.delete(reports).where(eq(reports.origin, 'simulated'))
  await tx.delete(agencies).where(eq(agencies.origin, 'simulated'))
  await tx
    .delete(documents)
    .where(
      sql`not exists (select from ${reports} r where r.agency_id = ${documents.agencyId} and r.sha256 = ${documents.sha256})`,
    )
  await clearRollups(tx)
  await tx.update(meta).set({ origin: null, release: sql`${meta.release} + 1` })
}

/** Removes every simulated record. Does nothing in a store of published ones. */
export const removeSimulated = (db: Database): Promise<void> =>
  db.transaction(async (tx) => {
    await lockStore(tx)
    const [row] = await tx.select({ origin: meta.origin }).from(meta).for('update')
    if (row?.origin === 'simulated') await removeIn(tx)
  })

/** Before a report is stored: a published one drives simulated ones out. @throws WrongOrigin for a simulated one among published */
export const makeRoomFor = async (tx: Database, origin: Origin): Promise<void> => {
  await tx.insert(meta).values({}).onConflictDoNothing()
  const stored = await storedOrigin(tx)
  if (origin === 'simulated' && stored === 'published') throw new WrongOrigin()
  if (origin === 'published' && stored === 'simulated') await removeSimulated(tx)
}

/** What was kept of the release before holds no longer. */
export const stepRelease = async (tx: Database): Promise<void> => {
  await tx.update(meta).set({ release: sql`${meta.release} + 1` })
}

/** The last step of a change: the release moves, and the store is of this origin from now on. @throws Error as above */
export const moveRelease = async (tx: Database, origin: Origin): Promise<void> => {
  const moved = await tx
    .update(meta)
    .set({ release: sql`${meta.release} + 1`, origin })
    .where(sql`coalesce(${meta.origin}, ${origin}) = ${origin}`)
    .returning({ id: meta.id })
  if (moved.length === 0) throw new WrongOrigin()
}
