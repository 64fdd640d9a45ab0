/** The store as a command needs it: open, at the schema, with the regions in it. */
import { connectionOptions, type Database } from '@/db/client'
import { closeLocal, openLocal } from '@/db/local'
import { migrateStore } from '@/db/migrate'
import { storeRegions } from '@/db/store/regions'
import { FORMER } from '@/lib/identity/former'
import { spell } from '@/lib/identity/pinyin'
import { REGIONS, type Region } from '@/lib/identity/regions'

/** Former names of today’s unit that are long enough to mean a place: those of two characters were borne by many. */
const formerNamesOf = ({ code, name }: Region): string[] => [
  ...new Set(
    FORMER.flatMap((former) =>
      former.successor === code && former.name !== name && former.name.length > 2 ? former.name : [],
    ),
  ),
]

/** Fills the table of regions. */
export const fillRegions = (db: Database): Promise<void> =>
  storeRegions(
    db,
    REGIONS.map((region) => {
      const { pinyin, initials } = spell(region.name)
      return { ...region, pinyin, initials, formerNames: formerNamesOf(region) }
    }),
  )

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
