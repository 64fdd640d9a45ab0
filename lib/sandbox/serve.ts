/** The inside of a reading process: documents come in by message, one at a time, results go out. */
import { Worker } from 'node:worker_threads'
import type { Message } from './messages'

const send = <Result>(message: Message<Result>): void => {
  process.send?.(message)
}

const wordsOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))

/** Makes this process answer its parent with `handle`, for as long as the parent lives. */
export const serve = <Input, Result>(handle: (input: Input) => Promise<Result>): void => {
  const [parent, megabytes] = process.argv.slice(2).map(Number)
  // A thread of its own, because this one is deaf while it reads a document.
  new Worker(new URL('watch.mjs', import.meta.url), { execArgv: [], workerData: { parent, megabytes } }).unref()
  // Ctrl+C reaches the whole process group; when to stop is the parent's to say.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
  process.on('disconnect', () => process.exit())
  process.on('message', async (input: Input) => {
    const outcome = await handle(input).then(
      (result) => ({ result }),
      (error: unknown) => ({ thrown: wordsOf(error) }),
    )
    send({ kind: 'done', bytes: process.memoryUsage.rss(), ...outcome })
  })
  send({ kind: 'ready' })
}
