/** Which format a file has: by its first bytes, then its name. */

/** Larger files are no reports; the largest met have half a megabyte. */
export const MAX_BYTES = 20_000_000

export type SourceKind = 'html' | 'text' | 'csv' | { readonly unsupported: string }

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'],
  ['PK\u0003\u0004', 'DOCX, XLSX or ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', 'DOC, WPS or XLS'],
  ['{\\rtf', 'RTF'],
  ['\u0089PNG', 'PNG image'],
  ['\u00ff\u00d8\u00ff', 'JPEG image'],
  ['GIF8', 'GIF image'],
  ['MIME-Version:', 'MHTML'],
]

const UNSUPPORTED_NAMES = /\.(?:docx?|pdf|wps|et|xlsx?|ofd|rtf|zip|rar|7z|pptx?|jpe?g|png|gif|bmp|tiff?|mht(?:ml)?)$/i
const HTML_NAMES = /\.(?:s?html?|xhtml|aspx?|jsp|php)$/i
const MARKUP = /<(?:!doctype html|html|head|body|table|tbody|tr|td|div|p)[\s>]/i

/** The format of a file called `name` that starts with `bytes`. */
export const identifyFormat = (name: string, bytes: Uint8Array, contentType = ''): SourceKind => {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  for (const [signature, format] of SIGNATURES) if (head.startsWith(signature)) return { unsupported: format }
  if (HTML_NAMES.test(name) || /\bx?html\b/i.test(contentType)) return 'html'
  const extension = UNSUPPORTED_NAMES.exec(name)
  if (extension) return { unsupported: extension[0].slice(1).toUpperCase() }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '')
  if (MARKUP.test(start)) return 'html'
  return /\.csv$/i.test(name) ? 'csv' : 'text'
}
