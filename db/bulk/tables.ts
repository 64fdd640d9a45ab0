/** The tables whose rows all follow from reports: a load of a whole store makes them anew. */
import { is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import * as schema from '@/db/schema'

/** What a store has besides: regions, its release, and files on their way in. */
const OTHERS: readonly PgTable[] = [schema.regions, schema.meta, schema.attempts]

export const BULK_TABLES: readonly PgTable[] = Object.values(schema).flatMap((one) =>
  is(one, PgTable) && !OTHERS.includes(one) ? [one] : [],
)
