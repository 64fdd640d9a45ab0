/** Which format a file has: by its first bytes, then its name. */
import { adviceByName, adviceFor, adviceForCompound } from './advice'

/** Larger files are no reports; the largest met have half a megabyte. */
export const MAX_BYTES = 20_000_000

/** Where a format is not read: what the file is and what to do, going on from its name. */
interface Unsupported {
  readonly unsupported: string
}

export type SourceKind = 'html' | 'text' | 'csv' | 'pdf' | 'zip' | 'mail' | 'word-xml' | Unsupported

/** First bytes that only one format has, and the ending that its advice is kept under. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'rtf'],
  ['\u0089PNG', 'png'],
  ['\u00ff\u00d8\u00ff', 'jpg'],
  ['GIF8', 'gif'],
  ['II*\0', 'tif'],
  ['MM\0*', 'tif'],
  ['Rar!', 'rar'],
  ['7z\u00bc\u00af', '7z'],
  ['\u001f\u008b', 'gz'],
]
const ZIPS = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']
const COMPOUND = '\u00d0\u00cf\u0011\u00e0'
const PDF = '%PDF-'
/** Readers of PDF look so far for its mark. */
const PDF_WITHIN = 1024

/** How far into a file its markup must begin. */
const HEAD_BYTES = 4096
const MARKS = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/
const WORD_XML = /<(?:\w{1,9}:)?wordDocument[\s>]|progid="Word\.Document"|<pkg:package[\s>]/
const SHEET_XML = /<(?:\w{1,9}:)?Workbook[\s>]|progid="Excel\.Sheet"/
const MARKUP = /<(?:!doctype html|html|head|body|table|tbody|tr|td|div|p)[\s>]/i
/** Head lines with which browsers and Word begin a saved page. */
const MAIL_START =
  /^(?:from|subject|date|mime-version|content-type|content-location|snapshot-content-location|x-[\w-]{1,40}):/i
const MAIL = /^(?:mime-version:|content-type:[ \t]{0,9}(?:multipart\/|text\/html))/im

const MAIL_NAMES = /\.mht(?:ml)?$/i
const HTML_NAMES = /\.(?:s?html?|xhtml|aspx?|jsp|php)$/i

/** The format of a file called `name` that starts with `bytes`. What the bytes say goes before the name. */
export const identifyFormat = (name: string, bytes: Uint8Array, contentType = ''): SourceKind => {
  // Byte by byte: a TextDecoder's latin1 is windows-1252.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1')
  if (ZIPS.some((mark) => head.startsWith(mark))) return 'zip'
  if (head.startsWith(PDF)) return 'pdf'
  if (head.startsWith(COMPOUND)) return { unsupported: adviceForCompound(name) }
  for (const [signature, ending] of SIGNATURES)
    if (head.startsWith(signature)) return { unsupported: adviceFor(ending) ?? `is ${ending}` }
  // In UTF-16 each letter of markup has a zero byte beside it.
  const plain = head.replace(MARKS, '').trimStart()
  const start = plain.includes('\0') ? plain.replaceAll('\0', '').trimStart() : plain
  return byMarkup(start) ?? byName(name, head, contentType)
}

const byMarkup = (start: string): SourceKind | null => {
  if (MAIL_START.test(start) && MAIL.test(start)) return 'mail'
  if (start.startsWith('<?xml') && WORD_XML.test(start)) return 'word-xml'
  if (start.startsWith('<?xml') && SHEET_XML.test(start)) return { unsupported: adviceFor('xls') ?? '' }
  return start.includes('<') && MARKUP.test(start) ? 'html' : null
}

const byName = (name: string, head: string, contentType: string): SourceKind => {
  if (HTML_NAMES.test(name) || /\bx?html\b/i.test(contentType)) return 'html'
  if (MAIL_NAMES.test(name)) return 'mail'
  if (/\.pdf$/i.test(name) && head.slice(0, PDF_WITHIN).includes(PDF)) return 'pdf'
  const advice = adviceByName(name)
  if (advice !== null) return { unsupported: advice }
  return /\.csv$/i.test(name) || /\btext\/csv\b/i.test(contentType) ? 'csv' : 'text'
}
