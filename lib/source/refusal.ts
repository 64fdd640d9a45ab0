import type { ParseFailure } from './document'

/**
 * Thrown where the reading of a file must stop: the callbacks of a streaming parser have no other way out. `readSource`
 * alone catches it. The message goes on from the file's name: "has …; do this".
 */
export class Refusal extends Error {
  constructor(
    readonly code: ParseFailure['code'],
    message: string,
  ) {
    super(message)
  }
}
