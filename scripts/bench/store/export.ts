/** A download of all reports of a year, against the same COPY to the driver; and what memory it takes. */
import { closeDatabase } from '@/db/client'
import { copyLines, copyStatement } from '@/db/copy'
import { reportsFile } from '@/db/queries/files'
import { medianOf } from '../rounds'
import { copied } from './copied'
import { type Line, lineOf } from './line'
import { clocked } from './turns'

const ROUNDS = 5
const SAMPLE_MS = 20

interface Drained {
  readonly seconds: number
  readonly megabytes: number
  /** Resident memory at most, over what it was at the start. */
  readonly grown: number
}

const drained = async (read: () => Promise<number>): Promise<Drained> => {
  const start = process.memoryUsage.rss()
  let most = start
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, SAMPLE_MS)
  let bytes = 0
  const milliseconds = await clocked(async () => {
    bytes = await read()
  })
  clearInterval(timer)
  return { seconds: milliseconds / 1000, megabytes: bytes / 1e6, grown: (most - start) / 1e6 }
}

const sizeOf = async (pieces: AsyncIterable<Uint8Array>): Promise<number> => {
  let bytes = 0
  for await (const piece of pieces) bytes += piece.length
  return bytes
}

export const benchExport = async (address: string, size: number, year: number): Promise<Line[]> => {
  process.env.DATABASE_URL = address
  const query = reportsFile({ from: year, to: year })
  const ours = async () => {
    const { body } = await copyLines(query, '')
    return sizeOf(body as unknown as AsyncIterable<Uint8Array>)
  }
  const bare = () => copied(address, copyStatement(query), sizeOf)
  const runs: { ours: Drained; bare: Drained }[] = []
  try {
    await ours()
    for (let round = 0; round < ROUNDS; round++) runs.push({ ours: await drained(ours), bare: await drained(bare) })
  } finally {
    await closeDatabase()
    delete process.env.DATABASE_URL
  }
  const rate = (of: 'ours' | 'bare') => medianOf(runs.map((run) => run[of].megabytes / run[of].seconds))
  const time = (of: 'ours' | 'bare') => medianOf(runs.map((run) => run[of].seconds))
  return [
    lineOf({
      part: 'export',
      what: `reports.csv of a year`,
      size,
      unit: 's',
      ours: time('ours'),
      other: time('bare'),
      otherIs: 'COPY TO STDOUT',
      target: { most: 1.1 },
      note: `${rate('ours').toFixed(0)} and ${rate('bare').toFixed(0)} MB/s`,
    }),
    lineOf({
      part: 'export',
      what: 'memory beyond what it was',
      size,
      unit: 'MB',
      ours: Math.max(...runs.map((run) => run.ours.grown)),
      limit: 100,
      note: `of ${(runs[0]?.ours.megabytes ?? 0).toFixed(0)} MB sent`,
    }),
  ]
}
