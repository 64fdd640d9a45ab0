/** Source file → Document. */
import { decode } from './charset'
import { csvDocument } from './csv'
import type { Document, ParseFailure } from './document'
import { wordXmlDocument } from './docx'
import { htmlDocument } from './html'
import { identifyFormat, MAX_BYTES } from './identify'
import { savedPage } from './mail'
import { unpack } from './packed'
import { pdfDocument } from './pdf'
import { Refusal } from './refusal'
import { textDocument } from './text'
import { openZip } from './zip'

const textOf = (bytes: Uint8Array, contentType: string): string => {
  const text = decode(bytes, contentType)
  if (text === null)
    throw new Refusal('unreadable', 'is no text in UTF-8, UTF-16, GB 18030 or Big5; save it as UTF-8 and try again')
  return text
}

const readPacked = async (name: string, bytes: Uint8Array, isInside: boolean): Promise<Document | ParseFailure> => {
  const unpacked = await unpack(await openZip(bytes))
  if ('pieces' in unpacked) return unpacked
  if (isInside)
    throw new Refusal('unsupported', 'is an archive with another archive in it; unpack it and give the report itself')
  return read(`${name}/${unpacked.name}`, unpacked.bytes, '', true)
}

const readSaved = (bytes: Uint8Array): Document => {
  const { kind, parts } = savedPage(bytes)
  const text = parts.map((part) => textOf(part.bytes, part.contentType)).join('\n')
  return kind === 'html' ? htmlDocument(text) : textDocument(text)
}

const read = async (
  name: string,
  bytes: Uint8Array,
  contentType: string,
  isInside: boolean,
): Promise<Document | ParseFailure> => {
  const kind = identifyFormat(name, bytes, contentType)
  if (typeof kind === 'object') throw new Refusal('unsupported', kind.unsupported)
  switch (kind) {
    case 'zip':
      return readPacked(name, bytes, isInside)
    case 'pdf':
      return pdfDocument(name, bytes)
    case 'mail':
      return readSaved(bytes)
    case 'word-xml':
      return wordXmlDocument(bytes)
    case 'html':
      return htmlDocument(textOf(bytes, contentType))
    case 'csv':
      return csvDocument(textOf(bytes, contentType))
    case 'text':
      return textDocument(textOf(bytes, contentType))
  }
}

/**
 * The document in a file. Pure: the bytes come in, nothing else is read.
 * @returns a failure where the format is not read, the file is damaged or locked, or out of all proportion
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
  try {
    return await read(name, bytes, contentType, false)
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: `${name} ${error.message}` }
    throw error
  }
}
