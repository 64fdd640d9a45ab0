/** The one sandbox of a program, opened by its first document. */
import type { ParseInput } from '@/lib/parse'
import { openSandbox, type ReadResult, type Sandbox, type SandboxOptions } from './sandbox'

// The built site holds this module several times, once for each bundle; the processes are shared all the same.
const KEY = Symbol.for('disclosure-lens.sandbox')
const holder = globalThis as { [KEY]?: Sandbox }

const shared = (options?: SandboxOptions): Sandbox => (holder[KEY] ??= openSandbox(options))

/** Reads one document in the program's sandbox; `options` count for the call that opens it. See `Sandbox.parse`. */
export const parseSafely = (input: ParseInput, options?: SandboxOptions): Promise<ReadResult> =>
  shared(options).parse(input)

/** Starts a process of the program's sandbox ahead of the first document, and keeps one. */
export const warmSandbox = (options?: SandboxOptions): Promise<void> => shared(options).warm()

/** Ends the processes of the program's sandbox; the next document opens it anew. */
export const closeSandbox = async (): Promise<void> => {
  const open = holder[KEY]
  delete holder[KEY]
  await open?.close()
}
