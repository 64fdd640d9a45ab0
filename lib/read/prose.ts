/** The prose of a report, tables left out: paragraphs, sentences and clauses as stretches of the normalised text. */
import type { Place } from '@/lib/source/document'
import type { Normalized } from './normalize'
import { mayCount, SIGN, signOf } from './signs'

/** [start, end) of the normalised text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Clause extends Stretch {
  /** Bits of `SIGN` for what it may hold. */
  readonly signs: number
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
const OPEN = 0x28
const CLOSE = 0x29

/** Whether there is a digit at `at`, which lies in [start, end). */
const isDigit = (text: string, at: number, { start, end }: Stretch): boolean =>
  at >= start && at < end && (signOf(text.charCodeAt(at)) & SIGN.digit) !== 0

/** A comma between digits may part thousands. */
const partsThousands = (text: string, at: number, within: Stretch): boolean => {
  for (const next of [-1, 1, 2, 3]) if (!isDigit(text, at + next, within)) return false
  return !isDigit(text, at + 4, within)
}

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

/** The clauses of a sentence: what stands between its commas, colons and brackets. */
export const clausesOf = (text: string, sentence: Stretch): Clause[] => {
  const { start, end } = sentence
  const clauses: Clause[] = []
  let from = start
  let signs = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    signs |= signOf(code)
    if (code > COLON || !(code === COLON || code === OPEN || code === CLOSE || code === COMMA)) continue
    if (code === COMMA && partsThousands(text, at, sentence)) continue
    if (at > from) clauses.push({ start: from, end: at, signs })
    from = at + 1
    signs = 0
  }
  if (from < end) clauses.push({ start: from, end, signs })
  return clauses
}

/**
 * Sentences in reading order that may count or deny something; what is longer than any sentence is (a table not
 * recognised) is left out.
 */
export const sentencesOf = (normal: Normalized, tables: readonly Place[]): Sentence[] => {
  const { text } = normal
  const sentences: Sentence[] = []
  for (const stretch of outside(normal, tables)) {
    let paragraph = stretch.start
    let start = stretch.start
    let signs = 0
    for (let at = stretch.start; at <= stretch.end; at++) {
      const code = at < stretch.end ? text.charCodeAt(at) : LINE_FEED
      const sign = signOf(code)
      if ((sign & SIGN.end) === 0) {
        signs |= sign
        continue
      }
      const isTelling = (signs & SIGN.denial) !== 0 || mayCount(signs)
      if (isTelling && at > start + 3 && at - start <= MAX_SENTENCE) sentences.push({ start, end: at, paragraph })
      start = at + 1
      signs = 0
      if (code === LINE_FEED || code === RETURN) paragraph = start
    }
  }
  return sentences
}
