/** Running a query, and the keyset marks of its pages. */
import type { SQL } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { prepared } from '@/db/prepared'

/** The rows of a query. `Row` is what its select list yields: that is stated here and proved by the tests of each query. */
export const rowsOf = async <Row>(db: Database, query: SQL): Promise<Row[]> => [...(await prepared(db, query))] as Row[]

/** A place in a list as text for an address: the sort key of the last row shown. */
export const markOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/**
 * The sort key that `mark` names, of the given types; null for anything else. Marks come from addresses: one that
 * was tampered with starts the list again.
 */
export const keyOf = (
  mark: string | undefined,
  types: readonly ('string' | 'number')[],
): (string | number)[] | null => {
  if (!mark || mark.length > 500) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(mark, 'base64url').toString())
    const fits =
      Array.isArray(key) && key.length === types.length && key.every((part, index) => isPart(part, types[index]))
    return fits ? (key as (string | number)[]) : null
  } catch {
    return null
  }
}

const isPart = (part: unknown, type: 'string' | 'number' | undefined): boolean =>
  type === 'number' ? Number.isSafeInteger(part) : typeof part === 'string' && !part.includes('\u0000')

export const pageSize = (limit: number | undefined, most = 200): number =>
  Math.min(Math.max(Math.trunc(limit ?? 50), 1), most)
