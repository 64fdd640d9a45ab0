/** Telling a record that cannot be stored from a store that cannot store. */

/** A record that the store refuses for what it says, in words for whoever gave the file. */
export class Refused extends Error {}

/** Classes of SQLSTATE that are about the data: wrong values, broken constraints, rows beyond the limits. */
const ABOUT_DATA = /^(?:22|23|54)/

/** The code at the bottom of an error; drizzle wraps the driver's own. */
export const codeOf = (error: unknown): string | undefined => {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  return cause instanceof Error ? codeOf(cause) : undefined
}

/** Whether the error is of the data that came, so that it would be met again whatever the state of the store. */
export const isRefusal = (error: unknown): error is Error =>
  error instanceof Refused || error instanceof RangeError || ABOUT_DATA.test(codeOf(error) ?? '')
