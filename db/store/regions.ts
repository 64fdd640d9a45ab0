/** Filling the table of regions. */
import { inArray, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { meta, regions } from '@/db/schema'
import { type Level, NATION } from '@/lib/form'
import { stepRelease } from './origin'

/** A division with the names of its path, province first; provinces have no parent. */
export interface RegionRecord {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly level: Level
  readonly path: readonly string[]
  readonly pinyin: string
  readonly initials: string
  /** Names that it, or a unit that is part of it now, no longer bears. */
  readonly formerNames?: readonly string[]
}

type Row = typeof regions.$inferInsert

const rowOf = (region: RegionRecord): Row => ({
  code: region.code,
  name: region.name,
  parent: region.parent ?? NATION.code,
  level: region.level,
  path: [...region.path],
  pinyin: region.pinyin,
  initials: region.initials,
  formerNames: [...(region.formerNames ?? [])],
})

const NATION_ROW: Row = {
  code: NATION.code,
  name: NATION.label.zh,
  parent: null,
  level: 'central',
  path: [],
  pinyin: '',
  initials: '',
  formerNames: [],
}

const textOf = (row: Row): string =>
  JSON.stringify([row.code, row.name, row.parent, row.level, row.path, row.pinyin, row.initials, row.formerNames])

/** Makes the stored regions those given, with the nation above them. Does nothing when they are already. */
export const storeRegions = (db: Database, records: readonly RegionRecord[]): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.insert(meta).values({}).onConflictDoNothing()
    const rows = [NATION_ROW, ...records.map(rowOf)]
    const stored = new Map((await tx.select().from(regions)).map((row) => [row.code, textOf(row)]))
    const changed = rows.filter((row) => stored.get(row.code) !== textOf(row))
    const wanted = new Set(rows.map(({ code }) => code))
    const gone = [...stored.keys()].filter((code) => !wanted.has(code))
    if (changed.length === 0 && gone.length === 0) return
    if (gone.length > 0) await tx.delete(regions).where(inArray(regions.code, gone))
    if (changed.length > 0)
      await tx
        .insert(regions)
        .values(changed)
        .onConflictDoUpdate({
          target: regions.code,
          set: {
            ...Object.fromEntries(
              (['name', 'parent', 'level', 'path', 'pinyin', 'initials'] as const).map((name) => [
                name,
                sql.raw(`excluded.${name}`),
              ]),
            ),
            formerNames: sql`excluded.former_names`,
          },
        })
    await stepRelease(tx)
  })
