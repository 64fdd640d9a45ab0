/** Spreads the store over the machines of a Citus cluster: `DATABASE_URL=… npm run db:distribute` */

import { distributeStore } from '@/db/distribute'
import { closeLocal } from '@/db/local'
import { openStore } from './load/store'

try {
  if (!process.env.DATABASE_URL)
    throw new Error('DATABASE_URL is not set: it has to name the database on the coordinator of a Citus cluster')
  const db = await openStore()
  await distributeStore(db, ({ name, placement }) => console.log(`${name}: ${placement}`))
  console.log('every table is in its place')
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await closeLocal()
}
