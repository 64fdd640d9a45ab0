import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import { migrateStore } from '@/db/migrate'
import { rebuildRollups } from '@/db/rollup'
import { reports } from '@/db/schema'
import { storeRegions } from '@/db/store/regions'
import { storeReport } from '@/db/store/report'
import { across, REGIONS, recordOf } from './records'
import { rollupsOf, snapshot } from './snapshot'
import { createStore } from './store'

const wishes = Array.from({ length: 60 }, (_, n) => ({
  agency: ['呼兰区人民政府', '哈尔滨市呼兰区人民政府', '呼兰区公安局'][n % 3],
  year: 2019 + (n % 5),
  scope: n % 2 ? ('own' as const) : ('area' as const),
  seed: Math.floor(n / 6),
}))

test('two writers of the same files at once end with what one writer makes', async () => {
  const { db, address } = await createStore()
  const second = connect(address)
  await Promise.all([storeRegions(db, REGIONS), storeRegions(second.db, REGIONS)])
  const all = (store: typeof db, order: typeof wishes) =>
    Promise.all(order.map((wish) => storeReport(store, recordOf(wish), across)))
  const outcomes = await Promise.all([all(db, wishes), all(second.db, wishes.toReversed())])
  await second.close()
  const count = (wanted: string) => outcomes.flat().filter((one) => one === wanted).length
  expect(count('unchanged')).toBe(wishes.length)
  const stored = await db.select().from(reports)
  expect(stored).toHaveLength(wishes.length)
  const slots = new Set(stored.map(({ agencyId, year, scope }) => `${agencyId} ${year} ${scope}`))
  expect(stored.filter(({ current }) => current)).toHaveLength(slots.size)
  expect(count('stored')).toBe(slots.size)
  const kept = await rollupsOf(db)
  await rebuildRollups(db)
  expect(kept).toEqual(await rollupsOf(db))
})

test('migrating twice at once is migrating once', async () => {
  const { db, address } = await createStore()
  const before = await snapshot(db)
  await Promise.all([migrateStore(address), migrateStore(address), migrateStore(address)])
  expect(await snapshot(db)).toEqual(before)
})
