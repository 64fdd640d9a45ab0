import { expect, test } from 'vitest'
import { bodyWithin } from '@/app/api/v1/check/_body'

const LIMITS = { bytes: 1_000, milliseconds: 5_000 }

/** A body that comes in pieces of 100 bytes, and how many of them were taken. */
const inPieces = (pieces: number) => {
  const taken = { count: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (taken.count++ >= pieces) return controller.close()
        controller.enqueue(new Uint8Array(100).fill(taken.count))
      },
      cancel: () => {
        taken.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { body, taken }
}

const request = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

test('a body within the limit comes whole', async () => {
  const result = await bodyWithin(request(inPieces(10).body), LIMITS)
  expect('bytes' in result && result.bytes.length).toBe(1_000)
  expect(await bodyWithin(request(null), LIMITS)).toEqual({ bytes: new Uint8Array() })
})

test('one that does not say how long it is, is cut off at the limit', async () => {
  const { body, taken } = inPieces(1_000_000)
  expect(await bodyWithin(request(body), LIMITS)).toEqual({ refused: 'too-large' })
  expect(taken).toEqual({ count: 11, cancelled: true })
})

test('one that says it is too long is not begun', async () => {
  const { body, taken } = inPieces(1)
  expect(await bodyWithin(request(body, { 'Content-Length': '1001' }), LIMITS)).toEqual({ refused: 'too-large' })
  expect(taken.count).toBe(0)
})

test('one that stalls is given up', async () => {
  const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(5)) })
  expect(await bodyWithin(request(body), { ...LIMITS, milliseconds: 30 })).toEqual({ refused: 'late' })
})

test('bodies that come in at once take no more together than they may', async () => {
  const slow = () => {
    let end: (() => void) | undefined
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new Uint8Array(19_000_000))
        end = () => controller.close()
      },
    })
    return { body, end: () => end?.() }
  }
  const limits = { bytes: 20_000_000, milliseconds: 5_000 }
  const first = Array.from({ length: 6 }, slow)
  const results = first.map(({ body }) => bodyWithin(request(body), limits))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await bodyWithin(request(slow().body), limits)).toEqual({ refused: 'busy' })
  for (const { end } of first) end()
  for (const result of await Promise.all(results)) expect(result).toHaveProperty('bytes')
  const after = slow()
  after.end()
  expect(await bodyWithin(request(after.body), limits)).toHaveProperty('bytes')
})
