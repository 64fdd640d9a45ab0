/** Plain text and Markdown → Document. */
import { asDrawn } from './additions'
import { withoutBoxes } from './boxes'
import { cutLines } from './cut'
import type { Document, Piece } from './document'
import { limitText } from './size'

const LINE_ENDS = /\r\n?|\u2028|\u2029/g
const MARKDOWN_BREAK = /<br\s{0,3}\/?>/gi

/** Spaces as converters from HTML leave them. */
const SPACE = /&(?:nbsp|ensp|emsp|#(?:160|xa0));/gi

const COMMENT = '<!--'
const COMMENT_END = '-->'

/** A text without the comments that Markdown does not show; one that is not closed stays. */
const withoutComments = (text: string): string => {
  const parts: string[] = []
  let from = 0
  for (let start = text.indexOf(COMMENT); start >= 0; start = text.indexOf(COMMENT, from)) {
    const end = text.indexOf(COMMENT_END, start + COMMENT.length)
    if (end < 0) break
    parts.push(text.slice(from, start))
    from = end + COMMENT_END.length
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}

/** A plain text as a document: its lines and what bars and tabs set apart in them. */
export const textDocument = (source: string): Document => {
  limitText(source.length)
  let text = source.includes('\r') || source.includes('\u2028') ? source.replace(LINE_ENDS, '\n') : source
  if (text.includes('<br')) text = text.replace(MARKDOWN_BREAK, ' ')
  if (text.includes('&')) text = text.replace(SPACE, ' ')
  text = withoutBoxes(withoutComments(text))
  const pieces: Piece[] = []
  cutLines(text, pieces)
  return { format: 'text', text, pieces: asDrawn(text, pieces), pictures: [], title: null }
}
