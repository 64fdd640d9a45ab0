/** Where the project's files are. */
import { existsSync } from 'node:fs'
import path from 'node:path'

const HERE = 'lib/sandbox/root.ts'

/**
 * The project's directory: the working directory or the nearest one above it that holds this module. The module's own
 * address is no help, because in the built site it is that of a bundle.
 * @throws Error when the program runs outside the project
 */
export const projectRoot = (): string => {
  const start = process.cwd()
  for (let directory = start; ; directory = path.dirname(directory)) {
    if (existsSync(path.join(directory, HERE))) return directory
    if (path.dirname(directory) === directory)
      throw new Error(`${start} is not inside the project (no ${HERE} above it); run the command from its directory`)
  }
}
