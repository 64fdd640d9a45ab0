import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attempts, reports } from '@/db/schema'
import { countTry, MOST_TRIES, quarantined, releaseQuarantined, takeUp } from '@/db/store/attempts'
import { storeRegions } from '@/db/store/regions'
import { openRun } from '@/db/store/runs'
import { type Loader, openLoader } from '@/scripts/load/load'
import type { Source } from '@/scripts/load/source'
import { parserVersion } from '@/scripts/load/version'
import { REGIONS } from './records'
import { createStore, type TestStore } from './store'

let store: TestStore
let loader: Loader
beforeAll(async () => {
  store = await createStore()
  await storeRegions(store.db, REGIONS)
  loader = await openLoader(store.db, { entry: 'tests/db/poison.ts', address: store.address })
})
afterAll(() => loader.close())

const sourceOf = (text: string, hints: Source['hints'] = {}): Source => ({
  file: `${text}.txt`,
  bytes: () => Promise.resolve(Buffer.from(text)),
  url: null,
  hints,
})

const load = async (...sources: Source[]) => {
  const failed: string[] = []
  const counts = await loader.load(sources, {
    failed: (file, message) => failed.push(`${file}: ${message}`),
    say: () => undefined,
    progress: () => undefined,
  })
  return { counts, failed }
}

const namesIn = async () => (await quarantined(store.db)).map(({ name }) => name).sort()
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

test('a file that ends its process, or that the store refuses, is tried three times, then never again', async () => {
  const { counts, failed } = await load(
    ...['good 1', 'kill', 'refused 2', 'letter', 'good 3'].map((one) => sourceOf(one)),
  )
  expect(counts).toMatchObject({ read: 5, stored: 2, failed: 3 })
  expect(failed.join('\n')).toMatch(/kill\.txt: unreadable: .*SIGKILL/)
  expect(await namesIn()).toEqual(['kill.txt', 'refused 2.txt'])
  const rows = await store.db.select().from(attempts)
  expect(rows.map(({ tries, run }) => [tries, run])).toEqual([
    [MOST_TRIES, null],
    [MOST_TRIES, null],
  ])
  expect(rows.find(({ name }) => name.startsWith('refused'))?.reason).toContain('review_total')

  const again = await load(sourceOf('kill'), sourceOf('good 1'), sourceOf('refused 2'))
  expect(again.counts).toMatchObject({ read: 3, unchanged: 1, failed: 2 })
  expect(again.failed[0]).toMatch(/quarantine after 3 tries: unreadable: .*SIGKILL/)
  expect((await store.db.select().from(attempts)).map(({ tries }) => tries)).toEqual([MOST_TRIES, MOST_TRIES])
})

test('read in another way it is tried again, and released as well', async () => {
  const { failed } = await load(sourceOf('kill', { year: 2020 }))
  expect(failed[0]).not.toContain('quarantine')
  expect(await releaseQuarantined(store.db, ['refused 2.txt'])).toBe(1)
  expect(await namesIn()).toEqual(['kill.txt', 'kill.txt'])
  expect(await releaseQuarantined(store.db, [hashOf('kill').slice(0, 12)])).toBe(2)
  expect((await load(sourceOf('kill'))).failed[0]).not.toContain('quarantine')
  expect(await releaseQuarantined(store.db, [])).toBe(1)
})

test('what a run left behind that ended at work on it is read by itself, and given up after the third run', async () => {
  const file = { sha256: hashOf('good 4'), parser: parserVersion(), name: 'good 4.txt' }
  const poison = { sha256: hashOf('good 5'), parser: parserVersion(), name: 'good 5.txt' }
  for (let run = 1; run <= MOST_TRIES; run++) {
    const { id, close } = await openRun(store.address)
    // Many files at work are nobody's fault; one that was at work by itself is counted.
    await takeUp(store.db, id, [file, poison])
    expect(await countTry(store.db, id, poison)).toBe(run)
    await close()
  }
  const { counts, failed } = await load(sourceOf('good 4'), sourceOf('good 5'), sourceOf('good 6'))
  expect(counts).toMatchObject({ stored: 2, failed: 1 })
  expect(failed[0]).toMatch(/good 5\.txt: .*the program ended 3 times/)
  expect(await namesIn()).toEqual(['good 5.txt'])
})

test('a file that another run is at work on stays that run’s', async () => {
  const file = { sha256: hashOf('good 7'), parser: parserVersion(), name: 'good 7.txt' }
  const other = await openRun(store.address)
  expect((await takeUp(store.db, other.id, [file])).get(file.sha256)).toBe(0)
  expect((await load(sourceOf('good 7'))).counts).toMatchObject({ stored: 1, failed: 0 })
  await other.close()
  expect(await store.db.$count(attempts, eq(attempts.sha256, file.sha256))).toBe(0)
  expect(await store.db.$count(reports, eq(reports.sha256, file.sha256))).toBe(1)
})
