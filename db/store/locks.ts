/** Writers take turns: over an agency, and over reports with the same figures. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'

/** In a fixed order, so that none of two writers waits for the other. */
export const lockAgencies = async (tx: Database, ids: readonly number[]): Promise<void> => {
  for (const id of [...new Set(ids)].sort((a, b) => a - b))
    await tx.execute(sql`select pg_advisory_xact_lock(${id}::bigint)`)
}

/** Taken after agencies. Keys of two numbers never meet those of one. */
export const lockFingerprints = async (tx: Database, fingerprints: readonly string[]): Promise<void> => {
  for (const one of [...fingerprints].sort()) await tx.execute(sql`select pg_advisory_xact_lock(1, hashtext(${one}))`)
}
