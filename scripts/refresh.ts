/** Computes anew what follows from the stored reports: `npm run -s refresh` */

import { closeLocal } from '@/db/local'
import { rebuildRollups } from '@/db/rollup'
import { checkAll } from '@/db/store/check-all'
import { CROSS_CHECKS } from '@/lib/checks'
import { openStore } from './load/store'

try {
  const db = await openStore()
  await rebuildRollups(db)
  console.error('sums: done')
  await checkAll(db, CROSS_CHECKS, (agencies) => console.error(`findings across reports: ${agencies} agencies`))
  console.error('findings across reports: done')
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await closeLocal()
}
