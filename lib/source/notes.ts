/** Links to notes, as word processors and converters write them. */

/** The target of a note, or what the link says of itself. */
const TO_NOTE = /#[^"'\s>]{0,40}(?:ftn|fn|edn|note|cite)|doc-noteref|footnote|noteref|endnote/i

/** Whether the attributes in `source` at [start, end) are those of a link to a note. */
export const isNoteLink = (source: string, start: number, end: number): boolean =>
  TO_NOTE.test(source.slice(start, Math.min(end, start + 1000)))
