/** What follows from all rows of a load together: sums, and findings that take more than one agency's reports. */
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { moveFlags, rebuildRollups } from '@/db/rollup'
import { checkTwins } from '@/db/store/duplicates'
import { countFindings } from '@/db/store/findings'
import { checkNear } from '@/db/store/near'
import type { CrossChecks } from '@/db/store/record'
import { checkWholes } from '@/db/store/region-sums'

/** Slots at once: they go to the database as one text. */
const AT_ONCE = 20_000
/** Keys of likeness at once: all cells of the reports that share one come from the database. */
const KEYS_AT_ONCE = 2000

const batches = function* <Item>(items: readonly Item[], size = AT_ONCE): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

/** Judges reports with the same figures or nearly so, computes all sums, and judges government-wide reports by them. */
export const settleAll = async (db: Database, cross: CrossChecks): Promise<void> => {
  const shared = await db.execute<{ fingerprint: string }>(
    sql`select fingerprint from reports where fingerprint is not null group by fingerprint having count(*) > 1`,
  )
  const fingerprints = shared.map(({ fingerprint }) => fingerprint)
  for (const some of batches(fingerprints))
    await db.transaction(async (tx) => countFindings(tx, await checkTwins(tx, some, cross)))
  const alike = await db.execute<{ key: number }>(
    sql`select key from reports, unnest(likeness) key where current group by key having count(*) > 1`,
  )
  for (const some of batches(
    alike.map(({ key }) => key),
    KEYS_AT_ONCE,
  ))
    await db.transaction(async (tx) => countFindings(tx, await checkNear(tx, new Set(some), cross)))
  await rebuildRollups(db)
  const places = await db.execute<{ region: string; year: number }>(
    sql`select distinct region_code as region, year from reports
         where scope = 'area' and current and region_code is not null order by year, region`,
  )
  for (const some of batches([...places]))
    await db.transaction(async (tx) => {
      const changed = await checkWholes(tx, [], some, cross)
      if (changed.length === 0) return
      await countFindings(tx, changed)
      await moveFlags(tx)
    })
}
