/** What the routes of the interface answer, apart from the lines themselves. */
import { atOneRelease, region, storeState } from '@/app/_data'
import type { Dataset } from '@/lib/export/columns'
import { BYTE_ORDER_MARK, type Column, headerLine } from '@/lib/export/csv'
import { contentDisposition } from '@/lib/export/filename'
import { type FileRequest, isRefusal, type Refusal, readRequest } from '@/lib/export/parameters'

/** Lines on their way to a reader. */
export interface Lines {
  readonly count: number
  readonly body: BodyInit | ReadableStream<Uint8Array>
}

/** Lines that are all there already. */
export const textOf = (columns: readonly Column[], lines: readonly string[], { bom }: FileRequest): Lines => ({
  count: lines.length,
  body: (bom ? BYTE_ORDER_MARK : '') + headerLine(columns) + lines.join(''),
})

const RETRY_AFTER_S = 5
const PLAIN = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

const failure = (status: number, error: Readonly<Record<string, unknown>>): Response => {
  const headers = new Headers(PLAIN)
  if (status === 503) headers.set('Retry-After', String(RETRY_AFTER_S))
  return Response.json({ error }, { status, headers })
}

/** A parameter that cannot be used: 400, and what could be. */
export const refused = (refusal: Refusal): Response => failure(400, { code: 'bad-parameter', ...refusal })

/** All downloads are under way that may be. */
export const tooMany = (): Response =>
  failure(503, { code: 'busy', message: `too many downloads at once: try again in ${RETRY_AFTER_S} seconds` })

export const unavailable = (): Response =>
  failure(503, { code: 'unavailable', message: 'the store does not answer: try again later' })

const subject = async (dataset: Dataset, { filters, rule, severity }: FileRequest) => {
  const [{ origin, release }, place] = await Promise.all([
    storeState(),
    filters.region ? region(filters.region) : Promise.resolve(null),
  ])
  return { dataset, filters, origin, release, also: [rule, severity], ...(place ? { region: place.name } : {}) }
}

/**
 * A file of `dataset`: reads the parameters, asks `open` for the lines, names the file. A refused parameter is 400, a
 * store that cannot be reached 503; `open` may answer for itself, e.g. when it is too busy.
 */
export const csvAnswer = async (
  dataset: Dataset,
  request: Request,
  open: (asked: FileRequest) => Promise<Lines | Response>,
): Promise<Response> => {
  const asked = readRequest(dataset, new URL(request.url).searchParams)
  if (isRefusal(asked)) return refused(asked)
  try {
    const [about, lines] = await atOneRelease(async () => [await subject(dataset, asked), await open(asked)] as const)
    if (lines instanceof Response) return lines
    return new Response(lines.body, {
      headers: {
        ...PLAIN,
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': contentDisposition(about),
        'X-Row-Count': String(lines.count),
        'X-Robots-Tag': 'noindex',
      },
    })
  } catch (error) {
    console.error(error)
    return unavailable()
  }
}
