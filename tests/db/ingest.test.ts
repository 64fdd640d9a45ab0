import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildRollups } from '@/db/rollup'
import { SIMULATED_MARK as MARK } from '@/lib/form'
import { corpus } from '@/scripts/demo/corpus'
import { ingest, startIngest } from './commands'
import { rollupsOf, snapshot } from './snapshot'
import { createStore } from './store'

const directory = mkdtempSync(path.join(tmpdir(), 'lens-ingest-'))
const reports = path.join(directory, 'reports')
const files: string[] = []

beforeAll(() => {
  for (const file of corpus({ agencies: 14, from: 2019, to: 2023, seed: 'ingest' })) {
    const name = path.join(reports, file.path)
    mkdirSync(path.dirname(name), { recursive: true })
    writeFileSync(name, file.bytes)
    files.push(name)
  }
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const write = (name: string, text: string | Uint8Array): string => {
  const file = path.join(directory, name)
  writeFileSync(file, text)
  return file
}

test('killed at any moment and run again, it ends as if it had run once', async () => {
  const whole = await createStore()
  expect((await ingest(whole, reports)).counts).toMatchObject({ read: files.length, stored: files.length, failed: 0 })
  const killed = await createStore()
  let killedRuns = 0
  for (let round = 0; round < 6; round++) {
    const child = startIngest(killed.address, [reports])
    const ended = once(child, 'exit')
    // From before it connects to well into the reports.
    await Promise.race([sleep(900 + round * 350), ended])
    if (child.exitCode === null && child.kill('SIGKILL')) killedRuns++
    await ended
  }
  expect(killedRuns).toBeGreaterThan(2)
  const { counts } = await ingest(killed, reports)
  expect((counts?.stored ?? 0) + (counts?.unchanged ?? 0)).toBe(files.length)
  const kept = await snapshot(killed.db)
  const wanted = await snapshot(whole.db)
  for (const [table, rows] of Object.entries(kept)) expect(rows, table).toEqual(wanted[table])
  await rebuildRollups(killed.db)
  expect(kept.rollups).toEqual(await rollupsOf(killed.db))
  expect((await ingest(killed, reports)).counts).toMatchObject({ unchanged: files.length, stored: 0, superseded: 0 })
})

test('two at once on the same files end as one', async () => {
  const store = await createStore()
  const both = await Promise.all([ingest(store, reports), ingest(store, reports)])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  const sum = (name: string) => both.reduce((all, { counts }) => all + (counts?.[name] ?? 0), 0)
  expect([sum('stored'), sum('unchanged'), sum('superseded')]).toEqual([files.length, files.length, 0])
  const kept = await snapshot(store.db)
  expect(kept.reports).toHaveLength(files.length)
  await rebuildRollups(store.db)
  expect(kept.rollups).toEqual(await rollupsOf(store.db))
})

test('bad files are named with the reason and stop nothing', async () => {
  const store = await createStore()
  const bad = [
    write('empty.txt', ''),
    write('letter.txt', 'nothing of the kind'),
    write(
      'bytes.html',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) % 256),
    ),
    path.join(directory, 'absent.html'),
  ]
  const { code, counts, errors } = await ingest(store, ...bad, files[0] ?? '')
  expect(code).toBe(1)
  expect(counts).toMatchObject({ read: 5, stored: 1, failed: 4 })
  for (const file of bad) expect(errors).toContain(`${file}: `)
  expect((await snapshot(store.db)).documents).toHaveLength(1)
})

test('a list names the publisher and the address; its bad rows fail alone', async () => {
  const store = await createStore()
  const [first = '', second = ''] = files
  const list = write(
    'list.csv',
    [
      'url_or_path,path,agency,region_code,year',
      `https://example.org/1.html,${path.relative(directory, first)},"测试市 ""甲"" 局",230111,2022`,
      `${second},,,,`,
      'https://example.org/2.html,,,,',
      `${second},,,999999,`,
      `${second},,,,next`,
    ].join('\r\n'),
  )
  const { code, counts, errors } = await ingest(store, list)
  expect(code).toBe(1)
  expect(counts).toMatchObject({ read: 5, stored: 2, failed: 3 })
  expect(errors).toContain('row 4: https://example.org/2.html is an address')
  expect(errors).toContain('row 5: region_code 999999')
  expect(errors).toContain('row 6: year next')
  const stored = await snapshot(store.db)
  expect(stored.agencies).toContainEqual(
    expect.objectContaining({ name: '测试市 "甲" 局（模拟）', region_code: '230111' }),
  )
  expect(stored.documents).toContainEqual(expect.objectContaining({ url: 'https://example.org/1.html' }))
  expect(stored.reports).toContainEqual(expect.objectContaining({ year: 2022, region_code: '230111' }))
})

test('published reports remove simulated ones, and it says so first', async () => {
  const store = await createStore()
  const [simulated = ''] = files
  await ingest(store, simulated)
  const text = files.map((file) => readFileSync(file, 'utf8')).find((one) => one.startsWith('# ') && one.includes(MARK))
  const published = write('published.md', (text ?? '').replaceAll(MARK, ''))
  const { counts, errors } = await ingest(store, published)
  expect(counts).toMatchObject({ stored: 1, failed: 0 })
  expect(errors).toContain('simulated')
  expect((await snapshot(store.db)).reports).toMatchObject([{ origin: 'published' }])
  const again = await ingest(store, simulated)
  expect(again).toMatchObject({ code: 1, counts: { failed: 1 } })
  expect(again.errors).toContain('refused')
})

test('bad arguments are told', async () => {
  const store = await createStore()
  expect(await ingest(store)).toMatchObject({ code: 2, counts: null })
  expect(await ingest(store, '--nonsense')).toMatchObject({ code: 2, counts: null })
  mkdirSync(path.join(directory, 'nothing'))
  expect(await ingest(store, path.join(directory, 'nothing'))).toMatchObject({ code: 2, counts: null })
})
