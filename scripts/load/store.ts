/** The store as a command needs it: open, at the schema, with the regions in it. */
import { connectionOptions, type Database } from '@/db/client'
import { closeLocal, openLocal } from '@/db/local'
import { migrateStore } from '@/db/migrate'
import { storeRegions } from '@/db/store/regions'
import { spell } from '@/lib/identity/pinyin'
import { REGIONS } from '@/lib/identity/regions'

/** Opens the store, migrates it and fills its table of regions. */
export const openStore = async (): Promise<Database> => {
  const db = await openLocal()
  try {
    await migrateStore(connectionOptions().connectionString)
    await storeRegions(
      db,
      REGIONS.map((region) => {
        const { pinyin, initials } = spell(region.name)
        return { ...region, pinyin, initials }
      }),
    )
    return db
  } catch (error) {
    await closeLocal()
    throw error
  }
}
