/** Years that stand in the captions of tables: offices copy last year's table with its caption. */
import type { TableId } from '@/lib/form'
import type { Place } from '@/lib/source/document'
import type { Normalized } from './normalize'
import { CAPTION_ENDS, CAPTION_OF_YEAR, CAPTION_SAYS } from './words'

/** A table over which a year stands. */
export interface Caption {
  readonly table: TableId
  readonly year: number
  readonly place: Place
}

/** Heads between a caption and the first label of its table take no more room. */
const MAX_ABOVE = 400
const SENTENCE_END = '。'
const YEAR = /20\d\d/

/**
 * The year in the caption of a table whose first label begins at `first` of the normalised text; `after` is where the table
 * before it ends. Null where no caption between them gives one; what stands above a sentence is none.
 */
export const captionAbove = (
  { text, offsets }: Normalized,
  table: TableId,
  after: number,
  first: number,
): Caption | null => {
  const from = Math.max(after, first - MAX_ABOVE)
  if (!YEAR.test(text.slice(from, first))) return null
  let caption: Caption | null = null
  for (let start = from; start < first; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 || found > first ? first : found
    const line = text.slice(start, end)
    if (line.includes(SENTENCE_END)) caption = null
    for (const cell of line.split('|')) {
      const bare = cell.trim()
      const match = CAPTION_OF_YEAR.exec(bare)
      if (!match || !CAPTION_ENDS.test(bare) || !CAPTION_SAYS.test(bare)) continue
      const at = start + line.indexOf(bare)
      const place = { start: offsets[at] ?? 0, end: (offsets[at + bare.length - 1] ?? 0) + 1 }
      caption = { table, year: Number(match[1] ?? match[2]), place }
    }
    start = end + 1
  }
  return caption
}
