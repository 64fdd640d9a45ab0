/** The store as a command needs it: open, at the schema, with the regions in it. */
import { connectionOptions, type Database } from '@/db/client'
import { closeLocal, openLocal } from '@/db/local'
import { migrateStore } from '@/db/migrate'
import { storeRegions } from '@/db/store/regions'
import { FORMER } from '@/lib/identity/former'
import { spell } from '@/lib/identity/pinyin'
import { REGIONS } from '@/lib/identity/regions'

/** Former names by today’s unit, those long enough to mean a place: those of two characters were borne by many. */
const formerNames = (): Map<string, Set<string>> => {
  const names = new Map<string, Set<string>>()
  for (const { name, successor } of FORMER)
    if (name.length > 2) names.set(successor, (names.get(successor) ?? new Set()).add(name))
  return names
}

/** Fills the table of regions. */
export const fillRegions = (db: Database): Promise<void> => {
  const former = formerNames()
  return storeRegions(
    db,
    REGIONS.map((region) => {
      const { code, name } = region
      const { pinyin, initials } = spell(name)
      const names = [...(former.get(code) ?? [])].filter((one) => one !== name)
      return { ...region, pinyin, initials, formerNames: names }
    }),
  )
}

/** Opens the store, migrates it and fills its table of regions. */
export const openStore = async (): Promise<Database> => {
  const db = await openLocal()
  try {
    await migrateStore(connectionOptions().connectionString)
    await fillRegions(db)
    return db
  } catch (error) {
    await closeLocal()
    throw error
  }
}
