/** A bare COPY of a query's rows as the driver gives it: each on a connection of its own. */
import type { Readable } from 'node:stream'
import { clientOf } from '@/db/client'

/** Hands the stream of `copy (query) to stdout` to `take`. @param format options of COPY, in brackets */
export const copied = async <Result>(
  address: string,
  query: string,
  take: (rows: Readable) => Promise<Result>,
  format = '',
): Promise<Result> => {
  const store = clientOf(address, { max: 1 })
  try {
    return await take(await store.unsafe(`copy (${query}) to stdout ${format}`).readable())
  } finally {
    await store.end({ timeout: 1 })
  }
}
