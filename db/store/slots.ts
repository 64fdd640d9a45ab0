/** Slots as a table of SQL. */
import { type SQL, sql } from 'drizzle-orm'
import type { Slot } from '@/db/rollup'

const keyOf = ({ agency, scope, year }: Slot): string => `${agency} ${scope} ${year}`

/** Each slot once, in a fixed order. */
const distinctSlots = (slots: readonly Slot[]): Slot[] => [
  ...new Map(
    slots.map(({ agency, scope, year }) => [keyOf({ agency, scope, year }), { agency, scope, year }]),
  ).values(),
]

/** A table `s` of agency, scope and year. */
export const slotTable = (slots: readonly Slot[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(distinctSlots(slots))}::jsonb) as s(agency bigint, scope text, year smallint)`
