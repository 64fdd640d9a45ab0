/** Source file → Document. */
import { decode } from './charset'
import { csvDocument } from './csv'
import type { Document, ParseFailure } from './document'
import { htmlDocument } from './html'
import { identifyFormat, MAX_BYTES } from './identify'
import { textDocument } from './text'

/**
 * The document in a file. Pure: the bytes come in, nothing else is read.
 * @returns a failure where the format is not read yet, the bytes are no text, or the file is out of all proportion
 */
export const readSource = async (
  name: string,
  bytes: Uint8Array,
  contentType = '',
): Promise<Document | ParseFailure> => {
  if (bytes.length > MAX_BYTES)
    return {
      code: 'too-large',
      message: `${name} has ${bytes.length} bytes, the limit is ${MAX_BYTES}; keep only the report's own page`,
    }
  const kind = identifyFormat(name, bytes, contentType)
  if (typeof kind === 'object')
    return { code: 'unsupported', message: `${name} is ${kind.unsupported}; save it as HTML or text and try again` }
  const text = decode(bytes, contentType)
  if (text === null)
    return {
      code: 'unreadable',
      message: `${name} is no text in UTF-8, UTF-16 or GB 18030; save it as UTF-8 and try again`,
    }
  if (kind === 'html') return htmlDocument(text, name)
  return kind === 'csv' ? csvDocument(text) : textDocument(text)
}
