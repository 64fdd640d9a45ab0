import { atOneRelease, codeOf, storeState, writtenRelease } from '@/app/_data'

export const dynamic = 'force-dynamic'

const PATIENCE_MS = 3000

class Late extends Error {}

const inTime = <Answer>(work: Promise<Answer>): Promise<Answer> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Late(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref()
    }),
  ])

/** Why a store does not answer, without its address or the text of a query. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Late) return error.message
  const code = codeOf(error)
  return `the store cannot be reached${code ? ` (${code})` : ''}`
}

type Health<Facts> = ({ readonly status: 'ok' } & Facts) | { readonly status: 'unavailable'; readonly reason: string }

const healthOf = async <Facts extends object>(work: Promise<Facts>): Promise<Health<Facts>> => {
  try {
    return { status: 'ok', ...(await inTime(work)) }
  } catch (error) {
    return { status: 'unavailable', reason: reasonOf(error) }
  }
}

const reading = async () => {
  const { release, reports } = await atOneRelease(() => storeState())
  return { release, reports }
}

const writing = async () => ({ release: await writtenRelease() })

/**
 * Whether the store that pages read answers: 200 with its release and size, or 503 with the reason. `write` says the
 * same of the store that everything is written to, where that is another one; pages do without it.
 */
export const GET = async (): Promise<Response> => {
  const [read, write] = await Promise.all([healthOf(reading()), healthOf(writing())])
  const isOther = write.status !== 'ok' || write.release !== null
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
  return Response.json({ ...read, ...(isOther && { write }) }, { status: read.status === 'ok' ? 200 : 503, headers })
}
