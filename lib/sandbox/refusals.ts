/** Why the sandbox gives no report, in words. */
import type { ParseFailure } from '@/lib/source/document'
import { MAX_BYTES } from '@/lib/source/identify'
import type { Ending } from './child'
import type { Limits } from './limits'

type Stopped = Extract<Ending<unknown>, { readonly stopped: string }>

/** For a file of so many bytes, whether or not they have been read. */
export const tooLarge = (name: string, bytes: number): ParseFailure => ({
  code: 'too-large',
  message: `${name} has ${bytes} bytes, the limit is ${MAX_BYTES}; keep only the report's own page`,
})

export const busy = (name: string): ParseFailure => ({
  code: 'busy',
  message: `${name} was not read, because too many documents wait already; try again in a minute`,
})

export const stopped = (name: string, { stopped: by, detail }: Stopped, limits: Limits): ParseFailure => {
  if (by === 'time')
    return {
      code: 'too-slow',
      message: `${name} was not read within ${limits.milliseconds / 1000} seconds; keep only the report's own page`,
    }
  if (by === 'memory')
    return {
      code: 'too-large',
      message: `${name} takes more than ${limits.megabytes} MB of memory to read; keep only the report's own page`,
    }
  return {
    code: 'unreadable',
    message: `${name} cannot be read, its reader failed (${detail}); save it anew as HTML or text`,
  }
}
