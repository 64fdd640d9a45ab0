/** Files into a store with all cores, against reading alone on one core times the cores. */
import { availableParallelism } from 'node:os'
import { closeDatabase, openDatabase } from '@/db/client'
import { migrateStore } from '@/db/migrate'
import { parse } from '@/lib/parse'
import { corpus } from '../../demo/corpus'
import { load } from '../../load/load'
import type { Source } from '../../load/source'
import { fillRegions } from '../../load/store'
import { type Line, lineOf } from './line'
import type { Stores } from './stores'
import { clocked } from './turns'

const AGENCIES = 700
/** Files that are read alone: before the load, and as many after it. */
const ALONE = 500

interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

const filesOf = (): File[] => {
  const files: File[] = []
  for (const { path, bytes } of corpus({ agencies: AGENCIES, from: 2019, to: 2024, seed: 'bench' }))
    files.push({ name: path, bytes })
  return files
}

const readAlone = (files: readonly File[]): Promise<number> =>
  clocked(async () => {
    for (const { name, bytes } of files) await parse({ name, bytes })
  })

/** Into an empty store; the processes that read are started within the time. */
export const benchFiles = async (stores: Stores): Promise<Line[]> => {
  const files = filesOf()
  const sources: Source[] = files.map(({ name, bytes }) => ({
    file: name,
    bytes: () => Promise.resolve(bytes),
    url: null,
    hints: {},
  }))
  const sample = files.filter((_, i) => i % Math.ceil(files.length / ALONE) === 0)
  const { address, drop } = await stores.empty()
  process.env.DATABASE_URL = address
  await migrateStore(address)
  const db = openDatabase()
  await fillRegions(db)
  let failed = 0
  try {
    await readAlone(sample)
    const before = await readAlone(sample)
    const loading = await clocked(() =>
      load(db, sources, { failed: () => failed++, say: () => undefined, progress: () => undefined }),
    )
    const after = await readAlone(sample)
    const cores = availableParallelism()
    const alone = (cores * 2000 * sample.length) / (before + after)
    return [
      lineOf({
        part: 'files',
        what: 'files read, checked and stored',
        size: files.length,
        unit: 'files/s',
        ours: (1000 * files.length) / loading,
        other: alone,
        otherIs: `parser × ${cores} cores`,
        target: { least: 0.8 },
        cause: 'PostgreSQL and the process that stores share the cores with those that read',
        ...(failed > 0 && { note: `${failed} failed` }),
      }),
    ]
  } finally {
    await closeDatabase()
    delete process.env.DATABASE_URL
    await drop()
  }
}
