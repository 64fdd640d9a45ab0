/** Files at work on, and those that cannot be: what ends a process would end the next one too. */
import { bigint, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/**
 * Tries to read and store some bytes with some version of the reading code. A row is written when a run takes them up and
 * goes when that ends well. What a run left behind that ended is read by itself, with the try counted before it begins.
 * With as many tries as are allowed, and a reason, the bytes are in quarantine.
 */
export const attempts = pgTable(
  'attempts',
  {
    sha256: text().notNull(),
    parser: text().notNull(),
    /** File name only, as first met. */
    name: text().notNull(),
    tries: smallint().notNull(),
    /** Why the last try failed; null while one is under way. */
    reason: text(),
    /** The run that is at work on it (db/store/runs.ts); null when none is. */
    run: bigint({ mode: 'number' }),
    triedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sha256, table.parser] }), index('attempts_tried').on(table.triedAt)],
)
