import { type SQL, sql } from 'drizzle-orm'

/** Texts bound one by one, with commas between: for `in (…)` and `array[…]`. */
export const valueList = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}::text`),
    sql`, `,
  )
