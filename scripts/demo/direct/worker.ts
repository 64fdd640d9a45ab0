/** A worker process of a direct load: writes the parts that it is sent, one after the other. */
import { connectAside } from '@/db/bulk/beside'
import { writeRows } from '@/db/bulk/write'
import type { Connection } from '@/db/client'
import { portionsOf } from './generate'
import type { Answer, Start, Task } from './job'

/** The rows that are being written. */
let writing = Promise.resolve()
let begun: { readonly start: Start; readonly store: Connection } | null = null

const tell = (answer: Answer) => process.send?.(answer)

const take = async (task: Task): Promise<void> => {
  if ('start' in task) {
    // What was written is worth nothing before the load ends, so nothing waits for the disk.
    begun = { start: task.start, store: connectAside(task.start.address, { synchronous_commit: 'off' }) }
    return
  }
  if (!begun) throw new Error('a part came before the start')
  const { start, store } = begun
  if ('end' in task) {
    await store.close()
    process.disconnect()
    return
  }
  for (const { rows, counts } of portionsOf(task.part, start.reading)) {
    await writing
    writing = writeRows(store.db, rows).then(() => {
      tell({ rows: counts })
    })
    // Told when it is waited for: the next rows are made meanwhile.
    writing.catch(() => undefined)
  }
  await writing
  tell({ done: true })
}

process.on('message', (task: Task) => {
  take(task).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    tell({ failed: cause instanceof Error ? cause.message : String(cause) })
  })
})
// Whoever leads is gone: the rows are of no use.
process.on('disconnect', () => process.exit())
