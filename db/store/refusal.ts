/** Telling a record that cannot be stored from a store that cannot store. */

import { codeOf } from '@/db/error-code'

/** A record that the store refuses for what it says, in words for whoever gave the file. */
export class Refused extends Error {}

/** Classes of SQLSTATE that are about the data: wrong values, broken constraints, rows beyond the limits. */
const ABOUT_DATA = /^(?:22|23|54)/

/** Whether the error is of the data that came, so that it would be met again whatever the state of the store. */
export const isRefusal = (error: unknown): error is Error =>
  error instanceof Refused || error instanceof RangeError || ABOUT_DATA.test(codeOf(error) ?? '')
