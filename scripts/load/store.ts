/** The store as a command needs it: open, at the schema, with the regions in it. */
import { closeDatabase, connectionOptions, type Database, openDatabase } from '@/db/client'
import { migrateStore } from '@/db/migrate'
import { storeRegions } from '@/db/store/regions'
import { spell } from '@/lib/identity/pinyin'
import { REGIONS } from '@/lib/identity/regions'

/** Opens the store, migrates it and fills its table of regions. */
export const openStore = async (): Promise<Database> => {
  const db = await openDatabase()
  try {
    await migrateStore((await connectionOptions()).connectionString)
    await storeRegions(
      db,
      REGIONS.map((region) => {
        const { pinyin, initials } = spell(region.name)
        return { ...region, pinyin, initials }
      }),
    )
    return db
  } catch (error) {
    await closeDatabase()
    throw error
  }
}
