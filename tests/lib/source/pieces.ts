/** Documents as the tests look at them. */
import { readSource } from '@/lib/source'
import type { Document, ParseFailure } from '@/lib/source/document'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const readDocument = async (name: string, bytes: Uint8Array): Promise<Document> => {
  const document = await readSource(name, bytes)
  if ('code' in document) throw new Error(document.message)
  return document
}

export const readFailure = async (name: string, bytes: Uint8Array): Promise<ParseFailure> => {
  const failure = await readSource(name, bytes)
  if ('pieces' in failure) throw new Error(`${name} is read as ${failure.format}`)
  return failure
}

/** The lines of a document, each the texts of its cells. */
export const linesOf = ({ pieces, text }: Document): string[][] => {
  const lines: string[][] = [[]]
  for (const piece of pieces)
    if (piece.kind === 'break') lines.push([])
    else lines.at(-1)?.push(text.slice(piece.start, piece.end))
  return lines.filter((line) => line.length > 0)
}

/** Each cell of a table with its first column and the columns it covers. */
export const drawn = ({ pieces, text }: Document): string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'cell' && piece.grid
      ? [`${text.slice(piece.start, piece.end)}@${piece.grid.column}+${piece.grid.span}`]
      : [],
  )
