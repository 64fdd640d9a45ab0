/** Source file → Document. */
import { decode } from './charset'
import { csvDocument, isSeparated } from './csv'
import type { Document, ParseFailure } from './document'
import { identifyFormat, MAX_BYTES } from './identify'
import { Refusal } from './refusal'
import { textDocument } from './text'
import { withoutTurned } from './turned'

const once = <Module>(load: () => Promise<Module>): (() => Promise<Module>) => {
  let loaded: Promise<Module> | null = null
  return () => {
    loaded ??= load()
    return loaded
  }
}

/** Readers loaded when the first file of their format comes: a process that reads one text starts without the others. */
const html = once(() => import('./html'))
const docx = once(() => import('./docx'))
const pdf = once(() => import('./pdf'))
const mail = once(() => import('./mail'))
const zip = once(() => import('./zip'))
const packed = once(() => import('./packed'))

const textOf = (bytes: Uint8Array, contentType: string): string => {
  const text = decode(bytes, contentType)
  if (text === null)
    throw new Refusal('unreadable', 'is no text in UTF-8, UTF-16, GB 18030 or Big5; save it as UTF-8 and try again')
  return text
}

const readPacked = async (name: string, bytes: Uint8Array, isInside: boolean): Promise<Document | ParseFailure> => {
  const [{ openZip }, { unpack }] = await Promise.all([zip(), packed()])
  const unpacked = await unpack(await openZip(bytes))
  if ('pieces' in unpacked) return unpacked
  if (isInside)
    throw new Refusal('unsupported', 'is an archive with another archive in it; unpack it and give the report itself')
  return read(`${name}/${unpacked.name}`, unpacked.bytes, '', true)
}

const readSaved = async (bytes: Uint8Array): Promise<Document> => {
  const { savedPage } = await mail()
  const { kind, parts } = savedPage(bytes)
  const text = parts.map((part) => textOf(part.bytes, part.contentType)).join('\n')
  return kind === 'html' ? (await html()).htmlDocument(text) : textDocument(text)
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
      return (await pdf()).pdfDocument(name, bytes)
    case 'mail':
      return readSaved(bytes)
    case 'word-xml':
      return (await docx()).wordXmlDocument(bytes)
    case 'html':
      return (await html()).htmlDocument(textOf(bytes, contentType))
    case 'csv':
      return csvDocument(textOf(bytes, contentType))
    case 'text': {
      const text = textOf(bytes, contentType)
      return isSeparated(text) ? csvDocument(text) : textDocument(text)
    }
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
    const result = await read(name, bytes, contentType, false)
    return 'pieces' in result ? withoutTurned(result) : result
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: `${name} ${error.message}` }
    throw error
  }
}
