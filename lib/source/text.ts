/** Plain text and Markdown → Document. */
import { asDrawn } from './additions'
import { withoutBoxes } from './boxes'
import { cutLines } from './cut'
import type { Document, Piece } from './document'
import { limitText } from './size'

const LINE_ENDS = /\r\n?|\u2028|\u2029/g
const MARKDOWN_BREAK = /<br\s{0,3}\/?>/gi

/** A plain text as a document: its lines and what bars and tabs set apart in them. */
export const textDocument = (source: string): Document => {
  limitText(source.length)
  let text = source.includes('\r') || source.includes('\u2028') ? source.replace(LINE_ENDS, '\n') : source
  if (text.includes('<br')) text = text.replace(MARKDOWN_BREAK, ' ')
  text = withoutBoxes(text)
  const pieces: Piece[] = []
  cutLines(text, pieces)
  return { format: 'text', text, pieces: asDrawn(text, pieces), pictures: [], title: null }
}
