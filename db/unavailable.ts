import { codeOf } from './error-code'

/** The store does not answer a page: not reached, too slow, or too much asked at once. Another try may succeed. */
export class Unavailable extends Error {}

/** States of PostgreSQL and of its driver in which asking again later is the right thing to do. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  // A statement took too long, or a replica needed its rows for the next release.
  '57014',
  '40001',
  // Shutting down, starting up, crashed, out of connections.
  '57P01',
  '57P02',
  '57P03',
  '53300',
])

/** `error` as one that says so, where asking again later may help; otherwise itself. */
export const asUnavailable = (error: unknown): unknown => {
  const code = codeOf(error)
  if (error instanceof Unavailable || code === null || !(PASSING.has(code) || code.startsWith('08'))) return error
  return new Unavailable(`the store does not answer (${code})`, { cause: error })
}
