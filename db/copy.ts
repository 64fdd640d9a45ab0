/**
 * Long answers as a byte stream, through COPY: the one use of `pg` (see lib/export/copy-through-pg.md). Each download
 * has a connection of its own, which ends with it, however it ends.
 */
import type { SQL } from 'drizzle-orm'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { openReader } from './client'
import { textsOf } from './copy-format'
import { statementOf } from './handle'

/** A query that yields one text a row, and one that counts the lines in them (`lines`). */
export interface Copied {
  readonly rows: SQL
  readonly count: SQL
}

/** Lines of a file on their way to one reader. */
export interface LineStream {
  /** How many lines will come, the header not counted. */
  readonly lines: number
  /** Kept once the connection has been given up, for whatever reason. */
  readonly done: Promise<void>
  readonly body: ReadableStream<Uint8Array>
}

const BATCH = 65_536
/** A reader that takes nothing for this long has gone. */
const PATIENCE_MS = 60_000

/** COPY takes no parameters, so bound values are written in as literals, by the driver's own escaping. */
const inlined = (query: SQL): string => {
  const { text, params } = statementOf(query)
  return text.replace(/\$(\d+)/g, (_, number: string) => {
    const value = params[Number(number) - 1]
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
    if (typeof value === 'string') return pg.escapeLiteral(value)
    throw new TypeError(`a value of type ${typeof value} cannot be written into a COPY`)
  })
}

/** What a download runs, as one statement with its values written in; what it is timed against runs the same. */
export const copyStatement = ({ rows }: Copied): string => inlined(rows)

const connected = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: openReader().address, application_name: 'disclosure-lens export' })
  // An error of a connection that is being broken off has no one left to be told to.
  client.on('error', () => undefined)
  await client.connect()
  // A backend that computes without writing notices in a second that its reader has gone.
  if (process.platform === 'linux') await client.query(`set client_connection_check_interval = '1s'`)
  return client
}

/** Texts of the rows, gathered to pieces of 64 KiB; `head` comes first. */
async function* batches(head: string, texts: AsyncIterable<Buffer[]>): AsyncGenerator<Uint8Array> {
  let parts: Buffer[] = [Buffer.from(head)]
  let size = Buffer.byteLength(head)
  for await (const some of texts) {
    for (const text of some) {
      parts.push(text)
      size += text.length
    }
    if (size < BATCH) continue
    yield Buffer.concat(parts, size)
    parts = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(parts, size)
}

/**
 * Runs `query` in one snapshot, the one named if any, and streams `head` and then every row. Pulled at the reader's pace; a reader that
 * leaves ends the query, and a query that fails breaks the stream off: it never looks complete.
 * @throws Error when the database cannot be reached or refuses the query
 */
export const copyLines = async (
  query: Copied,
  head: string,
  signal?: AbortSignal,
  snapshot?: string,
): Promise<LineStream> => {
  const client = await connected()
  const { promise: done, resolve: closed } = deferred()
  // With a query under way `end` does not wait for it: the socket is closed, and the backend with it.
  const close = () => {
    signal?.removeEventListener('abort', close)
    client.end().catch(() => undefined)
    closed()
  }
  signal?.addEventListener('abort', close)
  try {
    signal?.throwIfAborted()
    await client.query('begin isolation level repeatable read read only')
    if (snapshot) await client.query(`set transaction snapshot ${pg.escapeLiteral(snapshot)}`)
    const counted = await client.query<{ lines: string }>(inlined(query.count))
    const copy = client.query(copyTo(`copy (${inlined(query.rows)}) to stdout (format binary)`))
    // Told to whoever iterates, who may come later than the error.
    copy.on('error', () => undefined)
    const pieces = batches(head, textsOf(copy))
    // The first piece before any promise: a query that cannot run is an error, not a broken stream.
    const first = await pieces.next()
    return { lines: Number(counted.rows[0]?.lines), done, body: pulled(first, pieces, close) }
  } catch (error) {
    close()
    throw error
  }
}

const deferred = (): { promise: Promise<void>; resolve: () => void } => {
  let resolve = (): void => undefined
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

const pulled = (
  first: IteratorResult<Uint8Array>,
  pieces: AsyncGenerator<Uint8Array>,
  close: () => void,
): ReadableStream<Uint8Array> => {
  let ready: IteratorResult<Uint8Array> | null = first
  let idle: NodeJS.Timeout | undefined
  const finish = () => {
    clearTimeout(idle)
    close()
  }
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      clearTimeout(idle)
      try {
        const { value, done } = ready ?? (await pieces.next())
        ready = null
        if (done) {
          finish()
          controller.close()
          return
        }
        controller.enqueue(value)
        idle = setTimeout(() => {
          controller.error(new Error(`the reader took nothing for ${PATIENCE_MS / 1000} s`))
          finish()
        }, PATIENCE_MS)
      } catch (error) {
        finish()
        controller.error(error)
      }
    },
    cancel: finish,
  })
}
