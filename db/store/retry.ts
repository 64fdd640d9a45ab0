/** Trying again when another writer was in the way. */
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from '@/db/error-code'

/** Serialization failure and deadlock. */
const CONFLICTS = ['40001', '40P01']
/** The server was restarted under us, or is just starting. */
const INTERRUPTIONS = [
  '57P01',
  '57P02',
  '57P03',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
]
const PASSING = new Set([...CONFLICTS, ...INTERRUPTIONS])
const TRIES = 8

/** Runs a transaction, and runs it again when it lost against another one or its connection. */
export const retrying = async <T>(transaction: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === TRIES || !PASSING.has(codeOf(error) ?? '')) throw error
      await sleep(Math.random() * 20 * 2 ** attempt)
    }
  }
}
