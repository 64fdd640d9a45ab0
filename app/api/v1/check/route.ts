import { yearBefore } from '@/app/_data'
import { inspect, MAX_BYTES } from '@/lib/inspect'
import { bodyWithin } from './_body'
import { admit } from './_rate'

export const dynamic = 'force-dynamic'

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Robots-Tag': 'noindex' }
const LIMITS = { bytes: MAX_BYTES, milliseconds: 30_000 }
const RETRY_AFTER_S = 5
const MAX_NAME = 200
const FALLBACK_NAME = 'report'

const STATUS: Readonly<Record<string, number>> = { 'too-large': 413, busy: 503 }

interface Refusal {
  readonly code: string
  readonly message: string
  /** What a document is that only looks like a report. */
  readonly genre?: string
}

const refused = ({ code, message, genre }: Refusal, status: number, retry?: number): Response => {
  const headers = new Headers(HEADERS)
  if (retry !== undefined) headers.set('Retry-After', String(retry))
  return Response.json({ error: { code, message, genre } }, { status, headers })
}

/** What is said of a body that was broken off. */
const BROKEN_OFF = {
  'too-large': [`the document has more than ${MAX_BYTES} bytes; keep only the report's own page`, 413],
  late: ['the document did not arrive in time; try again', 408],
  busy: ['too many documents come in at once; try again in a minute', 503, RETRY_AFTER_S],
} as const

/** The file's own name in one line, without folders; it tells the format and is named in messages. */
const nameOf = (request: Request): string => {
  try {
    const given = decodeURIComponent(request.headers.get('x-document-name') ?? '')
    const [own = ''] = given.split(/[\\/]/).slice(-1)
    return [...own.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')].slice(-MAX_NAME).join('').trim() || FALLBACK_NAME
  } catch {
    return FALLBACK_NAME
  }
}

const answerTo = async (name: string, bytes: Uint8Array, contentType: string | null): Promise<Response> => {
  const result = await inspect({ name, bytes, ...(contentType && { contentType }) }, yearBefore)
  if (!('failure' in result)) return Response.json(result, { headers: HEADERS })
  const { code } = result.failure
  return refused(result.failure, STATUS[code] ?? 422, code === 'busy' ? RETRY_AFTER_S : undefined)
}

/**
 * Reads the document in the body (any format, its name in `X-Document-Name`, percent-encoded) and answers what was read
 * and what is wrong with it. Nothing is kept, and no cookie is looked at: a request that another site makes a visitor send
 * changes nothing and its answer stays closed to that site. 413 above the size limit, 408 where the body is too slow, 422
 * where there is no report in it, 429 and 503 with Retry-After where too much is asked at once.
 */
export const POST = async (request: Request): Promise<Response> => {
  const wait = await admit(request)
  if (wait > 0)
    return refused({ code: 'too-many', message: `too many documents: try again in ${wait} seconds` }, 429, wait)
  try {
    const body = await bodyWithin(request, LIMITS)
    if ('refused' in body) {
      const [message, status, retry] = BROKEN_OFF[body.refused]
      return refused({ code: body.refused, message }, status, retry)
    }
    return await answerTo(nameOf(request), body.bytes, request.headers.get('content-type'))
  } catch (error) {
    // Nobody waits for the answer any more where the sender has hung up.
    if (!request.signal.aborted) console.error(error)
    const message = 'the reader does not answer: try again later'
    return refused({ code: 'unavailable', message }, 503, RETRY_AFTER_S)
  }
}
