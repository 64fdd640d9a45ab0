/** The tables whose rows all follow from reports: a load of a whole store makes them anew. */
import type { PgTable } from 'drizzle-orm/pg-core'
import { attempts, meta, regions } from '@/db/schema'
import { TABLES } from '@/db/tables'

/** What a store has besides: regions, its release, and files on their way in. */
const OTHERS: readonly PgTable[] = [regions, meta, attempts]

export const BULK_TABLES: readonly PgTable[] = TABLES.filter((one) => !OTHERS.includes(one))
