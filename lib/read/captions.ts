/** Years that stand in the captions of tables: offices copy last year's table with its caption. */
import type { TableId } from '@/lib/form'
import type { Place } from '@/lib/source/document'
import { endOfLine } from '@/lib/source/lines'
import { type Normalized, rawStretch } from './normalize'
import { CAPTION_ENDS, CAPTION_OF_YEAR, CAPTION_SAYS, SENTENCE_END } from './words'

/** A table over which a year stands. */
export interface Caption {
  readonly table: TableId
  readonly year: number
  readonly place: Place
}

/** Heads between a caption and the first label of its table take no more room. */
const MAX_ABOVE = 400
/** No line with a caption is longer. */
const MAX_LINE = 100
const CENTURY = '20'

/** The caption among the cells of a printed line of the normalised text. */
const captionIn = (normal: Normalized, table: TableId, start: number, end: number): Caption | null => {
  const line = normal.text.slice(start, end)
  for (const cell of line.split('|')) {
    const bare = cell.trim()
    const match = CAPTION_OF_YEAR.exec(bare)
    if (!match || !CAPTION_ENDS.test(bare) || !CAPTION_SAYS.test(bare)) continue
    const at = start + line.indexOf(bare)
    return { table, year: Number(match[1] ?? match[2]), place: rawStretch(normal, at, at + bare.length) }
  }
  return null
}

/**
 * The year in the caption of a table whose first label begins at `first` of the normalised text; `after` is where the table
 * before it begins. Null where no caption between them gives one; what stands above a sentence is none.
 */
export const captionAbove = (normal: Normalized, table: TableId, after: number, first: number): Caption | null => {
  const { text } = normal
  let caption: Caption | null = null
  let at = text.indexOf(CENTURY, Math.max(after, first - MAX_ABOVE))
  while (at >= 0 && at < first) {
    const start = text.lastIndexOf('\n', at) + 1
    const end = Math.min(endOfLine(text, at), first)
    const found = end - start > MAX_LINE ? null : captionIn(normal, table, start, end)
    if (found && !text.slice(end, first).includes(SENTENCE_END)) caption = found
    at = text.indexOf(CENTURY, end)
  }
  return caption
}
