/** Hands a document to the server and takes its answer. */
import type { YearBefore } from '@/app/_data'
import type { LookAlike } from '@/lib/form/look-alikes'
import type { Inspection } from '@/lib/inspect'

export type Inspected = Inspection<YearBefore>

/** Why there is no result: a code that the page has words for, and the reader's own words. */
export interface Refusal {
  readonly code: string
  readonly message?: string
  /** What the document is, where it only looks like a report. */
  readonly genre?: LookAlike
}

export type Answer = Inspected | { readonly error: Refusal }

const refusal = (code: string): Answer => ({ error: { code } })

/** Answers of servers on the way, which do not speak as ours does. */
const CODES: Readonly<Record<number, string>> = { 408: 'late', 413: 'too-large', 429: 'too-many' }

/** Whether the browser can open it: a folder, or a file that was moved away, cannot be. */
const canOpen = (document: Blob): Promise<boolean> =>
  document
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )

/** Never throws: a server out of reach is an answer, too. `signal` gives the question up. */
export const ask = async (document: Blob, name: string, most: number, signal: AbortSignal): Promise<Answer> => {
  if (document.size > most) return refusal('too-large')
  if (!(await canOpen(document))) return refusal('no-file')
  const headers = { 'X-Document-Name': encodeURIComponent(name.replace(/\p{Cs}/gu, '')) }
  const response = await fetch('/api/v1/check', { method: 'POST', body: document, headers, signal }).catch(() => null)
  if (!response) return refusal('offline')
  try {
    return (await response.json()) as Answer
  } catch {
    return refusal(CODES[response.status] ?? 'unavailable')
  }
}
