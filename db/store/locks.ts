/** Writers take turns. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'

/**
 * Waits until no other transaction changes reports; held to the end of this one. One for the whole store: reading files
 * takes longer than storing them, and every report moves the sums of the nation, so writers would meet there anyway.
 */
export const lockStore = (tx: Database) => tx.execute(sql`select pg_advisory_xact_lock(20190515, 3)`)
