/**
 * A whole store of simulated reports at once: rows made by several processes and copied into tables beside those of the
 * store, which take their place at the end. Cut off at any moment, the store is what it was before.
 */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { connectAside, finishAside, openAside, putInPlace, takePlace } from '@/db/bulk/beside'
import { settleAll } from '@/db/bulk/settle'
import { migrateStore } from '@/db/migrate'
import { lockStore } from '@/db/store/locks'
import { makeRoomFor, moveRelease, storedOrigin } from '@/db/store/origin'
import { CROSS_CHECKS } from '@/lib/checks'
import { fillRegions } from '../../load/store'
import { parserVersion } from '../../load/version'
import { DIRECT_YEARS, type DirectOptions, planOf } from './filings'
import type { Part } from './generate'
import type { Answer, Task } from './job'
import type { Reading } from './report'

export type { DirectOptions }

export interface Loaded {
  agencies: number
  reports: number
  /** Of each report by itself and against the year before. */
  findings: number
}

/** Rows live as long as their portion: room for one among the young objects, which are cleared away fast. */
const MEMORY = ['--max-semi-space-size=64', '--single-threaded-gc']
const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))
/** Memory for building an index, of which several are built at once. */
const BUILDING = { maintenance_work_mem: '512MB', max_parallel_maintenance_workers: '0', synchronous_commit: 'off' }

/** Runs the parts on worker processes. @throws Error with the words of the first that fails */
const writeParts = (
  parts: readonly Part[],
  address: string,
  reading: Reading,
  width: number,
  told: (rows: Loaded) => void,
) => {
  const left = [...parts]
  const children = Array.from({ length: Math.min(width, parts.length) }, () =>
    fork(WORKER, { execArgv: [...MEMORY, '--import', 'tsx'], serialization: 'advanced' }),
  )
  const work = (child: (typeof children)[number]) =>
    new Promise<void>((resolve, reject) => {
      const send = (task: Task) => child.send(task)
      const next = () => {
        const part = left.shift()
        send(part ? { part } : { end: true })
      }
      child.on('message', (answer: Answer) => {
        if ('rows' in answer) told(answer.rows)
        else if ('failed' in answer) reject(new Error(answer.failed))
        else next()
      })
      child.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`a worker process ended with code ${code}`)),
      )
      child.once('error', reject)
      send({ start: { address, reading } })
      next()
    })
  return Promise.all(children.map(work)).finally(() => {
    for (const child of children) child.kill()
  })
}

const size = (part: Part): number => {
  if ('central' in part) return part.central.length
  const { agencies, inner } = part.area
  return inner.reduce((sum, area) => sum + size({ area }), agencies.length)
}

/**
 * Fills the store at `address` with simulated reports; those that it holds go. The same options give the same rows, but
 * for the time of storing.
 * @param progress told how many reports are written, and what goes on besides
 * @throws Error in a store of published reports, which is left as it is; RangeError for more reports than there can be
 */
export const loadDirect = async (
  address: string,
  asked: Pick<DirectOptions, 'reports' | 'seed'> & Partial<DirectOptions>,
  progress: (done: number, what: string) => void = () => undefined,
): Promise<Loaded> => {
  const options = { ...DIRECT_YEARS, ...asked }
  const { central, provinces } = planOf(options)
  const parts: Part[] = [...(central.length > 0 ? [{ central }] : []), ...provinces.map((area) => ({ area }))]
  parts.sort((a, b) => size(b) - size(a))
  const width = availableParallelism()
  await migrateStore(address)
  const { db, close } = connectAside(address, BUILDING)
  try {
    await takePlace(db)
    await fillRegions(db)
    await db.transaction((tx) => makeRoomFor(tx, 'simulated'))
    const isFilled = (await storedOrigin(db)) === 'simulated'
    progress(0, isFilled ? 'the store holds simulated reports: they will be replaced' : 'the store is empty')
    await openAside(db)
    const loaded: Loaded = { agencies: 0, reports: 0, findings: 0 }
    await writeParts(parts, address, { options, parser: parserVersion() }, width, ({ agencies, reports, findings }) => {
      loaded.agencies += agencies
      loaded.reports += reports
      loaded.findings += findings
      progress(loaded.reports, 'writing reports beside the store')
    })
    progress(loaded.reports, 'building indexes')
    await finishAside(() => connectAside(address, BUILDING), width)
    progress(loaded.reports, 'adding up')
    await settleAll(db, CROSS_CHECKS)
    progress(loaded.reports, 'putting the reports in place')
    await db.transaction(async (tx) => {
      await lockStore(tx)
      // Published reports may have come in meanwhile.
      await makeRoomFor(tx, 'simulated')
      await putInPlace(tx)
      await moveRelease(tx, 'simulated')
    })
    return loaded
  } finally {
    await close()
  }
}
