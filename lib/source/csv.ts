/** Comma-separated values → Document: one piece a field, quotes undone, one line a row. */
import type { Document, Piece } from './document'

/** A CSV text (RFC 4180, either line end) as a document whose text shows fields between bars. */
export const csvDocument = (source: string): Document => {
  const pieces: Piece[] = []
  const parts: string[] = []
  let length = 0
  const write = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const field = (raw: string) => {
    const text = raw.trim()
    pieces.push({ kind: 'cell', text, place: { start: length, end: length + text.length } })
    write(text)
  }
  const endRow = () => {
    write('\n')
    pieces.push({ kind: 'break' })
  }
  let i = 0
  while (i < source.length) {
    let end = i
    if (source[i] === '"') {
      end = closingQuote(source, i + 1)
      field(source.slice(i + 1, end).replaceAll('""', '"'))
      end++
      while (end < source.length && source[end] !== ',' && source[end] !== '\n') end++
    } else {
      while (end < source.length && source[end] !== ',' && source[end] !== '\n') end++
      field(source.slice(i, end))
    }
    if (source[end] === ',') write(' | ')
    else endRow()
    i = end + 1
  }
  if (source.endsWith(',')) field('')
  return { format: 'text', text: parts.join(''), pieces, pictures: [], title: null }
}

const closingQuote = (source: string, from: number): number => {
  for (let i = from; i < source.length; i++)
    if (source[i] === '"') {
      if (source[i + 1] !== '"') return i
      i++
    }
  return source.length
}
