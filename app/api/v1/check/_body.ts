/** Bodies of requests, taken in without trusting what the sender says of them. */

interface Limits {
  /** Of one body. */
  readonly bytes: number
  /** From its first byte to its last. */
  readonly milliseconds: number
}

/** Bytes that all bodies still coming in may take together. */
const MOST_HELD = 120_000_000
let held = 0

export type Body = { readonly bytes: Uint8Array } | { readonly refused: 'too-large' | 'busy' | 'late' }

/** The whole body, or why it was broken off; nothing beyond the limit is held. */
export const bodyWithin = async (request: Request, { bytes, milliseconds }: Limits): Promise<Body> => {
  if (Number(request.headers.get('content-length') ?? 0) > bytes) return { refused: 'too-large' }
  const reader = request.body?.getReader()
  if (!reader) return { bytes: new Uint8Array() }
  const parts: Uint8Array[] = []
  let length = 0
  let isLate = false
  const breakOff = async (refused: 'too-large' | 'busy') => {
    await reader.cancel()
    return { refused }
  }
  const timer = setTimeout(() => {
    isLate = true
    // Ends the read under way, as if the body ended here. One that the sender has broken off cannot be cancelled.
    reader.cancel().catch(() => undefined)
  }, milliseconds)
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      length += chunk.value.length
      held += chunk.value.length
      if (length > bytes) return await breakOff('too-large')
      if (held > MOST_HELD) return await breakOff('busy')
      parts.push(chunk.value)
    }
    return isLate ? { refused: 'late' } : { bytes: Buffer.concat(parts) }
  } finally {
    clearTimeout(timer)
    held -= length
  }
}
