/** The prose of a report, tables left out: paragraphs, sentences and clauses as stretches of the normalised text. */
import type { Place } from '@/lib/source/document'
import { KIND, mayTell } from './characters'
import { type Counted, countedIn } from './counted'
import { type Normalized, placeOf } from './normalize'
import { NOUGHT, ONLY_FIGURE } from './words'

/** [start, end) of the normalised text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Clause extends Stretch {
  /** The kinds of all its characters: bits of `KIND`. */
  readonly kinds: number
  /** Its counted figures, in order. */
  readonly figures: readonly Counted[]
}

export interface Sentence extends Stretch {
  /** Start of the paragraph that the sentence stands in. */
  readonly paragraph: number
}

const MAX_SENTENCE = 1000
const LINE_FEED = 10
const RETURN = 13
const COMMA = 0x2c
const COLON = 0x3a

/** Whether there is a digit at `at`, which lies in [start, end). */
const isDigit = (kinds: Int32Array, at: number, { start, end }: Stretch): boolean =>
  at >= start && at < end && ((kinds[at] ?? 0) & KIND.digit) !== 0

/** A comma between digits may part thousands. */
const partsThousands = (kinds: Int32Array, at: number, within: Stretch): boolean => {
  for (const next of [-1, 1, 2, 3]) if (!isDigit(kinds, at + next, within)) return false
  return !isDigit(kinds, at + 4, within)
}

/** A colon between a label and its only figure parts nothing: 新收申请:37件。 */
const labels = (text: string, at: number): boolean => {
  ONLY_FIGURE.lastIndex = at + 1
  return ONLY_FIGURE.test(text)
}

/** Normalised stretches outside the tables, whose places are offsets of the raw text. */
const outside = (normal: Normalized, tables: readonly Place[]): Stretch[] => {
  const { length } = normal.text
  const sorted = [...tables].sort((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  let start = 0
  let at = 0
  for (const table of sorted) {
    at = placeOf(normal, at, table.start)
    if (at > start) stretches.push({ start, end: at })
    at = start = placeOf(normal, at, table.end)
  }
  if (start < length) stretches.push({ start, end: length })
  return stretches
}

const clauseOf = (text: string, start: number, end: number, kinds: number): Clause => ({
  start,
  end,
  kinds,
  figures: countedIn(text, start, end, kinds),
})

/** The clauses of a sentence: what stands between its commas, brackets and colons. */
export const clausesOf = ({ text, kinds }: Normalized, sentence: Stretch): Clause[] => {
  const { start, end } = sentence
  const clauses: Clause[] = []
  let from = start
  let all = 0
  for (let at = start; at < end; at++) {
    const kind = kinds[at] ?? 0
    all |= kind
    if ((kind & KIND.parting) === 0) continue
    const code = text.charCodeAt(at)
    if (code === COMMA && partsThousands(kinds, at, sentence)) continue
    if (code === COLON && labels(text, at)) continue
    if (at > from) clauses.push(clauseOf(text, from, at, all))
    from = at + 1
    all = 0
  }
  if (from < end) clauses.push(clauseOf(text, from, end, all))
  return clauses
}

/** Whether what may be counted or disputed is said to be nought, in a stretch of these kinds. */
export const mayBeNought = (text: string, { start, end }: Stretch, kinds: number): boolean =>
  (kinds & KIND.digit) !== 0 && (kinds & DENIED) !== 0 && text.slice(start, end).includes(NOUGHT)

const DENIED = KIND.request | KIND.review | KIND.litigation

/**
 * Sentences in reading order that may count or deny something; what is longer than any sentence is (a table not
 * recognised) is left out.
 */
export const sentencesOf = (normal: Normalized, tables: readonly Place[]): Sentence[] => {
  const { text, kinds } = normal
  const sentences: Sentence[] = []
  for (const stretch of outside(normal, tables)) {
    let paragraph = stretch.start
    let start = stretch.start
    let all = 0
    for (let at = stretch.start; at <= stretch.end; at++) {
      while (at < stretch.end) {
        const kind = kinds[at] ?? 0
        if ((kind & KIND.end) !== 0) break
        all |= kind
        at++
      }
      const isSentence = at > start + 3 && at - start <= MAX_SENTENCE
      if (isSentence && (mayTell(all) || mayBeNought(text, { start, end: at }, all)))
        sentences.push({ start, end: at, paragraph })
      start = at + 1
      all = 0
      const code = text.charCodeAt(at)
      if (code === LINE_FEED || code === RETURN) paragraph = start
    }
  }
  return sentences
}
