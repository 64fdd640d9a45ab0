import { storeState } from '@/app/_data'

export const dynamic = 'force-dynamic'

const PATIENCE_MS = 3000

class Late extends Error {}

const late = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Late(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref()
  })

const codeOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}

/** Why the store does not answer, without its address or the text of a query. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Late) return error.message
  const code = codeOf(error)
  return `the store cannot be reached${code ? ` (${code})` : ''}`
}

/** Whether the store answers: 200 with its release and size, or 503 with the reason. */
export const GET = async (): Promise<Response> => {
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
  try {
    const { release, reports } = await Promise.race([storeState(), late()])
    return Response.json({ status: 'ok', release, reports }, { headers })
  } catch (error) {
    return Response.json({ status: 'unavailable', reason: reasonOf(error) }, { status: 503, headers })
  }
}
