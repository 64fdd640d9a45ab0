/**
 * Storing ready reports, against a bare COPY of the same rows into the same indexed tables; storing them again; and
 * writing simulated reports straight into an empty store.
 */
import { connect } from '@/db/client'
import { storeReports } from '@/db/store/report'
import { CROSS_CHECKS } from '@/lib/checks'
import { loadDirect } from '../../demo/direct'
import { BATCH } from '../../load/load'
import { medianOf } from '../rounds'
import { type Line, lineOf } from './line'
import { slicesOf, writeRows } from './records'
import { SEED, type Stores } from './stores'
import { clocked } from './turns'

const REPORTS = 6_000
/** Of a store that is filled at once: enough that starting is a small part of it. */
const MOST_DIRECT = 100_000

const store = async (db: Parameters<typeof storeReports>[0], records: Parameters<typeof storeReports>[1]) => {
  for (let start = 0; start < records.length; start += BATCH.count) {
    const settled = await storeReports(db, records.slice(start, start + BATCH.count), CROSS_CHECKS)
    for (const one of settled) if (one instanceof Error) throw one
  }
}

/** Reports a second from an empty database to a store that is indexed and added up. */
const directRate = async (stores: Stores, reports: number): Promise<number> => {
  const { address, drop } = await stores.empty()
  try {
    return (1000 * reports) / (await clocked(() => loadDirect(address, { reports, seed: SEED })))
  } finally {
    await drop()
  }
}

/** In turns over slices of a thousand reports: stored, copied, stored again. */
export const benchIngest = async (stores: Stores, size: number): Promise<Line[]> => {
  const slices = slicesOf(size, REPORTS)
  const [ours, bare] = [await stores.copyOf(size), await stores.copyOf(size)]
  const [one, other] = [connect(ours.address, { max: 4 }), connect(bare.address, { max: 1 })]
  const rates = { stored: [] as number[], copied: [] as number[], again: [] as number[] }
  try {
    for (const { records, rows } of slices) {
      const perSecond = (milliseconds: number) => (1000 * records.length) / milliseconds
      rates.stored.push(perSecond(await clocked(() => store(one.db, records))))
      rates.copied.push(perSecond(await clocked(() => writeRows(other.db, rows))))
      rates.again.push(perSecond(await clocked(() => store(one.db, records))))
    }
  } finally {
    await Promise.all([one.close(), other.close()])
    await Promise.all([ours.drop(), bare.drop()])
  }
  const [stored, copied, again] = [medianOf(rates.stored), medianOf(rates.copied), medianOf(rates.again)]
  const shared = { part: 'ingest', size, unit: 'reports/s' } as const
  const direct = Math.min(size, MOST_DIRECT)
  const batches = `in batches of ${BATCH.count}`
  return [
    lineOf({
      ...shared,
      what: 'ready reports stored',
      ours: stored,
      other: copied,
      otherIs: 'COPY of the rows',
      target: { least: 0.25 },
      cause: 'each batch is held against other years, bodies and regions, and moves every sum',
      note: batches,
    }),
    lineOf({
      ...shared,
      what: 'the same again, unchanged',
      ours: again,
      other: stored,
      otherIs: 'the first time',
      target: { least: 1.8 },
      note: batches,
    }),
    lineOf({
      ...shared,
      what: 'simulated reports straight into a store',
      ours: await directRate(stores, direct),
      other: copied,
      otherIs: 'COPY of the rows',
      target: { least: 1 },
      cause: 'figures are made, and findings told, in the same time',
      note: `${direct} made, written, indexed and added up`,
    }),
  ]
}
