/** The prose of a report, tables left out: paragraphs, sentences and clauses as stretches of the normalised text. */
import type { Place } from '@/lib/source/document'
import type { Normalized } from './normalize'

/** [start, end) of the normalised text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Sentence extends Stretch {
  /** Start of the paragraph that the sentence stands in. */
  readonly paragraph: number
  readonly clauses: readonly Stretch[]
}

const MAX_SENTENCE = 1000
const BREAKS = /[。;!?|\n\r\t]/g
/** A comma between digits may part thousands. */
const CLAUSE_BREAKS = /,(?!\d{3}(?!\d))|(?<!\d),|[:()]/g

/** Normalised stretches outside the tables, whose places are offsets of the raw text. */
const outside = ({ text, offsets }: Normalized, tables: readonly Place[]): Stretch[] => {
  const sorted = [...tables].sort((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  let start = 0
  let at = 0
  for (const table of sorted) {
    while (at < text.length && (offsets[at] ?? 0) < table.start) at++
    if (at > start) stretches.push({ start, end: at })
    while (at < text.length && (offsets[at] ?? 0) < table.end) at++
    start = at
  }
  if (start < text.length) stretches.push({ start, end: text.length })
  return stretches
}

const clausesOf = (text: string, { start, end }: Stretch): Stretch[] => {
  const clauses: Stretch[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(CLAUSE_BREAKS)) {
    if (start + match.index > from) clauses.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  return from < end ? [...clauses, { start: from, end }] : clauses
}

/** Sentences in reading order; what is longer than any sentence is (a table not recognised) is left out. */
export const sentencesOf = (normal: Normalized, tables: readonly Place[]): Sentence[] => {
  const { text } = normal
  const sentences: Sentence[] = []
  for (const stretch of outside(normal, tables)) {
    let paragraph = stretch.start
    let start = stretch.start
    const add = (end: number) => {
      const sentence = { start, end }
      if (end > start + 3 && end - start <= MAX_SENTENCE)
        sentences.push({ ...sentence, paragraph, clauses: clausesOf(text, sentence) })
    }
    for (const match of text.slice(stretch.start, stretch.end).matchAll(BREAKS)) {
      const at = stretch.start + match.index
      add(at)
      start = at + 1
      if (match[0] === '\n' || match[0] === '\r') paragraph = start
    }
    add(stretch.end)
  }
  return sentences
}
