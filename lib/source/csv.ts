/** Comma-separated values → Document: one piece a field, quotes undone, one line a row. */
import { asDrawn } from './additions'
import { Rows } from './columns'
import type { Document, Piece } from './document'
import { limitPieces, limitText } from './size'

/** What parts fields, the usual first: Excel writes semicolons or tabs on some machines. */
const SEPARATORS = [',', ';', '\t'] as const
/** Excel's own word on it, as the first line. */
const STATED = /^sep=([,;\t])\r?\n/i
/** Lines looked at. */
const SAMPLE_LINES = 20
const SAMPLE = 20_000

/** The separator that most lines have; a comma unless another is there in more of them. */
const separatorOf = (source: string): string => {
  const lines = source.slice(0, SAMPLE).split('\n', SAMPLE_LINES)
  const counts = SEPARATORS.map((mark) => lines.filter((line) => line.includes(mark)).length)
  const most = Math.max(...counts)
  return SEPARATORS[counts.indexOf(most)] ?? ','
}

/** What stands before each field of figures in a text that a program has written, beside the tabs of any text. */
const WRITTEN = [',', ';', '\t"'] as const
/** So many of them side by side, and so many lines that end in them, are rows of tables and no enumeration. */
const LEAST_FIELDS = 4
const LEAST_LINES = 10
const FIGURE_FIELD = /"?\d{0,9}(?:\.\d{1,4})?"?(?=[,;\t\r\n]|$)/y

/** Whether a text holds its tables as lines of separated fields, whatever its name says. */
export const isSeparated = (text: string): boolean => WRITTEN.some((mark) => isSeparatedBy(text, mark))

const isSeparatedBy = (text: string, mark: string): boolean => {
  let fields = 0
  let lines = 0
  let end = -1
  for (let at = text.indexOf(mark); at >= 0 && lines < LEAST_LINES; at = text.indexOf(mark, at + 1)) {
    FIGURE_FIELD.lastIndex = at + 1
    if (!FIGURE_FIELD.test(text)) continue
    fields = at === end ? fields + 1 : 1
    end = FIGURE_FIELD.lastIndex
    if (fields >= LEAST_FIELDS && text[end] !== mark[0]) lines++
  }
  return lines >= LEAST_LINES
}

/** A text as a formula, as spreadsheets export one that looks like a figure. */
const FORMULA = /^="([^"]*)"$/

/** A CSV text (RFC 4180, either line end) as a document whose text shows fields between bars. */
export const csvDocument = (given: string): Document => {
  limitText(given.length)
  const stated = STATED.exec(given)
  const source = stated ? given.slice(stated[0].length) : given
  const separator = stated?.[1] ?? separatorOf(source)
  const pieces: Piece[] = []
  const rows = new Rows(pieces)
  let first = 0
  const parts: string[] = []
  let length = 0
  const write = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const flaws: number[] = []
  let rowStart = 0
  const field = (raw: string, isQuoted = false) => {
    const text = raw.trim().replace(FORMULA, '$1')
    // A quotation mark without its like: the other one is lost, and with it where fields of the row begin or end.
    if (!isQuoted && text.split('"').length % 2 === 0) flaws.push(rowStart)
    pieces.push({ kind: 'cell', start: length, end: length + text.length })
    write(text)
  }
  let i = 0
  // Behind a quote that is never closed, quotes are marks like any other.
  let hasQuotes = true
  while (i < source.length) {
    let end = i
    const start = source.startsWith('="', i) ? i + 1 : i
    const close = hasQuotes && source[start] === '"' ? closingQuote(source, start + 1) : -1
    if (close === source.length) hasQuotes = false
    if (close >= 0 && hasQuotes) {
      end = close + 1
      while (end < source.length && source[end] !== separator && source[end] !== '\n') end++
      field(source.slice(start + 1, close).replaceAll('""', '"'), true)
    } else {
      while (end < source.length && source[end] !== separator && source[end] !== '\n') end++
      field(source.slice(i, end))
    }
    if (source[end] === separator) write(' | ')
    else {
      write('\n')
      rowStart = length
      rows.add(first, pieces.length, pieces.length - first - 1)
      pieces.push({ kind: 'break' })
      first = pieces.length
    }
    limitPieces(pieces.length)
    i = end + 1
  }
  if (source.endsWith(separator)) field('')
  rows.close()
  const text = parts.join('')
  const drawn = asDrawn(text, pieces)
  return { format: 'text', text, pieces: drawn, pictures: [], ...(flaws.length > 0 && { flaws }), title: null }
}

const closingQuote = (source: string, from: number): number => {
  for (let i = from; i < source.length; i++)
    if (source[i] === '"') {
      if (source[i + 1] !== '"') return i
      i++
    }
  return source.length
}
