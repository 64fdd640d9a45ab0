/** The bare work that any reader of a format must do, with nothing behind it. */
import path from 'node:path'
import { Tokenizer } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { decode } from '@/lib/source/charset'
import { openZip } from '@/lib/source/zip'

export interface Floor {
  /** In words, for the table's foot. */
  readonly what: string
  readonly run: (bytes: Uint8Array) => void | Promise<void>
}

const idle = (): void => {}
const CALLBACKS = {
  onattribdata: idle,
  onattribend: idle,
  onattribentity: idle,
  onattribname: idle,
  oncdata: idle,
  onclosetag: idle,
  oncomment: idle,
  ondeclaration: idle,
  onend: idle,
  onopentagend: idle,
  onopentagname: idle,
  onprocessinginstruction: idle,
  onselfclosingtag: idle,
  ontext: idle,
  ontextentity: idle,
}

const tokenize = (bytes: Uint8Array): void => {
  const tokenizer = new Tokenizer({ decodeEntities: true }, CALLBACKS)
  tokenizer.write(decode(bytes) ?? '')
  tokenizer.end()
}

/** More than any document has. */
const MAX_XML = 50_000_000

const parseXml = async (bytes: Uint8Array): Promise<void> => {
  const zip = await openZip(bytes)
  const xml = await zip.read('word/document.xml', MAX_XML)
  new SaxesParser().write(new TextDecoder().decode(xml)).close()
}

const CMAPS = path.join('node_modules', 'pdfjs-dist', 'cmaps', path.sep)

const extractText = async (bytes: Uint8Array): Promise<void> => {
  // Loaded here, for it replaces methods of arrays by slower ones, which other formats should not meet.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // The library takes the bytes for itself.
  const task = getDocument({
    data: bytes.slice(),
    cMapUrl: CMAPS,
    cMapPacked: true,
    isEvalSupported: false,
    verbosity: 0,
  })
  const pdf = await task.promise
  for (let i = 1; i <= pdf.numPages; i++) await (await pdf.getPage(i)).getTextContent()
  await task.destroy()
}

const FLOORS: readonly (readonly [beginning: string, Floor])[] = [
  ['html', { what: 'html: decoding and the tokenizer', run: tokenize }],
  ['docx', { what: 'docx: unpacking and the XML parser without callbacks', run: parseXml }],
  ['pdf', { what: 'pdf: getTextContent of pdfjs for all pages', run: extractText }],
]

const DECODING: Floor = {
  what: 'all others: decoding',
  run: (bytes) => {
    decode(bytes)
  },
}

/** The floor of a format, by how its name begins. */
export const floorOf = (format: string): Floor =>
  FLOORS.find(([beginning]) => format.startsWith(beginning))?.[1] ?? DECODING

export const FLOOR_WORDS = [...FLOORS.map(([, { what }]) => what), DECODING.what].join('; ')
