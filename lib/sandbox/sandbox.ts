/** Documents read in processes of their own: whatever a document does to its reader, the program goes on. */
import { availableParallelism } from 'node:os'
import type { ParsedReport, ParseInput } from '@/lib/parse'
import type { Document, ParseFailure } from '@/lib/source/document'
import { MAX_BYTES } from '@/lib/source/identify'
import type { Ending } from './child'
import { LIMITS, type Limits } from './limits'
import { openPool } from './pool'
import { busy, stopped, tooLarge } from './refusals'

/** A report as it comes from the sandbox; the document's pieces stay where it was read. */
export type ReadReport = Omit<ParsedReport, 'document'> & { readonly document: Omit<Document, 'pieces'> }

/** Why there is no report. `stopped`: the document exceeded its limits or ended its reader, which is no verdict on it. */
export interface ReadFailure {
  readonly failure: ParseFailure
  readonly stopped?: 'time' | 'memory' | 'crash'
}

export type ReadResult = { readonly parsed: ReadReport } | ReadFailure

export interface SandboxOptions {
  /** Processes at work at most; one for each core unless told. */
  readonly workers?: number
  /** Documents that may wait for a process; more are refused as `busy`. No limit unless told. */
  readonly queue?: number
  readonly limits?: Limits
  /** The module that a process runs, as a path from the project's directory; it calls `serve`. */
  readonly entry?: string
  /** Tries that a document has which ends its process: one more, unless told. */
  readonly tries?: 1 | 2
}

/** `Input` is what the module of `entry` takes, `Result` what it answers; the reader's own unless told. */
export interface Sandbox<Input extends ParseInput = ParseInput, Result = ReadResult> {
  /**
   * What `parse` of lib answers. A document beyond the limits of bytes or memory is `too-large`, one beyond the time
   * `too-slow`, one that ends its process or makes the reader throw `unreadable`, one too many `busy`.
   * @throws Error when no process can be started, or the sandbox is closed: never because of the document
   */
  readonly parse: (input: Input) => Promise<Result | ReadFailure>
  /** Starts a process ahead of the first document, and keeps one from now on. */
  readonly warm: () => Promise<void>
  /** Ends all processes; documents under way are rejected. */
  readonly close: () => Promise<void>
}

const ENTRY = 'lib/sandbox/entry.ts'

/** Processes for reading documents, started when documents come. Idle ones do not keep the program alive. */
export const openSandbox = <Input extends ParseInput = ParseInput, Result = ReadResult>({
  workers = availableParallelism(),
  queue = Number.POSITIVE_INFINITY,
  limits = LIMITS,
  entry = ENTRY,
  tries = 2,
}: SandboxOptions = {}): Sandbox<Input, Result> => {
  const pool = openPool<Input, Result>({ entry, workers, limits, isPatient: tries > 1 })
  const resultOf = (name: string, ending: Ending<Result>): Result | ReadFailure =>
    'result' in ending ? ending.result : { failure: stopped(name, ending, limits), stopped: ending.stopped }
  return {
    parse: async (input) => {
      if (input.bytes.length > MAX_BYTES) return { failure: tooLarge(input.name, input.bytes.length) }
      if (pool.waiting() >= queue) return { failure: busy(input.name) }
      return resultOf(input.name, await pool.run(input))
    },
    warm: pool.warm,
    close: pool.close,
  }
}
