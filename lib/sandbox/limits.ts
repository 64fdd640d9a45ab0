/** What one document may take of the machine. */

export interface Limits {
  /** Wall time from handing the document over to its result. */
  readonly milliseconds: number
  /** Resident memory of the process that reads it, everything counted. */
  readonly megabytes: number
}

export const LIMITS: Limits = { milliseconds: 20_000, megabytes: 512 }

/** The share of the memory that JavaScript objects may take; the program itself and buffers have the rest. */
const HEAP_SHARE = 0.75
export const heapMegabytes = ({ megabytes }: Limits): number => Math.floor(megabytes * HEAP_SHARE)

/** A process this full after a document is replaced, so that the next document has the whole allowance. */
const WORN_SHARE = 0.5
export const isWorn = (bytes: number, { megabytes }: Limits): boolean => bytes > megabytes * 1e6 * WORN_SHARE

/** Printed by the watch of a process just before it ends it; also what V8 prints when its own limit is reached. */
export const MEMORY_MARKS = ['sandbox: memory limit', 'heap out of memory'] as const
