/** Rows of many reports, straight into tables. */
import type { Database } from '@/db/client'
import { copyIn } from '@/db/copy-in'
import type { Unnamed } from '@/db/copy-rows'
import { agencies, documents, figures, findings, grids, readings, reports } from '@/db/schema'

export interface Rows {
  readonly agencies: readonly (typeof agencies.$inferInsert)[]
  readonly documents: readonly (typeof documents.$inferInsert)[]
  readonly reports: readonly (typeof reports.$inferInsert)[]
  /** In the order of `copiedColumns`. */
  readonly figures: readonly Unnamed[]
  readonly grids: readonly (typeof grids.$inferInsert)[]
  readonly readings: readonly (typeof readings.$inferInsert)[]
  readonly findings: readonly (typeof findings.$inferInsert)[]
}

/** Copies rows into the tables of `db`, all or none. */
export const writeRows = (db: Database, rows: Rows): Promise<void> =>
  db.transaction(async (tx) => {
    await copyIn(tx, agencies, rows.agencies)
    await copyIn(tx, documents, rows.documents)
    await copyIn(tx, reports, rows.reports)
    await copyIn(tx, figures, rows.figures)
    await copyIn(tx, grids, rows.grids)
    await copyIn(tx, readings, rows.readings)
    await copyIn(tx, findings, rows.findings)
  })
