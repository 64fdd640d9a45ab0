/** Tables of which the document has the heading, and behind it a picture in the table's place. */
import type { Table, TableId } from '@/lib/form'
import type { Document } from '@/lib/source/document'
import { keyOf, type Normalized, normalize } from './normalize'
import { AFTER_TABLES, PICTURE_FILE } from './words'

/** Headings of one table that are looked at. */
const MAX_PLACES = 12

/** Offsets in the raw text at which `needle`'s letters stand, whatever parts them. */
const placesOf = (key: string, at: readonly number[], needle: string): number[] => {
  const places: number[] = []
  for (let i = key.indexOf(needle); i >= 0 && places.length < MAX_PLACES; i = key.indexOf(needle, i + 1))
    places.push(at[i] ?? 0)
  return places
}

/** The text's letters and digits alone, and where each stands in the raw text. */
const lettersOf = ({ text, offsets }: Normalized): { key: string; at: number[] } => {
  const at: number[] = []
  let key = ''
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    key += match[0]
    for (let i = 0; i < match[0].length; i++) at.push(offsets[match.index + i] ?? 0)
  }
  return { key, at }
}

/**
 * Those of `tables` behind one of whose headings a picture, or the name of a picture file, stands before the next
 * heading. What the picture shows is not read.
 */
export const picturedTables = (document: Document, normal: Normalized, tables: readonly Table[]): TableId[] => {
  const files = [...document.text.matchAll(PICTURE_FILE)].map((match) => match.index)
  const pictures = [...document.pictures, ...files].sort((a, b) => a - b)
  if (pictures.length === 0) return []
  const { key, at } = lettersOf(normal)
  const headings = tables.flatMap(({ id, heading, anchors }) =>
    [...new Set([heading.zh.replace(/^.、/, ''), ...anchors].map((anchor) => keyOf(normalize(anchor).text)))]
      .flatMap((anchor) => placesOf(key, at, anchor))
      .map((place) => ({ id, place })),
  )
  const after = AFTER_TABLES.flatMap((words) => placesOf(key, at, words)).map((place) => ({ id: null, place }))
  const isBehind = (heading: { id: TableId; place: number }): boolean => {
    let next = document.text.length + 1
    for (const { id, place } of [...headings, ...after])
      if (id !== heading.id && place > heading.place && place < next) next = place
    return pictures.some((picture) => picture >= heading.place && picture < next)
  }
  return tables.flatMap(({ id }) => (headings.some((heading) => heading.id === id && isBehind(heading)) ? [id] : []))
}
