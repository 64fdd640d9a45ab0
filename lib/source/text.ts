/** Plain text and Markdown → Document. */
import { withoutBoxes } from './boxes'
import { cutLines } from './cut'
import type { Document, Piece } from './document'
import { withoutNumbers } from './frame'
import { limitText } from './size'
import { withoutRepeats } from './spans'

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
  return { format: 'text', text, pieces: withoutRepeats(text, withoutNumbers(text, pieces)), pictures: [], title: null }
}
