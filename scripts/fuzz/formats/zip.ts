/** Files → the bytes of a ZIP archive. */
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** Any day will do, so long as it is the same one. */
const MODIFIED = new Date(2024, 0, 1)

/** Names with their content, in order. A name may stand twice. */
export const packed = (
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): Promise<Uint8Array> => {
  const zip = new ZipFile()
  for (const [name, content] of files)
    zip.addBuffer(Buffer.from(content), name, { mtime: MODIFIED, forceDosTimestamp: true })
  zip.end()
  return buffer(zip.outputStream)
}
