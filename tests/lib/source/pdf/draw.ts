/** Small PDF files drawn by hand: operators in, the document out. */

import type { Document } from '@/lib/source/document'
import { pdfDocument } from '@/lib/source/pdf'
import { fileOf, hexOf, type PdfPage } from '@/scripts/fuzz/formats/pdf-file'

export const HEIGHT = 842

/** A text at a place counted from the top left. */
export const text = (words: string, x: number, y: number, size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hexOf(words)}> Tj ET`

/** Lines across and down a table with these edges. */
export const ruled = (xs: readonly number[], ys: readonly number[]): string => {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0]
  return [...xs.map((x) => line(x, top, x, bottom)), ...ys.map((y) => line(left, y, right, y))].join('\n')
}

export const line = (x0: number, y0: number, x1: number, y1: number): string =>
  `${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`

export const page = (...parts: readonly string[]): PdfPage => ({
  width: 595,
  height: HEIGHT,
  rotate: 0,
  content: parts.join('\n'),
})

export const bytesOf = (...pages: readonly PdfPage[]): Uint8Array =>
  fileOf(pages, { title: null, compressed: false, codes: 'listed' })

export const documentOf = async (bytes: Uint8Array): Promise<Document> => {
  const result = await pdfDocument('r.pdf', bytes)
  if ('code' in result) throw new Error(result.message)
  return result
}

/** The rows of a document: each cell's text, with its span where it has one of its own. */
const rowsOf = ({ pieces, text }: Document): string[] => {
  const rows: string[] = []
  let row: string[] = []
  for (const piece of pieces)
    if (piece.kind === 'break') {
      rows.push(row.join(' | '))
      row = []
    } else {
      const shown = text.slice(piece.start, piece.end)
      row.push(piece.grid && piece.grid.span > 1 ? `${shown}×${piece.grid.span}` : shown)
    }
  return rows
}

export const drawn = async (...pages: readonly PdfPage[]): Promise<string[]> =>
  rowsOf(await documentOf(bytesOf(...pages)))
